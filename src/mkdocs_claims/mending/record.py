"""A CSL-JSON record of any program in; the record as references.yml has it, and what was changed,
out.

Records of Zotero, Better BibTeX, Crossref and Manubot were the models.
"""

import json
import re
from typing import Any, NamedTuple

from mkdocs_claims.mending.dates import mended_date
from mkdocs_claims.mending.identifiers import mend_identifiers
from mkdocs_claims.mending.names import mended_names
from mkdocs_claims.mending.shapes import csl_shape
from mkdocs_claims.mending.texts import mended_text, tidy
from mkdocs_claims.model.csl import CSL_VARIABLES
from mkdocs_claims.model.pages import whole_pages
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.withdrawn import says_so_itself

_OURS = {field.alias or name for name, field in Reference.model_fields.items()}
_KEYS = _OURS | CSL_VARIABLES
_NAMES = ("author", "editor")
_DATES = ("issued", "accessed")
# printed, so that what is wrong with them is worth telling; all else is only carried along
PRINTED = (
    "title",
    "container-title",
    "publisher",
    "publisher-place",
    "genre",
    "volume",
    "issue",
    "page",
    "number",
    "edition",
)


_BYTE = re.compile("[\udc80-\udcff]")  # a byte that is none of UTF-8, read by 'surrogateescape'


class Mended(NamedTuple):
    """A record, what was changed in it with no fact, and what a person must look at: what was not
    kept, or may be wrong.
    """

    record: dict[str, Any]
    changes: tuple[str, ...]
    doubts: tuple[str, ...]


def mend(source: dict[str, Any]) -> Mended:
    """The record as references.yml has it: every scalar a text, dates as EDTF, only CSL's keys and
    ours. A field that is in doubt is named in its `unverified`.
    """
    changes: list[str] = []
    doubts: list[str] = []
    unsure: list[str] = []
    record = csl_shape(tidy(source), changes)
    for key in sorted(set(record) - _KEYS):
        changes.append(f"the key {key!r} of another program was left out")
    record = {key: value for key, value in record.items() if key in _KEYS}
    mend_identifiers(record, changes, unsure)
    for field in _NAMES:
        if field in record:
            record[field] = mended_names(record[field], changes)
    for field in _DATES:
        if field in record:
            record[field] = mended_date(field, record[field], doubts)
    for field in PRINTED:
        if isinstance(record.get(field), str):
            text = mended_text(field, record[field], changes, unsure)
            record[field] = text if field != "page" else _pages(text, changes)
    if says_so_itself(str(record.get("title", "")), str(record.get("status", ""))):
        doubts.append("it says that it was retracted; write 'retracted' with the day")
    for field in unsure:
        doubts.append(f"its {field} is named in 'unverified': look whether it is right")
    if unsure:
        record["unverified"] = [*record.get("unverified", ()), *unsure]
    record = {key: value for key, value in record.items() if value not in (None, "", [])}
    return Mended(record, tuple(dict.fromkeys(changes)), tuple(doubts))


def bad_byte(source: dict[str, Any]) -> int | None:
    """The first byte of what is printed of a record that was none of UTF-8."""
    printed = json.dumps({key: source[key] for key in _OURS & source.keys()}, ensure_ascii=False)
    match = _BYTE.search(printed)
    return match and ord(match[0]) - 0xDC00


def _pages(page: str, changes: list[str]) -> str:
    if (whole := whole_pages(page)) != page:
        changes.append("pages were written out")
    return whole
