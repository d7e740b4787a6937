"""What is known of references in, docs/references.lock.json out: sorted, sealed, one member a line,
the same bytes for the same answers, and never half of a file.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_claims.model.lock import ENTRY, LOCK, SCHEMA, Lookup, digest


def lock_text(lookups: Mapping[str, Lookup]) -> str:
    """The lock as it is written: the day on which most was asked stands once, at its head."""
    entries: dict[str, Any] = {
        key: lookup.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for key, lookup in lookups.items()
    }
    lines = [
        line
        for entry in entries.values()
        for part in ("answers", "quotes")
        for line in entry.get(part, {}).values()
    ]
    days = Counter(line["on"] for line in lines)
    asked = max(days, key=lambda day: (days[day], day), default="")
    for line in lines:
        if line["on"] == asked:
            del line["on"]
    whole = {
        "schema": SCHEMA,
        "asked": asked,
        "seal": digest(asked),
        "references": {key: entry | {"seal": ""} for key, entry in entries.items()},
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return ENTRY.sub(_sealed, text)


def _sealed(entry: re.Match[str]) -> str:
    return entry[0].removesuffix('"\n') + f'{digest(entry[2])}"\n'


def write(docs: Path, lookups: Mapping[str, Lookup]) -> None:
    """Writes the lock beside itself and puts it in its place: a run that is killed leaves the old
    one whole.
    """
    new = docs / f".{LOCK}.{os.getpid()}"
    new.write_text(lock_text(lookups), "utf-8", newline="\n")
    new.replace(docs / LOCK)
