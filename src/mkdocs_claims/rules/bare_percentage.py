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
from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem, Severity
from mkdocs_claims.rules._prose import NUMBER_WORDS, prose

SEVERITY: Severity = "warning"

_SIGNS = ("%", "per cent", "percent")
_PERCENTAGE = re.compile(r"[\d.,]*\d\s*(?:%|per ?cent\b)")
_NUMBER = rf"(?:\d[\d.,]*|one|a hundred|{'|'.join(NUMBER_WORDS)})"
_IN_WORDS = re.compile(
    rf"\b{_NUMBER} (?:people )?(?:in|out of|of)(?: every)? {_NUMBER}\b", re.IGNORECASE
)


def check(collection: Collection) -> Iterator[Problem]:
    """Percentages in a sentence of ours that has no 'N in N'."""
    for page in collection.pages.values():
        if not any(sign in text for text in (page.origin.text, page.body) for sign in _SIGNS):
            continue
        for sentence in (sentence for said in prose(page) for sentence in said.sentences()):
            match = _PERCENTAGE.search(sentence.text)
            if match is not None and _IN_WORDS.search(sentence.text) is None:
                yield sentence.problem(
                    "CLM502", f"{match[0]!r} stands alone; say it in words too, as '3 in 10'"
                )
