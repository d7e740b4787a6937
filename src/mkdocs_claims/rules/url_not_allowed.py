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

from mkdocs_claims.model.addresses import address_problem
from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """URLs that may not become links."""
    found = entry.reference.URL
    if found is not None and (problem := address_problem(found)) is not None:
        yield entry.at("URL"), f"{found[:80]!r} as an address: {problem}"
