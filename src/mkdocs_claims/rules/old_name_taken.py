"""An earlier name of a page that another page has, or that no page can have.

Why: An address leads to one place. Where a claim or the list of all claims stands at it, nobody can
be led on to another.

Fails:
formerly: [wheels-and-sleep]

Passes:
formerly: [walks-lift-the-mood]

Source: W3C, "Cool URIs don't change", https://www.w3.org/Provider/Style/URI
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.values import name_problem
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Names in `formerly` that are those of a claim or a list, or stand in another's `formerly`
    too.
    """
    for number, old in enumerate(page.claim.formerly):
        others = collection.formerly.get(old, [])
        if old in collection.page_names:
            yield page.at("formerly", number), f"{old!r} is the name of a claim; leave it out"
        elif problem := name_problem(old):
            yield page.at("formerly", number), f"{problem}; leave it out"
        elif others[0] != page.slug:
            told = f"{old!r} leads to {others[0]!r} already; leave it out of one of the two"
            yield page.at("formerly", number), told
