"""The text of PubMed's "Save" in the format PubMed (.nbib) in; its records out.

Source: NLM, MEDLINE/PubMed Data Element (Field) Descriptions,
https://www.nlm.nih.gov/bsd/mms/medlineelements.html
"""

import re
from typing import Any

from mkdocs_claims.importing.source import Parsed, SourceRecord
from mkdocs_claims.nlm.fields import MONTHS

_LINE = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)")
_DATE = re.compile(r"(\d{4})(?: ([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))?(?: (\d{1,2}))?)?")
_TYPES = {"Book": "book", "Preprint": "article", "Dataset": "dataset", "News": "article-newspaper"}


def nbib(text: str) -> Parsed:
    """Each record, which begins with its PMID or with the first line after a blank one."""
    records: list[tuple[int, dict[str, list[str]]]] = []
    tag, open_ = "", False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            open_ = False
        elif line.startswith("      ") and open_ and tag:
            records[-1][1][tag][-1] += " " + line.strip()
        elif (match := _LINE.match(line)) is not None:
            tag = match[1]
            if not open_ or tag == "PMID":
                records.append((number, {}))
                open_ = True
            records[-1][1].setdefault(tag, []).append(match[2].strip())
    return [SourceRecord(_csl(tags), line) for line, tags in records if len(tags) > 1], []


def _csl(tags: dict[str, list[str]]) -> dict[str, Any]:
    def one(*names: str) -> str | None:
        return next((tags[name][0] for name in names if name in tags), None)

    kinds = tags.get("PT", [])
    kind = next((_TYPES[kind] for kind in kinds if kind in _TYPES), "article-journal")
    title = one("TI", "BTI")
    record = {
        "id": one("PMID") or "",
        "type": "book" if "BTI" in tags and "TI" not in tags else kind,
        "title": title.removesuffix(".").strip("[]") if title else None,
        "author": [*map(_name, tags.get("FAU") or tags.get("AU", []))]
        + [{"literal": body} for body in tags.get("CN", [])],
        "editor": [*map(_name, tags.get("FED", []))],
        "container-title": one("JT", "BTI" if "TI" in tags else "JT"),
        "container-title-short": one("TA"),
        "issued": _date(one("DP")),
        "volume": one("VI"),
        "issue": one("IP"),
        "page": one("PG"),
        "number": None if "PG" in tags else _identifier(tags, "pii", r"e?\d{1,9}"),
        "publisher": one("PB"),
        "publisher-place": one("PL") if "PB" in tags else None,
        "language": one("LA"),
        "DOI": _identifier(tags, "doi", r"\S+"),
        "PMID": one("PMID"),
        "PMCID": one("PMC"),
    }
    if "Retracted Publication" in kinds:
        record["status"] = "retracted"
    return {key: value for key, value in record.items() if value}


def _identifier(tags: dict[str, list[str]], kind: str, form: str) -> str | None:
    """10.1000/182, of `10.1000/182 [doi]`."""
    for line in [*tags.get("LID", []), *tags.get("AID", [])]:
        if (match := re.fullmatch(rf"({form}) \[{kind}\]", line)) is not None:
            return match[1]
    return None


def _name(name: str) -> dict[str, str]:
    family, comma, given = name.partition(", ")
    if not comma:
        family, _, given = name.rpartition(" ")  # `Doe JQ`, of old records
    return {"family": family, "given": given} if family else {"family": given}


def _date(text: str | None) -> dict[str, Any] | None:
    match = _DATE.fullmatch(text or "")
    if match is None:
        return {"literal": text} if text else None
    year, first, last, day = match.groups()
    if first is None or first not in MONTHS or (last and last not in MONTHS):
        return {"literal": text} if first else {"date-parts": [[year]]}
    month = MONTHS.index(first)
    if last:
        return {"date-parts": [[year, month], [year, MONTHS.index(last)]]}
    return {"date-parts": [[year, month, *([int(day)] if day else [])]]}
