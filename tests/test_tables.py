"""Tables that say one thing in two places agree, each pair in a test of its own."""

import argparse
import re
from importlib import import_module
from inspect import get_annotations, getmembers, isfunction
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Literal, get_args, get_origin

import pytest
from markupsafe import Markup
from pydantic import BaseModel

import mkdocs_claims
from mkdocs_claims.command.cli import parser
from mkdocs_claims.command.report import FORMATS as REPORTS
from mkdocs_claims.export import FORMATS as EXPORTS
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.model.values import DESIGNS_WITH_LIMITS
from mkdocs_claims.model.weight import CREATURES, FIRM, OF_PEOPLE, SAYING
from mkdocs_claims.read.schema_messages import inner_model
from mkdocs_claims.rules import RULES
from mkdocs_claims.rules.causal_word import _CAN_SHOW
from mkdocs_claims.show import views
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from mkdocs_claims.strict_yaml.reader import read

TESTS = Path(__file__).parent
PACKAGE = Path(mkdocs_claims.__file__).parent
TEMPLATES = sorted((PACKAGE / "theme/claims").glob("*.html"))
_CLASS = re.compile('class="([^"]+)"')
WORDS: dict[str, Any] = read((PACKAGE / "theme/claims/words.yml").read_text("utf-8"))[0]


def choices(command: str, option: str) -> set[str]:
    """The words that an option of a command takes."""
    commands: Any = next(
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    actions = commands.choices[command]._actions
    return {*next(action.choices for action in actions if action.dest == option)}


def test_every_view_that_can_be_named_is_there_and_no_other() -> None:
    assert VIEWS.keys() == NAMED.keys()


def test_every_module_with_files_for_machines_is_a_format() -> None:
    modules = (PACKAGE / "export").glob("[a-z]*.py")
    with_files = {path.stem for path in modules if "\ndef files(" in path.read_text("utf-8")}
    assert with_files == {files.__module__.rpartition(".")[2] for files in EXPORTS.values()}


def test_the_command_exports_every_format_and_no_other() -> None:
    assert choices("export", "format") == {*EXPORTS}


def test_the_command_reports_in_every_format_and_no_other() -> None:
    assert choices("check", "format") == {*REPORTS}


def fixed(annotation: Any) -> set[str]:
    """The values of a field that has no others, from its annotation."""
    if get_origin(annotation) is Literal:
        return {*get_args(annotation)}
    return {value for part in get_args(annotation) for value in fixed(part)}


def fields(model: type[BaseModel]) -> dict[str, set[str]]:
    """The fields of a model, and of those in it, that have fixed values."""
    found = {name: fixed(field.annotation) for name, field in model.model_fields.items()}
    for field in model.model_fields.values():
        if (inner := inner_model(field.annotation)) is not None:
            found |= fields(inner)
    return {name: values for name, values in found.items() if values}


FIXED = fields(Claim) | fields(Reference) | fields(Outline)
NAMED_OTHERWISE = {"kind": "sentence kinds"}
NOT_SHOWN = {"about", "subjects", "type"}  # a line of its own, a part of the verdict, CSL's words


def test_there_are_fields_of_fixed_values() -> None:
    assert {"relation", "read", "effect", "says_it_as", "design", "kind"} <= FIXED.keys()


@pytest.mark.parametrize("name", sorted(FIXED.keys() - NOT_SHOWN))
def test_each_value_of_a_field_has_its_word(name: str) -> None:
    assert FIXED[name] <= WORDS[NAMED_OTHERWISE.get(name, name)].keys()


def test_each_design_can_be_counted() -> None:
    assert FIXED["design"] <= WORDS["counted"].keys()


def test_of_each_design_it_is_known_whom_it_studies() -> None:
    nobody = {"guideline", "official", *SAYING}
    assert sorted([*OF_PEOPLE, *CREATURES, *nobody]) == sorted(FIXED["design"])


# whether a support of this design needs limits, outweighs a small study, can show a cause
DECIDED = {
    "guideline": "firm, cause",
    "systematic review": "firm, cause",
    "trial": "cause",
    "observational": "",
    "case series": "limits",
    "review": "",
    "animal": "limits",
    "laboratory": "limits",
    "official": "firm, cause",
    "opinion": "limits",
    "news": "limits",
    "web page": "limits",
}


def test_of_each_design_it_is_decided_what_it_can_show() -> None:
    assert DECIDED.keys() == FIXED["design"]
    for word, designs in (("limits", DESIGNS_WITH_LIMITS), ("firm", FIRM), ("cause", _CAN_SHOW)):
        assert {design for design, decided in DECIDED.items() if word in decided} == designs


def test_each_design_of_people_has_its_words_for_animals_and_cells() -> None:
    assert WORDS["design in"].keys() == OF_PEOPLE
    assert {f"{design} in" for design in OF_PEOPLE} <= WORDS["counted"].keys()


@pytest.mark.parametrize("section", ["verdict", "verdict when", "verdict means", "own list"])
def test_each_verdict_has_its_words(section: str) -> None:
    assert {row.verdict for row in TABLE} <= WORDS[section].keys()


def nested(words: Any) -> set[tuple[str, ...]]:
    """The keys of words within words, each with those above it."""
    if not isinstance(words, dict):
        return {()}
    return {(key, *below) for key, inner in words.items() for below in nested(inner)}


def test_german_has_each_word_of_english_and_no_other() -> None:
    german = read((PACKAGE / "theme/claims/words.de.yml").read_text("utf-8"))[0]
    assert nested(german) == nested(WORDS)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_each_setting_is_asked_for_somewhere(name: str) -> None:
    texts = (path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if "model" not in path.parts)
    assert any(re.search(rf"\.{name}\b", text) for text in texts)


def test_every_function_that_makes_a_view_is_in_the_table_of_views() -> None:
    modules = [
        import_module(f"{views.__name__}.{found.name}") for found in iter_modules(views.__path__)
    ]
    made = {
        name
        for module in modules
        for name, function in getmembers(module, isfunction)
        if not name.startswith("_")
        if [*get_annotations(function, eval_str=True).values()] == [Site, str, Markup]
    }
    assert made == VIEWS.keys()


# for the style of a site; ours shows them as the text that they are
PLAIN = {
    "article__about", "claim__but", "claim__departures", "claim__head", "claim__own-list",
    "claim__reviewed", "claim__sources", "claim__unknown", "counts__words", "filters__text",
    "map__number", "reference__finding", "reference__limits", "reference__listed",
    "reference__quote", "reference__sought", "reference__title", "reference__work", "weights",
    "work-page__claims", "work-page__main", "work-page__read", "work-page__record",
    "work-page__ris",
}  # fmt: skip  # a list of names


def test_each_class_of_a_view_has_a_style_or_is_known_as_plain() -> None:
    texts = [path.read_text("utf-8") for path in (TESTS / "views").glob("*.html")]
    classes = {name for text in texts for found in _CLASS.findall(text) for name in found.split()}
    styles = [path.read_text("utf-8") for path in (PACKAGE / "theme").rglob("*.css")]
    styled = {name for style in styles for name in re.findall(r"\.([a-z][\w-]*)", style)}
    assert classes - styled == PLAIN


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_of_claims_has_words_of_a_language(path: Path) -> None:
    text = re.sub(r"(?s){#.*?#}|{%.*?%}|{{.*?}}| lang=\"en\"", "", path.read_text("utf-8"))
    assert re.findall(r"[^\W\d_]{2,}", re.sub("<[^>]*>", "", text)) == []


def all_words(words: Any) -> set[str]:
    """Every word within words."""
    if isinstance(words, dict):
        return {word for inner in words.values() for word in all_words(inner)}
    return {words} if isinstance(words, str) else set()


def test_each_mark_that_the_method_page_quotes_is_a_word_of_the_interface() -> None:
    text = (TESTS.parent / "docs/method/index.md").read_text("utf-8")
    marks = set(re.findall(r'(?:mark|says:) "([^"]+)"', text))
    assert marks and marks <= all_words(WORDS)


_FILTERED = re.compile(r"(\"[^\"]+\"|\([^()]*\))\s*\|\s*word\b")
_LITERAL = re.compile(r"\"([^\"]+)\"")
_OF_PYTHON = re.compile(r"\bwords\[[\"']([^\"']+)[\"']\]")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.html")), ids=lambda path: path.name)
def test_every_word_that_a_template_names_is_written(path: Path) -> None:
    places = _FILTERED.findall(path.read_text("utf-8"))
    named = {word for place in places for word in _LITERAL.findall(place)}
    assert named <= WORDS.keys()


def test_every_word_that_the_code_names_is_written() -> None:
    texts = [path.read_text("utf-8") for path in (PACKAGE / "show").rglob("*.py")]
    named = {word for text in texts for word in _OF_PYTHON.findall(text)} - {
        "other"  # a plural form
    }
    assert named and named <= WORDS.keys()


def test_every_code_that_a_text_of_the_package_names_is_in_the_catalogue() -> None:
    texts = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
    named = {code for text in texts for code in re.findall(r"\bCLM\d{3}\b", text)}
    assert named <= RULES.keys()
