"""A claim that misleads where it stands alone behind its verdict.

Why: In lists and search hits a reader sees the verdict and the claim alone. "Sources say otherwise"
before a "not" is turned round twice; a claim that begins with who thinks so gets a verdict on the
thinking.

Fails:
claim: Researchers think that a short walk after lunch may lift the mood.

Passes:
claim: A short walk after lunch may lift the mood.

Source: CDC Clear Communication Index (main message, stated once and plainly),
https://www.cdc.gov/ccindex/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches

_TURNS = ("contradicted", "disputed")


def check(page: Page, collection: Collection) -> Breaches:
    """Claims with a word that such a verdict turns round, or that begin with who thinks so."""
    words, claim = collection.rule_words, page.claim.statement
    verdict = collection.statuses[page.slug].verdict
    if verdict in _TURNS and (match := words.pattern("unsafe_alone").search(claim)) is not None:
        told = (
            f"{match[0]!r} behind a verdict that turns it round can be read both ways; say the"
            " claim without it"
        )
        yield page.at("claim"), told
    if (match := words.pattern("thinkers").match(claim)) is not None:
        told = f"begins with {match[0]!r}, so the verdict falls on that; begin with what is claimed"
        yield page.at("claim"), told
