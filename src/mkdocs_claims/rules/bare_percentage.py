"""A percentage without plain words.

Why: "3 in 10 people" is understood by more readers than "30%".

Fails:
unknown: What helped the other 38% is not known.

Passes:
unknown: What helped the other 4 in 10 people (38%) is not known.

Source: NHS content standard, "Numbers, measurements, dates and time",
https://service-manual.nhs.uk/content/numbers-measurements-dates-time
"""

import re

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import NUMBER_WORDS, prose

_SIGNS = ("%", "per cent", "percent")
_PERCENTAGE = re.compile(r"[\d.,]*\d\s*(?:%|per ?cent\b)")
_NUMBER = rf"(?:\d[\d.,]*|one|a hundred|{'|'.join(NUMBER_WORDS)})"
_IN_WORDS = re.compile(
    rf"\b{_NUMBER} (?:people )?(?:in|out of|of)(?: every)? {_NUMBER}\b", re.IGNORECASE
)


def check(page: Page, collection: Collection) -> Breaches:
    """Percentages in a sentence of ours that has no 'N in N'."""
    if not any(sign in text for text in (page.origin.text, page.body) for sign in _SIGNS):
        return
    for sentence in (sentence for said in prose(page) for sentence in said.sentences()):
        match = _PERCENTAGE.search(sentence.text)
        if match is not None and _IN_WORDS.search(sentence.text) is None:
            yield sentence.place, f"{match[0]!r} stands alone; say it in words too, as '3 in 10'"
