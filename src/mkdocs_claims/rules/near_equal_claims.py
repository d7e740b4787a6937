"""Two claims that say nearly the same.

Why: A reader meets one claim twice, perhaps with two statuses, and cannot tell which holds.

Fails:
claim: The rats that run on a wheel sleep longer.
article:
  sentences: [S1.P1.1, S1.P1.2]
  says_it_as: fact

Passes:
claim: A short walk after lunch may lift the mood.
article:
  sentences: [S1.P1.1, S1.P1.2]
  says_it_as: fact

Source: CDC Clear Communication Index (one main message), https://www.cdc.gov/ccindex/
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_claims.collection import Collection
from mkdocs_claims.problem import Problem

_ALIKE = 92  # of 100, as rapidfuzz's token_sort_ratio has it
_NEXT = 30  # in a large group each claim is held against so many that follow it, by its words in order


def check(collection: Collection) -> Iterator[Problem]:
    """Claims alike among those that share a sentence or a reference."""
    words = {page.slug: " ".join(sorted(_WORD.findall(page.claim.claim.lower()))) for page in collection.in_order}
    pairs: set[tuple[str, str]] = set()
    for group in (*collection.made_by.values(), *_citing(collection)):
        slugs = sorted(group, key=words.__getitem__) if len(group) > _NEXT else group
        for place, slug in enumerate(slugs):
            pairs.update((slug, other) for other in slugs[place + 1 : place + 1 + _NEXT])
