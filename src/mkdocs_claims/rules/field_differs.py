"""A field that stands otherwise in a registry.

Why: A wrong year, page or name leads a reader to nothing, or to another work. Where the registry is
wrong, say that the field is unverified.

Fails:
# references.lock.json
hill-2020:
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112, differs: {page: 112-120}}

Passes:
# references.lock.json
hill-2020:
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112, differs: {page: 112-120}}
  pubmed: {is: found, by: PMID, id: "30000001", equal: [page]}

Source: Crossref REST API, https://www.crossref.org/documentation/retrieve-metadata/rest-api/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.lock import named
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Fields that differ, unless the list calls them unverified."""
    if (lookup := collection.lookup(entry.reference.id)) is None:
        return
    for field, texts in lookup.differing.items():
        if field not in entry.written.unverified:
            theirs = next(iter(texts.values()))
            message = (
                f"{named(texts)} has {theirs!r} here; correct it, or name it under 'unverified'"
            )
            yield entry.at(field), message
