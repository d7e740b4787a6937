"""The text of a BibTeX or BibLaTeX file in; its records out.

Source: the manuals of BibTeX and BibLaTeX; blocks are read by bibtexparser, TeX by pylatexenc,
which comes with it.
"""

import logging
import re
from collections.abc import Iterator
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import DuplicateBlockKeyBlock, Entry
from pylatexenc.latex2text import LatexNodes2Text

from mkdocs_claims.importing.bibtex_names import names
from mkdocs_claims.importing.bibtex_strings import Value, strings_of, value_of
from mkdocs_claims.importing.source import Parsed, SourceRecord, Unread
from mkdocs_claims.nlm.fields import MONTHS

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "suppbook": "chapter",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
_GENRES = {
    "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis",
    "phdthesis": "PhD thesis",
    "techreport": None,
}
_FIELDS = {
    "volume": ("volume",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "edition": ("edition",),
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid", "pmc"),
    "URL": ("url",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "language": ("langid", "language"),
    "collection-title": ("series",),
    "number-of-pages": ("pagetotal",),
    "container-title-short": ("shortjournal",),
    "note": ("note",),
}  # CSL's key, and BibTeX's that mean it
_VERBATIM = ("doi", "url", "pmid", "pmcid", "pmc", "eprint")
_TEX = LatexNodes2Text(math_mode="text", keep_braced_groups=False)
# fields in which the name of a string that the file does not give would be printed as a word
_IN_WORDS = frozenset(
    {
        *("title", "subtitle", "author", "editor", "journal", "journaltitle", "booktitle"),
        *("maintitle", "publisher", "institution", "school", "organization", "series"),
    }
)
_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")


def bibtex(text: str) -> Parsed:
    """Each entry, also one whose key stands twice; a block that cannot be read is told."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # each problem is told below
    library = parse_string(text, parse_stack=[])
    strings = strings_of({name: str(s.value) for name, s in library.strings_dict.items()})
    entries = [*library.entries]
    unread: list[Unread] = []
    for block in library.failed_blocks:
        entry = getattr(block, "ignore_error_block", None)
        if isinstance(block, DuplicateBlockKeyBlock) and isinstance(entry, Entry):
            entries.append(entry)
        else:
            told = "this entry cannot be read; look at its brackets, commas and quotation marks"
            unread.append(Unread((block.start_line or 0) + 1, told))
    records: list[SourceRecord] = []
    for entry in entries:
        values = {f.key.lower(): value_of(str(f.value), strings) for f in entry.fields}
        lacking = list(_lacking(entry, values))
        unread += lacking
        if not lacking:
            records.append(_record(entry, {key: value.text for key, value in values.items()}))
    return sorted(records, key=lambda record: record.line), unread


def _lacking(entry: Entry, values: dict[str, Value]) -> Iterator[Unread]:
    """Each field in which a string stands that the file does not give."""
    for field in entry.fields:
        if field.key.lower() in _IN_WORDS and (unknown := values[field.key.lower()].unknown):
            told = (
                f"{entry.key}: {field.key!r} names the string {unknown[0]!r}, which this file does"
                " not give; write its words, in braces, or add its @string"
            )
            yield Unread((field.start_line or entry.start_line or 0) + 1, told)


def _record(entry: Entry, fields: dict[str, str]) -> SourceRecord:
    """An entry as CSL has it, of the texts of its fields."""
    texts = {
        key: re.sub(r"[\\{}]", "", value) if key in _VERBATIM else plain(value)
        for key, value in fields.items()
        if key not in ("author", "editor", "file", "abstract", "keywords", "annotation")
    }
    kind = entry.entry_type.lower()
    record: dict[str, Any] = {"id": entry.key, "type": _TYPES.get(kind, "document")}
    record |= {
        key: value
        for key, tex in _FIELDS.items()
        if (value := next((texts[name] for name in tex if texts.get(name)), None))
    }
    record |= {role: names(fields[role], plain) for role in ("author", "editor") if role in fields}
    record |= {
        "title": _title(texts),
        "container-title": next(
            (texts[n] for n in ("journaltitle", "journal", "booktitle", "maintitle") if n in texts),
            None,
        ),
        "issued": _date(texts.get("date"), texts.get("year"), texts.get("month")),
        "accessed": _date(texts.get("urldate"), None, None),
        "page": re.sub("–|--", "-", texts.get("pages", "")),
        "genre": _GENRES.get(texts.get("type") or kind, texts.get("type")),
    }
    record["issue" if kind in ("article", "periodical") else "number"] = texts.get(
        "number", texts.get("issue")
    )
    if kind == "misc" and "url" in texts and "doi" not in texts:
        record["type"] = "webpage"
    if texts.get("eprinttype", "").lower() == "pubmed":
        record.setdefault("PMID", texts.get("eprint"))
    return SourceRecord(record, (entry.start_line or 0) + 1)


def _title(texts: dict[str, str]) -> str | None:
    title, subtitle = texts.get("title"), texts.get("subtitle")
    return f"{title}: {subtitle}" if title and subtitle else title


def plain(tex: str) -> str:
    """A text without TeX."""
    if _SPECIAL.search(tex) is None:
        return tex
    tex = re.sub(r"\\(?:textit|emph)\{([^{}\\]*)\}", r"<i>\1</i>", tex)
    tex = re.sub(r"\\text(sub|super)script\{([^{}\\]*)\}", _script, tex)
    return str(_TEX.latex_to_text(tex)) if "\\" in tex or "$" in tex else _braceless(tex)


def _script(match: re.Match[str]) -> str:
    tag = "sub" if match[1] == "sub" else "sup"
    return f"<{tag}>{match[2]}</{tag}>"


def _braceless(tex: str) -> str:
    for sign, text in (("{", ""), ("}", ""), ("~", "\xa0"), ("``", "“"), ("''", "”"), ("---", "—")):
        tex = tex.replace(sign, text)
    return tex.replace("--", "–")


def _date(date: str | None, year: str | None, month: str | None) -> Any:
    if date:
        return date if "/" not in date else {"date-parts": [d.split("-") for d in date.split("/")]}
    if not year:
        return None
    if not re.fullmatch(r"\d{4}", year):
        return {"literal": year}
    number = MONTHS.index(month[:3].title()) if month and month[:3].title() in MONTHS else month
    return {"date-parts": [[year, *([number] if str(number).isdigit() else [])]]}
