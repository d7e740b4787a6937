"""The text of a RIS file in; its records out. Tags differ by maker, so that each place is looked
for under all that are used for it.

Source: RIS as Zotero, EndNote, Embase, Scopus and Ovid write it; read by rispy.
"""

import re
from typing import Any

import rispy

from mkdocs_claims.importing.source import Parsed, SourceRecord, Unread
from mkdocs_claims.model.csl import TYPES

_START = re.compile(r"^TY {1,4}- ?", re.MULTILINE)
_PAGE = re.compile(r"[^\d\n]*+\d.*|[ivxlcIVXLC]{1,9}")  # `No Specified`, of Ovid, is none
_TYPES = {
    **{known.ris: name for name, known in reversed(TYPES.items()) if known.ris != "GEN"},
    "ABST": "article-journal",
    "EJOUR": "article-journal",
    "INPR": "article-journal",
    "MGZN": "article-magazine",
    "CONF": "paper-conference",
    "EBOOK": "book",
    "EDBOOK": "book",
    "ECHAP": "chapter",
    "GOVDOC": "report",
    "COMP": "software",
    "STAND": "standard",
    "UNPB": "manuscript",
    "PAT": "patent",
    "WEB": "webpage",
}
_TAGS = """TY ID A1 AU A2 ED A3 A4 T1 TI CT T2 JF JO JA J1 J2 BT T3 PY Y1 DA Y2 VL IS SP EP M1 M3 PB
CY SN DO UR L1 LK AN C2 C7 ET LA N1 N2 AB KW DB DP ER AD RP PP CN U1""".split()  # noqa: SIM905


def ris(text: str) -> Parsed:
    """Each record, read for itself: one that rispy refuses is told, and loses no other."""
    records: list[SourceRecord] = []
    unread: list[Unread] = []
    starts = [match.start() for match in _START.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text.count("\n", 0, start) + 1
        chunk = text[start:end].rstrip()
        if not re.search(r"^ER {1,4}-", chunk, re.MULTILINE):
            chunk += "\nER  - "
        try:
            (tags,) = rispy.loads(
                chunk,
                mapping={tag: tag for tag in _TAGS} | {"UK": "UK"},
                list_tags=_TAGS,
                delimiter_tags_mapping={},
            )
        except (OSError, ValueError, KeyError, IndexError) as error:
            unread.append(Unread(line, f"this is not RIS ({error}); export the record again"))
        else:
            records.append(SourceRecord(_csl(tags), line))
    return records, unread


def _csl(tags: dict[str, Any]) -> dict[str, Any]:
    def one(*names: str) -> str | None:
        values = (value for name in names for value in _list(tags.get(name)))
        return next((value for value in values if value.strip()), None)

    kind = _TYPES.get((one("TY") or "").strip(), "document")
    pages = [page for page in (one("SP"), one("EP")) if page and _PAGE.fullmatch(page.strip())]
    accession, kept = one("AN") or "", one("C2") or ""
    record = {
        "id": one("ID"),
        "type": kind,
        "title": one("TI", "T1", "CT"),
        "author": [name for tag in ("AU", "A1") for name in _list(tags.get(tag))],
        "editor": [name for tag in ("ED", "A2") for name in _list(tags.get(tag))],
        "container-title": one("T2", "JF", "JO", "BT", "J2", "JA"),
        "container-title-short": one("J2", "JA"),
        "issued": _date(one("DA"), one("PY", "Y1")),
        "accessed": _date(one("Y2"), None),
        "volume": one("VL"),
        "issue": one("IS"),
        "page": "-".join(pages) if len(pages) == 2 and "-" not in pages[0] else "".join(pages[:1]),
        "number": one("C7") if not pages else None,
        "publisher": one("PB"),
        "publisher-place": one("CY"),
        "edition": one("ET"),
        "language": one("LA"),
        "genre": one("M3") if kind in ("thesis", "report") else None,
        "DOI": one("DO"),
        "PMID": accession
        if re.fullmatch(r"[1-9]\d{4,8}", accession) and _is_pubmed(tags)
        else None,
        "PMCID": kept if kept.startswith("PMC") else None,
        "URL": one("UR", "LK"),
        "note": one("N1"),
    }
    return {key: value for key, value in record.items() if value}


def _is_pubmed(tags: dict[str, Any]) -> bool:
    """Whether the accession number is PubMed's: other databases number their records, too."""
    words = " ".join(value for tag in ("DB", "DP", "UR") for value in _list(tags.get(tag))).lower()
    return "pubmed" in words or "medline" in words or ("DB" not in tags and "DP" not in tags)


def _list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _date(whole: str | None, year: str | None) -> Any:
    """2014/09/03/, 2014-09-03 or words; the year alone where no more is given."""
    for text in (whole, year):
        parts = [part.strip() for part in re.split(r"[/-]", text or "")][:3]
        digits = [part for part in parts if part.isdigit()]
        if digits and digits == parts[: len(digits)] and len(digits[0]) == 4:
            return {"date-parts": [digits]}
    words = year or whole
    return {"literal": words} if words and words.strip("/ ") else None
