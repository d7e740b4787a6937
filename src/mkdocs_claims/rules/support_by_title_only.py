"""Support by a work of which only the title was read.

Why: A title promises; what was found stands in the work. Whoever read no more cannot say that it
supports anything.

Fails:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Its title speaks of mood after a walk.
    read: title

Passes:
citations:
  - reference: hill-2020
    relation: mentions
    finding: Its title speaks of mood after a walk.
    read: title

Source: ICMJE Recommendations, "References", https://www.icmje.org/recommendations/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Supports read by their title."""
    for number, citation in enumerate(page.claim.citations):
        if citation.read == "title" and citation.relation == "supports":
            told = (
                "a title alone cannot support a claim; read more of it, or write 'mentions' or"
                " 'unchecked'"
            )
            yield page.at("citations", number, "read"), told
