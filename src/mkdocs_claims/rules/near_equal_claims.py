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

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches

_ALIKE = 92  # of 100
# a claim of a larger group is held against so many of the next, in the order of their sorted
# words
_NEXT = 30


def check(collection: Collection) -> Breaches:
    """Claims alike (rapidfuzz's token_sort_ratio) among those that share a sentence or a reference,
    at the later.
    """
    pages, places = collection.pages, collection.places
    words = {
        slug: " ".join(sorted(page.claim.statement.lower().rstrip(".").split()))
        for slug, page in pages.items()
    }
    told: set[str] = set()  # each page once, however many are like it
    for group in _groups(collection):
        slugs = sorted(group, key=words.__getitem__) if len(group) > _NEXT else group
        for place, slug in enumerate(slugs):
            for other in slugs[place + 1 : place + 1 + _NEXT]:
                if not ratio(words[slug], words[other], score_cutoff=_ALIKE):
                    continue
                first, later = sorted((slug, other), key=places.__getitem__)
                if first != later and later not in told:
                    told.add(later)
                    message = (
                        f"nearly the same as {pages[first].origin.path}; keep one of the two, or"
                        " say how they differ"
                    )
                    yield pages[later].at("claim"), message


def _groups(collection: Collection) -> Iterator[list[str]]:
    for pages in collection.made_by.values():
        yield [page.slug for page in pages]
    for cited in collection.cited_by.values():
        yield [page.slug for page, _ in cited]
