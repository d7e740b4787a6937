"""A claim and its references in; its status (verdict, sources, limits, own list) out, derived by
one table and never typed.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.weight import FIRM, OF_PEOPLE, SIDES, Cited, creatures_of


@dataclass(frozen=True)
class Evidence:
    """What bears on one claim."""

    cited: Sequence[Cited]

    @cached_property
    def heaviest(self) -> int:
        """The weight of the heaviest support; 0 where there is none."""
        return max((c.weight for c in self.cited if _for(c)), default=0)

    @cached_property
    def supports(self) -> list[Cited]:
        """The supports of the heaviest weight, the best first: they alone decide."""
        found = [c for c in self.cited if _for(c) and c.weight == self.heaviest > 0]
        return sorted(found, key=lambda cited: cited.rank)

    @cached_property
    def disputes(self) -> list[Cited]:
        """The disputes that count: those of weight 3, whatever the weight of the supports."""
        return [c for c in self.cited if c.citation.relation == "disputes" and c.weight == 3]

    @property
    def shown(self) -> bool:
        """Whether a support of weight 3 holds against the disputes."""
        return self.heaviest == 3 and not (self._firmly_disputed and not self._firmly_supported)

    @property
    def _firmly_disputed(self) -> bool:
        return any(dispute.reference.design in FIRM for dispute in self.disputes)

    @property
    def _firmly_supported(self) -> bool:
        firm = {*FIRM, "trial"}
        return any(c.citation.limits is None or c.reference.design in firm for c in self.supports)

    def only(self, relation: str) -> bool:
        """Whether every citation has this relation."""
        return bool(self.cited) and all(c.citation.relation == relation for c in self.cited)


def _for(cited: Cited) -> bool:
    return cited.citation.relation in ("supports", "suggests")


class Row(NamedTuple):
    """A line of the table: the first that holds gives the verdict."""

    verdict: str
    holds: Callable[[Evidence], bool]


TABLE: tuple[Row, ...] = (
    Row("contradicted", lambda e: bool(e.disputes) and not e.shown),
    Row("disputed", lambda e: bool(e.disputes)),
    Row("not-in-people", lambda e: e.heaviest == 2),
    Row("said", lambda e: e.heaviest == 1),
    Row("supported", lambda e: any(c.citation.limits is None for c in e.supports)),
    Row("partly-supported", lambda e: e.heaviest == 3),
    Row("unsourced", lambda e: not e.cited),
    Row("unchecked", lambda e: e.only("unchecked")),
    Row("unsupported", lambda e: True),
)
WITHOUT_BUT = ("contradicted", "supported")


class Kind(NamedTuple):
    """Works of one design that take one side: of whom, where that is known, and how many."""

    design: str
    population: str | None
    number: int


class Status(NamedTuple):
    """What a reader is told of a claim: the verdict's key, and the lines that explain it.

    `sources`: for each side that is taken ('retracted', 'supports', 'suggests', 'disputes') its
    works, the strongest first; `disputes`: how many count; `limits`: of the best support;
    `own_list`: the verdict of the article's own list alone, None where it lists nothing;
    `retracted`: all that said so was.
    """

    verdict: str
    sources: Mapping[str, tuple[Kind, ...]]
    disputes: int
    unread: int
    limits: str | None
    own_list: str | None
    retracted: bool
    reversed: bool


def status_of(claim: Claim, references: Mapping[str, Reference], lists: bool = True) -> Status:
    """The status of a claim, from its citations of references that are there; `lists`: whether the
    article lists any.
    """
    people = claim.about == "people"
    cited = [
        Cited(citation, references[citation.reference], people)
        for citation in claim.citations
        if citation.reference in references
    ]
    evidence = Evidence(cited)
    verdict = _verdict(evidence)
    listed = Evidence([c for c in cited if c.reference.listed is not None])
    withdrawn = [c for c in cited if c.reference.retracted is not None]
    return Status(
        verdict,
        _sources(cited),
        len(evidence.disputes),
        sum(c.citation.relation == "unchecked" for c in cited),
        None if verdict in WITHOUT_BUT else _but(evidence),
        _own_list(listed) if lists and claim.article is not None else None,
        verdict == "unsupported" and any(_for(c) for c in withdrawn),
        any(departure.effect == "reverses" for departure in claim.departures),
    )


def _verdict(evidence: Evidence) -> str:
    return next(row.verdict for row in TABLE if row.holds(evidence))


def _own_list(listed: Evidence) -> str:
    """The verdict of the listed works alone; what was read in vain says less than what could not
    be read.
    """
    verdict = _verdict(listed)
    unread = any(c.citation.relation == "unchecked" for c in listed.cited)
    return "unchecked" if verdict == "unsupported" and unread else verdict


def _but(evidence: Evidence) -> str | None:
    """The limits of the best support; where it only says so, of the best that has any."""
    limits = [cited.citation.limits for cited in evidence.supports]
    if evidence.heaviest == 1:
        return next((text for text in limits if text is not None), None)
    return limits[0] if limits else None


def _sources(cited: Sequence[Cited]) -> dict[str, tuple[Kind, ...]]:
    sides: dict[str, Counter[tuple[str, str | None]]] = {}
    for work in sorted(cited, key=lambda c: (c.design, c.reference.listed is None)):
        relation, reference = work.citation.relation, work.reference
        if relation in SIDES and reference.design is not None:
            side = relation if reference.retracted is None else "retracted"
            kind = (reference.design, _creatures(reference))
            sides.setdefault(side, Counter())[kind] += 1
    order = ("retracted", "supports", "disputes", "suggests")
    return {
        side: tuple(Kind(*kind, number) for kind, number in sides[side].items())
        for side in order
        if side in sides
    }


def _creatures(reference: Reference) -> str | None:
    """The animals of an animal study, where a few words name them; of a work whose design names
    people, what it studied in their place.
    """
    if reference.design in OF_PEOPLE:
        return creatures_of(reference)
    population = reference.checked("population")
    few = population is not None and len(population.split()) <= 4 and "," not in population
    return population if few and reference.design == "animal" else None
