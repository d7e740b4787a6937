"""Words of the template for a new page are still there.

Why: What `claims new` writes says what to fill in; printed, it would stand before a reader as the
claim.

Fails:
topics: [write a topic]

Passes:
topics: [walking]

Source: CDC Clear Communication Index (main message), https://www.cdc.gov/ccindex/
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem

TEMPLATE = {
    "claim": "Write the claim in one plain sentence.",
    "in_short": "Write whether it is so, how sure that is, and in whom it was shown.",
    "topic": "write a topic",
    "body": "Plain words for a reader who wants more.",
}


def check(collection: Collection) -> Iterator[Problem]:
    """Fields, topics and bodies as the template has them."""
    for page in collection.pages.values():
        for name in ("claim", "in_short"):
            if getattr(page.claim, name) == TEMPLATE[name]:
                yield page.origin.problem(
                    (name,), "CLM113", f"{name!r} is as the template has it; write it"
                )
        if TEMPLATE["topic"] in page.claim.topics:
            place = ("topics", page.claim.topics.index(TEMPLATE["topic"]))
            yield page.origin.problem(
                place, "CLM113", "this topic is as the template has it; write one"
            )
        if (at := page.body.find(TEMPLATE["body"])) >= 0:
            yield page.problem(
                at,
                "CLM113",
                "this sentence is as the template has it; write the page's own, or delete it",
            )
