"""Limits beside a source that says otherwise.

Why: A source that disputes a claim counts in full; one whose dispute is limited to some people, or
to one medicine of several, does not deny the claim.

Fails:
citations:
  - reference: hill-2020
    relation: disputes
    limits: one small study
    finding: Of 24 office workers, 15 felt no better on the days with a walk.
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: mentions
    finding: Of 24 office workers, 15 felt no better on the days with a walk.
    read: abstract

Source: IFCN, Code of Principles, 4 "Standards and Transparency of Methodology",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Citations that dispute the claim and have `limits`."""
    for number, citation in enumerate(page.claim.citations):
        if citation.relation == "disputes" and citation.limits is not None:
            told = (
                f"{citation.reference!r} disputes the claim, and so counts in full; leave"
                " 'limits' out, or write 'relation: mentions' where it does not deny it"
            )
            yield page.at("citations", number, "limits"), told
