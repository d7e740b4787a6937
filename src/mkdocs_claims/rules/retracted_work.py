"""A retracted work that is cited, and no reason for it.

Why: What was taken back supports nothing, and a reader must know it first.

Fails:
# references.lock.json
hill-2020:
  crossref:
    is: found
    by: DOI
    id: 10.1000/walk.2020.112
    notices: [{kind: retraction, on: 2026-02-06, notice: 10.1000/notice}]

Passes:
# references.lock.json
hill-2020:
  crossref:
    is: found
    by: DOI
    id: 10.1000/walk.2020.112
    notices: [{kind: correction, on: 2026-02-06, notice: 10.1000/notice}]

Source: COPE, "Retraction guidelines", https://publicationethics.org/guidance/guideline/retraction-guidelines
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.lock import named
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Retracted works that are cited, by what registries or the list say, unless a reason stands
    with them that still holds.
    """
    retraction = entry.reference.retracted
    pages = [page for page, _ in collection.cited_by.get(entry.reference.id, ())]
    if retraction is None or not pages:
        return
    if retraction.cited is not None and retraction.cited.until >= collection.today:
        return
    lookup = collection.lookup(entry.reference.id)
    voices = named(dict(lookup.notices("retraction"))) if lookup else ""
    on = f" on {retraction.on}" if retraction.on else ""
    known = f"{voices}; " if voices else ""
    remedy = "cite another work, or write under 'retracted' the notice, and why under 'cited'"
    message = (
        f"retracted{on} ({known}notice {retraction.notice}), and cited by {pages[0].origin.path}"
        f"{f' and {len(pages) - 1} more' if len(pages) > 1 else ''}; {remedy}"
    )
    yield entry.at("retracted"), message
