"""The bytes of a docs folder's files in; a Collection and every problem that keeps a page or reference out of it, out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from mkdocs_claims.blocks import BlockUse, block_uses
from mkdocs_claims.body import body_misfits
from mkdocs_claims.collection import Collection, Entry, Origin, Page
from mkdocs_claims.faults import faults, unknown_key
from mkdocs_claims.model import SLUG_FORM, Claim, Outline, Reference
from mkdocs_claims.positions import UNSEEN, Location, Misfit, locate, read
from mkdocs_claims.problem import Problem

CSL_VARIABLES = frozenset(
    """abstract annote archive archive-place archive_collection archive_location authority available-date call-number
    categories chair chapter-number citation-key citation-label citation-number collection-editor collection-number
    collection-title compiler composer container container-author container-title-short contributor curator custom
    dimensions director division edition-number editor-translator editorial-director event event-date event-place
    event-title executive-producer first-reference-note-number guest host illustrator interviewer ISBN ISSN
    journalAbbreviation jurisdiction keyword language license locator medium narrator note number-of-pages
    number-of-volumes organizer original-author original-date original-publisher original-publisher-place
    original-title page-first part part-number part-title performer producer printing-number recipient references
    reviewed-author reviewed-genre reviewed-title scale scan script-writer section series-creator shortTitle source
    submitted supplement-number title-short translator version volume-title volume-title-short
    year-suffix""".split()  # noqa: SIM905  # a list of 80 strings hides what is in it
)  # Source: CSL 1.0.2, appendix IV, and csl-data.json

REFERENCE_KEYS = frozenset(f.alias or n for n, f in Reference.model_fields.items())
Model = TypeVar("Model", bound=BaseModel)

_FRONT = re.compile(r"---[ \t]*\n(?:(.*?)\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_ID = re.compile(r"^[ -]*[\"']?id[\"']?[ ]*:[ ]*[\"']?([A-Za-z0-9][\w.-]*)", re.MULTILINE)  # where a list is no YAML
MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Sources:
    """The bytes of the files, by their path below docs: claim pages, the list of references, the outline, other pages."""

    claims: Mapping[str, bytes]
    references: tuple[str, bytes] | None = None
    outline: tuple[str, bytes] | None = None
    others: Mapping[str, bytes] = field(default_factory=dict)


Cache = dict[tuple[str, bytes], Any]


def load(
    sources: Sources, today: datetime.date, check_again: str = "1 year", cache: Cache | None = None
) -> tuple[Collection, list[Problem]]:
    """All that can be read, and what cannot. With `cache`, a file whose bytes are in it is not read again; it keeps no others."""
    problems: list[Problem] = []
    cache = {} if cache is None else cache
    known = dict(cache)
    cache.clear()

    def once(path: str, content: bytes, parse: Callable[[str, str], Any], most: int | None = None) -> Any:
        cache[path, content] = value, found = known.get((path, content)) or _decoded(path, content, parse, most)
        problems.extend(found)
        return value

    pages: dict[str, Page] = {}
    for path in sorted(sources.claims):
        page = once(path, sources.claims[path], _page, MOST_BYTES)
        if page is not None:
            pages[page.slug] = page
    listed = once(*sources.references, _references) if sources.references else None
    entries, broken = listed or ({}, frozenset())
    outline, origin = (once(*sources.outline, _outline) if sources.outline else None) or (None, None)
    names = frozenset(path.rpartition("/")[2].removesuffix(".md") for path in sources.claims)
    blocks = [use for path in sorted(sources.others) for use in once(path, sources.others[path], _blocks) or ()]
    return Collection(pages, entries, outline, origin, today, check_again, broken, names, tuple(blocks)), problems


def _decoded(path: str, content: bytes, parse: Callable[[str, str], Any], most: int | None) -> tuple[Any, list[Problem]]:
    if most is not None and len(content) > most:
        return None, [Problem(path, 1, 1, "CLM001", f"the file has {len(content):,} bytes; keep it below {most:,}")]
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        found = f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8; save the file as UTF-8"
        return None, [Problem(path, line, column, "CLM002", found)]
    unseen = [
        Problem(path, text.count("\n", 0, m.start()) + 1, m.start() - text.rfind("\n", 0, m.start()), "CLM003",
                f"the character U+{ord(m[0]):04X} cannot be seen; delete it")
        for m in islice(UNSEEN.finditer(text), 20)
    ]  # fmt: skip
    if unseen:
        return None, unseen
    value, misfits = parse(path, text)
    return value, [Problem(path, m.line + 1, m.column + 1, m.code, m.message) for m in sorted(misfits)]


def _page(path: str, text: str) -> tuple[Page | None, list[Misfit]]:
    name = path.rpartition("/")[2]
    slug = name.removesuffix(".md")
    misfits = []
    if SLUG_FORM.fullmatch(slug) is None:
        told = f"the name {name!r} becomes an address; write a-z, 0-9 and '-' only, then '.md'"
        misfits.append(Misfit(0, 0, "CLM012", told))
    if not text.startswith("---"):
        line = next((i for i, row in enumerate(text.split("\n")) if row.strip()), 0)
        begun = text.lstrip().startswith("---")
        told = (
            "'---' stands below the first line; move it to line 1" if begun
            else "no front matter; begin with '---', the page's keys, and '---' again"
        )  # fmt: skip
        return None, [*misfits, Misfit(line, 0, "CLM004", told)]
    match = _FRONT.match(text)
    if match is None:
        return None, [*misfits, Misfit(0, 0, "CLM005", "the front matter is never closed; write '---' on a line after it")]
    front, body, body_line = match[1] or "", text[match.end() :], text.count("\n", 0, match.end()) + 1
    claim, found = _validated(Claim, front)
    misfits += [m._replace(line=m.line + 1) for m in found]
    misfits += [m._replace(line=m.line + body_line - 1) for m in body_misfits(body)]
    if claim is None or misfits:
        return None, misfits
    return Page(slug, claim, body, body_line, Origin(path, front, 2)), []


def _validated(model: type[Model], text: str) -> tuple[Model | None, list[Misfit]]:
    value, misfits = read(text)
    if not misfits and not isinstance(value, dict):
        kind = {list: "a list", str: "a text", type(None): "empty"}.get(type(value), "not a mapping")
        return None, [Misfit(0, 0, "CLM010", f"this is {kind}; write keys with values, 'key: text' on each line")]
    if not isinstance(value, dict):
        return None, misfits
    try:
        return model.model_validate(value), misfits
    except ValidationError as error:
        return None, misfits + faults(error, model, text)


def _references(path: str, text: str) -> tuple[tuple[dict[str, Entry], frozenset[str]] | None, list[Misfit]]:
    value, misfits = read(text)
    if misfits:
        return ({}, frozenset(_ID.findall(text))), misfits
    within: Location = ()
    if isinstance(value, dict) and set(value) == {"references"}:
        value, within = value["references"], ("references",)
    if not isinstance(value, list):
        return None, [Misfit(0, 0, "CLM010", "this is not a list; write references, each beginning with '- id: '")]
    entries: dict[str, Entry] = {}
    broken = set()
    seen: dict[str, str] = {}
    for number, record in enumerate(value):
        place: Location = (*within, number)
        reference, found = _reference(record, text, place)
        misfits += found
        key = record["id"] if isinstance(record, dict) and isinstance(record.get("id"), str) else ""
        if key and key.lower() in seen:
            told = f"the id {key!r} is taken by {seen[key.lower()]!r} above; give each reference its own"
            misfits.append(Misfit(*locate(text, (*place, "id")), "CLM209", told))
        seen.setdefault(key.lower(), key)
        if reference is None:
            broken.add(key)
        else:
            entries.setdefault(key, Entry(reference, Origin(path, text, 1, place)))
    return (entries, frozenset(broken)), misfits


def _reference(record: object, text: str, place: Location) -> tuple[Reference | None, list[Misfit]]:
    if not isinstance(record, dict):
        return None, [Misfit(*locate(text, place), "CLM105", "this is not a reference; write keys with values")]
    unknown = [Misfit(*locate(text, (*place, key)), "CLM103", unknown_key(key, Reference))
               for key in record.keys() - CSL_VARIABLES - REFERENCE_KEYS]  # fmt: skip
    try:
        reference = Reference.model_validate(record)
    except ValidationError as error:
        return None, unknown + faults(error, Reference, text, place)
    return (None if unknown else reference), unknown


def _outline(path: str, text: str) -> tuple[tuple[Outline, Origin] | None, list[Misfit]]:
    outline, misfits = _validated(Outline, text)
    return (None if outline is None or misfits else (outline, Origin(path, text, 1))), misfits


def _blocks(path: str, text: str) -> tuple[list[BlockUse], list[Misfit]]:
    return list(block_uses(path, text)), []
