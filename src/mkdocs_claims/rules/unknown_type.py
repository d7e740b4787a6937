"""A type of work that CSL does not know.

Why: How a reference is printed and exported follows from its type; other tools pass over one they
do not know.

Fails:
# references.yml
- id: hill-2020
  type: journal-article

Passes:
# references.yml
- id: hill-2020
  type: article-journal

Source: CSL 1.0.2, appendix III "Types", https://docs.citationstyles.org/en/stable/specification.html
"""

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.csl import TYPES
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Types that are not CSL's, with the nearest that is."""
    if (found := entry.reference.type) not in TYPES:
        near = max(
            TYPES, key=lambda known: token_sort_ratio(found, known, processor=default_process)
        )
        yield entry.at("type"), f"{found!r} is not a type of work; did you mean {near!r}?"
