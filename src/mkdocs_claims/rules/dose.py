"""A dose in a claim or its `in_short`.

Why: Claims are copied into lists, searches and other sites, without their warnings; a dose there
can hurt someone.

Fails:
claim: A short walk after 400 mg of caffeine may lift the mood.

Passes:
claim: A short walk after some caffeine may lift the mood.

Source: NHS content standard (medicines content), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import fields


def check(page: Page, collection: Collection) -> Breaches:
    """Amounts of a medicine."""
    for field in fields(page, "claim", "in_short"):
        if (match := collection.rule_words.dose.search(field.text)) is not None:
            told = f"{match[0]!r} is a dose; leave it out, or write 'at the dose the article names'"
            yield field.place, told
