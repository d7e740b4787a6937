"""The bytes of a file of references in; the entries that it adds to a list, what was changed for
it, and what was left and why, out.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from mkdocs_claims import codes
from mkdocs_claims.importing.entry import FIELDS, entry_text
from mkdocs_claims.importing.formats import parsed
from mkdocs_claims.importing.ids import new_id
from mkdocs_claims.importing.source import SourceRecord
from mkdocs_claims.importing.works import Works
from mkdocs_claims.mending.identifiers import ID_CHANGED
from mkdocs_claims.mending.record import bad_byte, mend
from mkdocs_claims.model.collection import Collection as Claims
from mkdocs_claims.problem import Problem
from mkdocs_claims.read.references import references
from mkdocs_claims.rules import check_entry
from mkdocs_claims.strict_yaml.reader import UNSEEN

_SAME_WORK_TWICE = "CLM402"
_NAMING = frozenset(  # one of them at least tells which work it is
    {"title", "author", "editor", "container-title", "DOI", "PMID", "PMCID", "URL", "listing"}
)


@dataclass
class Batch:
    """What one file gave: `entries` by their new id; `doubles`: its own ids, with those of the same
    works in the list; `changes`, counted; `doubts` by id; `problems` at their places in the file.
    """

    format: str
    count: int = 0
    entries: dict[str, str] = field(default_factory=dict)
    doubles: dict[str, str] = field(default_factory=dict)
    changes: Counter[str] = field(default_factory=Counter)
    doubts: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)


def batch(
    path: str,
    content: bytes,
    works: Works,
    taken: set[str],
    today: datetime.date,
    wanted: Collection[str] = (),
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Batch:
    """Imports the records of a file, or those that are wanted (by their id there, DOI or PMID).

    `works` and `taken` (ids, in small letters) grow by what is added; CannotRun if the file is of
    no format that is read.
    """
    name, (records, unread) = parsed(content)
    made = Batch(name)
    for part in unread:
        made.problems.append(Problem(path, part.line, 1, codes.NOT_YAML, part.message))
    empty = Claims(pages={}, entries={}, articles={}, today=today)
    for number, source in enumerate(records):
        progress(number, len(records))
        if not wanted or _asked(source.record, wanted, made.wanted):
            made.count += 1
            _add(made, path, source, works, taken, empty)
    made.count += len(unread)
    progress(len(records), len(records))
    made.problems.sort()
    return made


def _add(
    made: Batch, path: str, source: SourceRecord, works: Works, taken: set[str], empty: Claims
) -> None:
    own = str(source.record.get("id") or f"line {source.line}")
    if (byte := bad_byte(source.record)) is not None:
        reason = f"byte 0x{byte:02x} is not UTF-8; export it again with the encoding UTF-8"
        _leave(made, path, source, codes.NOT_UTF8, reason)
        return
    mended = mend(source.record)
    record = {key: value for key, value in mended.record.items() if key in FIELDS}
    if not _NAMING & record.keys():
        reason = "it has no title, nobody who wrote it and no number; nothing was there to add"
        _leave(made, path, source, codes.MISSING_KEY, reason)
        return
    if (known := works.known(record)) is not None:
        if works.is_another(record, known):
            reason = f"its DOI, PMID or PMCID is that of {known!r}, another work"
            _leave(made, path, source, _SAME_WORK_TWICE, reason)
            return
        made.doubles[own] = known
        return
    key = record["id"] = new_id(record, taken)
    text = entry_text(record)
    told = _problem(text, empty)
    if told is not None:
        _leave(made, path, source, told.code, told.message)
        return
    taken.add(key)
    works.add(key, record)
    made.entries[key] = text
    made.changes.update(change for change in mended.changes if change != ID_CHANGED)
    made.doubts += [f"{key}: {doubt}" for doubt in mended.doubts]


def _leave(made: Batch, path: str, source: SourceRecord, code: str, reason: str) -> None:
    made.problems.append(Problem(path, source.line, 1, code, f"{_name(source)}: {reason}"))


def _problem(text: str, empty: Claims) -> Problem | None:
    """The first error that `claims check` would have with an entry."""
    if (sign := UNSEEN.search(text)) is not None:
        told = f"the character U+{ord(sign[0]):04X} turns the letters round it; delete it"
        return Problem("", 1, 1, codes.UNSEEN_CHARACTER, told)
    listed, text_problems = references("", text)
    if text_problems:
        first = min(text_problems)
        return Problem("", first.line + 1, first.column + 1, first.code, first.message)
    entries = listed[0].values() if listed else ()
    found = (problem for entry in entries for problem in check_entry(entry, empty))
    return next((problem for problem in found if problem.severity == "error"), None)


def _name(source: SourceRecord) -> str:
    title = str(source.record.get("title") or "no title")
    return f"{str(source.record.get('id') or '-')[:60]} ({title[:50]}{'…' * (len(title) > 50)})"


def _asked(record: dict[str, Any], wanted: Collection[str], met: set[str]) -> bool:
    """Whether a record is one of those that are wanted; `met` gets what it is wanted by."""
    numbers = {str(record.get(key) or "").lower() for key in ("DOI", "PMID", "PMCID")}
    names = numbers | {str(record.get(key) or "").lower() for key in ("id", "citation-key")}
    by = {word for word in wanted if word.lower() in names}
    met |= by
    return bool(by)
