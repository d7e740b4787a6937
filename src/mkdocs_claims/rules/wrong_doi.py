"""A DOI that is not in its plain form.

Why: With an address before it, capitals or a full stop, one work looks like two, and the link made
of it may not work.

Fails:
# references.yml
- id: hill-2020
  DOI: https://doi.org/10.1000/Walk.2020.112

Passes:
# references.yml
- id: hill-2020
  DOI: 10.1000/walk.2020.112

Source: DOI Handbook, "DOI name syntax" (upper and lower case are one), https://www.doi.org/doi-handbook/HTML/
"""

import re

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches

_FORM = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x20]*[^\s.,;]", re.ASCII)
_BEFORE = re.compile(r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?(?:doi:\s*)?", re.IGNORECASE)


def check(entry: Entry, collection: Collection) -> Breaches:
    """DOIs in another form, with the plain one where there is one."""
    found = entry.reference.DOI
    if found is None or (_FORM.fullmatch(found) and found == found.lower()):
        return
    plain = _BEFORE.sub("", found.strip(), count=1).rstrip(".,; ").lower()
    told = f"write {plain!r}" if _FORM.fullmatch(plain) else "write it as 10.1000/182"
    yield entry.at("DOI"), f"{found!r} is not the plain form of a DOI; {told}"
