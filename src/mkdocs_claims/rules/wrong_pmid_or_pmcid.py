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

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.model.identifiers import PMCID, PMID
from mkdocs_claims.problem import Breaches


def check(entry: Entry, collection: Collection) -> Breaches:
    """Numbers that do not have the form of their field."""
    pmid, pmcid = entry.reference.PMID, entry.reference.PMCID
    if pmid is not None and PMID.fullmatch(pmid) is None:
        yield entry.at("PMID"), f"{pmid!r} is not a PMID; {_pmid(pmid)}"
    if pmcid is not None and PMCID.fullmatch(pmcid) is None:
        yield entry.at("PMCID"), f"{pmcid!r} is not a PMCID; {_pmcid(pmcid)}"


def _pmid(found: str) -> str:
    if PMCID.fullmatch(found.upper()):
        return f"it has the form of a PMCID; write 'PMCID: {found.upper()}'"
    return "write its digits only, as 30000001"


def _pmcid(found: str) -> str:
    if PMCID.fullmatch(found.upper()):
        return f"write {found.upper()!r}"
    if PMID.fullmatch(found):
        return (
            "digits alone may be the number of another work in PubMed; look the work up, and write"
            " PMC before them, or leave this out"
        )
    return "write PMC and its digits, as PMC7000001"
