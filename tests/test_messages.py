"""What is told of a wrong key or value: in plain words, for every noun, with what to write."""

import pytest
from pydantic import BaseModel

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.nearest import meant
from mkdocs_claims.read.load import load
from mkdocs_claims.read.schema_messages import _NOUNS, inner_model
from tiny import TODAY, page, sources

KEYS = [field.alias or name for name, field in Claim.model_fields.items()]


def nouns(model: type[BaseModel]) -> set[str]:
    """The names of a model and of all that it is made of."""
    inner = (inner_model(field.annotation) for field in model.model_fields.values())
    return {model.__name__}.union(*(nouns(part) for part in inner if part))


@pytest.mark.parametrize("model", [Claim, Outline, Reference, RuleWords, Settings])
def test_every_noun_has_plain_words(model: type[BaseModel]) -> None:
    assert nouns(model) <= _NOUNS.keys()


def test_a_key_that_is_near_none_is_answered_with_all_of_them() -> None:
    assert meant("foo", KEYS) == "write one of " + ", ".join(KEYS)


@pytest.mark.parametrize(
    ("written", "key"),
    [("abuot", "about"), ("saftey", "safety"), ("formally", "formerly")],
)
def test_a_key_that_is_nearly_one_is_answered_with_it(written: str, key: str) -> None:
    assert meant(written, KEYS) == f"did you mean {key!r}?"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"draft": "True"}, "write yes or no, or true or false, in small letters"),
        ({"reviewed": ["Jo"]}, "write its keys, each as 'key: text': by, role, on"),
    ],
)
def test_what_to_write_is_named(changes: dict[str, object], message: str) -> None:
    (problem,) = load(sources(page(**changes)), TODAY)[1]
    assert problem.message.endswith(f"; {message}")
