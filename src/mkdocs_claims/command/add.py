"""Adds works to the list of references by their DOI, PMID or PMCID, as Crossref, Europe PMC and
PubMed have them.
"""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_claims.command.registries import online, source_of, write_lock
from mkdocs_claims.command.shared import docs_option, read_docs
from mkdocs_claims.model.identifiers import plain_doi
from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.importing.library import Library
    from mkdocs_claims.model.lock import Lookup
    from mkdocs_claims.registry.record import Record
    from mkdocs_claims.registry.sources import Source

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims add 10.1000/182 PMID:30000001 PMC7000001"
_FORMS = {
    "PMID": re.compile(r"PMID:\s*(\d{1,8})", re.IGNORECASE | re.ASCII),
    "PMCID": re.compile(r"(?:PMCID:\s*)?(PMC\d{1,8})", re.IGNORECASE | re.ASCII),
}
_TYPES = {
    "": "article-journal",
    "journal-article": "article-journal",
    "posted-content": "article",
    "book-chapter": "chapter",
    "book": "book",
    "monograph": "book",
    "proceedings-article": "paper-conference",
    "report": "report",
    "dissertation": "thesis",
    "dataset": "dataset",
}  # Crossref's words for CSL's


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="a DOI, PMID:… or PMC…")
    docs_option(parser)
    online(parser)
    parser.add_argument(
        "--retracted", action="store_true", help="add a work although it was retracted"
    )
    parser.add_argument("--dry-run", action="store_true", help="print the entry, and write nothing")


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code: 1 for a work that could not be added, 2 where nobody
    answered.
    """
    from mkdocs_claims.importing.library import library
    from mkdocs_claims.registry.record import NotAnswered

    collection, _ = read_docs(asked.docs)
    path = asked.docs / collection.settings.references
    if path.suffix == ".json":
        raise CannotRun(f"{path} is a list of a program; add the work there")
    wanted = [_identifier(word) for word in asked.ids]
    source, code = source_of(asked, ()), 0
    for by, value in wanted:
        text = path.read_text("utf-8-sig") if path.exists() else ""
        try:
            code = max(code, _add(asked, path, library(str(path), text), source, by, value))
        except NotAnswered as reason:
            print(f"claims: {value}: nobody answered ({reason})", file=sys.stderr)
            code = 2
    return code


def _identifier(word: str) -> tuple[str, str]:
    if (doi := plain_doi(word)) is not None:
        return "DOI", doi
    for name, form in _FORMS.items():
        if (match := form.fullmatch(word)) is not None:
            return name, match[1].lower()
    if word.isdigit():
        raise CannotRun(f"{word!r} may be a PMID or a PMCID; write PMID:{word} or PMC{word}")
    raise CannotRun(f"{word!r} is no identifier; write 10.1000/182, PMID:30000001 or PMC7000001")


def _add(
    asked: argparse.Namespace, path: Path, current: "Library", source: "Source", by: str, value: str
) -> int:
    from mkdocs_claims.importing.entry import entry_text
    from mkdocs_claims.importing.ids import new_id
    from mkdocs_claims.importing.library import with_entries
    from mkdocs_claims.importing.works import Works
    from mkdocs_claims.model.lock import named
    from mkdocs_claims.model.reference import Reference
    from mkdocs_claims.read.clock import today

    works = Works()
    for key, known in current.records.items():
        works.add(key, known)
    records = {} if works.known({by: value}) else _records(source, by, value)
    record = described(records) | {by: value.upper() if by == "PMCID" else value}
    if (there := works.known(record)) is not None:
        print(f"{value} is there already: {there}")
        return 0
    if not records:
        print(f"claims: nobody has {value}; look for a slip", file=sys.stderr)
        return 1
    record["id"] = new_id(record, current.ids)
    if not asked.retracted and any(
        notice.kind == "retraction" for found in records.values() for notice in found.notices
    ):
        print(f"claims: {value} was retracted; add it with --retracted", file=sys.stderr)
        return 1
    entry = entry_text(record)
    if asked.dry_run:
        print(entry, end="")
        return 0
    path.write_text(
        with_entries(current, f"{named(records)} on {today()}", [entry]), "utf-8", newline="\n"
    )
    reference = Reference.model_validate({key: value for key, value in record.items() if value})
    write_lock(asked.docs, {record["id"]: _lookup(reference, records)})
    print(f"added: {record['id']}")
    return 0


def _records(source: "Source", by: str, value: str) -> "dict[str, Record]":
    """What each registry has of a work: what one says of its identifiers, the next is asked by."""
    from mkdocs_claims.registry.record import NoRecord, NotAnswered
    from mkdocs_claims.registry.sources import ASKED_BY

    known, found = {by: value}, {}
    reason = None
    for registry in ("europepmc", "crossref", "pubmed"):
        if (name := next((name for name in ASKED_BY[registry] if name in known), None)) is None:
            continue
        try:
            found[registry] = source.record(registry, name, known[name])
        except NoRecord:
            continue
        except NotAnswered as error:
            reason = error
            continue
        for field in ("DOI", "PMID", "PMCID"):
            if text := found[registry].first(field).lower():
                known.setdefault(field, text)
    if not found and reason is not None:
        raise reason
    return {name: found[name] for name in ASKED_BY if name in found}


def described(records: "dict[str, Record]") -> dict[str, Any]:
    """A work in CSL's words, each field from the first record that has it."""
    from mkdocs_claims.model.lock import COMPARED
    from mkdocs_claims.registry.record import RETRACTED_TITLE

    found = list(records.values())
    texts = {field: next(filter(None, (r.first(field) for r in found)), "") for field in COMPARED}
    people = next((record.authors for record in found if record.authors), ())
    kind = next((record.type for record in found if record.type), "")
    title = RETRACTED_TITLE.sub("", texts["title"]).removesuffix(".")
    whole = {
        "type": _TYPES.get(kind, "document"),
        **texts,
        "title": title,
        "author": [
            {"literal": p.family} if p.body else _filled({"family": p.family, "given": _given(p)})
            for p in people
        ],
        "page": _pages(texts["page"]),
        "DOI": texts["DOI"].lower(),
    }
    return _filled(whole)


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value}


def _given(person: Any) -> str:
    """J W, of 'Jos W.'; a name in other letters as it is."""
    words = re.findall(r"[^\W\d_]+", person.given)
    joined = len(words) == 1 and words[0].isupper() and len(words[0]) <= 4
    return " ".join(words[0] if joined else (word[0] for word in words))


def _pages(text: str) -> str:
    from mkdocs_claims.registry.compare import pages

    return pages(text)


def _lookup(reference: Any, records: "dict[str, Record]") -> "Lookup":
    """What the registries say of the entry that was made of their own records."""
    from mkdocs_claims.model.lock import Lookup, fingerprint
    from mkdocs_claims.read.clock import today
    from mkdocs_claims.registry.compare import compare
    from mkdocs_claims.registry.sources import ASKED_BY

    answers = {
        registry: compare(reference, record, by, today())
        for registry, record in records.items()
        if (by := next((name for name in ASKED_BY[registry] if getattr(reference, name)), None))
    }
    return Lookup(of=fingerprint(reference), answers=answers)
