"""A work that says of itself that it was retracted, and takes no side yet.

Why: Where a claim draws on it later, it would count; on its page a reader must know it now.

Fails:
# references.yml
- id: moss-2019
  status: retracted

Passes:
# references.yml
- id: moss-2019
  status: in press

Source: COPE, "Retraction guidelines", https://publicationethics.org/guidance/guideline/retraction-guidelines
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.withdrawn import says_so_itself
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules.retracted_by_its_own_words import REMEDY, takes_a_side


def check(entry: Entry, collection: Collection) -> Breaches:
    """Works without `retracted` that call themselves so, and that no claim has take a side."""
    work = entry.reference
    field = says_so_itself(work.title, work.status)
    if field is not None and work.retracted is None and not takes_a_side(entry, collection):
        yield entry.at(field), f"its {field} says that it was retracted; {REMEDY}"
