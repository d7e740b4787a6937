"""A field that is called unverified, and that a registry confirms.

Why: A reader is told to doubt what need not be doubted.

Fails:
# references.lock.json
lane-2021:
  crossref: {is: found, by: DOI, id: 10.1000/rest.2021.7, equal: [DOI, title]}

Passes:
# references.lock.json
lane-2021:
  crossref: {is: found, by: DOI, id: 10.1000/rest.2021.7, equal: [title]}

Source: Ruff, "unused-noqa" (an exception without effect is told), https://docs.astral.sh/ruff/rules/unused-noqa/
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Fields under `unverified` that were confirmed."""
    if (lookup := collection.lookup(entry.reference.id)) is not None:
        for number, field in enumerate(entry.written.unverified):
            if field in lookup.confirmed:
                yield entry.at("unverified", number), f"{field!r} was confirmed; take it out here"
