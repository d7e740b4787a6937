"""A claim without a citation, on a site that has no article.

Why: Where an article gives no source, that is worth saying; where there is no article, a claim that
nothing is held against cannot be checked by a reader.

Fails:
# files
A claim with `citations: []`, and no article.yml.

Passes:
# files
The same claim beside an article.yml that has its sentences: the article gives no source for it.

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Finished claims that cite nothing, where no article made them."""
    if collection.articles or "outline" in collection.unread:
        return
    if not page.claim.citations and not page.claim.draft:
        told = (
            "the claim cites nothing and no article makes it; add a citation, 'relation:"
            " unchecked' where its source could not be read"
        )
        yield page.at("citations"), told
