"""An identifier that leads to another work.

Why: A reader who follows it reads a text that says nothing of the claim.

Fails:
# references.lock.json
hill-2020:
  crossref: {is: another work, by: DOI, id: 10.1000/walk.2020.112, says: "“Sleep”, Smith 2018"}

Passes:
# references.lock.json
hill-2020:
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112, equal: [DOI, title]}

Source: DOI Handbook (a DOI names one work), https://www.doi.org/doi-handbook/HTML/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.lock import REGISTRIES
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Identifiers under which a registry has another work."""
    if (lookup := collection.lookup(entry.reference.id)) is not None:
        for registry, answer in lookup.those("another work").items():
            message = (
                f"{answer.id} is another work in {REGISTRIES[registry]}: {answer.says};"
                f" write this work's own {answer.by}, or leave it out"
            )
            yield entry.at(answer.by), message
