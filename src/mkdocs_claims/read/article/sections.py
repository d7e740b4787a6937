"""The blocks of an article in; its sections and sentences with their ids, and each line that is
left out with the reason, out.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_claims.model.sentences import sentences
from mkdocs_claims.read.article.block import Block, Left
from mkdocs_claims.read.article.left_out import sorted_out

_BEGINNING = "Beginning"  # the heading of what stands before the first one


class Cut(NamedTuple):
    """A heading (`kind` H) or a sentence (`kind` S) of the text, with its id and the line it stands
    on (1-based).
    """

    kind: str
    id: str
    line: int
    text: str

    @property
    def sha1(self) -> str:
        """The first ten hex digits of the SHA-1 of the UTF-8 text: a fingerprint, not a
        safeguard.
        """
        return hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest()[:10]


@dataclass(frozen=True)
class Reading:
    """An article as it was read: `place` says in words where its text was taken from."""

    cuts: tuple[Cut, ...] = ()
    left_out: tuple[Left, ...] = ()
    title: str | None = None
    place: str = "the whole file"
    sentences: tuple[Cut, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentences", tuple(c for c in self.cuts if c.kind == "S"))


def outlined(
    parts: Iterable[Block | Left], title: str | None = None, place: str = "the whole file"
) -> Reading:
    """Its headings and sentences, in order, and what is left out."""
    kept = [*sorted_out(parts)]
    title = title or next((part.text for part in kept[:1] if _is_title(part)), None)
    cuts: list[Cut] = []
    left = [part for part in kept if isinstance(part, Left)]
    blocks = [part for part in kept if isinstance(part, Block)]
    section = paragraph = 0
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        if block.kind == "heading":
            if below is not None and below.kind != "heading":
                section, paragraph = section + 1, 0
                cuts.append(Cut("H", f"S{section}", block.line, block.text))
            else:
                is_title = title is None and not cuts
                title = block.text if is_title else title
                reason = "the title" if block.text == title else "a heading with no text below it"
                left.append(Left(block.line, block.text, reason))
            continue
        if not section:
            section = 1
            cuts.append(Cut("H", "S1", block.line, title or _BEGINNING))
        paragraph += 1
        cuts += (
            Cut("S", f"S{section}.P{paragraph}.{place_}", block.line, sentence)
            for place_, sentence in enumerate(sentences(block.text), 1)
        )
    return Reading(tuple(cuts), tuple(sorted(left)), title, place)


def _is_title(part: Block | Left) -> bool:
    return isinstance(part, Block) and part.kind == "heading" and part.level == 1
