"""The id, numbers and address of a record in; their plain forms out."""

import re
import unicodedata
from typing import Any

from mkdocs_claims.model.addresses import address_problem
from mkdocs_claims.model.identifiers import DOI, PMCID, PMID, plain_doi
from mkdocs_claims.model.values import REFERENCE_ID

ID_CHANGED = "the id was written so that it can be an address"
_DIGITS = re.compile(r"(?:PMID:?\s{0,3}|https?://[a-z./]{1,60}/)?(\d{1,9})/?", re.IGNORECASE)
_PMC = re.compile(r"(?:PMCID:?\s{0,3}|https?://[a-z./]{1,60}/)?PMC\s?(\d{1,9})/?", re.IGNORECASE)
_ZOTERO_ID = re.compile(r"(?:https?://zotero\.org/.{1,200}/|\d{1,12}/)([A-Z0-9]{8})")
_SHORT_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?10/([a-z0-9]{3,12})", re.IGNORECASE)
_PUBMED = re.compile(
    r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/([1-9]\d{0,8})/?"
)
_FORM = re.compile(REFERENCE_ID)
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "þ": "th",
        "ð": "d",
    }
)  # those that have no accent to take away


def ascii_text(text: str) -> str:
    """A text in ASCII: letters without their accents; of other scripts nothing is left."""
    text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return text.encode("ascii", "ignore").decode()


def mend_identifiers(record: dict[str, Any], changes: list[str], unsure: list[str]) -> None:
    """Brings id, DOI, PMID, PMCID and URL of a record into their plain forms, in place."""
    _mend_id(record, changes)
    _mend_doi(record, changes)
    for field, form, before in (("PMID", _DIGITS, ""), ("PMCID", _PMC, "PMC")):
        number = record.get(field)
        if isinstance(number, str) and (match := form.fullmatch(number)) is not None:
            record[field] = before + match[1]
            if record[field] != number:
                changes.append(f"the {field} was written plain")
    number = record.get("PMCID")
    if isinstance(number, str) and PMID.fullmatch(number) and number != record.get("PMID"):
        record["PMCID"] = f"PMC{number}"
        changes.append("PMC was put before the digits of a PMCID")
        if "PMID" not in record:
            unsure.append("PMCID")
    number = record.get("PMID")
    if isinstance(number, str) and PMCID.fullmatch(number) and "PMCID" not in record:
        record["PMCID"] = record.pop("PMID")
        changes.append("a PMCID that stood under PMID was put into its place")
    _mend_address(record, changes, unsure)


def _mend_id(record: dict[str, Any], changes: list[str]) -> None:
    key = str(record.get("id", ""))
    if (match := _ZOTERO_ID.fullmatch(key)) is not None:
        key = str(record.get("citation-key", match[1]))
    if _FORM.fullmatch(key) is None or len(key) > 100:
        key = re.sub(r"[^A-Za-z0-9]+", "-", ascii_text(key))[:100].strip("-")
    if key != record.get("id"):
        changes.append(ID_CHANGED)
    record["id"] = key


def _mend_doi(record: dict[str, Any], changes: list[str]) -> None:
    doi = record.get("DOI")
    if isinstance(doi, str) and (plain := plain_doi(doi)) is not None:
        if plain != doi.lower():
            changes.append("the DOI was written plain")
        elif plain != doi:
            changes.append("the DOI was written in small letters")
        record["DOI"] = plain
    elif isinstance(doi, str) and (short := _SHORT_DOI.fullmatch(doi)) is not None:
        del record["DOI"]
        record.setdefault("URL", f"https://doi.org/{short[1]}")
        changes.append("a short DOI was written as an address")


def _mend_address(record: dict[str, Any], changes: list[str], unsure: list[str]) -> None:
    address = record.get("URL")
    if not isinstance(address, str) or address_problem(address) is None:
        return
    if DOI.fullmatch(str(record.get("DOI", ""))):
        del record["URL"]
        changes.append("an address that cannot be a link was left out: the DOI leads there")
        return
    pmid = _PUBMED.fullmatch(address)
    if pmid is not None and "PMID" not in record:
        del record["URL"]
        record["PMID"] = pmid[1]
        changes.append("the PMID was taken from the address")
        return
    doi = plain_doi(address) if "doi.org/" in address else None
    if doi is not None:
        del record["URL"]
        record["DOI"] = doi
        changes.append("the DOI was taken from the address")
        return
    safe = re.sub(r"^(?:http://|(?=www\.))", "https://", address, flags=re.IGNORECASE)
    if safe != address and address_problem(safe) is None:
        record["URL"] = safe
        unsure.append("URL")
