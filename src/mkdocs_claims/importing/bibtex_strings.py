"""The value of a BibTeX field as it is written in, with the strings of its file; its text, and the
names in it that no @string gives, out.

Source: BibTeXing, "@STRING" and the concatenation of strings with `#`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from mkdocs_claims.nlm.fields import MONTHS

_NAME = re.compile(r"[^\s#\"{}(),=]+")
_MONTHS = {month.lower(): month.lower() for month in MONTHS if month}


class Value(NamedTuple):
    """A text, and the names that stand in it for a text that the file does not give."""

    text: str
    unknown: tuple[str, ...] = ()


def strings_of(written: Mapping[str, str]) -> dict[str, str]:
    """The strings of a file, by their name in small letters, each as those before it make it."""
    known = dict(_MONTHS)
    for name, value in written.items():
        read = value_of(value, known)
        if not read.unknown:
            known[name.lower()] = read.text
    return known


def value_of(written: str, strings: Mapping[str, str]) -> Value:
    """`"One " # foo` with each name in place of which a string stands; what is written otherwise
    than BibTeX does stays as it is.
    """
    parts: list[str] = []
    unknown: list[str] = []
    at, end = 0, len(written)
    while at < end:
        at = _blank(written, at)
        if written[at : at + 1] in ('"', "{"):
            stop = _closing(written, at)
            parts.append(written[at + 1 : stop])
            at = stop + 1
        elif (name := _NAME.match(written, at)) is not None:
            parts.append(strings.get(name[0].lower(), name[0]))
            if name[0].lower() not in strings and name[0][0].isalpha():
                unknown.append(name[0])
            at = name.end()
        else:
            return Value(written)
        at = _blank(written, at)
        if at < end and written[at] != "#":
            return Value(written)
        at += 1
    return Value("".join(parts), tuple(unknown))


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _closing(text: str, at: int) -> int:
    """Where what opens at a place closes; the end, where it does not."""
    is_quoted, depth = text[at] == '"', 0
    for place in range(at + is_quoted, len(text)):
        sign = text[place]
        if is_quoted and sign == '"' and depth == 0:
            return place
        depth += (sign == "{") - (sign == "}")
        if not is_quoted and depth == 0:
            return place
    return len(text)
