"""The works of a list of references, by what tells one work from another."""

import re
from typing import Any

from rapidfuzz.fuzz import ratio

from mkdocs_claims.nlm.style import plain

_UNLIKE = 50  # of 100: below it, two titles with year and author are not spellings of one
_NUMBERS = ("DOI", "PMID", "PMCID")


class Works:
    """The works added so far: a DOI, PMID or PMCID names one; else title, year and first author."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._records: dict[str, dict[str, Any]] = {}

    def known(self, record: dict[str, Any]) -> str | None:
        """The id of the same work, if it was added."""
        for field in _NUMBERS:
            if (key := self._ids.get((field, _number(record, field)))) is not None:
                return key
        key = self._ids.get(("title", _title(record)))
        return None if key is None or _differ(record, self._records[key]) else key

    def is_another(self, record: dict[str, Any], key: str) -> bool:
        """Whether a record is plainly not the work of that id, though both bear one number."""
        mine, other = _title(record), _title(self._records[key])
        return bool(mine and other) and ratio(mine, other) < _UNLIKE

    def add(self, key: str, record: dict[str, Any]) -> None:
        """Adds a work under its id."""
        self._records[key] = record
        for field in _NUMBERS:
            if number := _number(record, field):
                self._ids.setdefault((field, number), key)
        if title := _title(record):
            self._ids.setdefault(("title", title), key)


def _differ(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two works of one title have numbers that differ."""
    numbers = ((_number(one, field), _number(other, field)) for field in _NUMBERS)
    return any(mine and yours and mine != yours for mine, yours in numbers)


def _number(record: dict[str, Any], field: str) -> str:
    return str(record.get(field) or "").lower()


def _title(record: dict[str, Any]) -> str:
    title = re.sub(r"\W+", "", plain(str(record.get("title") or "")).casefold())
    year = str(record.get("issued") or "")[:4]
    first: dict[str, str] = next(iter(record.get("author") or ()), {})
    who = str(first.get("family") or first.get("literal") or "").casefold()
    return f"{title} {year} {who}" if title and (year or who) else ""
