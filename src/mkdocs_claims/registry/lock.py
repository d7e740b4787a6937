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
    days = Counter(
        line.on.isoformat()
        for lookup in lookups.values()
        for line in (*lookup.answers.values(), *lookup.quotes.values())
    )
    asked = max(days, key=lambda day: (days[day], day), default="")
    # an entry at a time: the whole as one value takes as much memory as the site
    entries = ",\n".join(_entry(key, lookups[key], asked) for key in sorted(lookups))
    head = json.dumps({"asked": asked, "references": {}}, indent=1)[:-3]
    tail = json.dumps({"schema": SCHEMA, "seal": digest(asked)}, indent=1)[1:]
    return head + (f"\n{entries}\n " if entries else "") + f"}},{tail}\n"


def _entry(key: str, lookup: Lookup, asked: str) -> str:
    """An entry of the lock, and its seal below it."""
    entry: Any = lookup.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for part in ("answers", "quotes"):
        for line in entry.get(part, {}).values():
            if line["on"] == asked:
                del line["on"]
    whole = {"references": {key: entry | {"seal": ""}}}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True)
    return ENTRY.sub(_sealed, "\n".join(text.split("\n")[2:-2]))


def _sealed(entry: re.Match[str]) -> str:
    return entry[0].removesuffix('"\n') + f'{digest(entry[2])}"\n'


def write(docs: Path, lookups: Mapping[str, Lookup]) -> None:
    """Writes the lock beside itself and puts it in its place: a run that is killed leaves the old
    one whole.
    """
    new = docs / f".{LOCK}.{os.getpid()}"
    new.write_text(lock_text(lookups), "utf-8", newline="\n")
    new.replace(docs / LOCK)
