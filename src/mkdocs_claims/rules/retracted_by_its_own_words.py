"""A work that says of itself that it was retracted, and counts all the same.

Why: Only the key `retracted` takes its weight away; a word in its title or its status does not, so
that what was taken back would stand as support.

Fails:
# references.yml
- id: hill-2020
  title: "RETRACTED: Mood after a midday walk"

Passes:
# references.yml
- id: hill-2020
  title: Mood after a midday walk

Source: COPE, "Retraction guidelines", https://publicationethics.org/guidance/guideline/retraction-guidelines
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.weight import SIDES
from mkdocs_claims.model.withdrawn import says_so_itself
from mkdocs_claims.problem import Breaches

REMEDY = "write 'retracted: {on: 2026-02-06, notice: …}', the day and the DOI of the notice"


def check(entry: Entry, collection: Collection) -> Breaches:
    """Works without `retracted` that call themselves so, where a claim has them take a side."""
    work = entry.reference
    field = says_so_itself(work.title, work.status)
    if field is not None and work.retracted is None and takes_a_side(entry, collection):
        yield entry.at(field), f"its {field} says that it was retracted, yet it counts; {REMEDY}"


def takes_a_side(entry: Entry, collection: Collection) -> bool:
    """Whether a claim cites it as supporting, suggesting or disputing."""
    cited = collection.cited_by.get(entry.reference.id, ())
    return any(citation.relation in SIDES for _, citation in cited)
