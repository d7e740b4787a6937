"""BibTeX's text of authors in; names in CSL's parts out."""

import re
from collections.abc import Callable

from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

_KEYED = re.compile(r"(family|given|prefix|suffix|given-i|useprefix)\s{0,3}=\s{0,3}")
_KEYS = {"family": "family", "given": "given", "suffix": "suffix", "prefix": "dropping-particle"}


def names(tex: str, plain: Callable[[str], str]) -> list[dict[str, str]]:
    """The names in their order; `others` stays a name of its own. `plain` takes TeX away."""
    return [_name(name, plain) for name in split_multiple_persons_names(tex)]


def _name(name: str, plain: Callable[[str], str]) -> dict[str, str]:
    if name.startswith("{") and name.endswith("}") and name.count("{") == 1:
        return {"literal": plain(name[1:-1])}  # a body
    if _KEYED.match(name):  # BibLaTeX: family=Doe, given=Jane
        pairs = (part.partition("=") for part in name.split(","))
        keyed = {key.strip(): plain(value).strip(' "') for key, _, value in pairs}
        return {ours: keyed[key] for key, ours in _KEYS.items() if key in keyed}
    parts = parse_single_name_into_parts(name, strict=False)
    return {
        key: plain(" ".join(words))
        for key, words in (
            ("family", parts.last),
            ("given", parts.first),
            ("suffix", parts.jr),
            ("non-dropping-particle", parts.von),
        )
        if words
    }
