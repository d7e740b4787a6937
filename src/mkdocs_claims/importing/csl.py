"""The text of a CSL-JSON or CSL-YAML file in; its records out.

Source: CSL 1.0.2, csl-data.json; Zotero's web API (`items`), Crossref's REST API (`message`),
pandoc (`references`).
"""

import json
import re
from typing import Any

from mkdocs_claims.importing.source import Parsed, SourceRecord, Unread
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.read.json_places import lines_of_records, read_json
from mkdocs_claims.strict_yaml.reader import marked

_BYTE = re.compile("[\udc80-\udcff]")  # a byte that is none of UTF-8
_DASH = re.compile(r"^([ \t]*)- ", re.MULTILINE)
_NO_REFERENCE = "this is not a reference"


def csl_json(text: str) -> Parsed:
    """The records of a list, of a list under a key, or of a single one."""
    try:
        value = read_json(text)
    except json.JSONDecodeError as error:
        raise CannotRun(
            f"line {error.lineno}, column {error.colno}: this is not JSON ({error.msg}); export the"
            " library again"
        ) from None
    return _records(value, lines_of_records(text))


def csl_yaml(text: str) -> Parsed:
    """The records of a YAML list, or of one under `references`; where it cannot be read as a whole,
    each record for itself.
    """
    if not text.isascii() and _BYTE.search(text):  # which no reader of YAML takes
        return _one_by_one(text)
    value, text_problems, marks = marked(text)
    if text_problems:
        return _one_by_one(text)
    within = ("references",) if isinstance(value, dict) else ()
    count = len(value["references"] if isinstance(value, dict) else value)
    return _records(value, [marks[(*within, number)][0] + 1 for number in range(count)])


def _one_by_one(text: str) -> Parsed:
    """The records, each cut out by the dash that it begins with."""
    first = _DASH.search(text)
    indent = first[1] if first else ""
    starts = [match.start() for match in re.finditer(rf"^{indent}- ", text, re.MULTILINE)]
    records: list[SourceRecord] = []
    unread: list[Unread] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text.count("\n", 0, start) + 1
        part = text[start:end]
        if (byte := _BYTE.search(part)) is not None:
            told = f"byte 0x{ord(byte[0]) - 0xDC00:02x} is not UTF-8; export it again as UTF-8"
            unread.append(Unread(line + part.count("\n", 0, byte.start()), told))
            continue
        value, text_problems, _ = marked(part)
        if text_problems or not isinstance(value[0], dict):
            where, told = (
                (text_problems[0].line, text_problems[0].message)
                if text_problems
                else (0, _NO_REFERENCE)
            )
            unread.append(Unread(line + where, told))
        else:
            records.append(SourceRecord(value[0], line))
    return records, unread


def _records(value: Any, lines: list[int]) -> Parsed:
    """The list that a JSON value holds, as CSL-JSON has it; CannotRun if it is something else."""
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("items", "references", "message") if key in value), value
        )
    if isinstance(value, dict):
        value = value.get("items", [value])
    records = value if isinstance(value, list) else []
    first = next((record for record in records if isinstance(record, dict)), {})
    if "itemType" in first or "itemType" in (first.get("data") or {}):
        raise CannotRun("this is Zotero's own JSON; export the library as CSL JSON")
    if not {"type", "title", "DOI"} & first.keys():
        raise CannotRun("this JSON holds no references; export the library as CSL JSON")
    read: list[SourceRecord] = []
    unread: list[Unread] = []
    for number, record in enumerate(records):
        line = lines[number] if number < len(lines) else 1
        twice = getattr(record, "twice", ())
        if not isinstance(record, dict):
            unread.append(Unread(line, _NO_REFERENCE))
        elif twice:
            unread.append(Unread(line, f"the key {twice[0]!r} is given twice; keep one"))
        else:
            read.append(SourceRecord(record, line))
    return read, unread
