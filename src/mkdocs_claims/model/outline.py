"""The outline of an article as article.yml has it; and the article's plain text in, its outline, or
how it differs, out.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints

from mkdocs_claims.model.claim import Departure
from mkdocs_claims.model.values import Noun, SentenceId, Text
from mkdocs_claims.strict_yaml.reader import UNSEEN

_SENTENCE_END = re.compile(r"(?<=[.?!])([”\"]?)\s+(?=[“\"A-Z])")
_ASIDE = re.compile(r"(?:by:|read also|leave a reply|related:|share this)", re.IGNORECASE)
_BULLET = re.compile(r"[•*–-]\s")
_HEADING_WORDS = 16


class Sentence(Noun):
    """One sentence of the article: its id and fingerprint (ten hex digits of the SHA-1 of its
    UTF-8), not its text.
    """

    id: SentenceId = Field(description="section, paragraph and place, as S2.P1.1")
    sha1: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10}$")] = Field(
        description="its fingerprint, as 'claims outline' writes it"
    )
    kind: Literal["claim", "figure of speech", "attribution", "other"] = Field(
        "claim", description="whether a claim must account for it"
    )
    note: Text | None = Field(None, description="why it is no claim")
    departures: tuple[Departure, ...] = Field((), description="where its words leave its source's")


class Section(Noun):
    """A headed part of the article."""

    id: Annotated[str, StringConstraints(pattern=r"^S[1-9][0-9]{0,3}$")] = Field(
        description="the section, as S2"
    )
    heading: Text = Field(description="its heading, as the article has it")
    sentences: tuple[Sentence, ...] = Field(description="its sentences, in order")


class Outline(Noun):
    """The article's sections and sentence ids, in order, never its text."""

    title: Text | None = Field(None, description="the article's title")
    origin: Text | None = Field(None, description="where the article was taken from")
    sections: tuple[Section, ...] = Field(min_length=1, description="its headed parts, in order")


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


def cuts(text: str) -> Iterator[Cut]:
    """Headings and sentences in order. A block is a line; what comes before the first heading with
    text below is left out.
    """
    section = paragraph = 0
    blocks = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    blocks = [
        (n, block) for n, block in blocks if not _ASIDE.match(block) and not _BULLET.match(block)
    ]
    for (number, block), (_, below) in zip(blocks, [*blocks[1:], (0, "")], strict=False):
        if _is_heading(block):
            if below and not _is_heading(below):
                section, paragraph = section + 1, 0
                yield Cut("H", f"S{section}", number, block)
        elif section:
            paragraph += 1
            for place, sentence in enumerate(_sentences(block), 1):
                yield Cut("S", f"S{section}.P{paragraph}.{place}", number, sentence)


def _is_heading(block: str) -> bool:
    return (
        len(block.split()) < _HEADING_WORDS
        and block[-1] not in '.!,;:”"'
        and len(_sentences(block)) == 1
    )


def _sentences(block: str) -> list[str]:
    ends = [(match.end(1), match.end()) for match in _SENTENCE_END.finditer(block)]
    starts = [0, *(start for _, start in ends)]
    return [
        block[start:end]
        for start, end in zip(starts, [*(end for end, _ in ends), len(block)], strict=True)
    ]


def left_out(text: str) -> list[tuple[int, str]]:
    """The lines that are in no sentence and no heading of the outline, each with its number
    (1-based).
    """
    taken = {cut.line for cut in cuts(text)}
    return [
        (n, line.strip())
        for n, line in enumerate(text.splitlines(), 1)
        if line.strip() and n not in taken
    ]


def outline_text(text: str) -> str:
    """An outline to begin with, as YAML; every sentence is taken for a claim until a writer says
    otherwise.
    """
    lines = ["sections:"]
    for cut in cuts(text):
        if cut.kind == "H":
            heading = (
                UNSEEN.sub("\N{REPLACEMENT CHARACTER}", cut.text)
                .replace("\\", "\\\\")
                .replace('"', '\\"')
            )
            lines += [f"  - id: {cut.id}", f'    heading: "{heading}"', "    sentences:"]
        else:
            lines += [f"      - id: {cut.id}", f'        sha1: "{cut.sha1}"']
    return "\n".join(lines) + "\n"


def differences(outline: Outline, text: str) -> list[str]:
    """How the text differs from its outline: sentences changed, missing, or new, each named by its
    id and line.
    """
    known = {
        sentence.id: sentence.sha1 for section in outline.sections for sentence in section.sentences
    }
    found = {cut.id: cut for cut in cuts(text) if cut.kind == "S"}
    prints = {cut.sha1 for cut in found.values()}
    changed = [
        f"line {cut.line}: {key} is changed"
        for key, cut in found.items()
        if known.get(key, cut.sha1) != cut.sha1
    ]
    missing = [
        f"{key} is missing"
        for key, sha1 in known.items()
        if key not in found and sha1 not in prints
    ]
    new = [f"line {cut.line}: {key} is new" for key, cut in found.items() if key not in known]
    return changed + missing + new
