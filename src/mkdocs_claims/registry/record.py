"""What a registry sends of a work, read without trust, and what it says in one shape for all."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from mkdocs_claims.model.addresses import address_problem
from mkdocs_claims.model.lock import Notice
from mkdocs_claims.quoting.text import line

RETRACTED_TITLE = re.compile(r"(?<!\W)\W*(?:retracted|withdrawn)(?: article)?\W*[:\]]\W*", re.I)
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_DATE = re.compile(r"\b((?:1[89]|20)\d\d)(?:[ /-]([A-Z][a-z]{2}|\d\d?)[a-z]*(?:[ /-](\d\d?))?)?\b")
_DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"]*[^\s<>\".,;]")


class NotAnswered(Exception):
    """A registry gave no answer that can be trusted, for the reason given."""


class NoRecord(Exception):
    """A registry answered that it has no such record."""


class Person(NamedTuple):
    """An author: a person by family and given names, or a body, whose whole name is `family`."""

    family: str
    given: str = ""
    body: bool = False


@dataclass(frozen=True)
class Record:
    """What one registry has of a work: `texts`, all forms of each field by its CSL name; `abstract`
    with its markup; `open_text`, the PMCID under which anybody may read it in full.
    """

    texts: Mapping[str, tuple[str, ...]]
    authors: tuple[Person, ...]
    notices: tuple[Notice, ...]
    type: str = ""
    free: str = ""
    abstract: str = ""
    open_text: str = ""

    def first(self, field: str) -> str:
        """A field in the form that comes first; empty if there is none."""
        return next(iter(self.texts.get(field, ())), "")


def inner(value: Any, *keys: str) -> Any:
    """What stands below keys; None where anything else stands on the way."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def several(value: Any) -> list[Any]:
    """A list, also of one that came alone."""
    return value if isinstance(value, list) else [] if value is None else [value]


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """Those of a list that are mappings."""
    return (one for one in several(value) if isinstance(one, dict))


def words(value: Any) -> str:
    """A text on one line without markup; empty for what is no text."""
    is_text = isinstance(value, str | int) and not isinstance(value, bool)
    return line(str(value)[:2000]) if is_text else ""


def lines(*values: Any) -> tuple[str, ...]:
    """The texts among values and lists of values, each once."""
    texts = (words(one) for value in values for one in several(value))
    return tuple(dict.fromkeys(text for text in texts if text))


def day(text: str) -> str:
    """The first date of a text ('2010 Feb 6', '2010-2-6') as EDTF; empty if there is none."""
    match = _DATE.search(text)
    if match is None:
        return ""
    year, month, date = match.groups()
    if month and month.isalpha():
        at = _MONTHS.find(month.lower())
        month = str(at // 3 + 1) if at >= 0 and at % 3 == 0 else None
    exact = [int(part) for part in (month, date) if part and month]
    try:
        datetime.date(int(year), *[*exact, 1, 1][:2])
    except ValueError:
        return year
    return "-".join([year, *(f"{part:02}" for part in exact)])


def days(*values: Any) -> tuple[str, ...]:
    """The first date of each text."""
    return lines(*(day(words(value)) for value in values))


def doi_in(text: str) -> str:
    """The first DOI of a text, without what ends the sentence; empty if there is none."""
    match = _DOI.search(text)
    return match[0].lower() if match else ""


def address_of(value: Any) -> str:
    """An address that may stand on a page; empty for any other."""
    return value if isinstance(value, str) and address_problem(value) is None else ""


_KINDS = {
    "retraction in": "retraction",
    "partial retraction in": "retraction",
    "expression of concern in": "concern",
    "erratum in": "correction",
}


def medline_notices(types: Any, corrections: Iterable[tuple[Any, Any]]) -> tuple[Notice, ...]:
    """What was published on a work, from its types of publication and its corrections (each with
    the place of the notice) in MEDLINE's words: a 'Retraction of Publication' is a notice itself.
    """
    named = {text.casefold() for text in lines(types)}
    if "retraction of publication" in named:
        return ()
    known = [(_KINDS.get(words(how).casefold()), words(place)) for how, place in corrections]
    if "retracted publication" in named and all(kind != "retraction" for kind, _ in known):
        known.append(("retraction", ""))
    found = {Notice(kind=k, on=day(place), notice=doi_in(place)) for k, place in known if k}
    return tuple(sorted(found, key=lambda notice: (notice.kind, notice.on, notice.notice)))
