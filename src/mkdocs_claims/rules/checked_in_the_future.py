"""A page checked in the future.

Why: Nobody can have compared the page with its sources on a day that is yet to come.

Fails:
checked: 2027-01-01

Passes:
checked: 2026-11-20

Source: NHS content standard (review dates), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Days of checking after today."""
    if (checked := page.claim.checked) > collection.today:
        told = (
            f"{checked} is after today, {collection.today}; write the day the page was compared"
            " with its sources"
        )
        yield page.at("checked"), told
