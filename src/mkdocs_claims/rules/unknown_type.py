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

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio
from rapidfuzz.utils import default_process

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.csl import TYPES
from mkdocs_claims.problem import Breaches

_ALIKE = 140  # of 200
_USUAL = "write a type of CSL, as article-journal, book, report or webpage"


def check(entry: Entry, collection: Collection) -> Breaches:
    """Types that are not CSL's, with the nearest that is, if any is near."""
    if (given := entry.reference.type) not in TYPES:
        near = max(TYPES, key=lambda known: _alike(given, known))
        write = f"did you mean {near!r}?" if _alike(given, near) >= _ALIKE else _USUAL
        yield entry.at("type"), f"{given!r} is not a type of work; {write}"


def _alike(given: str, known: str) -> float:
    scores = (token_sort_ratio, token_set_ratio)
    return sum(score(given, known, processor=default_process) for score in scores)
