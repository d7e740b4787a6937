"""References as CSL-JSON, for every tool that reads citations. Source: CSL 1.0.2, csl-data.json."""

from typing import Any

from mkdocs_claims.export.rows import rows
from mkdocs_claims.model.reference import OURS, Reference
from mkdocs_claims.show.site import Site


def csl(reference: Reference) -> dict[str, Any]:
    """A reference in CSL-JSON: dates as parts, and none of our own fields."""
    record = reference.verified().model_dump(
        by_alias=True, exclude_none=True, exclude_defaults=True
    )
    record = {
        key: value
        for key, value in record.items()
        if key not in OURS and key not in reference.unverified
    }
    if reference.retracted is not None:
        record["status"] = "retracted"
    for key in ("issued", "accessed"):
        if key in record:
            record[key] = {
                "date-parts": [
                    [int(part) for part in day.split("-")] for day in record[key].split("/")
                ]
            }
    return record


def files(site: Site) -> dict[str, str]:
    """references.json, with every reference."""
    records = [csl(entry.reference) for entry in site.collection.entries.values()]
    return {"references.json": rows(records) + "\n"}
