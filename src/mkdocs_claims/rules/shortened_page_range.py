"""A range of pages that ends before it begins.

Why: "112-19" is read as 112 to 119, as PubMed shortens it; of "255-1" nobody knows the last page.

Fails:
# references.yml
- id: hill-2020
  page: 119-2

Passes:
# references.yml
- id: hill-2020
  page: 112-119

Source: CSL 1.0.2, "Page Ranges" (page-range-format), https://docs.citationstyles.org/en/stable/specification.html
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.pages import unclear_ranges
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Ranges that end before they begin: a clear one was written out on reading."""
    for pages in unclear_ranges(entry.reference.page or ""):
        yield entry.at("page"), f"the pages {pages!r} end before they begin; write both in full"
