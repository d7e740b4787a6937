"""A list of a file in; a problem for each of its items that stands in it twice, out."""

from collections.abc import Iterator, Sequence

from mkdocs_claims import codes
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.strict_yaml.reader import Location, locate


def twice(text: str, place: Location, items: Sequence[str]) -> Iterator[TextProblem]:
    """A problem for each item of the list at a place that stands in it above already."""
    for number, item in enumerate(items):
        if item in items[:number]:
            told = f"{item!r} stands in {place[-1]!r} twice; leave one out"
            yield TextProblem(*locate(text, (*place, number)), codes.ID_GIVEN_TWICE, told)


def ids_given_twice(outline: Outline | None, text: str) -> Iterator[TextProblem]:
    """A problem for each id of an outline that a section or sentence above it has."""
    seen: set[str] = set()
    places: list[tuple[str, Location]] = []
    for i, section in enumerate(outline.sections if outline else ()):
        places.append((section.id, ("sections", i, "id")))
        for j, sentence in enumerate(section.sentences):
            places.append((sentence.id, ("sections", i, "sentences", j, "id")))
    for key, place in places:
        if key in seen:
            told = f"the id {key!r} is given above already; give each its own"
            yield TextProblem(*locate(text, place), codes.ID_GIVEN_TWICE, told)
        seen.add(key)
