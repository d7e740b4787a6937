"""YAML text in; its value (every scalar as text), where each part of it stands, and its problems out.

Read as events: they keep lines, columns and keys given twice, show anchors and tags, and can be stopped at a depth.
Source: YAML 1.1 (PyYAML's C loader), of which anchors, aliases, tags and a second document are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

DEPTH = 50
UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C loader, where PyYAML was built with it

Location = tuple[str | int, ...]


class Misfit(NamedTuple):
    """What is wrong with a text, and where: 0-based line and column of the text."""

    line: int
    column: int
    code: str
    message: str


class _Refused(Exception):
    def __init__(self, mark: Any, code: str, message: str) -> None:
        self.misfit = Misfit(mark.line, mark.column, code, message)


def read(text: str, marks: dict[Location, tuple[int, int]] | None = None) -> tuple[Any, list[Misfit]]:
    """The value of a YAML text, and its misfits; fills `marks` with the 0-based line and column of each key and item."""
    misfits: list[Misfit] = []
    try:
        events = _allowed(text)
        first = next(events, None)
        value = None if first is None else _compose(first, events, (), marks, misfits)
        next(events, None)  # what follows is read too, so that a fault after the value is found
    except _Refused as refused:
        return None, [*misfits, refused.misfit]
    except yaml.MarkedYAMLError as fault:
        return None, [*misfits, _syntax(text, fault)]
    except yaml.YAMLError as fault:
        return None, [*misfits, Misfit(0, 0, "CLM006", f"this is not YAML: {fault}")]
    return value, misfits


def locate(text: str, location: Location) -> tuple[int, int]:
    """The 0-based line and column of the part of a YAML text at a location, or of the nearest part that holds it."""
    marks = _marks(text)
    while location and location not in marks:
        location = location[:-1]
    return marks.get(location, (0, 0))


def part_at(text: str, line: int, column: int) -> Location:
    """The part of a YAML text that stands at a 0-based line and column; the whole, (), if none does."""
    return next((location for location, place in _marks(text).items() if place == (line, column)), ())


@lru_cache(maxsize=4)  # asked of only when there is something to tell, and then often of the same text
def _marks(text: str) -> dict[Location, tuple[int, int]]:
    marks: dict[Location, tuple[int, int]] = {}
    read(text, marks)
    return marks


def _allowed(text: str) -> Iterator[Any]:
    documents = 0
    next_event = _LOADER(text).get_event  # as yaml.parse does, at half its time
    while not isinstance(event := next_event(), yaml.StreamEndEvent):
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(event.start_mark, "CLM008", f"an alias, '*{event.anchor}'; write the value out")
        if isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                raise _Refused(event.start_mark, "CLM008", f"an anchor, '&{event.anchor}'; write it without")
            if (tag := getattr(event, "tag", None)) is not None:
                raise _Refused(event.start_mark, "CLM008", f"a tag, {tag!r}; write the value without it")
            if isinstance(event, yaml.ScalarEvent) and event.style == '"' and (match := UNSEEN.search(event.value)):
                told = f"a code for the character U+{ord(match[0]):04X}, which cannot be seen; delete it"
                raise _Refused(event.start_mark, "CLM003", told)
            yield event
        elif isinstance(event, yaml.CollectionEndEvent):
            yield event
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(event.start_mark, "CLM006", "a second YAML document starts here; keep one")


def _compose(
    event: Any, events: Iterator[Any], location: Location, marks: dict[Location, tuple[int, int]] | None,
    misfits: list[Misfit],
) -> Any:  # fmt: skip
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if len(location) >= DEPTH:
        raise _Refused(event.start_mark, "CLM009", f"more than {DEPTH} lists or mappings inside each other")
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            if marks is not None:
                marks[(*location, len(items))] = (item.start_mark.line, item.start_mark.column)
            items.append(_compose(item, events, (*location, len(items)), marks, misfits))
        return items
    return _mapping(events, location, marks, misfits)


def _mapping(
    events: Iterator[Any], location: Location, marks: dict[Location, tuple[int, int]] | None, misfits: list[Misfit]
) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    lines: dict[str, int] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        mark = key.start_mark
        if not isinstance(key, yaml.ScalarEvent):
            raise _Refused(mark, "CLM006", "a list or mapping stands where a key should; write a word")
        if key.value in mapping:
            first = lines[key.value]
            misfits.append(Misfit(first, mark.column, "CLM007", f"the key {key.value!r} is given again below; keep one"))
            misfits.append(Misfit(mark.line, mark.column, "CLM007", f"the key {key.value!r} is given twice; keep one"))
        elif marks is not None:
            marks[(*location, key.value)] = (mark.line, mark.column)
        lines[key.value] = mark.line
        mapping[key.value] = _compose(next(events), events, (*location, key.value), marks, misfits)
    return mapping


def _syntax(text: str, fault: yaml.MarkedYAMLError) -> Misfit:
    mark = fault.problem_mark or fault.context_mark
    if "expected ':'" in (fault.problem or ""):
        mark = fault.context_mark or mark  # the line itself, not the next one
    unclosed = "quoted scalar" in (fault.context or "") and "unexpected" in (fault.problem or "")
    if fault.context_mark is not None and unclosed:
        mark = fault.context_mark
        return Misfit(mark.line, mark.column, "CLM006", "a quotation mark opens here and is never closed; close it")
    if mark is not None and (opening := _quotation_that_ends_on(mark.line, text)) is not None:
        told = "a quotation mark opens here, and the next one stands on a line below; close it"
        return Misfit(opening.line, opening.column, "CLM006", told)
    rows = text.rstrip().split("\n")
    if mark is not None and mark.line >= len(rows):  # the text ends too soon: what was begun is to blame
        mark = fault.context_mark or mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if line >= len(rows):
        line, column = len(rows) - 1, len(rows[-1])
    indents = (row[: len(row) - len(row.lstrip())] for row in rows[: line + 1])
    tab = next(((number, indent.index("\t")) for number, indent in enumerate(indents) if "\t" in indent), None)
    if tab is not None:
        return Misfit(*tab, "CLM006", "a tab stands where spaces should; indent with spaces")
    return Misfit(line, column, "CLM006", _plain(fault.problem or "this is not YAML"))


def _quotation_that_ends_on(line: int, text: str) -> Any:
    """Where a quotation begins that ends on a line below its own: what is wrong there is often that it was never closed."""
    found = None
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if quoted and token.start_mark.line < token.end_mark.line == line:
                found = token.start_mark
    except yaml.YAMLError:
        pass  # the fault itself
    return found


def _plain(problem: str) -> str:
    for sign, plain in _PLAIN.items():
        if sign in problem:
            return plain
    return f"this is not YAML: {problem}"


_PLAIN = {
    "mapping values are not allowed": "a colon here reads as a new key; put the text in double quotes, or mend the indent",
    "did not find expected ',' or ']'": "a list is not closed; end it with ']'",
    "did not find expected ',' or '}'": "a mapping is not closed; end it with '}'",
    "did not find expected node content": "a list or mapping opens here and is not closed; close it, or put the text in quotes",
    "could not find expected ':'": "this line has no colon after its key; write 'key: text'",
    "did not find expected key": "this line does not fit the lines above; check its indent and its quotation marks",
    "cannot start any token": "this character cannot begin a text; put the text in double quotes",
    "did not find expected <document start>": "this line does not fit the lines above; write 'key: text'",
    "did not find expected alphabetic": "a text cannot begin with this character; put it in double quotes",
    "did not find expected '-' indicator": "this line does not fit the list above; begin it with '- '",
    "block sequence entries are not allowed": "a list item cannot begin here; put it on a line of its own",
    "expected comment or line break": "a text cannot begin with this character; put it in double quotes",
    "unknown escape character": "a backslash in double quotes begins a code; use single quotes",
    "decimal number": "a backslash in double quotes begins a code; use single quotes",
    "escape code": "a code for a character that does not exist; write the character itself",
}
