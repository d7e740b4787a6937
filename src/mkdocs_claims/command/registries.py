"""What the commands that ask registries share: their options, whom they ask, the lock they write,
and what is known of all references, counted.
"""

import argparse
import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.shared import read_docs
from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.model.collection import Collection as Claims
    from mkdocs_claims.model.lock import Lookup
    from mkdocs_claims.model.reference import Reference
    from mkdocs_claims.registry.sources import Source

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once


def online(parser: argparse.ArgumentParser) -> None:
    """The options of a command that asks registries."""
    parser.add_argument(
        "--mail",
        default=os.environ.get("CLAIMS_MAIL", ""),
        help="where registries can write to, if they must (default: $CLAIMS_MAIL)",
    )
    parser.add_argument(
        "--at",
        default="",
        metavar="ADDRESS",
        help="ask a server on this machine in their place, as http://127.0.0.1:8000",
    )


def source_of(asked: argparse.Namespace, works: Iterable["Reference"]) -> "Source":
    """The registries as the options say."""
    from mkdocs_claims.registry.client import Client
    from mkdocs_claims.registry.sources import Online

    try:
        client = Client(asked.mail, os.environ.get("NCBI_API_KEY", ""), asked.at)
    except ValueError as reason:
        raise CannotRun(str(reason)) from None
    works = [*works]
    pmids = [work.PMID for work in works if work.PMID]
    return Online(client, pmids, [work.DOI.lower() for work in works if work.DOI])


def write_lock(
    docs: Path, found: "Mapping[str, Lookup]", keys: Collection[str] | None = None
) -> None:
    """Puts what was found into the lock as it is now: another run may have written meanwhile.
    `keys`: the ids of all references, where they are known.
    """
    from mkdocs_claims.model.lock import LOCK
    from mkdocs_claims.read.lock import read_lock
    from mkdocs_claims.registry.lock import write

    path, keys = docs / LOCK, read_docs(docs)[0].entries.keys() if keys is None else keys
    text = path.read_text("utf-8") if path.exists() else ""
    known = {**((read_lock(LOCK, text)[0] if text else None) or {}), **found}
    write(docs, {key: known[key] for key in sorted(known) if key in keys})


def quotes(collection: "Claims", key: str) -> set[str]:
    """What is quoted from a reference, on any page."""
    cited = collection.cited_by.get(key, ())
    return {citation.quote for _, citation in cited if citation.quote}


def counted(collection: "Claims") -> str:
    """What is known of all references and quotations, in one line."""
    from mkdocs_claims.model.lock import digest, identifiers

    states: Counter[str] = Counter()
    proofs: Counter[str] = Counter()
    for key, entry in collection.entries.items():
        lookup = collection.lookup(key)
        nameless = "without an identifier" if not any(identifiers(entry.written)) else "never asked"
        states[lookup.state if lookup else nameless] += 1
        for quote in quotes(collection, key):
            proof = lookup.quotes.get(digest(quote)) if lookup else None
            where = f" in the {proof.where}" if proof and proof.is_ == "not found" else ""
            proofs[proof.is_ + where if proof else "never looked for"] += 1
    return f"{_listed('references', states)}\n{_listed('quotations', proofs)}".strip()


def _listed(what: str, counts: Counter[str]) -> str:
    told = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    total = counts.total()
    return f"{total} {what if total > 1 else what[:-1]}: {told}" if counts else ""
