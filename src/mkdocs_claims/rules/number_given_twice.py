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
    """Numbers that an earlier reference has."""
    holders: dict[int, str] = {}
    for key, entry in collection.entries.items():
        number = entry.reference.listed
        if number is not None and holders.setdefault(number, key) != key:
            told = (
                f"the number {number} is that of {holders[number]!r}; write this work's own place"
                " in the list"
            )
            yield entry.at("listed"), told
