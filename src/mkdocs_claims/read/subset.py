"""What a body of Markdown may not hold: the patterns of each thing, its code, and what to write."""

import re

from mkdocs_claims.codes import MARKDOWN_OUTSIDE_THE_SUBSET as OUTSIDE
from mkdocs_claims.codes import RAW_HTML as HTML

DEEPEST_INDENT = 16

_ANYWHERE = (
    (
        r"<(?!https://[^\s<>]{1,500}>)(?=[A-Za-z/!?])",
        HTML,
        "raw HTML begins here; write Markdown, or put it in `code`",
    ),
    (
        r"\{",
        OUTSIDE,
        "an attribute list or macro begins here; leave it out, or put it in `code`",
    ),
    (
        r"!\[",
        OUTSIDE,
        'an image; write it on a line of its own: ![what it shows](../images/x.png "Caption")',
    ),
    (
        r"\[\^",
        OUTSIDE,
        "a footnote; cite a reference in the front matter",
    ),
    (r"\t", OUTSIDE, "a tab character; write spaces"),
    (
        r"`(?<!\\`)`*",
        OUTSIDE,
        "code begins here and has no end on its line; close it, or write \\` for the sign",
    ),
)
_AT_THE_START = (
    (
        r"^ {0,3}\*?\[[^\]\n]+\]:",
        OUTSIDE,
        "a link or abbreviation defined apart; write [text](address)",
    ),
    (
        r"^ {0,3}#(?!#)|^ {0,3}#{4,}",
        OUTSIDE,
        "a heading of level 1 or below 3; write '## ' or '### '",
    ),
    (
        r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$",
        OUTSIDE,
        "a ruled line; write '## ' for a heading",
    ),
    (
        r"^ *(?:!!!|\?\?\?|/{3,}|:::)",
        OUTSIDE,
        "a box or block; write a paragraph, quotation or list",
    ),
    (
        r"^ *(?:[-+*_]|\d+\.)(?: +(?:[-+*_]|\d+\.)){2}",
        OUTSIDE,
        "list signs in a row; write each item on its own line",
    ),
    (r"^ *={3}[ !+]", OUTSIDE, "a tab; write a paragraph or list"),
    (r"^ *:[ \t]", OUTSIDE, "a definition list; write a list with '- '"),
    (
        rf"^ {{{DEEPEST_INDENT},}}(?=\S)",
        OUTSIDE,
        f"indented by {DEEPEST_INDENT} spaces or more; use fewer levels",
    ),
)

Kinds = tuple[tuple[re.Pattern[str], str, str], ...]
ANYWHERE: Kinds = tuple((re.compile(form), code, words) for form, code, words in _ANYWHERE)
AT_THE_START: Kinds = tuple(
    (re.compile(form, re.MULTILINE), code, words) for form, code, words in _AT_THE_START
)
QUOTED = re.compile(r"^ {0,3}(?:> ?){1,8}", re.MULTILINE)  # the signs of a quotation
SIGN_FIRST = re.compile(
    rf"^ *(?:[^A-Za-z\d\s]|\d+\.)|^ {{{DEEPEST_INDENT}}}", re.MULTILINE
)  # as each of what stands at the start has; quick to look for
IN_CODE_TOO: Kinds = (
    (re.compile("-8<-"), OUTSIDE, "a snippet, which is read in code too; write the text itself"),
)
