"""A reference that does not exist.

Why: A claim would stand beside nothing, or beside the wrong work.

Fails:
citations:
  - reference: hill-2002
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from collections.abc import Iterator

from mkdocs_claims.model.collection import Collection, Origin
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Breaches
from mkdocs_claims.strict_yaml.reader import Location

_ADD = "add it to the list of references"
_BEGIN = "there is no list of references yet; begin references.yml with it"


def check(collection: Collection) -> Breaches:
    """Ids that a page or the outline names and no reference has, with the nearest that one has."""
    known = collection.all_references
    if known is None:
        return
    for origin, location, key in named(collection):
        if key not in known:
            near = nearest(key, collection.entries)
            told = f"did you mean {near!r}?" if near else _ADD if known else _BEGIN
            yield origin.at(*location), f"there is no reference {key!r}; {told}"


def named(collection: Collection) -> Iterator[tuple[Origin, Location, str]]:
    """Every reference that is named, and where: by a citation, by what is newer, by a departure."""
    for page in collection.pages.values():
        claim = page.claim
        for i, citation in enumerate(claim.citations):
            yield page.origin, ("citations", i, "reference"), citation.reference
        for i, newer in enumerate(claim.newer):
            for j, key in enumerate(newer.references):
                yield page.origin, ("newer", i, "references", j), key
        for i, departure in enumerate(claim.departures):
            if departure.reference is not None:
                yield page.origin, ("article", "departures", i, "reference"), departure.reference
    for article in collection.articles.values():
        for i, section in enumerate(article.outline.sections):
            for j, sentence in enumerate(section.sentences):
                for k, departure in enumerate(sentence.departures):
                    if departure.reference is not None:
                        place = ("sections", i, "sentences", j, "departures", k, "reference")
                        yield article.origin, place, departure.reference
