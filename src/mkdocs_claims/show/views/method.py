"""The views of the method: the tables of verdicts and weights, and the catalogue of rules, all from
the code itself.
"""

from markupsafe import Markup

from mkdocs_claims.model.status import TABLE
from mkdocs_claims.model.weight import WEIGHTS
from mkdocs_claims.rules import documented
from mkdocs_claims.show.site import Site


def statuses(site: Site, _: str) -> Markup:
    """The table from which a verdict follows, and what it means to a patient."""
    words = site.look.words
    columns = ("verdict", "verdict when", "verdict means", "own list")
    rows = [(row.verdict, *(words[column][row.verdict] for column in columns)) for row in TABLE]
    return site.look.html("statuses", rows=rows)


def weights(site: Site, _: str) -> Markup:
    """The table of what a source counts for."""
    words = site.look.words
    rows = [(row.weight, words["weight"][row.key]) for row in WEIGHTS]
    return site.look.html("weights", rows=rows)


def rules(site: Site, _: str) -> Markup:
    """Every rule: what it finds, why, what fails, what passes, and on what it rests."""
    return site.look.html("rules", rules=documented())
