"""A record in; a short, stable id in ASCII for it, out: `yasui-2014`."""

import re
from collections.abc import Container
from itertools import chain, count
from string import ascii_lowercase
from typing import Any

from mkdocs_claims.mending.identifiers import ascii_text
from mkdocs_claims.nlm.style import plain

_LONGEST = 30
_SMALL = re.compile(
    r"an?|and|as|at|by|for|from|in|of|on|or|the|to|with|d[aeiu]|de[lrns]?|das|die|dos|l[ae]|el|v[ao]n"
)
_RESERVED = {"index", "con", "prn", "aux", "nul"}  # the list's own page; names of Windows


def new_id(record: dict[str, Any], taken: Container[str]) -> str:
    """The first author or body and the year, else the title's first words; `-b`, `-c` … where it is
    taken, in any letters.
    """
    year = str(record.get("issued", ""))[:4]
    stem = "-".join(part for part in (_who(record), year if year.isdigit() else "") if part)
    stem = stem or "work"
    if stem not in taken and stem not in _RESERVED:
        return stem
    endings = chain(ascii_lowercase[1:], map(str, count(27)))
    return next(key for end in endings if (key := f"{stem}-{end}") not in taken)


def _who(record: dict[str, Any]) -> str:
    names = [*record.get("author", ()), *record.get("editor", ())]
    first: dict[str, str] = next(iter(names), {})
    family = first.get("family") or ""
    body = first.get("literal") or record.get("publisher") if not family else ""
    title = plain(str(record.get("title", "")))
    for text, words in ((family, 3), (body or "", 3), (title, 3)):
        if slug := _slug(text, words):
            return slug
    numbers = ((key.lower(), str(record[key])) for key in ("PMID", "PMCID", "DOI") if key in record)
    return next((_slug(f"{key} {number}", 9) for key, number in numbers), "")


def _slug(text: str, most: int) -> str:
    words = re.findall(r"[a-z0-9]+", ascii_text(text).lower().replace("'", ""))
    kept = [word for word in words if not _SMALL.fullmatch(word)] or words
    slug = "-".join(kept[:most])
    return slug if len(slug) <= _LONGEST else slug[:_LONGEST].rpartition("-")[0] or slug[:_LONGEST]
