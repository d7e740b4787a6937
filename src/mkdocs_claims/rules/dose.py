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

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import NUMBER_WORDS, fields

_SIGNS = r"(?:mg|[µμ]g|mcg|g|m[lL]|IU)(?!\w)"
_UNITS = (
    r"(?:(?:milli|micro)?grams?|millilit(?:re|er)s?|(?:international )?units?|"
    r"tablets?|capsules?|pills?|drops?|puffs?)\b"
)
_NUMBER = rf"(?:\d[\d.,]*|half an?|an?|one|{'|'.join(NUMBER_WORDS)})"
_MAY = re.compile(
    r"\d|gram|lit|unit|tablet|capsule|pill|drop|puff", re.IGNORECASE
)  # what every dose has; quick to look for
_DOSE = re.compile(rf"(?<![\w.,])(?:\d[\d.,]*[\s-]?{_SIGNS}|(?i:{_NUMBER}[\s-]{_UNITS}))")


def check(page: Page, collection: Collection) -> Breaches:
    """Amounts of a medicine."""
    for field in fields(page, "claim", "in_short"):
        if _MAY.search(field.text) and (match := _DOSE.search(field.text)) is not None:
            told = f"{match[0]!r} is a dose; leave it out, or write 'at the dose the article names'"
            yield field.place, told
