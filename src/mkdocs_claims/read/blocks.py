"""A page's Markdown in, the blocks `/// claims | VIEW [NAME]` that stand in it out, with their
places.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.read.fences import without_fences

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_BEGIN = re.compile(r" {0,3}(/{3,}) *claims?\b")
_TITLE = re.compile(r" {0,3}#(?!#)|=+ *$")
_WHOLE = re.compile(r" {0,3}/{3,} *claims *\| *+(\S*+) *+(.*)")


def block_uses(path: str, text: str) -> Iterator[BlockUse]:
    """The blocks of a page outside its fenced code, and what was meant as one."""
    written = text.split("\n")
    rows = without_fences(written, _FENCE)
    begun = [(number, match) for number, row in enumerate(rows) if (match := _BEGIN.match(row))]
    for (number, match), (end, _) in pairwise([*begun, (len(rows), None)]):
        assert match is not None
        line, column, signs = number + 1, match.start(1) + 1, match[1]
        if (whole := _WHOLE.fullmatch(rows[number].rstrip())) is None:
            problem = "no block of claims; write '/// claims | VIEW NAME'"
            yield BlockUse(path, line, column, "", "", problem)
        elif (close := _closing(rows[number + 1 : end], signs)) is None:
            problem = f"this block is never closed; write {signs!r} on a line below it"
            yield BlockUse(path, line, column, "", "", problem)
        elif (inside := _first(written[number + 1 : number + 1 + close])) is not None:
            problem = f"nothing stands in a block of claims; move this below its {signs!r}"
            yield BlockUse(path, line + 1 + inside[0], inside[1] + 1, "", "", problem)
        else:
            yield BlockUse(path, line, whole.start(1) + 1, whole[1], whole[2])


def has_title(rows: list[str]) -> bool:
    """Whether a page has a heading of level 1 of its own."""
    rows = without_fences(rows, _FENCE)
    return any(_TITLE.match(row) for row in rows)


def _closing(rows: list[str], signs: str) -> int | None:
    """The number of the first row that closes a block."""
    return next((number for number, row in enumerate(rows) if _closes(row, signs)), None)


def _first(rows: list[str]) -> tuple[int, int] | None:
    """The row and column of the first text in rows."""
    for number, row in enumerate(rows):
        if text := row.strip():
            return number, row.index(text)
    return None


def _closes(row: str, signs: str) -> bool:
    return row.strip() == signs and len(row) - len(row.lstrip(" ")) <= 3
