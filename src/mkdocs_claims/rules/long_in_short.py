"""An `in_short` of more than 40 words.

Why: It is the answer for whoever can read no further, and must fit on a phone before any scroll.

Fails:
in_short: Seen in one small study of office workers. They walked after lunch on some days.
  On other days they sat. In the evening each of them wrote down how they felt.
  On the days with a walk more of them felt better than without.

Passes:
in_short: Seen in one small study of office workers.

Source: CDC Clear Communication Index (main message first and short), https://www.cdc.gov/ccindex/
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem, Severity

SEVERITY: Severity = "warning"

_MOST = 40


def check(collection: Collection) -> Iterator[Problem]:
    """Answers with more words than that."""
    for page in collection.pages.values():
        if (count := len(page.claim.in_short.split())) > _MOST:
            told = f"'in_short' has {count} words; keep it to {_MOST}, and move the rest below"
            yield page.origin.problem(("in_short",), "CLM503", told, SEVERITY)
