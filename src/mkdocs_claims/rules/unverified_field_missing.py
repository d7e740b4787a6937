"""A field named as unverified that is not there.

Why: What is named there is shown as not yet checked; misspelt, the field it means would pass as
checked.

Fails:
# references.yml
- id: hill-2020
  unverified: [journal]

Passes:
# references.yml
- id: hill-2020
  unverified: [container-title]

Source: CSL 1.0.2, appendix IV "Variables", https://docs.citationstyles.org/en/stable/specification.html
"""

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.reference import OURS, Reference
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Names in `unverified` of no field that the reference has."""
    reference = entry.written
    if not reference.unverified:
        return
    names = {name: field.alias or name for name, field in Reference.model_fields.items()}
    given = {names.get(name, name) for name in reference.model_fields_set} - {
        "id",
        "type",
        *OURS,
    }
    for number, field in enumerate(reference.unverified):
        if field in OURS:
            told = f"{field!r} is the site's own word, which no registry has; leave it out here"
            yield entry.at("unverified", number), told
        elif field not in given:
            told = (
                f"this reference has no {field!r} to verify; write one of its fields:"
                f" {', '.join(sorted(given))}"
            )
            yield entry.at("unverified", number), told
