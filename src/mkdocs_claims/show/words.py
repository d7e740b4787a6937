"""The words of the interface: the package's own words.yml and a site's in; one in which the site's
stand, or CannotRun, out.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from string import Formatter
from typing import Any

from babel.core import Locale, UnknownLocaleError

from mkdocs_claims.nearest import meant
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.strict_yaml.reader import Location, locate, read

_GAP = re.compile(r"\{(\w*)\}")
_FORMAT = Formatter()


@lru_cache(maxsize=2)
def words(text: str, own: str) -> dict[str, Any]:
    """The words of `text` with those of `own` in their place: a translation may be older, or hold a
    few words only.
    """
    try:
        return _merged(_read(text), _read(own), ())
    except _Unfit as unfit:
        line = locate(own, unfit.location)[0] + 1
        raise CannotRun(f"claims/words.yml:{line}: {unfit.told}") from None


def plural_rule(language: str) -> Callable[[int], str]:
    """Which plural category of a language a number takes; that of English for a language that is
    not known. Source: Unicode CLDR, through Babel.
    """
    try:
        return Locale.parse(language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return Locale("en").plural_form


class _Unfit(Exception):
    def __init__(self, location: Location, told: str) -> None:
        self.location, self.told = location, told


def _read(text: str) -> dict[str, Any]:
    value, misfits = read(text)
    if misfits or not isinstance(value, dict):
        line, told = (
            (misfits[0].line + 1, misfits[0].message) if misfits else (1, "write keys with values")
        )
        raise CannotRun(f"claims/words.yml:{line}: {told}")
    return value


def _merged(words: dict[str, Any], own: dict[str, Any], within: Location) -> dict[str, Any]:
    for key in own.keys() - words.keys():
        raise _Unfit(
            (*within, key), f"{key!r} is not a word of the interface; {meant(key, [*words])}"
        )
    return words | {key: _fitting(words[key], word, (*within, key)) for key, word in own.items()}


def _fitting(word: Any, own: Any, place: Location) -> Any:
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
        raise _Unfit(place, f"{place[-1]!r} is not {kinds[type(word)]}; write it so")
    if isinstance(word, dict):
        return _merged(word, own, place)
    gaps = set(_GAP.findall(word)) if isinstance(word, str) else set()
    if gaps and not _has_only(gaps, own):
        told = (
            f"only {' and '.join(f'{{{gap}}}' for gap in sorted(gaps))} can stand in braces in"
            f" {place[-1]!r}"
        )
        raise _Unfit(place, told)
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
