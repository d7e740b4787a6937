"""The words of the interface: the package's own words.yml and a site's in; one in which the site's
stand, or CannotShow, out.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

from babel.core import Locale, UnknownLocaleError

from mkdocs_claims import codes
from mkdocs_claims.nearest import meant
from mkdocs_claims.problem import CannotShow, Problem
from mkdocs_claims.show.renamed import WORDS
from mkdocs_claims.strict_yaml.reader import Location, locate, read

_GAP = re.compile(r"\{(\w*)\}")
_FORMAT = Formatter()


PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})  # Unicode CLDR
OWN_WORDS = "claims/words.yml"  # below a folder of templates
PACKAGED = Path(__file__).parent.parent / "theme" / "claims"


@lru_cache(maxsize=2)
def words(
    own: str, language: str | None = None, path: str = OWN_WORDS
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The words of a language, with those of a site's own file `own` in their place, which stands
    at `path`; and the keys of those that stand in English, as the language has none. CannotShow
    where a word does not fit.
    """
    given = _read(own, path) if own.strip() else {}
    named = given.get("language")
    language = language or (named if isinstance(named, str) else "en")
    english, translated = _packaged("en"), _packaged(language)
    unfit: list[_Unfit] = []
    used = _merged(_merged(english, translated, (), unfit), given, (), unfit)
    if unfit:
        raise CannotShow(sorted(_problem(path, *locate(own, u.place), u.message) for u in unfit))
    foreign = language.partition("-")[0] != "en"
    missing = english.keys() - translated.keys() - given.keys() if foreign else ()
    return used | {"language": given.get("language", language)}, tuple(sorted(missing))


@cache
def _packaged(language: str) -> dict[str, Any]:
    """The package's words of a language, or of the one that it is a kind of; empty where it has
    none.
    """
    path = PACKAGED / ("words.yml" if language == "en" else f"words.{language}.yml")
    if path.is_file():
        return _read(path.read_text("utf-8"), str(path))
    wider = language.rpartition("-")[0]
    return _packaged(wider) if wider else {}


def plural_rule(language: str) -> Callable[[int], str]:
    """Which plural category of a language a number takes; that of English for a language that is
    not known. Source: Unicode CLDR, through Babel.
    """
    try:
        return Locale.parse(language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return Locale("en").plural_form


class _Unfit(NamedTuple):
    place: Location
    message: str


def unfit_at(path: str, line: int, column: int, told: str) -> CannotShow:
    """That a word does not fit; 0-based line and column."""
    return CannotShow([_problem(path, line, column, told)])


def _problem(path: str, line: int, column: int, told: str) -> Problem:
    return Problem(path, line + 1, column + 1, codes.WORD_THAT_DOES_NOT_FIT, told)


def _read(text: str, path: str) -> dict[str, Any]:
    value, text_problems = read(text)
    if text_problems:
        raise unfit_at(
            path, text_problems[0].line, text_problems[0].column, text_problems[0].message
        )
    if not isinstance(value, dict):
        raise unfit_at(path, 0, 0, "write keys with values")
    return value


def _merged(
    words: dict[str, Any], own: dict[str, Any], within: Location, unfit: list[_Unfit]
) -> dict[str, Any]:
    """The words, with those of `own` in their place; what does not fit is added to `unfit`."""
    if "other" in words and words.keys() <= PLURALS:
        return _plural(words, own, within, unfit)
    for key in own.keys() - words.keys():
        write = WORDS.get(key) or meant(key, [*words])
        unfit.append(_Unfit((*within, key), f"{key!r} is not a word of the interface; {write}"))
    return words | {
        key: _fitting(words[key], word, (*within, key), unfit)
        for key, word in own.items()
        if key in words
    }


def _plural(
    words: dict[str, Any], own: dict[str, Any], within: Location, unfit: list[_Unfit]
) -> dict[str, Any]:
    """The forms of a number, each of a category of the site's language: its own alone."""
    for key in own.keys() - PLURALS:
        told = f"{key!r} is no plural category; {meant(key, sorted(PLURALS))}"
        unfit.append(_Unfit((*within, key), told))
    if "other" not in own:
        told = f"{within[-1]!r} has no 'other', the form that always fits; add it"
        unfit.append(_Unfit(within, told))
    return {key: _fitting(words["other"], form, (*within, key), unfit) for key, form in own.items()}


def _fitting(word: Any, own: Any, place: Location, unfit: list[_Unfit]) -> Any:
    """A word of a site's own, if it is of the same kind as the package's and has no gaps that are
    never filled in.
    """
    if type(own) is not type(word) or (
        isinstance(word, list) and place == ("months",) and len(own) != len(word)
    ):
        kinds: dict[type, str] = {
            dict: "keys with words",
            list: f"a list of {len(word)}",
            str: "a text",
        }
        unfit.append(_Unfit(place, f"{place[-1]!r} is not {kinds[type(word)]}; write it so"))
        return word
    if isinstance(word, dict):
        return _merged(word, own, place, unfit)
    gaps = set(_GAP.findall(word)) if isinstance(word, str) else set()
    if gaps and not _has_only(gaps, own):
        told = (
            f"only {' and '.join(f'{{{gap}}}' for gap in sorted(gaps))} can stand in braces in"
            f" {place[-1]!r}"
        )
        unfit.append(_Unfit(place, told))
    return own


def _has_only(gaps: set[str], own: str) -> bool:
    """Whether a text has no other braces than those of these gaps, without a form for a number."""
    try:
        parts = list(_FORMAT.parse(own))
    except ValueError:
        return False
    return all(
        name is None or (name in gaps and not form and not conversion)
        for _, name, form, conversion in parts
    )
