"""A page's body in, what lies outside its subset of Markdown out.

The subset: paragraphs, emphasis, lists, h2 and h3, inline links, code. Source: CommonMark 0.31 for
the names of things.
"""

import re
from itertools import islice

from mkdocs_claims import codes
from mkdocs_claims.model.addresses import link_fault
from mkdocs_claims.problem import Misfit

_FENCE = re.compile(
    r"(`{3,}|~{3,}) *([\w+#.-]*) *"
)  # what every Markdown with fenced code takes for a fence
_CODE = re.compile(r"(?<!\\)(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
LINK = re.compile(r"\]\(\s*<?([^\s)>]*)")
_SPACED = re.compile(r"\]\([^)\s<\[\]]+( +)[^)\s\"'(]")
_BARE = re.compile(r"(?<!\w)(?:[a-z][a-z0-9+.-]{0,30}:)?//[^\s)>/][^\s)>]*", re.IGNORECASE)
_MOST_BRACKETS = 500
_MOST_MARKS = 2000
_MOST_LINES = 1000
_DEEPEST_INDENT = 16
_MOST_TOLD = 50  # of one kind, in one body

_Kinds = tuple[tuple[re.Pattern[str], str, str], ...]


def _kinds(*kinds: tuple[str, str, str]) -> _Kinds:
    return tuple(
        (re.compile(pattern, re.MULTILINE), code, message) for pattern, code, message in kinds
    )


_ANYWHERE = _kinds(
    (
        r"<(?=[A-Za-z/!?])",
        codes.RAW_HTML,
        "raw HTML begins here; write Markdown, or put it in `code`",
    ),
    (
        r"\{",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "an attribute list or macro begins here; leave it out, or put it in `code`",
    ),
    (r"-8<-", codes.MARKDOWN_OUTSIDE_THE_SUBSET, "a snippet; write the text itself"),
    (r"!\[", codes.MARKDOWN_OUTSIDE_THE_SUBSET, "an image; a claim page has text only"),
    (
        r"\[\^",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "a footnote; cite a reference in the front matter",
    ),
    (r"\t", codes.MARKDOWN_OUTSIDE_THE_SUBSET, "a tab character; write spaces"),
    (
        r"`(?<!\\`)`*",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "code begins here and has no end on its line; close it, or write \\` for the sign",
    ),
)
_SIGN_FIRST = re.compile(
    rf"^ *(?:[^A-Za-z\d\s]|\d+\.)|^ {{{_DEEPEST_INDENT}}}", re.MULTILINE
)  # as each of these has
_AT_THE_START = _kinds(
    (
        r"^ {0,3}\*?\[[^\]\n]+\]:",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "a link or abbreviation defined apart; write [text](address)",
    ),
    (
        r"^ {0,3}#(?!#)|^ {0,3}#{4,}",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "a heading of level 1 or below 3; write '## ' or '### '",
    ),
    (
        r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "a ruled line; write '## ' for a heading",
    ),
    (
        r"^ *(?:>|!!!|\?\?\?|/{3,}|:::|\|)",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "a quotation, box, block or table; write a paragraph or list",
    ),
    (
        r"^ *(?:[-+*_]|\d+\.)(?: +(?:[-+*_]|\d+\.)){2}",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        "list signs in a row; write each item on its own line",
    ),
    (r"^ *={3}[ !+]", codes.MARKDOWN_OUTSIDE_THE_SUBSET, "a tab; write a paragraph or list"),
    (r"^ *:[ \t]", codes.MARKDOWN_OUTSIDE_THE_SUBSET, "a definition list; write a list with '- '"),
    (
        rf"^ {{{_DEEPEST_INDENT},}}(?=\S)",
        codes.MARKDOWN_OUTSIDE_THE_SUBSET,
        f"indented by {_DEEPEST_INDENT} spaces or more; use fewer levels",
    ),
)


def body_misfits(body: str) -> list[Misfit]:
    """What a body may not hold, each with its 0-based line and column in the body."""
    if body.count("\n") > _MOST_LINES:
        return [
            Misfit(
                _MOST_LINES,
                0,
                codes.MARKDOWN_OUTSIDE_THE_SUBSET,
                f"more than {_MOST_LINES} lines below the front matter; write fewer",
            )
        ]
    for mark, most in (
        ("[", _MOST_BRACKETS),
        ("*", _MOST_MARKS),
        ("_", _MOST_MARKS),
        ("`", _MOST_MARKS),
    ):
        if body.count(mark) > most:
            return [
                Misfit(
                    *_position(body, body.index(mark)),
                    codes.MARKDOWN_OUTSIDE_THE_SUBSET,
                    f"more than {most} {mark!r} in one page",
                )
            ]
    text = without_code(body)
    kinds = _ANYWHERE + _AT_THE_START if _SIGN_FIRST.search(text) else _ANYWHERE
    found = [
        (match.start(), code, message)
        for pattern, code, message in kinds
        for match in islice(pattern.finditer(text), _MOST_TOLD)
    ]
    for match in islice(LINK.finditer(text), _MOST_BRACKETS):
        if (fault := link_fault(match[1])) is not None:
            found.append(
                (match.start(1), codes.LINK_NOT_ALLOWED, f"{match[1][:80]!r} as a link: {fault}")
            )
    for match in islice(_SPACED.finditer(text), _MOST_BRACKETS):
        found.append(
            (
                match.start(1),
                codes.LINK_NOT_ALLOWED,
                "a space in an address ends the link; write %20 for it",
            )
        )
    text = LINK.sub(lambda match: " " * len(match[0]), text)
    for match in islice(_BARE.finditer(text), _MOST_BRACKETS if "//" in text else 0):
        if (fault := link_fault(match[0])) is not None:
            found.append((match.start(), codes.LINK_NOT_ALLOWED, f"{match[0][:80]!r}: {fault}"))
    return [
        Misfit(*_position(body, start), code, message)
        for start, code, message in sorted(set(found))
    ]


def without_code(body: str) -> str:
    """A body of the same length, with spaces for its fenced code and a word of x for its code in a
    line.
    """
    if "`" not in body and "~~~" not in body:
        return body
    rows = body.split("\n")
    ends: dict[
        str, list[int]
    ] = {}  # where each fence without a word stands: it may close, the last one first
    for number in range(len(rows) - 1, -1, -1):
        if (fence := _FENCE.fullmatch(rows[number])) is not None and not fence[2]:
            ends.setdefault(fence[1], []).append(number)
    number = 0
    while number < len(rows):
        if (fence := _FENCE.fullmatch(rows[number])) is not None:
            closing = ends.get(fence[1], [])
            while closing and closing[-1] <= number:
                closing.pop()
            if closing:
                for inside in range(number, closing[-1] + 1):
                    rows[inside] = " " * len(rows[inside])
                number = closing[-1]
        number += 1
    return _CODE.sub(lambda match: "x" * len(match[0]), "\n".join(rows))


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset)
    return line, offset - (text.rfind("\n", 0, offset) + 1)
