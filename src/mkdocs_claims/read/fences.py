"""Rows of Markdown in; the same rows, those of fenced code blank, out."""

import re


def without_fences(rows: list[str], fence: re.Pattern[str]) -> list[str]:
    """The rows with as many spaces for each row of fenced code. `fence` matches a row, without
    spaces at its end, that may begin one: its signs, and what follows them.

    A fence that the same signs alone do not close is none, as Python-Markdown has it.
    """
    begun = [fence.fullmatch(row.rstrip()) for row in rows]
    ends: dict[str, list[int]] = {}  # where the same signs stand alone, the last one first
    for number in range(len(rows) - 1, -1, -1):
        if (match := begun[number]) is not None and not match[2].strip():
            ends.setdefault(match[1], []).append(number)
    blank, number = [*rows], 0
    while number < len(rows):
        if (match := begun[number]) is not None:
            closing = ends.get(match[1], [])
            while closing and closing[-1] <= number:
                closing.pop()
            if closing:
                for inside in range(number, closing[-1] + 1):
                    blank[inside] = " " * len(rows[inside])
                number = closing[-1]
        number += 1
    return blank
