"""What registries answered of each reference, as docs/references.lock.json has it: its shape, and
what follows from it for a reference.
"""

import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal
from urllib.parse import quote

from pydantic import ConfigDict, Field, StringConstraints

from mkdocs_claims.model.reference import Reference, Retraction
from mkdocs_claims.model.values import Issued, Noun
from mkdocs_claims.model.values import Notice as WhereNoticed

LOCK = "references.lock.json"  # below docs
SCHEMA = 1
REGISTRIES = {"crossref": "Crossref", "europepmc": "Europe PMC", "pubmed": "PubMed"}
IDENTIFIERS = ("DOI", "PMID", "PMCID")
COMPARED = (
    "title",
    "author",
    "container-title",
    "issued",
    "volume",
    "issue",
    "page",
    *IDENTIFIERS,
)  # the fields that a registry can confirm


# Patterns alone: thousands of lines are read before a page is shown. What is written was checked.
FreeAt = Annotated[
    str, StringConstraints(pattern=r"^(?:https://[A-Za-z0-9.-]+\.[A-Za-z]+(?:[/?#][^\s<>\"]*)?)?$")
]


class _Line(Noun):
    model_config = ConfigDict(populate_by_name=True)

    on: datetime.date  # when it was asked, or read in a copy
    saved: str = ""  # who saved the copy it was read in; empty: the registry itself was asked


class Notice(Noun):
    """What was published on a work after it: `on` as EDTF, `notice` a DOI or an address, each empty
    where it is not known.
    """

    kind: Literal["retraction", "concern", "correction"]
    on: Issued | Literal[""] = ""
    notice: WhereNoticed | Literal[""] = ""


class Answer(_Line):
    """What one registry answered of a reference, asked by one of its identifiers.

    `equal`, `differs`: fields that are the same there, and what stands there in those that are not;
    `says`: which other work it names; `free`: where the work is free to read.
    """

    is_: Literal["found", "another work", "no such record", "not held", "not answered"] = Field(
        alias="is"
    )
    by: Literal["DOI", "PMID", "PMCID"]
    id: str
    equal: tuple[str, ...] = ()
    differs: dict[str, str] = Field(default_factory=dict)
    says: str = ""
    notices: tuple[Notice, ...] = ()
    free: FreeAt = ""


class Proof(_Line):
    """Whether words stand in a work: in which text of it that was looked for, and what is
    nearest to them there.
    """

    is_: Literal[
        "found", "not found", "out of order", "after a negation", "too short", "no text"
    ] = Field(alias="is")
    where: Literal["", "abstract", "full text"] = ""
    nearest: str = ""


class Lookup(Noun):
    """All that is known of a reference: `of` is the print of its fields as they were compared."""

    of: str
    answers: dict[str, Answer] = Field(default_factory=dict)
    quotes: dict[str, Proof] = Field(default_factory=dict)

    def still(self, reference: Reference) -> "Lookup":
        """What holds of a reference as it is now: nothing that was asked by another identifier, and
        where it was changed, only what was published after it.
        """
        answers = {
            name: answer
            for name, answer in self.answers.items()
            if (getattr(reference, answer.by) or "").lower() == answer.id
        }
        if self.of != fingerprint(reference):
            answers = {
                name: Answer(is_="not answered", by=a.by, id=a.id, notices=a.notices, on=a.on)
                for name, a in answers.items()
            }
        return self.model_copy(update={"answers": answers})

    @property
    def found(self) -> dict[str, Answer]:
        """The answers of registries that have the work, by the registry's name."""
        return {name: answer for name, answer in self.answers.items() if answer.is_ == "found"}

    def those(self, kind: str) -> dict[str, Answer]:
        """The answers of one kind, by the registry's name."""
        return {name: answer for name, answer in self.answers.items() if answer.is_ == kind}

    def notices(self, kind: str) -> list[tuple[str, Notice]]:
        """The notices of a kind, each with the registry that knows it."""
        return [
            (name, notice)
            for name, answer in self.answers.items()
            for notice in answer.notices
            if notice.kind == kind
        ]

    @property
    def differing(self) -> dict[str, dict[str, str]]:
        """What registries have instead of a field, by field and registry. Where one has what we
        have, another's spelling is no difference, but for an identifier.
        """
        equal = {field for answer in self.found.values() for field in answer.equal}
        differs: dict[str, dict[str, str]] = {}
        for name, answer in self.found.items():
            for field, text in answer.differs.items():
                if field not in equal or field in IDENTIFIERS:
                    differs.setdefault(field, {})[name] = text
        return differs

    @property
    def confirmed(self) -> frozenset[str]:
        """The fields that a registry has as we have them."""
        equal = {field for answer in self.found.values() for field in answer.equal}
        return frozenset(equal - self.differing.keys())

    @property
    def state(self) -> str:
        """What is known of the work in a few words, the most urgent first."""
        urgent = ("another work", "no such record")
        if self.notices("retraction"):
            return "retracted"
        if wrong := next((kind for kind in urgent if self.those(kind)), None):
            return wrong
        if self.differing:
            return "differing"
        return (
            "confirmed"
            if self.found
            else "not answered"
            if self.those("not answered")
            else "not held"
        )

    @property
    def retraction(self) -> Retraction | None:
        """That the work was retracted: by one voice at least, with what the voices know of it."""
        known = [notice for _, notice in self.notices("retraction")]
        if not known:
            return None
        day = max((notice.on for notice in known), key=len)
        address = next((notice.notice for notice in known if notice.notice), "")
        first = next(iter(self.answers.values()))
        fallback = _PAGES[first.by] + quote(first.id.upper() if first.by == "PMCID" else first.id)
        return Retraction(
            on=datetime.date.fromisoformat(day) if len(day) == 10 else None,
            notice=address or fallback,
        )


_PAGES = {
    "DOI": "https://doi.org/",
    "PMID": "https://pubmed.ncbi.nlm.nih.gov/",
    "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/",
}


def fields(reference: Reference) -> dict[str, Any]:
    """The fields of a reference that a registry can confirm, by their CSL names."""
    names = {field: field.replace("-", "_") for field in COMPARED}
    return {field: value for field, name in names.items() if (value := getattr(reference, name))}


def identifiers(reference: Reference) -> Iterator[tuple[str, str]]:
    """The identifiers by which a registry can be asked, in small letters, each with its name."""
    return ((name, v.lower()) for name in IDENTIFIERS if (v := getattr(reference, name)))


def fingerprint(reference: Reference) -> str:
    """A print of the fields that are compared: it changes when one of them does."""
    compared = {
        field: [name.model_dump(exclude_none=True) for name in value]
        if field == "author"
        else value
        for field, value in fields(reference).items()
    }
    return digest(json.dumps(compared, sort_keys=True))


def digest(text: str) -> str:
    """A short print of a text: of a quotation, it stands for it in the lock."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


# An entry as it stands in the file: its lines, of which the last is the seal of those above.
ENTRY = re.compile(r'^  ("[^\n]+"): \{\n((?:   [^\n]*\n)*)   "seal": "([0-9a-f]*)"\n', re.MULTILINE)


def named(registries: Iterable[str]) -> str:
    """The names of registries, as 'Crossref and PubMed'."""
    names = [REGISTRIES.get(registry, registry) for registry in registries]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
