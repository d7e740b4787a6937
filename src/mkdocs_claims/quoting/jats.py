"""The full text of a work as JATS in; its words, without markup and list of references, out.

Source: https://jats.nlm.nih.gov
"""

from typing import Any
from xml.etree import ElementTree

from mkdocs_claims.quoting.text import BREAK, RAISED, plain

_BLOCKS = frozenset("p title sec abstract caption td th list-item label".split())  # noqa: SIM905


class _Words:
    """Takes the words of a text, but not those of its list of references."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.skipped = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        skips = tag == "ref-list" or (tag == "xref" and attributes.get("ref-type") == "bibr")
        self.skipped += bool(self.skipped or skips)
        self.pieces.append(BREAK if tag in _BLOCKS else RAISED if tag == "sup" else "")

    def data(self, text: str) -> None:
        """A text."""
        if not self.skipped:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        self.skipped -= bool(self.skipped)
        self.pieces.append(BREAK if tag in _BLOCKS else "")

    def close(self) -> str:
        """All of it."""
        return "".join(self.pieces)


def words_of(body: bytes) -> str:
    """The words of a full text; ValueError where it is none."""
    try:
        parser = ElementTree.XMLParser(target=_Words())
        parser.feed(body)
        text: Any = parser.close()
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(str(error)) from error
    return plain(text.replace("<", "&lt;"))
