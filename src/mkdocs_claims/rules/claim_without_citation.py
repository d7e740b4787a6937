"""A claim without a citation.

Why: A claim that nothing is held against cannot be checked by a reader; say at least what could not
be read.

Fails:
citations: []

Passes:
citations:
  - reference: hill-2020
    relation: unchecked
    read: title

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem


def check(collection: Collection) -> Iterator[Problem]:
    """Claims that cite nothing."""
    for page in collection.pages.values():
        if not page.claim.citations:
            told = (
                "the claim cites nothing; add a citation, 'relation: unchecked' where its source"
                " could not be read"
            )
            yield page.origin.problem(("citations",), "CLM302", told)
