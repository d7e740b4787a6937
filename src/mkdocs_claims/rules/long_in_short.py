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

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches

_MOST = 40


def check(page: Page, collection: Collection) -> Breaches:
    """Answers with more words than that."""
    if (count := len(page.claim.in_short.split())) > _MOST:
        told = f"'in_short' has {count} words; keep it to {_MOST}, and move the rest below"
        yield page.at("in_short"), told
