"""A reference that was changed since it was looked up.

Why: What a registry said was of other words; nobody knows whether it holds of these.

Fails:
# references.lock.json
hill-2020:
  of: 0123456789abcdef
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112}

Passes:
# references.lock.json
hill-2020:
  crossref: {is: found, by: DOI, id: 10.1000/walk.2020.112}

Source: RFC 9110, "Validator fields" (what was checked is told by a print of it), https://www.rfc-editor.org/rfc/rfc9110
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.lock import fingerprint
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """References whose fields are not those that were compared."""
    lookup = collection.lock.get(entry.reference.id) if collection.lock else None
    if lookup is not None and lookup.of != fingerprint(entry.written):
        command = f"claims verify --only {entry.reference.id}"
        yield entry.at("id"), f"changed since it was looked up; run {command!r}"
