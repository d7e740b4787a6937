"""A glossary's Markdown in, its terms out (each h2, and the first line below it); and which of them a text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_TERM = re.compile(r"^## +(.+?) *\n+([^\n#].*)", re.MULTILINE)
_WORD = re.compile(r"[\w/-]*\w")


class Term(NamedTuple):
    """A term of the glossary. `anchor`: its heading's id, as Python-Markdown's toc makes it."""

    name: str
    anchor: str
    says: str


Glossary = Mapping[tuple[str, ...], Term]  # by its words in small letters; one for the singular, one for the plural


def glossary(text: str) -> dict[tuple[str, ...], Term]:
    """The terms of a glossary page."""
    found = {}
    for name, says in _TERM.findall(text):
        anchor = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", name).strip().lower())
        words = tuple(_WORD.findall(name.lower()))
        for last in (f"{words[-1]}s", words[-1].removesuffix("s"), words[-1]):
            found[*words[:-1], last] = Term(name, anchor, says)
    return found


def terms(known: Glossary, text: str) -> Iterator[Term]:
    """The terms that a text uses, in the order of their first use; of two that begin together, the longer."""
    words, at, seen = _WORD.findall(text.lower()), 0, set()
    longest = max(map(len, known), default=0)
    while at < len(words):
        length = next((n for n in range(longest, 0, -1) if tuple(words[at : at + n]) in known), 0)
        if length and (term := known[tuple(words[at : at + length])]) not in seen:
            seen.add(term)
            yield term
        at += length or 1
