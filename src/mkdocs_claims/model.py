"""The nouns of a collection, as frozen pydantic models: they are the schema of the front matter and of references.yml.

Every scalar arrives as text (YAML's own typing is never used) and gets its type here.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from mkdocs_claims.dates import edtf, iso_date, period

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
REFERENCE_ID = r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*"
SENTENCE_ID = r"S[1-9][0-9]{0,3}\.P[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}"


def _yes(value: Any) -> bool:
    if value not in ("yes", "no"):
        raise PydanticCustomError("literal_error", "yes or no", {"expected": "'yes' or 'no'"})
    return bool(value == "yes")


def _count(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,3}", value, re.ASCII):
        return int(value)
    raise PydanticCustomError("count", "write a whole number from 1 to 9999")


# An editor takes `volume: 12` for a number; here it is text.
Text = Annotated[str, StringConstraints(pattern=r"\S"), WithJsonSchema({"type": ["string", "number"], "pattern": r"\S"})]
Day = Annotated[datetime.date, BeforeValidator(iso_date)]
Period = Annotated[str, BeforeValidator(period)]
Issued = Annotated[str, BeforeValidator(edtf), WithJsonSchema({"type": ["string", "number", "object"]})]
YesNo = Annotated[bool, BeforeValidator(_yes), WithJsonSchema({"enum": ["yes", "no"]})]
SentenceId = Annotated[str, StringConstraints(pattern=f"^{SENTENCE_ID}$")]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]

Effect = Literal["reverses", "wrong fact", "hides", "strengthens", "weakens", "garbles"]
Relation = Literal["supports", "disputes", "mentions", "unchecked"]
Read = Literal["full text", "part", "abstract", "title", "second hand"]
Subject = Literal["people", "animals", "cells", "none"]
SaysItAs = Literal["fact", "suggestion", "possibility", "hypothesis", "belief", "finding", "certainty", "quotation"]
Design = Literal[
    "guideline", "systematic review", "trial", "observational", "case series", "review",
    "animal", "laboratory", "label", "opinion", "news", "web page",
]  # fmt: skip
DESIGNS: tuple[str, ...] = get_args(Design)  # from the strongest to the weakest
DESIGNS_WITH_LIMITS = frozenset({"animal", "laboratory", "opinion", "news", "web page"})


class Noun(BaseModel):
    """A frozen value; a key it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Departure(Noun):
    """Where the article's printed words leave its source's."""

    article: Text
    source: Text
    effect: Effect
    why: Text
    reference: Text | None = None
    seen: YesNo


class InArticle(Noun):
    """Where the article makes a claim, how it says it, and where its words depart."""

    sentences: tuple[SentenceId, ...] = Field(min_length=1)
    says_it_as: SaysItAs
    departures: tuple[Departure, ...] = ()


class Citation(Noun):
    """A claim's pointer to a reference: its relation to the claim as restated, what it found, how much was read."""

    reference: Text
    relation: Relation
    limits: Text | None = None
    finding: Text | None = None
    read: Read
    locator: Text | None = None


class Newer(Noun):
    """What has come since the article."""

    says: Text
    references: tuple[Text, ...] = Field(min_length=1)


class Ignore(Noun):
    """A code that is not reported on this page, for a reason, up to and including a day."""

    code: Annotated[str, StringConstraints(pattern=r"^CLM\d{3}$")]
    reason: Text
    until: Day


class Claim(Noun):
    """One checkable statement: the front matter of one page."""

    claim: Text
    in_short: Text
    about: Literal["people", "biology"]
    article: InArticle
    citations: tuple[Citation, ...] = ()
    topics: tuple[Text, ...] = Field(min_length=1)
    checked: Day
    safety: Text | None = None
    unknown: Text | None = None
    newer: tuple[Newer, ...] = ()
    check_again: Period | None = None
    also_called: tuple[Text, ...] = ()
    host: dict[str, Any] = Field(default_factory=dict)
    ignore: tuple[Ignore, ...] = ()


class Name(Noun):
    """A person or a body, in CSL's parts. Source: CSL 1.0.2, "Name variables"."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    family: Text | None = None
    given: Text | None = None
    suffix: Text | None = None
    dropping_particle: Text | None = None
    non_dropping_particle: Text | None = None
    literal: Text | None = None


class Reference(Noun):
    """A work, in CSL's own names, with ours beside them. Source: CSL 1.0.2, "Standard variables"."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"), extra="allow")

    id: Text
    type: Text
    title: Text | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    container_title: Text | None = None
    issued: Issued | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    edition: Text | None = None
    publisher: Text | None = None
    publisher_place: Text | None = None
    genre: Text | None = None
    number: Text | None = None
    status: Text | None = None
    DOI: Text | None = None
    PMID: Text | None = None
    PMCID: Text | None = None
    URL: Text | None = None
    accessed: Issued | None = None
    listed: Count | None = None
    design: Design | None = None
    subjects: tuple[Subject, ...] = ()
    population: Text | None = None
    found: Text | None = None
    unverified: tuple[Text, ...] = ()
    listing: Text | None = None

    def checked(self, field: str) -> str | None:
        """A text field by its CSL name, unless it is empty or named in `unverified`."""
        value: str | None = getattr(self, field.replace("-", "_"))
        return None if field in self.unverified else value

    def verified(self) -> Reference:
        """The same without the fields named in `unverified`: what may leave the site."""
        if not self.unverified:
            return self
        fields, empty = type(self).model_fields, {}
        for field in self.unverified:
            known = fields.get(name := field.replace("-", "_"))
            if known is None or not known.is_required():
                empty[field if known is None else name] = None if known is None else known.default
        return self.model_copy(update=empty | {"unverified": ()})


OURS = ("listed", "design", "subjects", "population", "found", "unverified", "listing")  # ours beside CSL's names


class Sentence(Noun):
    """One sentence of the article: its id and fingerprint (ten hex digits of the SHA-1 of its UTF-8), not its text."""

    id: SentenceId
    sha1: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10}$")]
    kind: Literal["claim", "figure of speech", "attribution", "other"] = "claim"
    note: Text | None = None
    departures: tuple[Departure, ...] = ()


class Section(Noun):
    """A headed part of the article."""

    id: Annotated[str, StringConstraints(pattern=r"^S[1-9][0-9]{0,3}$")]
    heading: Text
    sentences: tuple[Sentence, ...]


class Outline(Noun):
    """The article's sections and sentence ids, in order, never its text."""

    title: Text | None = None
    origin: Text | None = None
    sections: tuple[Section, ...] = Field(min_length=1)


SLUG_FORM = re.compile(SLUG)
