"""An article's Markdown in, its blocks and what is none out: headings, paragraphs, items, cells.

Read line by line, not by Python-Markdown: what is left out is named by its line, which that does
not keep; and the dialects of other makers (front matter, Hugo, Jekyll, MDX) are read alike.
"""

import re
from collections.abc import Iterator, Sequence

from mkdocs_claims.read.article.block import Block, Left
from mkdocs_claims.read.article.inline import words

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]++(.*+)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_ROW = re.compile(r"[ \t]*\|.*")
_DIVIDER = re.compile(r"[ \t:|-]+")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+(?:\[!\w+\][ \t]*)?")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=[^\s.!,;])\1:?[ \t]*")
_TITLE = re.compile(r"title[ \t]*+[:=][ \t]*+(.+)", re.IGNORECASE)
_PICTURE = re.compile(r"[ \t]*+(?:!\[[^\[\]]*+\]\([^()]*+\)(?:\{[^{}]*+\})?+[ \t]*+)++")
_IMG = re.compile(r"[ \t]*+(?:<img\b[^<>]*+>[ \t]*+)++", re.IGNORECASE)
_MARKUP = re.compile(r"[ \t]*+(?:\{%.*%\}|\{\{.*\}\}|\{:.*\}|:::.*|</?[A-Za-z][^<>]*+>)[ \t]*+")
_STATEMENT = re.compile(r"(?:import|export)\s(?=.*(?:from\s|\{|;)).*+")
_COMMENT = re.compile(r"[ \t]*+<!--.*-->[ \t]*+")
_NAMED = re.compile(r" {0,3}+\[[^\[\]]++\]:[ \t]*+\S.*+")
_HEADING_WORDS = 16


def markdown(rows: list[str], start: int = 0) -> Iterator[Block | Left]:
    """The blocks of these lines from the `start`-th, counted from 0, and what is none, in order."""
    begun: list[tuple[int, str]] = []
    for number, row, reason in _rows(rows, start):
        if begun and not reason and (line := _UNDERLINE.fullmatch(row)) is not None:
            yield from _closed(begun, 1 if line[1].startswith("=") else 2)
            begun = []
            continue
        below = rows[number] if number < len(rows) else ""
        whole = None if reason else _whole(row, number, below)
        if reason or whole is not None or not row.strip() or _ITEM.match(row):
            yield from _closed(begun)
            begun = []
        if reason:
            yield Left(number, row.strip(), reason)
        elif whole is not None:
            yield from (part for part in whole if part.text)
        elif row.strip():
            begun.append((number, row))
    yield from _closed(begun)


def _rows(rows: list[str], start: int) -> Iterator[tuple[int, str, str]]:
    """Lines with their numbers, and why they hold no text, where they hold none."""
    fence, is_comment = "", False
    for number, row in enumerate(rows[start:], start + 1):
        opened = _FENCE.match(row)
        if fence or opened:
            if opened and (not fence or opened[1].startswith(fence)):
                fence = "" if fence else opened[1]
            yield number, row, "code"
        elif is_comment or ("<!--" in row and "-->" not in row):
            is_comment = "-->" not in row
            yield number, row, "a comment"
        else:
            quote = _QUOTE.match(row)
            row = row[quote.end() :] if quote else row
            is_underline = _UNDERLINE.fullmatch(row) and rows[number - 2].strip()
            yield number, row, "" if is_underline else _reason(row)


def _reason(row: str) -> str:
    """Why a line holds no text; empty if it does."""
    reasons = (
        (_PICTURE.fullmatch(row) or _IMG.fullmatch(row), "a picture"),
        (_MARKUP.fullmatch(row), "markup"),
        (_STATEMENT.fullmatch(row), "code"),
        (_COMMENT.fullmatch(row), "a comment"),
        (_NAMED.fullmatch(row), "a link or note that is named elsewhere"),
        (_RULE.fullmatch(row), "a line across"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _whole(row: str, number: int, below: str) -> Sequence[Block | Left] | None:
    """The blocks of a line that is whole by itself: a heading, or cells; None if it is not."""
    if (heading := _HEADING.fullmatch(row)) is not None:
        return [Block("heading", words(heading[2].rstrip(" \t#")), number, len(heading[1]))]
    if _is_divider(row):
        return []
    if _ROW.fullmatch(row) and row.count("|") > 1:
        if _is_divider(below):
            return [Left(number, row.strip(), "the head of a table")]
        cells = row.strip().strip("|").split("|")
        return [Block("cell", words(cell), number) for cell in cells]
    return None


def _is_divider(row: str) -> bool:
    return _DIVIDER.fullmatch(row) is not None and "|" in row and "--" in row


def _closed(rows: list[tuple[int, str]], level: int = 0) -> Iterator[Block]:
    """The block of these lines: a heading, if one underlines it or all of it is bold."""
    if not rows:
        return
    number, text = rows[0][0], " ".join(row.strip() for _, row in rows)
    item, bold = _ITEM.match(text), _BOLD.fullmatch(text)
    if item:
        yield Block("item", words(text[item.end() :]), number)
    elif level:
        yield Block("heading", words(text), number, level)
    elif bold and len(text.split()) < _HEADING_WORDS:
        yield Block("heading", words(bold[2]), number, 6)
    elif said := words(text):
        yield Block("paragraph", said, number)


def front_matter(rows: list[str]) -> tuple[str | None, int, list[Left]]:
    """The title that the front matter gives, the number of lines that it takes, and those lines."""
    mark = rows[0].strip() if rows else ""
    if mark not in ("---", "+++") or mark not in (row.strip() for row in rows[1:]):
        return None, 0, []
    end = next(n for n, row in enumerate(rows[1:], 1) if row.strip() == mark)
    found = (_TITLE.fullmatch(row.strip()) for row in rows[1:end])
    left = [Left(n, row, "front matter") for n, row in enumerate(rows[: end + 1], 1) if row.strip()]
    return next((m[1].strip("\"'") for m in found if m), None), end + 1, left
