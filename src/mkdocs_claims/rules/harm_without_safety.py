"""A claim that something harms, not fully shown, without a safety text.

Why: "Not shown in people" before "interacts with opioids" reads as "safe with opioids". What could
hurt a reader who takes the verdict for an all-clear stands in `safety`.

Fails:
claim: A short walk after lunch is a danger to the heart.
citations:
  - reference: hill-2020
    relation: mentions
    finding: Nobody was hurt by a walk.
    read: abstract

Passes:
claim: A short walk after lunch is a danger to the heart.
citations:
  - reference: hill-2020
    relation: mentions
    finding: Nobody was hurt by a walk.
    read: abstract
safety: With pain in the chest, call for help at once.

Source: NHS content standard (medicines content), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import stands


def check(page: Page, collection: Collection) -> Breaches:
    """Claims about people with a word of harm, not supported, and without `safety`."""
    claim = page.claim
    if claim.safety is not None or claim.about != "people" or stands(page, collection):
        return
    match = collection.rule_words.pattern("harms").search(claim.statement)
    if match is not None:
        told = (
            f"{match[0]!r} speaks of harm, and the verdict could be read as an all-clear; add"
            " 'safety' that says what to take care of"
        )
        yield page.at("claim"), told
