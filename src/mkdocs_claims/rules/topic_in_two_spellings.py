"""One topic in two spellings.

Why: The index would have two headings and two filters for it, each with a part of its claims.

Fails:
topics: [walking, Walking]

Passes:
topics: [walking]

Source: NISO Z39.19 (one preferred term for one concept), https://www.niso.org/publications/ansiniso-z3919-2005-r2010
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Topics that differ from an earlier one in letter case or spaces only."""
    first: dict[str, str] = {}
    for page in collection.in_order:
        for number, topic in enumerate(page.claim.topics):
            known = first.setdefault(" ".join(topic.casefold().split()), topic)
            if topic != known:
                told = f"the topic {topic!r} is {known!r} elsewhere; write one of the two"
                yield page.at("topics", number), told
