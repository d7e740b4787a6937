"""A work that takes a side, and does not say what kind of work it is.

Why: A trial, a web page and a study of rats do not weigh the same; without its `design` a work
counts for nothing, and the verdict would be wrong.

Fails:
# files
In references.yml the work that a claim says supports it has no `design`.

Passes:
# files
It has one, as `design: observational`.

Source: IFCN, Code of Principles, 4 "Standards and Transparency of Methodology",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.values import DESIGNS
from mkdocs_claims.model.weight import SIDES
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Citations that support, suggest or dispute, of works without a design."""
    for number, citation in enumerate(page.claim.citations):
        entry = collection.entries.get(citation.reference)
        if entry is not None and citation.relation in SIDES and entry.reference.design is None:
            told = (
                f"{citation.reference!r} {citation.relation} the claim, but has no 'design'; give"
                f" it one in {entry.origin.path}: {', '.join(DESIGNS)}"
            )
            yield page.at("citations", number, "reference"), told
