"""A number in `in_short` that stands in no finding.

Why: A number looks exact; a reader must be able to see, on the page, which work it comes from.

Fails:
in_short: Seen in one small study of 42 office workers.

Passes:
in_short: Seen in one small study of 24 office workers.

Source: NHS content standard, "Numbers, measurements, dates and time",
https://service-manual.nhs.uk/content/numbers-measurements-dates-time
"""

import re

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import NUMBER_WORDS

_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:\d[\d,]*(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})(?!\w|[.,]\d)", re.IGNORECASE
)


def check(page: Page, collection: Collection) -> Breaches:
    """Numbers (in digits, or two to twelve in words) that no finding of the page's
    citations has.
    """
    wanted = _numbers(page.claim.in_short)
    if not wanted:
        return
    there = {
        number for citation in page.claim.citations for number in _numbers(citation.finding or "")
    }
    for number, shown in wanted.items():
        if number not in there:
            told = f"{shown!r} stands in no finding of this page; say it in one, or leave it out"
            yield page.at("in_short"), told


def _numbers(text: str) -> dict[str, str]:
    found = (match[0].rstrip(",") for match in _NUMBER.finditer(text))
    return {NUMBER_WORDS.get(shown.lower(), shown.replace(",", "")): shown for shown in found}
