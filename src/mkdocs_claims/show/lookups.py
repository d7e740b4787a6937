"""What registries answered of a reference in; what a reader is told of it, in words, out."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mkdocs_claims.model.claim import Citation
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.lock import Answer, Lookup, Proof, digest, identifiers, named
from mkdocs_claims.show.look import Look

DOI = "https://doi.org/"


class Told(NamedTuple):
    """What is told: sentences, each with the address it leads to; and where the work is free."""

    lines: tuple[tuple[str, str | None], ...]
    free: str | None


def told_of(look: Look, collection: Collection, key: str) -> Told | None:
    """What is told of a reference; None where the site has no lock, or the work no identifier."""
    if collection.lock is None or not any(identifiers(collection.entries[key].written)):
        return None
    if (lookup := collection.lookup(key)) is None:
        return Told(((look.words["lookup"]["never"], None),), None)
    free = next((answer.free for answer in lookup.found.values() if answer.free), None)
    return Told((*_answers(look, lookup), *_notices(look, lookup)), free)


def _answers(look: Look, lookup: Lookup) -> Iterator[tuple[str, None]]:
    forms, fields = look.words["lookup"], look.words["field names"]
    for (day, saved), registries in _by_day(lookup.found).items():
        form = forms["saved" if saved else "found"]
        yield form.format(registries=named(registries), date=look.date(day), who=saved), None
    for field, texts in lookup.differing.items():
        theirs = next(iter(texts.values()))
        yield (
            forms["differs"].format(
                field=fields[field], registries=named(texts), theirs=theirs.rstrip(".")
            ),
            None,
        )
    for kind in ("another work", "no such record", "not held", "not answered"):
        for registry, answer in lookup.those(kind).items():
            yield forms[kind].format(registries=named([registry]), identifier=answer.by), None


def _by_day(answers: Mapping[str, Answer]) -> dict[Any, list[str]]:
    days: dict[Any, list[str]] = {}
    for registry, answer in answers.items():
        days.setdefault((answer.on, answer.saved), []).append(registry)
    return days


def _notices(look: Look, lookup: Lookup) -> Iterator[tuple[str, str | None]]:
    """Concerns and corrections; a retraction stands before all else."""
    for kind in ("concern", "correction"):
        if known := lookup.notices(kind):
            notice = next((n.notice for _, n in known if n.notice), None)
            where = notice and (f"{DOI}{notice}" if notice.startswith("10.") else notice)
            yield look.words["lookup"][kind], where


def proof_of(look: Look, collection: Collection, citation: Citation) -> str | None:
    """What is told of a quotation: whether its words stand in the work, or that nobody has looked;
    None where nothing is quoted.
    """
    if citation.quote is None:
        return None
    lookup = collection.lookup(citation.reference)
    proof = lookup.quotes.get(digest(citation.quote)) if lookup else None
    forms = look.words["proof"]
    if proof is None:
        return str(forms["never"])
    return str(forms[_kind(proof)].format(date=look.date(proof.on), who=proof.saved))


def _kind(proof: Proof) -> str:
    if proof.is_ == "found":
        return f"found in the {proof.where}{' saved' if proof.saved else ''}"
    return "not in the abstract" if proof.where == "abstract" else "not found"
