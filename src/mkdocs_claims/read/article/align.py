"""An outline and an article as it was read anew in; which sentence is which, and how they differ,
out.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from mkdocs_claims.model.outline import Outline, Sentence
from mkdocs_claims.read.article.sections import Cut, Reading

NEAR = 90  # how alike, of 100, two sentences are that are nearly the same


@dataclass(frozen=True)
class Alignment:
    """The sentences of an outline beside those of a text.

    `kept`: for each place in the text's sentences that is one of the outline's, that one; `near`:
    ids of those that are only nearly the same; `gone`: those of the outline that the text has not.
    """

    reading: Reading
    kept: dict[int, Sentence]
    near: tuple[str, ...]
    gone: tuple[Sentence, ...]

    @property
    def new(self) -> list[tuple[int, Cut]]:
        """Sentences of the text that the outline has not, each with its place in the text's."""
        return [(n, cut) for n, cut in enumerate(self.reading.sentences) if n not in self.kept]


def aligned(outline: Outline, reading: Reading, was: Reading | None = None) -> Alignment:
    """The sentences that are unchanged, in order or moved; with `was`, the text that the outline
    was made of, also those that are nearly so in their section.
    """
    old = [sentence for section in outline.sections for sentence in section.sentences]
    new = reading.sentences
    kept: dict[int, Sentence] = {}
    matcher = SequenceMatcher(None, [o.sha1 for o in old], [n.sha1 for n in new], autojunk=False)
    for block in matcher.get_matching_blocks():
        kept |= {block.b + k: old[block.a + k] for k in range(block.size)}
    left = [sentence for sentence in old if sentence.id not in {s.id for s in kept.values()}]
    by_sha1 = {sentence.sha1: sentence for sentence in reversed(left)}
    for n, cut in enumerate(new):
        if n not in kept and cut.sha1 in by_sha1:
            kept[n] = by_sha1.pop(cut.sha1)
    near = _near(left, reading, kept, was) if was is not None else {}
    kept |= near
    known = {sentence.id for sentence in kept.values()}
    gone = tuple(sentence for sentence in old if sentence.id not in known)
    return Alignment(reading, kept, tuple(s.id for s in near.values()), gone)


def _near(
    left: list[Sentence], reading: Reading, kept: dict[int, Sentence], was: Reading
) -> dict[int, Sentence]:
    """Of the sentences that are in neither, those that are most alike, section by section."""
    texts = {cut.sha1: cut.text for cut in was.sentences}
    sections = _sections(reading, kept)
    known = {sentence.id for sentence in kept.values()}
    pairs = sorted(
        (
            (-fuzz.ratio(texts[sentence.sha1], cut.text), n, sentence)
            for sentence in left
            if sentence.id not in known and sentence.sha1 in texts
            for n, cut in enumerate(reading.sentences)
            if n not in kept and sections[_section(cut.id)] == _section(sentence.id)
        ),
        key=lambda pair: pair[:2],
    )
    near: dict[int, Sentence] = {}
    for unlike, n, sentence in pairs:
        if -unlike >= NEAR and n not in near and sentence not in near.values():
            near[n] = sentence
    return near


def _section(key: str) -> str:
    return key.partition(".")[0]


def _sections(reading: Reading, kept: dict[int, Sentence]) -> dict[str, str]:
    """For each section of the text, that of the outline from which most of its sentences are; its
    own id, if none is.
    """
    found: dict[str, list[str]] = {_section(cut.id): [] for cut in reading.sentences}
    for n, sentence in kept.items():
        found[_section(reading.sentences[n].id)].append(_section(sentence.id))
    return {key: max(dict.fromkeys(of), key=of.count) if of else key for key, of in found.items()}


def differences(outline: Outline, reading: Reading) -> list[str]:
    """How a text differs from its outline: sentences changed, missing, or new, each named by its id
    and line.
    """
    alignment = aligned(outline, reading)
    gone = {sentence.id for sentence in alignment.gone}
    new = {cut.id: cut for _, cut in alignment.new}
    return [
        *(f"line {cut.line}: {key} is changed" for key, cut in new.items() if key in gone),
        *(f"{key} is missing" for key in sorted(gone - new.keys())),
        *(
            f"line {cut.line}: a sentence is new: {cut.text[:60]}"
            for key, cut in new.items()
            if key not in gone
        ),
    ]
