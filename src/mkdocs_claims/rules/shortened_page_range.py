"""A range of pages whose end is shortened.

Why: "112-9" can be page 9 or page 119; written out, every style can shorten it again and no reader
has to guess.

Fails:
# references.yml
- id: hill-2020
  page: 112-9

Passes:
# references.yml
- id: hill-2020
  page: 112-119

Source: CSL 1.0.2, "Page Ranges" (page-range-format), https://docs.citationstyles.org/en/stable/specification.html
"""

import re

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches

_RANGE = re.compile(r"\b([A-Za-z]*)(\d+)\s*[-–—]\s*\1?(\d+)\b", re.ASCII)


def check(entry: Entry, collection: Collection) -> Breaches:
    """Ranges whose last page has fewer digits than their first, with the whole range where it is
    clear.
    """
    for match in _RANGE.finditer(entry.reference.page or ""):
        letters, first, last = match.groups()
        if len(last) >= len(first):
            continue
        ending = first[: -len(last)] + last
        whole = f"'{letters}{first}-{letters}{ending}'" if ending > first else "both pages in full"
        yield entry.at("page"), f"the pages {match[0]!r} are shortened; write {whole}"
