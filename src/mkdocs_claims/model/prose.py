"""A noun in; its texts in the site's own words, each with its location in the YAML, out."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from mkdocs_claims.model.values import OURS, Noun


def prose(noun: Noun) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text of a noun that its model marks as `Prose`, in the order of its fields."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    for name, key, ours in _fields(type(noun)):
        value = getattr(noun, name)
        if ours:
            found += [((key,), value)] if value is not None else []
        elif isinstance(value, tuple):
            for number, inner in enumerate(value):
                found += [((key, number, *location), text) for location, text in prose(inner)]
        elif value is not None:
            found += [((key, *location), text) for location, text in prose(value)]
    return found


@cache
def _fields(model: type[Noun]) -> list[tuple[str, str, bool]]:
    """The name and key of each field with prose in it, and whether it is prose itself."""
    fields = model.model_fields.items()
    kinds = {name: [*_kinds(field.annotation), *field.metadata] for name, field in fields}
    return [
        (name, field.alias or name, OURS in kinds[name])
        for name, field in fields
        if OURS in kinds[name] or any(_is_noun(kind) and _fields(kind) for kind in kinds[name])
    ]


def _kinds(annotation: Any) -> Iterator[Any]:
    """All that an annotation is made of."""
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _kinds(part)


def _is_noun(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Noun)
