"""A page checked, reviewed or changed in the future.

Why: Nobody can have compared the page with its sources, or reviewed it, on a day that is yet to
come.

Fails:
checked: 2027-01-01

Passes:
checked: 2026-11-20

Source: NHS content standard (review dates), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Days of checking, of reviews and of changes after today."""
    if (checked := page.claim.checked) > collection.today:
        told = (
            f"{checked} is after today, {collection.today}; write the day the page was compared"
            " with its sources"
        )
        yield page.at("checked"), told
    for key in ("reviewed", "changes"):
        for number, dated in enumerate(getattr(page.claim, key)):
            if dated.on > collection.today:
                told = f"{dated.on} is after today, {collection.today}; write the day it was done"
                yield page.at(key, number, "on"), told
