"""A reference and a registry's Record in; what is equal, what differs, and whether it is another
work, out.
"""

import datetime
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from rapidfuzz.fuzz import partial_ratio, ratio

from mkdocs_claims.model.lock import Answer, fields
from mkdocs_claims.model.pages import whole_pages
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.quoting.text import key, line
from mkdocs_claims.registry.record import RETRACTED_TITLE, Person, Record

_UNLIKE = 60  # of 100: below it, two titles are not spellings of one
_IN_PLACE = re.compile(r"(?<!\s)\s*\([^()]*\)\s*$")  # as in 'Science (New York, N.Y.)'
_DASH = re.compile(r"(?<!\s)\s*[-–—‐‑−]\s*")
_AND_OTHERS = ("et al.", "et al", "others")


def compare(reference: Reference, record: Record, by: str, on: datetime.date) -> Answer:
    """What a record says of a reference, which was asked for by one of its identifiers."""
    asked: Any = {"by": by, "id": getattr(reference, by).lower(), "on": on}
    if _is_another(reference, record):
        year, author = record.first("issued")[:4], [p.family for p in record.authors[:1]]
        says = ", ".join([f"“{record.first('title')[:80]}”", " ".join([*author, year])])
        return Answer(is_="another work", says=says, **asked)
    said = {field: _said(reference, record, field) for field in fields(reference)}
    return Answer(
        is_="found",
        equal=tuple(sorted(field for field, text in said.items() if text == "")),
        differs={field: text[:200] for field, text in said.items() if text},
        notices=record.notices,
        free=record.free,
        **asked,
    )


def _said(reference: Reference, record: Record, field: str) -> str | None:
    """Empty if the record has the field as we have it, else what it has; None if it does not say:
    a year alone neither confirms nor contradicts a month.
    """
    if field == "author":
        return _authors(reference, record)
    ours = getattr(reference, field.replace("-", "_")).split("/" if field == "issued" else None)
    ours, theirs = _form(field, " ".join(ours)), record.texts.get(field, ())
    if field == "issued":
        ours = ours.split()[0]
        if any(ours != date and ours.startswith(date) for date in theirs) and not any(
            date.startswith(ours) for date in theirs
        ):
            return None
        theirs = tuple(date[: len(ours)] for date in theirs)
    if not theirs:
        return None
    return "" if ours in [_form(field, text) for text in theirs] else theirs[0]


def _form(field: str, text: str) -> str:
    """A text in the form in which those that mean the same are equal."""
    if field == "title":
        return key(RETRACTED_TITLE.sub("", line(text)))[0]
    if field == "container-title":
        journal = _IN_PLACE.sub("", line(text)).replace("&", " and ").casefold()
        return _fold(journal.removeprefix("the "))
    if field == "page":
        return pages(text)
    return text if field == "issued" else _fold(text)


def pages(text: str) -> str:
    """240-245, of '240-5' or '240–245'."""
    return whole_pages(_DASH.sub("-", line(text)).casefold())


def _fold(text: str) -> str:
    """The letters and numbers of a text, in small, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("ł", "l"))
    return "".join(sign for sign in letters if sign.isalnum())


def _is_another(reference: Reference, record: Record) -> bool:
    ours = _form("title", reference.title or "")
    theirs = [_form("title", title) for title in record.texts["title"]]
    alike = max((ratio(ours, title) for title in theirs), default=100)
    part = max((partial_ratio(ours, t) for t in theirs if min(len(t), len(ours)) > 20), default=0)
    if not ours or max(alike, part) >= _UNLIKE:
        return False
    return not _same_people(_people(reference)[:1], record.authors[:1])


def _people(reference: Reference) -> list[Person]:
    """The authors of a reference as a registry would have them, a particle before the name."""
    people = []
    for name in reference.author:
        parts = (name.dropping_particle, name.non_dropping_particle, name.family)
        family = name.literal or " ".join(part for part in parts if part)
        people.append(Person(family, name.given or "", name.literal is not None))
    return people


def _authors(reference: Reference, record: Record) -> str | None:
    """Persons in their order; bodies only where both name any."""
    ours, theirs = _people(reference), list(record.authors)
    if not theirs:
        return None
    if ours[-1].family in _AND_OTHERS:
        ours = ours[:-1]
        theirs = theirs[: len(ours)]
    if any(p.body for p in ours) != any(p.body for p in theirs):
        ours, theirs = ([p for p in people if not p.body] for people in (ours, theirs))
    if _same_people(ours, theirs):
        return ""
    return "; ".join(" ".join(filter(None, (p.family, p.given))) for p in record.authors)


def _same_people(ours: Sequence[Person], theirs: Sequence[Person]) -> bool:
    return len(ours) == len(theirs) and all(
        _fold(one.family) == _fold(other.family)
        and _agree(_initials(one.given), _initials(other.given))
        for one, other in zip(ours, theirs, strict=True)
    )


def _agree(one: str, other: str) -> bool:
    """Whether initials are the same, as far as both are given."""
    return one.startswith(other) or other.startswith(one)


def _initials(given: str) -> str:
    """mb, of 'Manuel B.', 'M B' or 'MB'."""
    found = re.findall(r"[^\W\d_]+", given)
    joined = len(found) == 1 and found[0].isupper() and len(found[0]) <= 4
    return _fold(found[0] if joined else "".join(word[0] for word in found))
