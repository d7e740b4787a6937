"""The text of a references.json, which a program exported, in; its references, mended, and the
problems of each record, out.
"""

import json
from typing import Any, NamedTuple

from pydantic import ValidationError

from mkdocs_claims import codes
from mkdocs_claims.mending.record import bad_byte, mend
from mkdocs_claims.model.collection import Entry, Origin
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.problem import Problem, TextProblem
from mkdocs_claims.read.json_places import lines_of_records, read_json
from mkdocs_claims.read.schema_messages import schema_problems
from mkdocs_claims.strict_yaml.reader import UNSEEN

_LISTS = ("items", "references")  # where Zotero's web API and pandoc put it


class Exported(NamedTuple):
    """The references that can be read, by their id; and the problems of those that cannot."""

    entries: dict[str, Entry]
    problems: dict[str, tuple[Problem, ...]]


def exported(path: str, text: str) -> tuple[Exported | None, list[TextProblem]]:
    """The references of a CSL-JSON file; None, and why, where it is none. A record with a problem
    loses no other.
    """
    try:
        value = read_json(text)
    except json.JSONDecodeError as error:
        told = f"this is not JSON ({error.msg}); export the library again"
        return None, [TextProblem(error.lineno - 1, error.colno - 1, codes.NOT_YAML, told)]
    if isinstance(value, dict):
        value = next((value[key] for key in _LISTS if key in value), None)
    if not isinstance(value, list):
        told = "this is no list of references; export the library as CSL JSON"
        return None, [TextProblem(0, 0, codes.NOT_KEYS_OR_LIST, told)]
    made = Exported({}, {})
    taken: set[str] = set()
    lines = iter(lines_of_records(text))
    for record in value:
        if isinstance(record, dict):
            _add(made, taken, Origin(path, "", next(lines, 1)), record)
    return made, []


def _add(made: Exported, taken: set[str], origin: Origin, source: dict[str, Any]) -> None:
    record = mend(source).record
    key = record.get("id", "")
    text_problems = _problems_of(source, record)
    if key.lower() in taken:
        told = f"the id {key!r} is taken by a record above; give each its own"
        text_problems.append(TextProblem(0, 0, codes.ID_GIVEN_TWICE, told))
    taken.add(key.lower())
    try:
        reference = Reference.model_validate(record)
    except ValidationError as error:
        text_problems += schema_problems(error, Reference, "")
    if text_problems:
        place = origin.at()
        problems = (Problem(*place, fit.code, f"{key}: {fit.message}") for fit in text_problems)
        made.problems[key] = (*made.problems.get(key, ()), *problems)
    else:
        made.entries[key] = Entry(reference, origin)


def _problems_of(source: dict[str, Any], record: dict[str, Any]) -> list[TextProblem]:
    text_problems = [
        TextProblem(0, 0, codes.KEY_GIVEN_TWICE, f"the key {key!r} is given twice; keep one")
        for key in getattr(source, "twice", ())
    ]
    if (byte := bad_byte(source)) is not None:
        told = f"byte 0x{byte:02x} is not UTF-8; export the library again with the encoding UTF-8"
        text_problems.append(TextProblem(0, 0, codes.NOT_UTF8, told))
    if (sign := UNSEEN.search(str(record.get("title", "")))) is not None:
        told = f"the character U+{ord(sign[0]):04X} cannot be seen; delete it"
        text_problems.append(TextProblem(0, 0, codes.UNSEEN_CHARACTER, told))
    return text_problems
