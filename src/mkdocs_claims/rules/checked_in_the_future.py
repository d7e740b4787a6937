"""A page checked in the future.

Why: Nobody can have compared the page with its sources on a day that is yet to come.

Fails:
checked: 2027-01-01

Passes:
checked: 2026-11-20

Source: NHS content standard (review dates), https://service-manual.nhs.uk/content
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem


def check(collection: Collection) -> Iterator[Problem]:
    """Days of checking after today."""
    for page in collection.pages.values():
        if (checked := page.claim.checked) > collection.today:
            told = (
                f"{checked} is after today, {collection.today}; write the day the page was compared"
                " with its sources"
            )
            yield page.origin.problem(("checked",), "CLM107", told)
