"""A DOI that is not in its plain form.

Why: With an address before it, a code for a sign in it, or what stood behind it in an address, one
work looks like two, and the link made of it does not work.

Fails:
# references.yml
- id: hill-2020
  DOI: https://doi.org/10.1000/walk.2020.112

Passes:
# references.yml
- id: hill-2020
  DOI: 10.1000/walk.2020.112

Source: DOI Handbook, "DOI name syntax" (upper and lower case are one), https://www.doi.org/doi-handbook/HTML/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.identifiers import plain_doi
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """DOIs in another form, with the plain one where there is one."""
    found = entry.reference.DOI
    if found is None or found == (plain := plain_doi(found)):
        return
    told = (
        f"is not the plain form of a DOI; write {plain!r}"
        if plain
        else "is not a DOI; copy it from the work's page, from '10.' to its end"
    )
    yield entry.at("DOI"), f"{found!r} {told}"
