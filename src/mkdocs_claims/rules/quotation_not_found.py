"""A quotation that does not stand in the work.

Why: Words in a source's mouth that it never said; nothing weighs more against a page.

Fails:
# quotation
is: not found
where: full text
nearest: walking helped some of them

Passes:
# quotation
is: found
where: abstract

Source: ICMJE Recommendations, "References" (compare with the original), https://www.icmje.org/recommendations/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.lock import Proof, digest
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Quotations that were looked for in the whole text and are not there, or stand there in
    another order; the abstract alone shows neither.
    """
    for number, citation in enumerate(page.claim.citations):
        lookup = collection.lookup(citation.reference) if citation.quote else None
        proof = lookup.quotes.get(digest(citation.quote or "")) if lookup else None
        if proof and (reason := _reason(proof)) is not None:
            yield page.at("citations", number, "quote"), reason


def _reason(proof: Proof) -> str | None:
    near = f" (nearest: {proof.nearest!r})" if proof.nearest else ""
    if proof.is_ == "too short":
        return f"{proof.nearest!r} is too short to be looked for; quote more words"
    if proof.is_ == "out of order":
        return f"{proof.nearest!r} stands before the words quoted first; quote in the work's order"
    if proof.is_ == "not found" and proof.where == "full text":
        return f"these words are not in the full text{near}; quote it word for word"
    return None
