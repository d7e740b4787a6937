"""The model says what a field is, and everything else walks it."""

from typing import Literal

import pytest
from pydantic import BaseModel, Field

import full
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.prose import prose
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.values import Noun, Prose, Text
from mkdocs_claims.read.schema_messages import inner_model


class Inner(Noun):
    """A part of a noun."""

    says: Prose = Field(alias="said")
    how: Literal["word"] = "word"


class Outer(Noun):
    """A noun with prose on every floor."""

    first: Prose
    second: Prose | None = None
    name: Text = "a name"
    one: Inner
    many: tuple[Inner, ...] = ()


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and all that its fields are made of."""
    inner = (inner_model(field.annotation) for field in model.model_fields.values())
    return {model}.union(*(models(found) for found in inner if found is not None))


def test_prose_is_what_the_model_marks_with_its_place_in_the_file() -> None:
    said = {"said": "c"}
    noun = Outer.model_validate({"first": "a", "one": said, "many": [said, {"said": "d"}]})
    assert list(prose(noun)) == [
        (("first",), "a"),
        (("one", "said"), "c"),
        (("many", 0, "said"), "c"),
        (("many", 1, "said"), "d"),
    ]


def test_the_sites_own_words_of_a_claim_are_these() -> None:
    claim = Claim.model_validate(full.CLAIM)
    assert {location[-1] for location, _ in prose(claim)} == {
        *("claim", "in_short", "why", "limits", "finding", "safety", "unknown", "says", "what"),
    }


@pytest.mark.parametrize(
    "model", sorted(models(Claim) | models(Reference) | models(Outline), key=str)
)
def test_every_field_is_described_in_a_clause(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, name
        assert not field.description.removesuffix("et al.").endswith("."), name
