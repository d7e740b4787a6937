"""YAML text in; its value (every scalar as text), where each part of it stands, and its problems
out.

Read as events: they keep lines, columns and keys given twice, show anchors and tags, and can be
stopped at a depth.
Source: YAML 1.1 (PyYAML's C loader), of which anchors, aliases, tags and a second document are
refused.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from mkdocs_claims import codes
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.strict_yaml.messages import DEPTH, LOADER, TOO_DEEP, syntax_problem

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_FROM_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]"
_BEHIND = "".join(rf"(?<!{_FROM_RIGHT}{'[^A-Za-z]' * between})" for between in range(1, 6))
UNSEEN = re.compile(
    # controls, soft hyphens, blanks without width, signs that turn the order of letters round
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u180e\u200b\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff\ufdd0-\ufdef"
    # halves of characters, those of private use, tags, those that are none
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
    # joiners and marks of direction, unless behind a script or picture that needs them; marks may
    # have signs and digits between them and a word from right to left
    "|(?=[\u061c\u200c-\u200f])"
    "(?<![\u0590-\u1fff\u2600-\u27bf\ua800-\uabff\ufe0f\U0001f000-\U0001faff])"
    f"(?:[\u200c\u200d]|{_BEHIND}.(?![^A-Za-z]{{0,5}}{_FROM_RIGHT}))|[{_MARKS}]{{9,}}"
)
# where a text may be cut short: a comment has a space after its sign
_CUT = re.compile(r"(?<![ \t])[ \t]+#(?=[^\s#])")
_NOTHING = ("null", "~")


class Nothing(str):
    """A plain `null` or `~`: what YAML and JSON write for nothing, as the text that it is."""


Location = tuple[str | int, ...]
Marks = dict[Location, tuple[int, int]] | None


class _Refused(Exception):
    def __init__(self, event: Any, code: str, message: str) -> None:
        self.text_problem = TextProblem(
            event.start_mark.line, event.start_mark.column, code, message
        )


def read(text: str, marks: Marks = None) -> tuple[Any, list[TextProblem]]:
    """The value of a YAML text, and its problems; fills `marks` with the 0-based line and column of
    each key and item.
    """
    text_problems: list[TextProblem] = []
    try:
        events = LOADER(text)
        events.get_event()  # the stream begins
        if isinstance(events.get_event(), yaml.StreamEndEvent):
            return None, text_problems
        value = _Reader(events.get_event, marks, text_problems, _cuts(text)).value(())
        # the document ends; what follows is read too, so that a problem after the value is
        # found
        events.get_event()
        if isinstance(event := events.get_event(), yaml.DocumentStartEvent):
            raise _Refused(event, codes.NOT_YAML, "a second YAML document starts here; keep one")
    except _Refused as refused:
        return None, [*text_problems, refused.text_problem]
    except yaml.MarkedYAMLError as error:
        return None, [*text_problems, syntax_problem(text, error)]
    except yaml.YAMLError as error:
        return None, [
            *text_problems,
            TextProblem(0, 0, codes.NOT_YAML, f"this is not YAML: {error}"),
        ]
    return value, text_problems


def unseen(signs: str) -> str:
    """What to say of signs that `UNSEEN` matches."""
    if len(signs) > 1:
        return f"{len(signs)} marks over one letter; delete them"
    return f"the character U+{ord(signs):04X} cannot be seen; delete it"


def locate(text: str, location: Location) -> tuple[int, int]:
    """The 0-based line and column of the part of a YAML text at a location, or of the nearest part
    that holds it.
    """
    marks = marked(text)[2]
    while location and location not in marks:
        location = location[:-1]
    return marks.get(location, (0, 0))


def part_at(text: str, line: int, column: int) -> Location:
    """The part of a YAML text that stands at a 0-based line and column; the whole, (), if none
    does.
    """
    return next(
        (location for location, place in marked(text)[2].items() if place == (line, column)), ()
    )


@lru_cache(maxsize=4)  # where there is something to tell, it is often of the same text
def marked(text: str) -> tuple[Any, list[TextProblem], dict[Location, tuple[int, int]]]:
    """What `read` gives, and the place of each part: for a text of which there may well be
    something to tell.
    """
    marks: dict[Location, tuple[int, int]] = {}
    return *read(text, marks), marks


def _cuts(text: str) -> dict[tuple[int, int], int]:
    rows = enumerate(text.split("\n")) if "#" in text else ()
    return {
        (line, match.start()): match.end() - 1 for line, row in rows for match in _CUT.finditer(row)
    }


class _Reader(NamedTuple):
    """Makes a value of a document's events."""

    take: Callable[[], Any]  # gives the next event
    marks: Marks
    text_problems: list[TextProblem]
    cuts: dict[
        tuple[int, int], int
    ]  # where a plain text may end in a comment, and the column of its sign

    def value(self, location: Location) -> Any:
        """The next value, which stands at a location."""
        return self.of(self.next(), location)

    def of(self, event: Any, location: Location) -> Any:
        """The value that an event begins."""
        if type(event) is yaml.ScalarEvent:
            plain: str = event.value
            return plain if event.style or plain not in _NOTHING else Nothing(plain)
        if len(location) >= DEPTH:
            raise _Refused(event, codes.NESTED_TOO_DEEP, TOO_DEEP)
        return (
            self.items(location)
            if isinstance(event, yaml.SequenceStartEvent)
            else self.mapping(location)
        )

    def items(self, location: Location) -> list[Any]:
        """The items of a list that has begun."""
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            here = (*location, len(items))
            if self.marks is not None:
                self.marks[here] = (event.start_mark.line, event.start_mark.column)
            items.append(self.of(event, here))
        return items

    def mapping(self, location: Location) -> dict[str, Any]:
        """The keys and values of a mapping that has begun."""
        mapping: dict[str, Any] = {}
        begun: dict[str, Any] = {}  # where each key stands
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused(
                    event,
                    codes.NOT_YAML,
                    "a list or mapping stands where a key should; write a word",
                )
            key: str = event.value
            mark: Any = event.start_mark
            if key in mapping:
                for place, how in ((begun[key], "again below"), (mark, "twice")):
                    told = f"the key {key!r} is given {how}; keep one"
                    self.text_problems.append(
                        TextProblem(place.line, place.column, codes.KEY_GIVEN_TWICE, told)
                    )
            elif self.marks is not None:
                self.marks[(*location, key)] = (mark.line, mark.column)
            begun[key] = mark
            mapping[key] = self.value((*location, key))
        return mapping

    def next(self) -> Any:
        """The next event, if it is one that may stand."""
        event = self.take()
        form = type(event)
        if form is yaml.MappingEndEvent or form is yaml.SequenceEndEvent:
            return event
        if event.anchor is not None or event.tag is not None:  # an alias has no tag, but an anchor
            sign = (
                "*"
                if isinstance(event, yaml.AliasEvent)
                else "&"
                if event.anchor is not None
                else ""
            )
            kind = {"*": "an alias", "&": "an anchor", "": "a tag"}[sign]
            told = (
                f"'{sign}{event.anchor or event.tag}' reads as {kind} of YAML; put the text in"
                " double quotes, or leave it out"
            )
            raise _Refused(event, codes.ANCHOR_ALIAS_OR_TAG, told)
        if form is not yaml.ScalarEvent:
            return event
        if event.style == '"' and (match := UNSEEN.search(event.value)):
            raise _Refused(
                event,
                codes.UNSEEN_CHARACTER,
                f"a code in double quotes: {unseen(match[0])}",
            )
        if self.cuts and not event.style:
            end: Any = event.end_mark
            if (column := self.cuts.get((end.line, end.column))) is not None:
                told = "what follows, from '#' on, is cut off; put the whole text in double quotes"
                self.text_problems.append(TextProblem(end.line, column, codes.CUT_SHORT, told))
        return event
