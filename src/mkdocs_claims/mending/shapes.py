"""A record of Crossref, of Zotero or of pandoc in; CSL's own keys, types and shapes out."""

import re
from typing import Any

from mkdocs_claims.model.csl import TYPES

_OF_CROSSREF = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "reference-entry": "entry",
    "posted-content": "article",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "dissertation": "thesis",
    "peer-review": "review",
    "report-component": "report",
    "other": "document",
}
_ONE = ("title", "container-title", "short-container-title", "original-title", "short-title")
_RENAMED = {
    "short-container-title": "container-title-short",
    "journalAbbreviation": "container-title-short",
    "article-number": "number",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "doi": "DOI",
    "url": "URL",
}
_IN_NOTE = re.compile(
    r"^(PMID|PMCID|DOI)\s{0,3}:\s{0,3}(\S{1,200})\s*$", re.IGNORECASE | re.MULTILINE
)


def csl_shape(record: dict[str, Any], changes: list[str]) -> dict[str, Any]:
    """The record with CSL's keys, one title, and the numbers that Zotero keeps in its note."""
    record = dict(record)
    for field in _ONE:
        if isinstance(record.get(field), list):
            record[field] = str(record[field][0])
    _add_subtitle(record)
    for other, key in _RENAMED.items():
        if other in record:
            value = record.pop(other)
            record.setdefault(key, value)
    for field, value in record.items():
        if isinstance(value, list) and field in ("ISSN", "ISBN", "genre", "language"):
            record[field] = ", ".join(map(str, value))
    if isinstance(kind := record.get("type"), str) and kind not in TYPES:
        small = kind.lower()
        underscored = small.replace("-", "_")
        csl = underscored if underscored in TYPES else small
        record["type"] = _OF_CROSSREF.get(small, csl)
        if record["type"] != kind:
            changes.append(f"the type {kind!r} was written {record['type']!r}")
    for key, number in _IN_NOTE.findall(str(record.get("note", ""))):
        if key.upper() not in record:
            record[key.upper()] = number
            changes.append(f"the {key.upper()} was taken from the note")
    if "issued" not in record:
        for other in ("published-print", "published", "published-online"):
            if other in record:
                record["issued"] = record.pop(other)
                break
    return record


def _add_subtitle(record: dict[str, Any]) -> None:
    """Crossref gives it beside the title, and sometimes in it, too."""
    subtitle = record.pop("subtitle", None)
    if isinstance(subtitle, list):
        subtitle = subtitle[0] if subtitle else None
    title = record.get("title")
    if not isinstance(subtitle, str) or not isinstance(title, str):
        return
    if subtitle.casefold() not in title.casefold():
        record["title"] = f"{title}: {subtitle}"
