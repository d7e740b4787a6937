"""Markdown, or quotation marks around all of it, in a field.

Why: A field is printed as it stands, in headings, lists, searches and other sites; a reader would
see the signs.

Fails:
claim: A short walk after lunch **may** lift the mood.

Passes:
claim: A short walk after lunch may lift the mood.

Source: CommonMark 0.31.2, 6.2 "Emphasis and strong emphasis", https://spec.commonmark.org/0.31.2/
"""

import re

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.prose import prose
from mkdocs_claims.problem import Breaches

_SIGN = re.compile(r"[*_`\]“„«”]")  # as each of the following has; found at once
_MARKDOWN = re.compile(r"\*\*\w|__\w|`|\]\(|(?<![\w*])\*\w[^*]{0,200}\w\*(?![\w*])")
_QUOTED = re.compile(r"[“„«”][^“”„«»]*[“”»]")


def check(page: Page, collection: Collection) -> Breaches:
    """Fields in the site's own words that have signs of Markdown, or are one quotation."""
    for location, text in prose(page.claim):
        if _SIGN.search(text) is None:
            continue
        if (match := _MARKDOWN.search(text)) is not None:
            told = f"{match[0][:20]!r} is Markdown, which a field does not know; write plain text"
            yield page.at(*location), told
        elif _QUOTED.fullmatch(text):
            yield page.at(*location), "quotation marks stand around all of it; delete them"
