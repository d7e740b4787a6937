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
from mkdocs_claims.model.values import REFERENCE_ID, reserved
from mkdocs_claims.problem import Breaches

_FORM = re.compile(REFERENCE_ID)
_LONGEST = 100  # a file is named after it
_TAKEN = {"index": "the list of references", "readme": "the list of references"}
_ENDINGS = (".ris", ".md", ".html", ".json")  # of files that stand beside the pages of references


def check(entry: Entry, collection: Collection) -> Breaches:
    """Ids that no page can be named after."""
    if (problem := _problem(entry.reference.id)) is not None:
        yield entry.at("id"), problem


def _problem(key: str) -> str | None:
    small = key.lower()
    if small in _TAKEN:
        return f"{key!r} is {_TAKEN[small]}; give another id"
    if len(key) > _LONGEST:
        return f"an id of {len(key)} characters; keep it to {_LONGEST}"
    if _FORM.fullmatch(key) is None:
        return (
            f"the id {key!r} becomes an address; write letters and digits, with '-', '.' or '_'"
            " between them"
        )
    if small.endswith(_ENDINGS):
        return f"the id {key!r} ends as a file does; leave {key[small.rindex('.') :]!r} out"
    if reserved(key):
        return f"no file can be named {key!r} on Windows; give another id"
    return None
