"""References and their quotations in; what each registry answers of them, out."""

import datetime
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, NamedTuple

from mkdocs_claims.model.lock import Answer, Lookup, Proof, digest, fingerprint, identifiers
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.quoting.quotation import Found, prove
from mkdocs_claims.quoting.text import plain
from mkdocs_claims.registry.compare import compare
from mkdocs_claims.registry.record import NoRecord, NotAnswered, Record
from mkdocs_claims.registry.sources import ASKED_BY, Source


class Said(NamedTuple):
    """What is known of a reference now; the records that were found; and which registries did not
    answer, with the reason.
    """

    lookup: Lookup
    records: tuple[Record, ...]
    unanswered: dict[str, str]


def look_up(
    reference: Reference,
    quotes: Iterable[str],
    source: Source,
    on: datetime.date,
    saved: str = "",
) -> Said:
    """Asks each registry that can be asked of a reference, and looks for its quotations. `saved`:
    who saved the copies, where it is copies that are read.
    """
    known = dict(identifiers(reference))
    answers: dict[str, Answer] = {}
    unanswered: dict[str, str] = {}
    records: list[Record] = []
    for registry, names in ASKED_BY.items():
        if (by := next((name for name in names if name in known), None)) is None:
            continue
        try:
            answer, found = _answer(reference, registry, by, source, on)
            records += found
        except NotAnswered as reason:
            unanswered[registry] = str(reason)
            answer = Answer(is_="not answered", by=by, id=known[by], on=on)
        answers[registry] = answer.model_copy(update={"saved": saved})
    texts = _texts(records, source) if (quotes := [*quotes]) and records else []
    proofs = {digest(quote): _proof(quote, texts, on, saved) for quote in quotes if texts}
    lookup = Lookup(of=fingerprint(reference), answers=answers, quotes=proofs)
    return Said(lookup, tuple(records), unanswered)


def _answer(
    reference: Reference, registry: str, by: str, source: Source, on: datetime.date
) -> tuple[Answer, list[Record]]:
    """What one registry says, and its record where it is of this work."""
    value = getattr(reference, by).lower()
    try:
        record = source.record(registry, by, value)
    except NoRecord:
        return Answer(is_=_absence(registry, value, source), by=by, id=value, on=on), []
    answer = compare(reference, record, by, on)
    if answer.is_ != "found":
        return answer, []
    if registry == "crossref" and all(notice.kind != "retraction" for notice in answer.notices):
        notice = source.retraction(value)
        answer = answer.model_copy(update={"notices": (*answer.notices, *filter(None, [notice]))})
    return answer, [record]


def _absence(registry: str, value: str, source: Source) -> Any:
    """What it means that a registry has no record: that there is none, only where it should be."""
    exists = registry == "europepmc" or (registry == "crossref" and source.exists(value))
    return "not held" if exists else "no such record"


def _texts(records: Iterable[Record], source: Source) -> list[tuple[str, str]]:
    texts = [("abstract", plain(record.abstract)) for record in records if record.abstract]
    pmcid = next((record.open_text for record in records if record.open_text), "")
    with suppress(NotAnswered):
        texts += [("full text", source.full_text(pmcid))] if pmcid else []
    return texts or [("", "")]


def _proof(quote: str, texts: Iterable[tuple[str, str]], on: datetime.date, saved: str) -> Proof:
    """Where a quotation stands; where it does not, what the longest text says of it."""
    for where, text in texts:
        found = prove(quote, text) if where else Found("no text")
        if found.is_ == "found":
            break
    return Proof(is_=found.is_, where=where, nearest=found.nearest, on=on, saved=saved)


def merged(new: Lookup, old: Lookup | None) -> Lookup:
    """What is known after asking: what a registry said before stands where it did not answer now,
    and a saved copy never takes the place of what a registry itself said.
    """
    if old is None:
        return new
    same = old.of == new.of
    answers = {name: _kept(a, old.answers.get(name), same) for name, a in new.answers.items()}
    asked = {q for q, proof in old.quotes.items() if same and not proof.saved}
    proofs = {q: proof for q, proof in new.quotes.items() if not (proof.saved and q in asked)}
    quotes = (old.quotes if same else {}) | proofs
    return Lookup(of=new.of, answers=answers, quotes=quotes)


def _kept(new: Answer, old: Answer | None, same: bool) -> Answer:
    if old is None or old.id != new.id:
        return new
    weaker = new.is_ == "not answered" or (new.saved and not old.saved)
    if same and weaker and old.is_ != "not answered":
        return old
    return new.model_copy(update={"notices": old.notices}) if new.is_ == "not answered" else new
