"""Two references listed under one number.

Why: The number is the work's place in the article's own list; one place holds one work.

Fails:
# references.yml
- id: vale-2024
  listed: 1

Passes:
# references.yml
- id: vale-2024
  listed: 3

Source: NLM, Citing Medicine (citation-sequence references), https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Numbers that an earlier reference has in the same list."""
    for article in collection.lists:
        holders: dict[int, str] = {}
        for key, reference in collection.references[article].items():
            number = reference.listed
            if isinstance(number, int) and holders.setdefault(number, key) != key:
                told = (
                    f"the number {number} is that of {holders[number]!r}; write this work's own"
                    " place in the list"
                )
                yield collection.entries[key].at("listed", *filter(None, [article])), told
