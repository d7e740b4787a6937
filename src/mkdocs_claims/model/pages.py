"""The pages of a work as they are written somewhere in; the same written out, out.

Source: CSL 1.0.2, "Page Ranges" (page-range-format),
https://docs.citationstyles.org/en/stable/specification.html ; PubMed shortens them.
"""

import re
from collections.abc import Iterator

_RANGE = re.compile(
    r"(?<![\w-])([A-Za-z]{0,9})(\d{1,12})( ?[-–—]{1,2} ?)\1?(\d{1,12})(?!\w)", re.ASCII
)
_LOCATOR = re.compile(
    r"[a-z]\d{5}-\d\d|0\d{3,4}-(?:\d\d?|X)|[A-Za-z]{2,12}\.\d{1,6}-\d\d\.\d{4}", re.ASCII
)
_DASHES = re.compile(r"(?<=\w)--(?=\w)")


def is_locator(page: str) -> bool:
    """Whether it is an article number with the year behind it, and no range: `e02635-19`,
    `ENEURO.0004-16.2016`.
    """
    return _LOCATOR.fullmatch(page) is not None


def whole_pages(page: str) -> str:
    """169-176, of 169-76; 93-101, of 93--101. A range that has two readings stays as it is."""
    if is_locator(page):
        return page
    return _RANGE.sub(lambda match: _ending(match) or match[0], _DASHES.sub("-", page))


def unclear_ranges(page: str) -> Iterator[str]:
    """Ranges that end before they begin."""
    if not is_locator(page):
        for match in _RANGE.finditer(page):
            first, last = match[2], match[4]
            is_shortened = len(last) < len(first)
            if _ending(match) is None if is_shortened else int(last) < int(first):
                yield match[0]


def _ending(match: re.Match[str]) -> str | None:
    """The range written out, where it is shortened and can be read in one way only."""
    letters, first, dash, last = match.groups()
    whole = first[: -len(last)] + last
    if len(last) >= len(first) or whole <= first:
        return None
    return f"{letters}{first}{dash}{letters}{whole}"
