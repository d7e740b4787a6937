"""Support whose limits speak of an idea, a possibility, an opinion or a link.

Why: A work that says that a thing may be so, or that two things go together, does not show it: it
suggests it.

Fails:
citations:
  - reference: hill-2020
    relation: supports
    limits: an idea of its authors
    finding: Its authors propose that a walk may lift the mood.
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: suggests
    limits: an idea of its authors
    finding: Its authors propose that a walk may lift the mood.
    read: abstract

Source: HealthNewsReview, "Does the language fit the evidence?",
https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/does-the-language-fit-the-evidence-association-versus-causation/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Supports with such a word in their limits."""
    guess = collection.rule_words.pattern("guesses")
    for number, citation in enumerate(page.claim.citations):
        if citation.relation == "supports" and (match := guess.search(citation.limits or "")):
            told = f"{match[0]!r} in the limits of a support; is this 'relation: suggests'?"
            yield page.at("citations", number, "limits"), told
