"""References or quotations that were never looked up, beside a lock.

Why: A reader takes a list that was looked up for one that was looked up whole.

Fails:
# references.lock.json
vale-2024:
  crossref: {is: found, by: DOI, id: 10.1000/rest.2024.2}

Passes:
# references.lock.json
hill-2020:
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112}
lane-2021:
  crossref: {is: found, by: DOI, id: 10.1000/rest.2021.7}
vale-2024:
  crossref: {is: found, by: DOI, id: 10.1000/rest.2024.2}

Source: npm, "npm ci" (a lock that does not fit stops it), https://docs.npmjs.com/cli/commands/npm-ci
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.lock import digest, identifiers
from mkdocs_claims.problem import Breaches, Place


def check(collection: Collection) -> Breaches:
    """All that the lock lacks, told once, at the first of it."""
    if collection.lock is None:
        return
    never = list(_never(collection))
    if never:
        more = f" and {len(never) - 1} more" if len(never) > 1 else ""
        yield never[0][0], f"{never[0][1]}{more}: never looked up; run 'claims verify'"


def _never(collection: Collection) -> Iterator[tuple[Place, str]]:
    for key, entry in collection.entries.items():
        if any(identifiers(entry.written)) and collection.lookup(key) is None:
            yield entry.at("id"), repr(key)
    for page in collection.pages.values():
        for number, citation in enumerate(page.claim.citations):
            lookup = collection.lookup(citation.reference) if citation.quote else None
            if lookup and lookup.found and digest(citation.quote or "") not in lookup.quotes:
                yield page.at("citations", number, "quote"), "a quotation"
