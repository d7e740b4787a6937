"""A reference cited twice on one page.

Why: Shown twice, one work looks like two, and the claim better backed than it is.

Fails:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract
  - reference: hill-2020
    relation: mentions
    finding: It also tells of the weather.
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk. It tells of the weather.
    read: abstract

Source: NLM, Citing Medicine (a work is listed once), https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Citations of what is cited above them."""
    seen: set[str] = set()
    for number, citation in enumerate(page.claim.citations):
        if citation.reference in seen:
            told = (
                f"{citation.reference!r} is cited above already; put both findings into one"
                " citation"
            )
            yield page.at("citations", number, "reference"), told
        seen.add(citation.reference)
