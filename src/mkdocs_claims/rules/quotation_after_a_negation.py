"""A quotation that begins after the word that denies it.

Why: Each word of it stands in the work, and the sentence says the opposite.

Fails:
# quotation
is: after a negation
where: abstract
nearest: "no"

Passes:
# quotation
is: found
where: full text

Source: COPE, "Citation manipulation", https://publicationethics.org/guidance/discussion-document/citation-manipulation
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.lock import digest
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Quotations just before which the work has a denial."""
    for number, citation in enumerate(page.claim.citations):
        lookup = collection.lookup(citation.reference) if citation.quote else None
        proof = lookup.quotes.get(digest(citation.quote or "")) if lookup else None
        if proof is not None and proof.is_ == "after a negation":
            message = f"the work has {proof.nearest!r} just before these words; quote it too"
            yield page.at("citations", number, "quote"), message
