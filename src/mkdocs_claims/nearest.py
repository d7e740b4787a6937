"""A word that is not known and the known words in; the one that was meant, or what to
write, out.
"""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

_ELSEWHERE = {
    "journal": "container-title",
    "booktitle": "container-title",
    "year": "issued",
    "date": "issued",
    "institution": "publisher",
    "address": "publisher-place",
}  # BibTeX's words for CSL's


_MOST = 40  # words that are all named
_LONG = 4  # letters of which a part of a word has meaning


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that is most like a word, if any is; of several, the first by letters."""
    best = process.extractOne(word, sorted(words), processor=str.lower, score_cutoff=60)
    return best[0] if best else None


def meant(word: str, words: list[str], alike: int = 60) -> str:
    """What to write in place of a word that is not one of `words`: the nearest, or where none is
    near, all of them.

    With `alike`, of 100, above 60 only a slip of the pen is near: 'no support' is not 'supports'.
    """
    if (elsewhere := _ELSEWHERE.get(word.lower())) in words:
        return f"did you mean {elsewhere!r}?"
    near = nearest(word, words)
    if near and not _is_near(word.lower(), near.lower(), alike):
        near = None
    listed = words if len(words) <= _MOST else [*words[:12], "…"]
    return f"did you mean {near!r}?" if near else "write one of " + ", ".join(listed)


def _is_near(word: str, known: str, alike: int) -> bool:
    """Whether a word is nearly a known one; or, where less is asked, a good part of it."""
    part = alike <= 60 and len(word) >= _LONG and (word in known or known in word)
    return part or ratio(word, known) >= (50 if alike <= 60 else alike)
