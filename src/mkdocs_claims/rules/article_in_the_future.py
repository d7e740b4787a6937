"""An article published in the future.

Why: Nobody can have examined an article that is yet to come out; such a date is mostly a slip of a
digit.

Fails:
# files
article.yml with 'date: 2062-05'

Passes:
# files
article.yml with 'date: 2020-05'

Source: CSL 1.0.2, "Date Variables", https://docs.citationstyles.org/en/stable/specification.html
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Dates of articles after today."""
    today = collection.today.isoformat()
    for article in collection.articles.values():
        first = (article.outline.date or "").partition("/")[0]
        if first > today[: len(first)]:
            told = f"{first} in 'date' is after today, {today}; write the day it was published"
            yield article.origin.at("date"), told
