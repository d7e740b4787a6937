"""The views of the method: the table of statuses, and the catalogue of rules, both from the code
itself.
"""

from markupsafe import Markup

from mkdocs_claims.model.status import TABLE
from mkdocs_claims.rules import documented
from mkdocs_claims.show.site import Site, key_of


def statuses(site: Site, _: str) -> Markup:
    """The table from which a status follows."""
    words = site.look.words
    rows = [
        {
            "status": row.status,
            "key": key_of(row.status),
            "words": words["status"][row.status],
            "when": words["when"][row.status],
        }
        for row in TABLE
    ]
    return site.look.html("statuses", rows=rows)


def rules(site: Site, _: str) -> Markup:
    """Every rule: what it finds, why, what fails, what passes, and on what it rests."""
    return site.look.html("rules", rules=documented())
