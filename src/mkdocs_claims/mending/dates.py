"""A date of a record in any program's form in; EDTF text, or the date as it was where it cannot be
read, out.

Source: CSL 1.0.2, "Dates"; CSL-YAML of pandoc; Crossref's REST API.
"""

import re
from typing import Any

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_ISO = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.+-]{1,20}Z?)?")
_PARTS = ("year", "month", "day")
_SEASONS = {*map(str, range(13, 17)), *map(str, range(21, 25))}


def mended_date(field: str, date: Any, changes: list[str]) -> Any:
    """2014-09-03, or two such with a slash; None where there is none."""
    if isinstance(date, list):  # CSL-YAML
        date = {"date-parts": [[part.get(key) for key in _PARTS] for part in date if _dict(part)]}
    if _dict(date):
        return _of_parts(field, date, changes)
    return _of_words(field, date, changes) if isinstance(date, str) else date


def _of_parts(field: str, date: dict[str, Any], changes: list[str]) -> Any:
    days = date.get("date-parts", date.get("date_parts", []))
    if not isinstance(days, list):
        return date
    texts = [text for day in days if (text := _day(field, day, changes))]
    if texts and "season" in date:
        changes.append(f"the season of the date {field!r} was left out")
    if texts:
        return "/".join(dict.fromkeys(texts))
    if "year" in date:
        return _day(field, [date.get(key) for key in _PARTS], changes)
    words = next((date[key] for key in ("raw", "literal", "date-time") if key in date), None)
    return _of_words(field, words, changes) if isinstance(words, str) else None


def _day(field: str, day: Any, changes: list[str]) -> str | None:
    parts = [str(part) for part in (day if isinstance(day, list) else [day]) if part]
    if not parts:
        return None
    if len(parts) > 1 and parts[1] in _SEASONS:
        changes.append(f"the season of the date {field!r} was left out")
        parts = parts[:1]
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:3])])


def _of_words(field: str, words: str, changes: list[str]) -> str | None:
    if (iso := _ISO.fullmatch(words)) is not None:
        return _day(field, iso[1].split("-"), changes)
    if not words.strip("0/- "):
        return None  # what a program writes for no date
    years = list(dict.fromkeys(_YEAR.findall(words)))
    if not years and not any(sign.isdigit() for sign in words):
        changes.append(f"the date {field!r} had no number in it and was left out: {words!r}")
        return None
    if not 0 < len(years) <= 2 or years != sorted(years):
        return words
    changes.append(f"of the date {field!r} in words the year was kept: {words!r}")
    return "/".join(years)


def _dict(value: Any) -> bool:
    return isinstance(value, dict)
