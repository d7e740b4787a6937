"""Support from animals, cells, a few patients, an opinion, news or a web page, without its limits.

Why: "Supported" is read as holding for people; what was shown in rats, or in patients whom nobody
was compared with, or is one view, may not.

Fails:
citations:
  - reference: lane-2021
    relation: supports
    finding: Young rats with a wheel slept about two hours longer a day.
    read: full text

Passes:
citations:
  - reference: lane-2021
    relation: supports
    limits: rats, not people
    finding: Young rats with a wheel slept about two hours longer a day.
    read: full text

Source: HealthNewsReview, "Animal & lab studies",
https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/animal-lab-studies/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.values import DESIGNS_WITH_LIMITS
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Supports without `limits` whose reference needs them."""
    for number, citation in enumerate(page.claim.citations):
        entry = collection.entries.get(citation.reference)
        if entry is None or citation.relation != "supports" or citation.limits is not None:
            continue
        if (why := _reason(entry.reference)) is not None:
            told = f"{citation.reference!r} {why}; add 'limits' that say what it does not show"
            if entry.reference.design == "web page":
                told += " (the advice of a health service is 'design: guideline')"
            yield page.at("citations", number), told


def _reason(reference: Reference) -> str | None:
    if reference.design in DESIGNS_WITH_LIMITS:
        return f"has the design {reference.design!r}"
    studied = [subject for subject in reference.subjects if subject != "none"]
    return (
        f"studied {' and '.join(studied)}, not people"
        if studied and "people" not in studied
        else None
    )
