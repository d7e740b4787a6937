"""A citation and its reference in; what the citation counts for out, by one table."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_claims.model.claim import Citation
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.values import DESIGNS

SIDES = frozenset({"supports", "suggests", "disputes"})
SAYING = frozenset({"opinion", "news", "web page"})
CREATURES = {"animal": "animals", "laboratory": "cells"}  # whom a design studies, by its name
# what is thought to be of people, unless a work says that it is not
OF_PEOPLE = frozenset({"systematic review", "trial", "observational", "case series", "review"})
FIRM = frozenset({"guideline", "systematic review", "official"})  # what outweighs a small study


@dataclass(frozen=True)
class Cited:
    """A citation with its reference, in a claim about people or about biology."""

    citation: Citation
    reference: Reference
    about_people: bool = True

    @cached_property
    def weight(self) -> int:
        """What it counts for: 3 evidence, 2 animals or cells, 1 said, 0 nothing."""
        return next(row.weight for row in WEIGHTS if row.holds(self))

    @property
    def design(self) -> int:
        """The place of the work's design among all, from the strongest."""
        design = self.reference.design
        return DESIGNS.index(design) if design is not None else len(DESIGNS)

    @property
    def rank(self) -> tuple[bool, bool, int, bool]:
        """Sorts the best support first: without limits, shown rather than suggested, by its design,
        and listed.
        """
        citation = self.citation
        suggested = citation.relation == "suggests"
        return (
            citation.limits is not None,
            suggested,
            self.design,
            self.reference.listed is None,
        )


class Weight(NamedTuple):
    """A line of the table: the first that holds gives the weight."""

    key: str
    weight: int
    holds: Callable[[Cited], bool]


def _without_people(reference: Reference) -> bool:
    """Whether a work studied animals or cells, and no people."""
    studied = {*reference.subjects, CREATURES.get(reference.design or "", "none")}
    return bool(studied & {"animals", "cells"}) and "people" not in studied


def creatures_of(reference: Reference) -> str | None:
    """'animals' or 'cells', where a work studied them and no people."""
    if not _without_people(reference):
        return None
    animals = "animals" in reference.subjects or reference.design == "animal"
    return "animals" if animals else "cells"


WEIGHTS: tuple[Weight, ...] = (
    Weight("no side", 0, lambda c: c.citation.relation not in SIDES),
    Weight("retracted", 0, lambda c: c.reference.retracted is not None),
    Weight("no design", 0, lambda c: c.reference.design is None),
    Weight("suggested", 1, lambda c: c.citation.relation == "suggests"),
    Weight("said", 1, lambda c: c.reference.design in SAYING),
    Weight("animals or cells", 2, lambda c: c.about_people and _without_people(c.reference)),
    Weight("evidence", 3, lambda c: True),
)
