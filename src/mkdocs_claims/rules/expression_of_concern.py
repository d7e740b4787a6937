"""A work about which its journal has expressed concern.

Why: The journal itself is not sure of the work; whoever builds on it should know.

Fails:
# references.lock.json
hill-2020:
  pubmed:
    is: found
    by: PMID
    id: "30000001"
    notices: [{kind: concern, on: 2026-02-06}]

Passes:
# references.lock.json
hill-2020:
  pubmed: {is: found, by: PMID, id: "30000001"}

Source: ICMJE Recommendations, "Scientific misconduct, expressions of concern, and retraction", https://www.icmje.org/recommendations/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.lock import named
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Works with an expression of concern that are not retracted."""
    lookup = collection.lookup(entry.reference.id)
    if lookup is None or entry.reference.retracted is not None:
        return
    if concerns := dict(lookup.notices("concern")):
        notice = next((n.notice for n in concerns.values() if n.notice), "")
        where = f" ({notice})" if notice else ""
        said = f"{named(concerns)} has an expression of concern{where}"
        yield entry.at("id"), f"{said}; read it, and say it in 'limits'"
