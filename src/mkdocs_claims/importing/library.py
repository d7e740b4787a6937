"""The text of references.yml in; what it holds, and the same text with new entries at its end, out.
Its comments, its order and its form stay.
"""

import re
from typing import Any, NamedTuple

from mkdocs_claims.model.values import DESIGNS, SUBJECTS
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.read.references import references
from mkdocs_claims.strict_yaml.reader import marked

_HEAD = "# The works that the claims cite, in CSL's own names (CSL-YAML).\n"
_EMPTY = re.compile(r"^((?:[a-z]+:)?)[ \t]*\[\s*\]([ \t]*(?:#.*)?)$", re.MULTILINE)
_REMARK = re.compile(r"[ \t]*(?:#.*)?")


class Library(NamedTuple):
    """A list of references: its text, its ids in small letters, and its records by their id."""

    text: str
    ids: frozenset[str]
    records: dict[str, dict[str, Any]]


def library(path: str, text: str) -> Library:
    """The list as it is; CannotRun where it cannot be read: to such a one nothing is added."""
    is_empty = all(map(_REMARK.fullmatch, text.split("\n")))
    listed, text_problems = (({}, frozenset()), []) if is_empty else references(path, text)
    value, _, _ = marked(text)
    if listed is None or (value is None and text_problems):
        first = min(text_problems)
        place = f"{path}:{first.line + 1}:{first.column + 1}"
        raise CannotRun(f"{place}: {first.code} {first.message}; correct this first")
    entries, broken = listed
    records = {key: entry.reference.model_dump(by_alias=True) for key, entry in entries.items()}
    ids = frozenset(key.lower() for key in (*entries, *broken))
    return Library(text, ids, records)


def with_entries(library: Library, origin: str, entries: list[str]) -> str:
    """The text with the entries at its end, below a comment that says where they come from and what
    is still open.
    """
    text = library.text
    if not library.ids:  # '[]' says that a list is empty; it is no longer
        text = _EMPTY.sub(r"\1\2", text, count=1)
    value, _, marks = marked(text)
    under = isinstance(value, dict)
    first = marks.get((next(iter(value)), 0) if under else (0,))
    indent = text.split("\n")[first[0]].index("-") if first else 2 if under else 0
    if first and text.split("\n")[first[0]][:indent].strip():
        raise CannotRun("its list stands in brackets; write each reference from a '- ' on")
    added = [_comment(origin), *entries]
    rows = "\n".join(added).split("\n")
    block = "\n".join(" " * indent + row if row else row for row in rows)
    before = text.rstrip("\n") + "\n\n" if text.strip() else _HEAD + "\n"
    return before + block.rstrip("\n") + "\n"


def _comment(origin: str) -> str:
    return (
        f"# Imported from {origin}. A claim page that cites one of these needs its design and\n"
        f"# subjects: {', '.join(DESIGNS[:6])},\n"
        f"# {', '.join(DESIGNS[6:])}; in a list: {', '.join(SUBJECTS)}."
    )
