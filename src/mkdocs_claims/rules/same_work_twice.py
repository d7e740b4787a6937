"""One work in the list twice.

Why: Under two ids one work counts as two, and what is said of it drifts apart.

Fails:
# references.yml
- id: vale-2024
  DOI: 10.1000/walk.2020.112

Passes:
# references.yml
- id: vale-2024
  DOI: 10.1000/rest.2024.2

Source: DOI Handbook (a DOI names one work), https://www.doi.org/doi-handbook/HTML/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._exported import uncited


def check(collection: Collection) -> Breaches:
    """DOIs, PMIDs and PMCIDs that an earlier reference has."""
    holders: dict[tuple[str, str], str] = {}
    spared = uncited(collection)
    for key, entry in collection.entries.items():
        for field in ("DOI", "PMID", "PMCID"):
            number = getattr(entry.reference, field)
            if (
                number is not None
                and (holder := holders.setdefault((field, number.lower()), key)) != key
                and key not in spared
            ):
                told = (
                    f"the {field} {number!r} is that of {holder!r} too; keep one of the two"
                    " references"
                )
                yield entry.at(field), told
