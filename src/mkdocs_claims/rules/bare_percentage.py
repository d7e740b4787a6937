"""A percentage without plain words.

Why: "3 in 10 people" is understood by more readers than "30%".

Fails:
unknown: What helped the other 38% is not known.

Passes:
unknown: What helped the other 4 in 10 people (38%) is not known.

Source: NHS content standard, "Numbers, measurements, dates and time",
https://service-manual.nhs.uk/content/numbers-measurements-dates-time
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import prose, stands


def check(page: Page, collection: Collection) -> Breaches:
    """Percentages in a sentence of ours that has no 'N in N'."""
    words = collection.rule_words
    if not words.may_hold(f"{page.origin.text}\n{page.body}", "percent"):
        return
    percent, parts = words.pattern("percent"), words.pattern("parts")
    for said in prose(page):
        if said.location == ("claim",) and not stands(page, collection):
            continue
        for sentence in said.sentences():
            match = percent.search(sentence.text)
            if match is not None and parts.search(sentence.text) is None:
                told = f"{match[0]!r} stands alone; say it in words too, as '3 in 10'"
                yield sentence.place, told
