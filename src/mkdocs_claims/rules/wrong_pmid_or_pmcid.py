"""A PMID or PMCID that is not in its form, or stands for the other.

Why: PubMed and PubMed Central number works apart; the number of one leads to a stranger's work in
the other.

Fails:
# references.yml
- id: hill-2020
  PMID: PMC7000001

Passes:
# references.yml
- id: hill-2020
  PMID: 30000001
  PMCID: PMC7000001

Source: NLM, Citing Medicine, https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

import re

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches

_FORMS = {
    "PMID": re.compile(r"[1-9]\d{0,8}", re.ASCII),
    "PMCID": re.compile(r"PMC[1-9]\d{0,8}", re.ASCII),
}
_WRITE = {
    "PMID": "write its digits only, as 30000001",
    "PMCID": "write PMC and its digits, as PMC7000001",
}
_OTHER = {"PMID": "PMCID", "PMCID": "PMID"}


def check(entry: Entry, collection: Collection) -> Breaches:
    """Numbers that do not have the form of their field."""
    for field, form in _FORMS.items():
        found = getattr(entry.reference, field)
        if found is None or form.fullmatch(found):
            continue
        other = _OTHER[field]
        is_other = _FORMS[other].fullmatch(found)
        told = (
            f"it has the form of a {other}; write '{other}: {found}'" if is_other else _WRITE[field]
        )
        yield entry.at(field), f"{found!r} is not a {field}; {told}"
