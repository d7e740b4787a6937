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

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem


def check(collection: Collection) -> Iterator[Problem]:
    """Supports read by their title."""
    for page in collection.pages.values():
        for number, citation in enumerate(page.claim.citations):
            if citation.read == "title" and citation.relation == "supports":
                told = (
                    "a title alone cannot support a claim; read more of it, or write 'mentions' or"
                    " 'unchecked'"
                )
                yield page.origin.problem(("citations", number, "read"), "CLM304", told)
