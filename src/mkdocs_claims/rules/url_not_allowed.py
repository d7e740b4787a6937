"""An address of a reference that is not allowed.

Why: It becomes a link; a link may run a script, carry a password, or lead to another host than it
shows.

Fails:
# references.yml
- id: park-2022
  URL: http://news.example.org/she-runs

Passes:
# references.yml
- id: park-2022
  URL: https://news.example.org/she-runs

Source: RFC 3986, 7 "Security Considerations", https://www.rfc-editor.org/rfc/rfc3986
"""

from collections.abc import Iterator

from mkdocs_claims.model.addresses import address_fault
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem


def check(collection: Collection) -> Iterator[Problem]:
    """URLs that may not become links."""
    for entry in collection.entries.values():
        found = entry.reference.URL
        if found is not None and (fault := address_fault(found)) is not None:
            yield entry.origin.problem(("URL",), "CLM207", f"{found[:80]!r} as an address: {fault}")
