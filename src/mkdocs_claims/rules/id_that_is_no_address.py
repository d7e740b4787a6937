"""A reference's id that cannot be an address.

Why: The id becomes the address of the reference's page, and other tools cite by it.

Fails:
# references.yml
- id: "reed 2023: walks"
  type: book

Passes:
# references.yml
- id: reed-2023
  type: book

Source: RFC 3986, 2.3 "Unreserved Characters", https://www.rfc-editor.org/rfc/rfc3986
"""

import re

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.values import REFERENCE_ID
from mkdocs_claims.problem import Breaches

_FORM = re.compile(REFERENCE_ID)
_LONGEST = 100  # a file is named after it


def check(entry: Entry, collection: Collection) -> Breaches:
    """Ids that no page can be named after."""
    key = entry.reference.id
    if key == "index":
        yield entry.at("id"), "'index' is the list of references; give another id"
    elif len(key) > _LONGEST:
        told = f"an id of {len(key)} characters; keep it to {_LONGEST}"
        yield entry.at("id"), told
    elif _FORM.fullmatch(key) is None:
        told = (
            f"the id {key!r} becomes an address; write letters and digits, with '-', '.' or '_'"
            " between them"
        )
        yield entry.at("id"), told
