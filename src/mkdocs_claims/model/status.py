"""A claim and its references in; its status out, derived by one table and never typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, get_args

from mkdocs_claims.model.claim import Citation, Claim
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.values import DESIGNS, Subject

SUBJECTS: tuple[str, ...] = tuple(s for s in get_args(Subject) if s != "none")


class Support(NamedTuple):
    """A citation that supports the claim, with its reference."""

    citation: Citation
    reference: Reference

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Sorts the best support first: without limits, then listed, then by the design of the
        study.
        """
        design = DESIGNS.index(self.reference.design) if self.reference.design else len(DESIGNS)
        return self.citation.limits is not None, self.reference.listed is None, design


@dataclass(frozen=True)
class Evidence:
    """What bears on one claim."""

    about_people: bool
    supports: Sequence[Support]
    disputed: bool
    unchecked: bool

    @property
    def listed(self) -> list[Support]:
        """The supports that the article itself lists."""
        return [support for support in self.supports if support.reference.listed is not None]

    @property
    def studies(self) -> list[Support]:
        """The supports that studied somebody or something themselves, rather than told of it."""
        return [
            support for support in self.supports if set(support.reference.subjects) & set(SUBJECTS)
        ]

    @property
    def shown_in(self) -> tuple[str, ...]:
        """People, animals, cells: those that the supporting references studied."""
        found = {subject for support in self.supports for subject in support.reference.subjects}
        return tuple(subject for subject in SUBJECTS if subject in found)


class Row(NamedTuple):
    """A line of the table: the first that holds gives the status; `among` are the supports whose
    limits are told.
    """

    status: str
    holds: Callable[[Evidence], bool]
    among: Callable[[Evidence], Sequence[Support]] = lambda evidence: evidence.supports


def _full(supports: Sequence[Support]) -> bool:
    return any(support.citation.limits is None for support in supports)


TABLE: tuple[Row, ...] = (
    Row("contradicted", lambda e: e.disputed and not e.supports),
    Row("disputed", lambda e: e.disputed),
    Row(
        "not shown in people",
        lambda e: e.about_people and bool(e.shown_in) and "people" not in e.shown_in,
        lambda e: e.studies,
    ),
    Row("backed", lambda e: _full(e.listed), lambda e: e.listed),
    Row("partly backed", lambda e: bool(e.listed), lambda e: e.listed),
    Row("backed elsewhere", lambda e: _full(e.supports)),
    Row("partly backed elsewhere", lambda e: bool(e.supports)),
    Row("unchecked", lambda e: e.unchecked),
    Row("unbacked", lambda e: True),
)


class Status(NamedTuple):
    """What a reader is told first: the table's word, the limits of the best support, in whom it was
    shown.
    """

    status: str
    limits: str | None
    shown_in: tuple[str, ...]
    reversed: bool

    @property
    def key(self) -> str:
        """The status as a word of a class or an address."""
        return self.status.replace(" ", "-")


def status_of(claim: Claim, references: Mapping[str, Reference]) -> Status:
    """The status of a claim, from its citations of references that are there."""
    cited = [
        (citation, references[citation.reference])
        for citation in claim.citations
        if citation.reference in references
    ]
    evidence = Evidence(
        about_people=claim.about == "people",
        supports=[
            Support(citation, reference)
            for citation, reference in cited
            if citation.relation == "supports"
        ],
        disputed=any(citation.relation == "disputes" for citation, _ in cited),
        unchecked=any(citation.relation == "unchecked" for citation, _ in cited),
    )
    row = next(row for row in TABLE if row.holds(evidence))
    best = min(row.among(evidence), key=lambda support: support.rank, default=None)
    limits = best.citation.limits if best is not None else None
    return Status(
        row.status,
        limits,
        evidence.shown_in,
        any(d.effect == "reverses" for d in claim.departures),
    )
