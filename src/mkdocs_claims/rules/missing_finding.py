"""A citation that does not say what was found.

Why: The finding is what a reader holds the claim against; without it there is nothing to compare.

Fails:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Citations of works that were read, without a finding."""
    for number, citation in enumerate(page.claim.citations):
        if citation.finding is None and citation.relation != "unchecked":
            told = (
                f"{citation.reference!r} {citation.relation} the claim, but has no 'finding';"
                " say what it found"
            )
            yield page.at("citations", number), told
