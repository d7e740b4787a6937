"""A glossary's Markdown in, its terms out (each h2, and the first line below it); and which of them
a text uses.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_WORD = re.compile(r"(?<![\w/-])[\w/-]*\w")
_SIGN = re.compile(r"[^\w\s-]")
_GAP = re.compile(r"[-\s]+")


class Term(NamedTuple):
    """A term of the glossary. `anchor`: its heading's id, as Python-Markdown's toc makes it."""

    name: str
    anchor: str
    says: str


Glossary = Mapping[
    str, Mapping[tuple[str, ...], Term]
]  # by first word, then by all words, in small letters, longest first


def glossary(text: str) -> Glossary:
    """The terms of a glossary page, each in the singular and in the plural."""
    found: dict[tuple[str, ...], Term] = {}
    for name, says in _headed(text):
        anchor = _GAP.sub("-", _SIGN.sub("", name).strip().lower())
        words = tuple(_WORD.findall(name.lower()))
        if not words:
            continue  # a heading of signs only
        for last in (f"{words[-1]}s", words[-1].removesuffix("s"), words[-1]):
            found[*words[:-1], last] = Term(name, anchor, says)
    known: dict[str, dict[tuple[str, ...], Term]] = {}
    for spelled in sorted(found, key=len, reverse=True):
        known.setdefault(spelled[0], {})[spelled] = found[spelled]
    return known


def _headed(text: str) -> Iterator[tuple[str, str]]:
    """Each heading of level 2, and the first line below it that is no heading itself."""
    heading = ""
    for row in filter(None, text.split("\n")):
        if heading and not row.startswith("#"):
            yield heading, row
        heading = row[3:].strip() if row.startswith("## ") else ""


def terms(known: Glossary, text: str) -> Iterator[Term]:
    """The terms that a text uses, in the order of their first use; of two that begin together, the
    longer.
    """
    words, end, seen = _WORD.findall(text.lower()) if known else (), 0, set()
    for at, word in enumerate(words):
        for spelled, term in known.get(word, {}).items() if at >= end else ():
            if tuple(words[at : at + len(spelled)]) == spelled:
                end = at + len(spelled)
                if term not in seen:
                    seen.add(term)
                    yield term
                break
