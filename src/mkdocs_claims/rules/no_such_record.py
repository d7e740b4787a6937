"""An identifier that no registry has.

Why: A link to nothing; often it is a number with a slip in it, or one that was made up.

Fails:
# references.lock.json
hill-2020:
  crossref: {is: no such record, by: DOI, id: 10.1000/walk.2020.112}

Passes:
# references.lock.json
hill-2020:
  crossref: {is: not held, by: DOI, id: 10.1000/walk.2020.112}
  europepmc: {is: not answered, by: PMID, id: "30000001"}

Source: DOI Handbook, "Handle System proxy API", https://www.doi.org/doi-handbook/HTML/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches

_WHO = {"DOI": "neither Crossref nor doi.org has", "PMID": "PubMed has no"}


def check(entry: Entry, collection: Collection) -> Breaches:
    """Identifiers of which those who should know them say that there are none."""
    if (lookup := collection.lookup(entry.reference.id)) is not None:
        for answer in lookup.those("no such record").values():
            message = f"{_WHO[answer.by]} {answer.id}; look for a slip, or leave it out"
            yield entry.at(answer.by), message
