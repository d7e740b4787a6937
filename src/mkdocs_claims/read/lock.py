"""The text of docs/references.lock.json in, what registries answered of each reference out: what
was edited by hand, or cannot be read, does not count.
"""

import json
from typing import Any

from pydantic import ValidationError

from mkdocs_claims import codes
from mkdocs_claims.model.lock import ENTRY, SCHEMA, Lookup, digest
from mkdocs_claims.problem import TextProblem

_CONFLICT = "<<<<<<<"
_ANEW = "delete the file and run 'claims verify'"


def read_lock(_: str, text: str) -> tuple[dict[str, Lookup] | None, list[TextProblem]]:
    """Each sound entry of the lock, by the reference's id; None where there is no lock in it."""
    if (at := text.find(_CONFLICT)) >= 0:
        line = text.count("\n", 0, at)
        message = "git left a conflict here; take one side whole, then run 'claims verify'"
        return None, [TextProblem(line, 0, codes.UNREADABLE_LOCK, message)]
    try:
        lock: Any = json.loads(text)
        schema, asked, entries = lock["schema"], lock["asked"], dict(lock.pop("references"))
    except json.JSONDecodeError as error:
        message = f"this is not JSON ({error.msg}); {_ANEW}"
        text_problem = TextProblem(
            error.lineno - 1, error.colno - 1, codes.UNREADABLE_LOCK, message
        )
        return None, [text_problem]
    except (KeyError, TypeError, ValueError, RecursionError):
        return None, [TextProblem(0, 0, codes.UNREADABLE_LOCK, f"this is not a lock; {_ANEW}")]
    if schema != SCHEMA:
        message = f"the lock is of version {schema!r}, and {SCHEMA} is read; update mkdocs-claims"
        return None, [TextProblem(0, 0, codes.UNREADABLE_LOCK, message)]
    if lock.get("seal") != digest(str(asked)):
        return None, [_edited(text, '"asked"', "the day")]
    whole = {_key(one[1]) for one in ENTRY.finditer(text) if digest(one[2]) == one[3]}
    lookups: dict[str, Lookup] = {}
    text_problems: list[TextProblem] = []
    for key in [*entries]:
        entry = entries.pop(key)  # let go at once: as values of JSON they take most room
        if key in whole and (lookup := _lookup(entry, asked)) is not None:
            lookups[key] = lookup
        else:
            text_problems.append(
                _edited(text, f"  {json.dumps(key, ensure_ascii=False)}: ", repr(key))
            )
    return lookups, text_problems


def _key(text: str) -> str:
    """A key as it stands in JSON; most have no sign that is written as a code."""
    return text[1:-1] if "\\" not in text else str(json.loads(text))


def _lookup(entry: Any, asked: str) -> Lookup | None:
    """An entry, if it has the shape of one."""
    try:
        del entry["seal"]
        for part in ("answers", "quotes"):
            for line in entry.get(part, {}).values():
                line.setdefault("on", asked)
        return Lookup.model_validate(entry)
    except (ValidationError, AttributeError, KeyError, TypeError):
        return None


def _edited(text: str, start: str, what: str) -> TextProblem:
    line = text.count("\n", 0, max(0, text.find(start)))
    message = f"{what} was edited by hand, so it does not count; run 'claims verify'"
    return TextProblem(line, 0, codes.EDITED_LOCK, message)
