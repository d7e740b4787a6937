"""A page whose next check is overdue.

Why: Medicine moves on; a reader should know how old the check of a claim against its sources is.

Fails:
checked: 2024-11-20

Passes:
checked: 2024-11-20
check_again: 3 years

Source: NHS content standard (content is reviewed on time), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.dates import after
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Pages whose day of the next check has passed."""
    checked = page.claim.checked
    if (
        checked <= collection.today
    ):  # else it is wrong (CLM107), and far in the future no day may follow it
        due = after(checked, page.claim.check_again or collection.settings.check_again)
        if due < collection.today:
            told = (
                f"the next check was due on {due}; compare the page with its sources, and write"
                " the day"
            )
            yield page.at("checked"), told
