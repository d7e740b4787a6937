"""A date of a record in any program's form in; EDTF text, or the date as it was where it cannot be
read, and what of it was not kept, out.

Source: CSL 1.0.2, "Dates"; CSL-YAML of pandoc; Crossref's REST API.
"""

import re
from typing import Any

from mkdocs_claims.model.dates import ends_before_it_begins

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_ISO = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.+-]{1,20}Z?)?")
_PARTS = ("year", "month", "day")
_WORDS = re.compile(  # 3 March 2014, March 3, 2014, Mar. 2014, Mar/Apr 2014
    r"(?:(?P<day>\d{1,2})\s{1,3})?(?P<month>[A-Za-z]{3,9})\.?"
    r"(?:\s{0,3}[/–-]\s{0,3}(?P<last>[A-Za-z]{3,9})\.?)?"
    r"(?:\s{1,3}(?P<after>\d{1,2}))?,?\s{1,3}(?P<year>\d{4})"
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = {*map(str, range(13, 17)), *map(str, range(21, 25))}


def mended_date(field: str, date: Any, doubts: list[str]) -> Any:
    """2014-09-03, or two such with a slash; None where there is none."""
    if isinstance(date, list):  # CSL-YAML
        date = {"date-parts": [[part.get(key) for key in _PARTS] for part in date if _dict(part)]}
    if _dict(date):
        date = _of_parts(field, date, doubts)
    elif isinstance(date, str):
        date = _of_words(field, date, doubts)
    return _forwards(field, date, doubts) if isinstance(date, str) else date


def _forwards(field: str, date: str, doubts: list[str]) -> str:
    """The year, of two dates in it that stand the wrong way round, as 'Dec-Jan 2019' gives them."""
    first, _, last = date.partition("/")
    if not ends_before_it_begins(date) or first[:4] != last[:4]:
        return date
    doubts.append(f"of the date {field!r} the year was kept: it ended before it began: {date!r}")
    return first[:4]


def _of_parts(field: str, date: dict[str, Any], doubts: list[str]) -> Any:
    days = date.get("date-parts", date.get("date_parts", []))
    if not isinstance(days, list):
        return date
    texts = [text for day in days if (text := _day(field, day, doubts))]
    if texts and "season" in date:
        doubts.append(f"of the date {field!r} the season was left out")
    if texts:
        return "/".join(dict.fromkeys(texts))
    if "year" in date:
        return _day(field, [date.get(key) for key in _PARTS], doubts)
    words = next((date[key] for key in ("raw", "literal", "date-time") if key in date), None)
    return _of_words(field, words, doubts) if isinstance(words, str) else None


def _day(field: str, day: Any, doubts: list[str]) -> str | None:
    parts = [str(part) for part in (day if isinstance(day, list) else [day]) if part]
    if not parts:
        return None
    if len(parts) > 1 and parts[1] in _SEASONS:
        doubts.append(f"of the date {field!r} the season was left out")
        parts = parts[:1]
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:3])])


def _of_words(field: str, words: str, doubts: list[str]) -> str | None:
    if (iso := _ISO.fullmatch(words)) is not None:
        return _day(field, iso[1].split("-"), doubts)
    if not words.strip("0/- "):
        return None  # what a program writes for no date
    if (spoken := _spoken(words)) is not None:
        return spoken
    years = list(dict.fromkeys(_YEAR.findall(words)))
    if not years and not any(sign.isdigit() for sign in words):
        doubts.append(f"the date {field!r} had no number in it and was left out: {words!r}")
        return None
    if not 0 < len(years) <= 2 or years != sorted(years):
        return words
    doubts.append(f"of the date {field!r} in words the year was kept: {words!r}")
    return "/".join(years)


def _spoken(words: str) -> str | None:
    """2014-03-03, of '3 March 2014'."""
    if (match := _WORDS.fullmatch(words)) is None:
        return None
    names = [name.lower() for name in match.group("month", "last") if name]
    months = [n for name in names for n, whole in enumerate(_MONTHS, 1) if whole.startswith(name)]
    days = [day.zfill(2) for day in match.group("day", "after") if day]
    if len(months) < len(names) or len(days) + len(months) > 2:
        return None
    return "/".join("-".join([match["year"], f"{month:02}", *days]) for month in months)


def _dict(value: Any) -> bool:
    return isinstance(value, dict)
