"""The authors or editors of a record in; names of CSL's parts only, out."""

import re
from typing import Any

from mkdocs_claims.model.name import ET_AL

_PARTS = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")
_OTHERS = re.compile(r"(?:,? et\.? ?al\.?|,? and others)$", re.IGNORECASE)
_INITIALS = re.compile(r"(\S[^.]{0,80}) ((?:[A-Z]\.[ -]?){1,4})")  # Adler D.G., of Embase
_MARKS = re.compile(r"[*†‡§]{1,3}$")
_ARE_OTHERS = re.compile(r"(?:and )?(?:et\.? ?al\.?|others)", re.IGNORECASE)


def mended_names(names: Any, changes: list[str]) -> Any:
    """The names in their order; words for names that the source leaves out stand as the last."""
    if isinstance(names, (str, dict)):
        names = [names]
    mended: list[dict[str, str]] = []
    others = False
    for name in names if isinstance(names, list) else ():
        parts = _parts(name)
        for key, text in list(parts.items()):
            short = _OTHERS.sub("", text)
            others = others or short != text or _ARE_OTHERS.fullmatch(text) is not None
            parts[key] = "" if _ARE_OTHERS.fullmatch(text) else _MARKS.sub("", short).strip(" ,;")
        parts = {key: text for key, text in parts.items() if text}
        if set(parts) == {"given"}:
            parts = {"literal": parts["given"]}
        if parts:
            mended.append(parts)
    if others and mended:
        changes.append("words for authors that are not named were kept as 'et al.'")
        mended.append({"literal": ET_AL})
    return mended


def _parts(name: Any) -> dict[str, str]:
    if isinstance(name, str):
        name = " ".join(name.split())
        family, comma, given = map(str.strip, name.partition(","))
        if not comma and (match := _INITIALS.fullmatch(name)) is not None:
            family, given = match.groups()
        return {"family": family, "given": given} if given else {"literal": name}
    if not isinstance(name, dict):
        return {}
    if "name" in name and "family" not in name:
        name = {"literal": name["name"]}
    return {key: " ".join(name[key].split()) for key in _PARTS if isinstance(name.get(key), str)}
