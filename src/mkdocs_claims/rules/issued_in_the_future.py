"""A work that came out in the future.

Why: Nobody can have read a work that is yet to come out; such a date is mostly a slip of a digit.

Fails:
# references.yml
- id: hill-2020
  issued: 2062-05

Passes:
# references.yml
- id: hill-2020
  issued: 2020-05

Source: CSL 1.0.2, "Date Variables", https://docs.citationstyles.org/en/stable/specification.html
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Dates of issue and of access after today."""
    today = collection.today.isoformat()
    for field in ("issued", "accessed"):
        first = (getattr(entry.reference, field) or "").partition("/")[0]
        if first > today[: len(first)]:
            told = (
                f"{first} in {field!r} is after today, {today}; correct it, or leave it out"
                " till then"
            )
            yield entry.at(field), told
