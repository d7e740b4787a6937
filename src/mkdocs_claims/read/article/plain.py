"""An article's plain text in, its blocks out: a line is a block, or where lines are wrapped, what
stands between blank lines.
"""

import re
from itertools import pairwise
from statistics import median

from mkdocs_claims.model.sentences import sentences
from mkdocs_claims.read.article.block import Block, Parts

_BULLET = re.compile(r"[•*–—·▪◦‣-]\s+(?=\S)")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_HEADING_WORDS = 16
_WRAPPED = range(40, 110)  # characters of a line that an editor has wrapped


def plain(text: str) -> Parts:
    """Its blocks, in order."""
    lines = _joined(text.split("\n"))
    numbered = [bool(_NUMBERED.match(line)) for _, line in lines]
    parts: Parts = []
    for place, (number, line) in enumerate(lines):
        near = [*numbered[max(0, place - 1) : place], *numbered[place + 1 : place + 2]]
        if (bullet := _BULLET.match(line)) is not None:
            parts.append(Block("item", line[bullet.end() :], number))
        elif numbered[place] and (any(near) or not _is_heading(line)):
            parts.append(Block("item", _NUMBERED.sub("", line, count=1), number))
        elif _is_heading(line):
            parts.append(Block("heading", line, number))
        else:
            parts.append(Block("paragraph", line, number))
    return parts


def _is_heading(line: str) -> bool:
    if line[0].isdigit() and not _NUMBERED.match(line):
        return False
    return (
        len(line.split()) < _HEADING_WORDS
        and line[-1] not in '.!,;:”"'
        and len(sentences(line)) == 1
    )


def _joined(rows: list[str]) -> list[tuple[int, str]]:
    """Lines that are not blank, each with its number; wrapped ones as one."""
    lines = [(n, row.strip()) for n, row in enumerate(rows, 1)]
    if not _is_wrapped(lines):
        return [(n, line) for n, line in lines if line]
    joined: list[tuple[int, str]] = []
    for (number, line), (_, above) in zip(lines, [(0, ""), *lines], strict=False):
        begins = not above or _BULLET.match(line) or _NUMBERED.match(line)
        if line and begins:
            joined.append((number, line))
        elif line:
            joined[-1] = joined[-1][0], f"{joined[-1][1]} {line}"
    return joined


def _is_wrapped(lines: list[tuple[int, str]]) -> bool:
    """Whether most lines that have another right below them are of one length and end within a
    sentence.
    """
    inner = [a for (_, a), (_, b) in pairwise(lines) if a and b]
    inner = [line for line in inner if not _BULLET.match(line)]
    within = [line for line in inner if line[-1] not in '.?!:”"']
    return (
        len(inner) > 1
        and 2 * len(within) > len(inner)
        and int(median(map(len, inner))) in _WRAPPED
        and max(map(len, inner)) <= _WRAPPED.stop
    )
