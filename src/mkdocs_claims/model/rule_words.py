"""The words of one language that rules look for, as its file has them; and lists of them as
patterns.

In a word `*` stands for any letters, `_` for any one word, `N` for a number.
"""

import re
from functools import cached_property, lru_cache

from pydantic import Field

from mkdocs_claims.model.values import Noun, Text

Words = tuple[Text, ...]
NONE = re.compile(r"(?!)")  # what nothing matches
_SIGNS = {r"\*": r"\w*", "_": r"\w+", r"\ ": " +", "'": "['’]"}
_NUMBER = re.compile(r"(?<!\w)N(?!\w)")
_GAP = re.compile(r"(?<!\w)[N_](?!\w)|[*\s']+")


class RuleWords(Noun):
    """The words of a language; a rule whose words are left out rests."""

    doubt: Words = Field((), description="words that say that a thing may not be so, as 'may'")
    reserve: Words = Field((), description="words of `in_short` that say how little was seen")
    causes: Words = Field((), description="words that say that one thing makes another happen")
    denies: Words = Field((), description="words after which limits say what does not hold")
    empty: Words = Field((), description="words of limits and `in_short` that say nothing")
    unsafe_alone: Words = Field((), description="words that a verdict of 'otherwise' turns round")
    thinkers: Words = Field((), description="how a claim begins that says who thinks so")
    harms: Words = Field((), description="words that say that something harms")
    guesses: Words = Field((), description="words of limits that speak of an idea or a link")
    numbers: dict[str, Text] = Field(default_factory=dict, description="numbers written in words")
    percent: Words = Field((), description="how a percentage is written")
    parts: Words = Field((), description="how a part is said in words, as 'N in N'")
    amounts: Words = Field((), description="words that stand for a number before a unit")
    units: Words = Field((), description="units and forms of a medicine")

    @cached_property
    def number(self) -> str:
        """A pattern of a number, in digits or words."""
        return "|".join([r"(?<![\d.,])\d[\d.,]*", *map(re.escape, self.numbers)])

    @cached_property
    def small(self) -> re.Pattern[str]:
        """A pattern of a whole number, in digits or words, that is no part of a name."""
        known = "|".join([r"\d[\d,]*(?:\.\d+)?", *map(re.escape, self.numbers)])
        return re.compile(rf"(?<![\w.,-])(?:{known})(?!\w|[.,]\d)", re.IGNORECASE)

    @cached_property
    def dose(self) -> re.Pattern[str]:
        """A pattern of an amount of a medicine; the signs of units are those of every language."""
        signed = r"(?<![\w.,])\d[\d.,]*[\s-]?(?:mg|[µμ]g|mcg|g|m[lL]|IU|IE)(?!\w)"
        if not self.units:
            return re.compile(signed)
        number = "|".join([self.number, *map(re.escape, self.amounts)])
        units = "|".join(map(re.escape, self.units))
        return re.compile(rf"{signed}|(?<![\w.,])(?i:(?:{number})[\s-](?:{units}))(?!\w)")

    @cached_property
    def patterns(self) -> dict[tuple[str, ...], re.Pattern[str]]:
        """The patterns that were asked for, by their fields: each page asks for each."""
        return {}

    def pattern(self, *fields: str) -> re.Pattern[str]:
        """A pattern of the words of these fields, in any letter case."""
        if fields not in self.patterns:
            words = tuple(word for field in fields for word in getattr(self, field))
            self.patterns[fields] = _pattern(words, self.number)
        return self.patterns[fields]

    def may_hold(self, text: str, field: str) -> bool:
        """Whether a text has the longest part of a word of a field: where it has none, there is
        nothing to look for.
        """
        lowered = text.lower()
        return any(part in lowered for part in _parts(getattr(self, field)))


@lru_cache(maxsize=64)
def _parts(words: Words) -> frozenset[str]:
    return frozenset(max(_GAP.split(word), key=len).lower() for word in words)


@lru_cache(maxsize=256)
def _pattern(words: Words, number: str) -> re.Pattern[str]:
    if not words:
        return NONE
    written = []
    for word in words:
        text = re.escape(word)
        for sign, pattern in _SIGNS.items():
            text = text.replace(sign, pattern)
        written.append(_NUMBER.sub(lambda _: f"(?:{number})", text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", re.IGNORECASE)
