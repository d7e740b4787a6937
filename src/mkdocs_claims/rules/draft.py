"""A draft, which no reader sees yet.

Why: A page may wait for its sources; that it waits should not be forgotten.

Fails:
# files
claims/rest.md: draft: true

Passes:
# files
claims/rest.md without 'draft', finished

Source: Material for MkDocs, "Drafts" (shown while written, left out of a build),
https://squidfunk.github.io/mkdocs-material/plugins/blog/#drafts
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches, Place


def check(collection: Collection) -> Breaches:
    """One line for each draft."""
    for draft in collection.drafts.values():
        yield (
            Place(draft.path, 1, 1),
            "a draft, left out of a build; 'claims todo' lists what is open",
        )
