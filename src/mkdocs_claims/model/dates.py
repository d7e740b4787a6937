"""Dates and periods as text in, checked values out; a wrong one raises PydanticCustomError with
what to write.
"""

import datetime
import re
from typing import Any

from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_PERIOD = re.compile(r"([1-9]\d?) (month|year)s?", re.ASCII)


def iso_date(value: Any) -> datetime.date:
    """A day written as 2026-11-22 (ISO 8601)."""
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("date", "there is no such day") from None
    raise PydanticCustomError("date", "write a day as 2026-11-22")


def period(value: Any) -> str:
    """A length of time written as '6 months' or '1 year'."""
    if isinstance(value, str) and _PERIOD.fullmatch(value):
        return value
    raise PydanticCustomError("period", "write a length of time as '6 months' or '1 year'")


def after(day: datetime.date, length: str) -> datetime.date:
    """The day that lies `length` (as `period` gives it) after `day`; the last of the month if it
    has no such day.
    """
    count, unit = length.split()
    months = int(count) * (12 if unit.startswith("year") else 1) + day.month - 1
    if day.year + months // 12 > datetime.MAXYEAR:
        return datetime.date.max
    first = datetime.date(day.year + months // 12, months % 12 + 1, 1)
    last = (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def edtf(value: Any) -> str:
    """A date of issue as EDTF text, of level 0 (2014, 2014-09, 2014-09-03, or two with a slash),
    from it or CSL parts.

    Source: EDTF, https://www.loc.gov/standards/datetime/ ; CSL 1.0.2, "Dates".
    """
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if isinstance(parts, list) and set(value) == {"date-parts"} and 1 <= len(parts) <= 2:
        value = "/".join(
            "-".join(_padded(part, i) for i, part in enumerate(day)) for day in parts if _texts(day)
        )
    if (
        isinstance(value, str)
        and all(_exists(day) for day in value.split("/"))
        and value.count("/") < 2
    ):
        if ends_before_it_begins(value):
            raise PydanticCustomError("date", "this ends before it begins; write the earlier first")
        return value
    raise PydanticCustomError("date", "write a date of issue as 2014, 2014-09 or 2014-09-03")


def ends_before_it_begins(dates: str) -> bool:
    """Whether the second of two dates with a slash is the earlier, as far as both are known."""
    first, _, last = dates.partition("/")
    known = min(len(first), len(last))
    return last[:known] < first[:known]


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _padded(part: str, place: int) -> str:
    return part.zfill(2 if place else 4)


def _exists(day: str) -> bool:
    match = _EDTF.fullmatch(day)
    if match is None or match[1] < "1000":  # a year of two digits, filled up by a program
        return False
    try:
        datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True
