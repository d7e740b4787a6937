"""Words of the template for a new page are still there.

Why: What `claims new` writes says what to fill in; printed, it would stand before a reader as the
claim.

Fails:
topics: [write a topic]

Passes:
topics: [walking]

Source: CDC Clear Communication Index (main message), https://www.cdc.gov/ccindex/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import fields

TEMPLATE = {
    "claim": "Write the claim in one plain sentence.",
    "in_short": "Write whether it is so, how sure that is, and in whom it was shown.",
    "topic": "write a topic",
    "body": "Plain words for a reader who wants more.",
}


def check(page: Page, collection: Collection) -> Breaches:
    """Fields, topics and bodies as the template has them."""
    for field in fields(page, "claim", "in_short"):
        (name,) = field.location
        if field.text == TEMPLATE[str(name)]:
            yield field.place, f"{name!r} is as the template has it; write it"
    if TEMPLATE["topic"] in page.claim.topics:
        place = ("topics", page.claim.topics.index(TEMPLATE["topic"]))
        yield page.at(*place), "this topic is as the template has it; write one"
    if (at := page.body.find(TEMPLATE["body"])) >= 0:
        told = "this sentence is as the template has it; write the page's own, or delete it"
        yield page.below(at), told
