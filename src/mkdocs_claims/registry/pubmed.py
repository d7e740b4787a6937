"""PMIDs in, where NCBI answers of them; and what it answers of one as a Record. Source: NCBI
E-utilities, esummary, version 0.3.
"""

from collections.abc import Sequence
from typing import Any

from mkdocs_claims.registry.record import (
    NoRecord,
    NotAnswered,
    Person,
    Record,
    days,
    inner,
    lines,
    mappings,
    medline_notices,
    words,
)

ASKED_BY = ("PMID",)
HOST = "eutils.ncbi.nlm.nih.gov"
MOST = 100  # PMIDs in one question
_SUFFIXES = ("Jr", "Sr", "2nd", "3rd", "4th")
_IDS = {"DOI": "doi", "PMID": "pubmed", "PMCID": "pmc"}


def address(_: str, pmid: str) -> str:
    """Where NCBI answers of a PMID."""
    return batch([pmid])


def batch(pmids: Sequence[str]) -> str:
    """Where NCBI answers of several PMIDs."""
    named = ",".join(pmids)
    return f"https://{HOST}/entrez/eutils/esummary.fcgi?db=pubmed&id={named}&retmode=json"


def record(payload: Any, pmid: str) -> Record:
    """One work, from NCBI's answer of several."""
    work = inner(payload, "result", pmid)
    if inner(work, "error") == "cannot get document summary":
        raise NoRecord
    if words(inner(work, "uid")) != pmid:
        raise NotAnswered("it did not answer of this PMID")
    ids = {words(one.get("idtype")): one.get("value") for one in mappings(work.get("articleids"))}
    noted = ((one.get("reftype"), one.get("refsource")) for one in mappings(work.get("references")))
    texts = {
        **{name: lines(ids.get(theirs)) for name, theirs in _IDS.items()},
        "title": lines(work.get("title")),
        "container-title": lines(work.get("fulljournalname"), work.get("source")),
        "issued": days(work.get("pubdate"), work.get("epubdate")),
        "volume": lines(work.get("volume")),
        "issue": lines(work.get("issue")),
        "page": lines(work.get("pages")),
    }
    authors = tuple(_person(one) for one in mappings(work.get("authors")))
    return Record(texts, authors, medline_notices(work.get("pubtype"), noted))


def _person(author: dict[str, Any]) -> Person:
    """Van der Meer and JW, of 'Van der Meer JW Jr'."""
    name = words(author.get("name"))
    if author.get("authtype") == "CollectiveName":
        return Person(name, body=True)
    parts = [part for part in name.split() if part not in _SUFFIXES]
    return Person(" ".join(parts[:-1]), parts[-1]) if len(parts) > 1 else Person(name)
