"""A number in `in_short` that stands in no finding.

Why: A number looks exact; a reader must be able to see, on the page, which work it comes from.

Fails:
in_short: Seen in one small study of 42 office workers.

Passes:
in_short: Seen in one small study of 24 office workers.

Source: NHS content standard, "Numbers, measurements, dates and time",
https://service-manual.nhs.uk/content/numbers-measurements-dates-time
"""

from collections import Counter

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Numbers (in digits, or in the words that a language has for small ones) that stand neither in
    a finding of the page's citations nor in the claim.
    """
    words, claim = collection.rule_words, page.claim
    wanted = _numbers(claim.in_short, words)
    if not wanted:
        return
    relations = Counter(citation.relation for citation in claim.citations)
    counts = {str(n) for n in (len(claim.citations), *relations.values())}  # "two trials"
    found = (claim.statement, *(citation.finding or "" for citation in claim.citations))
    there = {number for text in found for number in _numbers(text, words)}
    for number, shown in wanted.items():
        if number not in there and number not in counts:
            told = f"{shown!r} stands in no finding of this page; say it in one, or leave it out"
            yield page.at("in_short"), told


def _numbers(text: str, words: RuleWords) -> dict[str, str]:
    found = (match[0].rstrip(",") for match in words.small.finditer(text))
    return {words.numbers.get(shown.lower(), shown.replace(",", "")): shown for shown in found}
