"""A DOI in, where Crossref answers of it; and what it answers as a Record. Source:
https://api.crossref.org, format "work" 1.0.0.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from mkdocs_claims.model.lock import Notice
from mkdocs_claims.registry.record import (
    RETRACTED_TITLE,
    NotAnswered,
    Person,
    Record,
    day,
    doi_in,
    inner,
    lines,
    mappings,
    several,
    words,
)

ASKED_BY = ("DOI",)
HOST = "api.crossref.org"
NO_RECORD = b"Resource not found."
MOST = 20  # DOIs in one question for their updates
_ALARMS = ("retraction", "partial_retraction", "removal", "withdrawal")
_CORRECTIONS = ("correction", "erratum", "corrigendum")
_KINDS = {
    **dict.fromkeys(_ALARMS, "retraction"),
    **dict.fromkeys(_CORRECTIONS, "correction"),
    "expression_of_concern": "concern",
    "reinstatement": "reinstatement",
}
_NOTICE = re.compile(r"\W*(?:retraction|expression of concern|erratum|correction)\b", re.I)


def address(_: str, doi: str) -> str:
    """Where Crossref answers of a DOI."""
    return f"https://{HOST}/works/{quote(doi, safe='')}"


def updates_address(dois: Sequence[str]) -> str:
    """Where Crossref answers which works update some; no DOI may hold a comma or colon."""
    wanted = ",".join(f"updates:{quote(doi, safe='')}" for doi in dois)
    return f"https://{HOST}/works?filter={wanted}&rows=200&select=DOI,title,update-to,updated-by"


def record(payload: Any, doi: str) -> Record:
    """A work, from Crossref's answer."""
    work = inner(payload, "message")
    if (named := words(inner(work, "DOI")).lower()) != doi:
        raise NotAnswered(f"it answered of another work ({named or 'none named'})")
    titles = lines(work.get("title"), work.get("original-title"))
    longer = [f"{title}: {sub}" for title in titles for sub in lines(work.get("subtitle"))]
    published = [work.get(how) for how in ("issued", "published-print", "published-online")]
    published += [inner(work, "journal-issue", "published-print")]
    texts = {
        "title": (*titles, *longer),
        "container-title": lines(work.get("container-title"), work.get("short-container-title")),
        "issued": lines(*map(_date, published)),
        "volume": lines(work.get("volume")),
        "issue": lines(work.get("issue")),
        "page": lines(work.get("page"), work.get("article-number")),
        "DOI": (doi,),
    }
    authors = tuple(_person(one) for one in mappings(work.get("author")))
    notices = tuple(_notices(work, doi, (*titles, "")[0]))
    abstract = work.get("abstract")
    is_text = isinstance(abstract, str)
    return Record(texts, authors, notices, words(work.get("type")), "", abstract if is_text else "")


def _person(author: dict[str, Any]) -> Person:
    body, family, given = (words(author.get(how)) for how in ("name", "family", "given"))
    return Person(
        body or family, "" if body else given, bool(body) or (not given and " " in family)
    )


def _date(value: Any) -> str:
    first = next(iter(several(inner(value, "date-parts"))), None)
    return day("-".join(str(part) for part in several(first) if isinstance(part, int)))


def _notices(work: dict[str, Any], doi: str, title: str) -> Iterator[Notice]:
    """What others published on a work. A work that updates another is a notice itself, and its
    relations may stand the wrong way round: nothing is taken from them.
    """
    cleared = ""
    if not _NOTICE.match(title) and not several(work.get("update-to")):
        found = {n[::2]: n for n in sorted(_updates(work.get("updated-by"))) if n[2] != doi}
        cleared = max((on for kind, on, _ in found.values() if kind == "reinstatement"), default="")
        for kind, on, notice in found.values():
            if kind != "reinstatement" and (kind != "retraction" or on > cleared):
                yield Notice(kind=kind, on=on, notice=notice)
    if RETRACTED_TITLE.match(title) and not cleared:
        yield Notice(kind="retraction")


def _updates(updates: Any) -> Iterator[tuple[Any, str, str]]:
    """The kind of each update that matters, its day, and the DOI that it names."""
    for update in mappings(updates):
        if kind := _KINDS.get(words(update.get("type"))):
            yield kind, _date(update.get("updated")), doi_in(words(update.get("DOI")))


def retractions(payload: Any) -> dict[str, Notice]:
    """The notice of each retracted work, by its DOI, from an answer to `updates_address`: only what
    is a retraction by its title counts, whichever way round its relations stand.
    """
    return {
        doi: Notice(kind="retraction", on=on, notice=doi_in(words(item.get("DOI"))))
        for item in mappings(inner(payload, "message", "items"))
        if words(next(iter(several(item.get("title"))), "")).casefold().startswith("retraction")
        for side in ("update-to", "updated-by")
        for kind, on, doi in _updates(item.get(side))
        if kind == "retraction"
    }
