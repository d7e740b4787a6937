"""Asks Crossref, Europe PMC and PubMed about each reference, and looks for the quotations; writes
what they answer to references.lock.json.
"""

import argparse
import datetime
import gc
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.registries import counted, online, quotes, source_of, write_lock
from mkdocs_claims.command.shared import docs_argument, read_docs, report_option
from mkdocs_claims.problem import CannotRun, some

if TYPE_CHECKING:
    from mkdocs_claims.model.collection import Collection as Claims
    from mkdocs_claims.model.lock import Lookup
    from mkdocs_claims.model.reference import Reference
    from mkdocs_claims.registry.sources import Source

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims verify --mail you@example.org"
OF_THE_LOCK = {f"CLM21{n}" for n in range(2, 10)} | {"CLM315", "CLM316"}
_OFTEN = 50  # references after which what was answered is written


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    docs_argument(parser)
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="ID", help="ask about these references alone"
    )
    parser.add_argument(
        "--older-than",
        default="",
        metavar="DAYS",
        help="ask only about what was not asked in so many days, as 30d",
    )
    parser.add_argument(
        "--questions", action="store_true", help="print the addresses to open by hand, ask nobody"
    )
    parser.add_argument(
        "--from",
        dest="folder",
        type=Path,
        metavar="FOLDER",
        help="read answers that were saved in a folder, ask nobody (with --by and --on)",
    )
    parser.add_argument("--by", default="", metavar="NAME", help="who saved them")
    parser.add_argument("--on", default="", metavar="DAY", help="when, as 2026-11-22")
    online(parser)
    report_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code: 1 for problems, 2 where somebody did not answer."""
    from mkdocs_claims.command.report import FORMATS

    if (unanswered := _asked(asked)) is None:
        return 0
    collection, problems = read_docs(asked.docs)
    problems = [problem for problem in problems if problem.code in OF_THE_LOCK]
    sys.stdout.write(FORMATS[asked.format](problems, asked.docs))
    for (registry, reason), number in sorted(unanswered.items()):
        print(
            f"not answered: {registry}, {some(number, 'time')} ({reason})",
            file=sys.stderr,
        )
    print(counted(collection), file=sys.stdout if asked.format == "text" else sys.stderr)
    if any(problem.severity == "error" for problem in problems):
        return 1
    return 2 if unanswered else 0


def _asked(asked: argparse.Namespace) -> Counter[tuple[str, str]] | None:
    """Asks, and says who did not answer, why, and how often; None where addresses were wanted."""
    collection, problems = read_docs(asked.docs)
    for problem in problems:
        if problem.code == "CLM016":
            raise CannotRun(str(problem))
    if not collection.entries:
        raise CannotRun("no reference can be read here; see 'claims check', or 'claims add DOI'")
    works = list(_wanted(collection, asked))
    if asked.questions:
        print("\n".join(_questions(works)))
        return None
    return _look_up(collection, works, asked)


def _wanted(collection: "Claims", asked: argparse.Namespace) -> Iterator["Reference"]:
    """The references to ask about: those that have an identifier, and fit the options."""
    from mkdocs_claims.model.lock import identifiers
    from mkdocs_claims.nearest import meant

    for key in asked.only:
        if key not in collection.entries:
            raise CannotRun(f"there is no reference {key!r}; {meant(key, [*collection.entries])}")
    days = re.fullmatch(r"(\d{1,4})d", asked.older_than, re.ASCII)
    if asked.older_than and days is None:
        raise CannotRun(f"{asked.older_than!r} is not a number of days; write it as 30d")
    since = collection.today - datetime.timedelta(days=int(days[1])) if days else None
    for key, entry in collection.entries.items():
        if any(identifiers(entry.written)) and (not asked.only or key in asked.only):
            lookup = collection.lookup(key)
            if not (since and lookup and _is_fresh(lookup, quotes(collection, key), since)):
                yield entry.written


def _is_fresh(lookup: "Lookup", quoted: set[str], since: datetime.date) -> bool:
    from mkdocs_claims.model.lock import digest

    lines = [*lookup.answers.values(), *lookup.quotes.values()]
    return (
        bool(lookup.found)
        and not lookup.those("not answered")
        and all(line.on > since and not line.saved for line in lines)
        and {digest(quote) for quote in quoted} <= lookup.quotes.keys()
    )


def _questions(works: Iterable["Reference"]) -> Iterator[str]:
    from mkdocs_claims.model.lock import identifiers
    from mkdocs_claims.registry.sources import ASKED_BY, question

    for work in works:
        known = dict(identifiers(work))
        for registry, names in ASKED_BY.items():
            if by := next((name for name in names if name in known), None):
                yield f"{work.id}\t{question(registry, by, known[by])}"


def _look_up(
    collection: "Claims", works: list["Reference"], asked: argparse.Namespace
) -> Counter[tuple[str, str]]:
    """Asks about each, and writes the lock; who did not answer, why, and how often."""
    from mkdocs_claims.registry.verify import look_up, merged

    source = _saved(asked) or source_of(asked, works)
    on = collection.today if asked.folder is None else _day(asked.on)
    unanswered: Counter[tuple[str, str]] = Counter()
    found: dict[str, Lookup] = {}
    gc.freeze()  # what was read stays
    gc.enable()  # what is answered is let go
    try:
        for number, work in enumerate(works, 1):
            _progress(number, len(works), work.id)
            said = look_up(work, quotes(collection, work.id), source, on, asked.by)
            if asked.folder is None:
                unanswered.update(said.unanswered.items())
            found[work.id] = merged(said.lookup, (collection.lock or {}).get(work.id))
            if number % _OFTEN == 0:
                write_lock(asked.docs, found, collection.entries.keys())
                found.clear()
    finally:
        write_lock(asked.docs, found, collection.entries.keys())
        _progress(0, 0, "")
    return unanswered


def _saved(asked: argparse.Namespace) -> "Source | None":
    """The folder of saved answers, if it is that which is asked."""
    from mkdocs_claims.registry.sources import Saved

    if asked.folder is None:
        return None
    if not asked.folder.is_dir():
        raise CannotRun(f"{asked.folder} is not a folder; name the one that holds the answers")
    if not asked.by.strip():
        raise CannotRun("say who saved these answers, for readers: --by 'A. Name'")
    _day(asked.on)
    saved = Saved(asked.folder)
    for reason in saved.unread:
        print(f"not read: {reason}", file=sys.stderr)
    return saved


def _day(text: str) -> datetime.date:
    from mkdocs_claims.model.dates import iso_date
    from mkdocs_claims.read.clock import today

    try:
        day = iso_date(text)
    except ValueError:
        raise CannotRun("say on which day the answers were saved: --on 2026-11-22") from None
    if day > today():
        raise CannotRun(f"--on {text} is a day to come; write the day on which they were saved")
    return day


def _progress(number: int, total: int, key: str) -> None:
    """On a terminal, how far it is."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{f'{number} of {total}: {key}' if total else ''}", end="", file=sys.stderr)
