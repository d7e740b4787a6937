"""A work that takes a side, and has no title.

Why: A reader cannot look for a work that is not named; whatever is said of it, nobody can check it.

Fails:
# files
In references.yml the work that a claim says supports it has no `title`.

Passes:
# files
It has one, or, under `listing`, what the article's own list prints of it.

Source: ICMJE Recommendations, "References", https://www.icmje.org/recommendations/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules.retracted_by_its_own_words import takes_a_side


def check(entry: Entry, collection: Collection) -> Breaches:
    """Works with neither title nor listing that a claim has take a side."""
    work = entry.reference
    if work.title is None and work.listing is None and takes_a_side(entry, collection):
        told = "it has no 'title', so that no reader can find it; write its title"
        yield entry.at("id"), told
