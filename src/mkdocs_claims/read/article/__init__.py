"""An article's file in, as text with its name; its headings and sentences, and what is left out,
out.
"""

import re

from mkdocs_claims.read.article.html import html
from mkdocs_claims.read.article.markdown import front_matter, markdown
from mkdocs_claims.read.article.plain import plain
from mkdocs_claims.read.article.sections import Cut, Reading, outlined

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_TAGGED = re.compile(r"\s*</?(?:p|h[1-6]|div|section|article|ul|ol|li|t(?:able|r|d|h))\b", re.I)


def article(text: str, name: str = "article.txt") -> Reading:
    """The article as it is read: as HTML or Markdown by its name, HTML also by how it begins, and
    where most lines of a Markdown file begin with a tag.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    begins = text[:1000].lstrip().lower()
    if name.lower().endswith(_HTML) or begins.startswith(("<!doctype html", "<html")):
        title, parts, place = html(text)
        return outlined(parts, title, place)
    if not name.lower().endswith(_MARKDOWN):
        return outlined(plain(text))
    rows = text.split("\n")
    title, taken, left = front_matter(rows)
    body = [row for row in rows[taken:] if row.strip()]
    if 2 * sum(bool(_TAGGED.match(row)) for row in body) > len(body):
        _, parts, place = html("\n" * taken + "\n".join(rows[taken:]))
        return outlined([*left, *parts], title, place)
    return outlined([*left, *markdown(rows, taken)], title)


__all__ = ["Cut", "Reading", "article"]
