"""A dose in a claim or its `in_short`.

Why: Claims are copied into lists, searches and other sites, without their warnings; a dose there
can hurt someone.

Fails:
claim: A short walk after 400 mg of caffeine may lift the mood.

Passes:
claim: A short walk after some caffeine may lift the mood.

Source: NHS content standard (medicines content), https://service-manual.nhs.uk/content
"""

import re
from functools import cache

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import fields

_SIGNS = r"(?:mg|[µμ]g|mcg|g|m[lL]|IU|IE)(?!\w)"  # the same in every language
_SIGNED = rf"(?<![\w.,])\d[\d.,]*[\s-]?{_SIGNS}"


@cache
def _pattern(numbers: str, amounts: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    if not units:
        return re.compile(_SIGNED)
    number = "|".join([numbers, *map(re.escape, amounts)])
    worded = rf"(?<![\w.,])(?i:(?:{number})[\s-](?:{'|'.join(map(re.escape, units))}))\b"
    return re.compile(rf"{_SIGNED}|{worded}")


def check(page: Page, collection: Collection) -> Breaches:
    """Amounts of a medicine."""
    words = collection.rule_words
    dose = _pattern(words.number, words.amounts, words.units)
    for field in fields(page, "claim", "in_short"):
        if (match := dose.search(field.text)) is not None:
            told = f"{match[0]!r} is a dose; leave it out, or write 'at the dose the article names'"
            yield field.place, told
