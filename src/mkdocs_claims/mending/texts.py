"""A value or a text of a record in; the same without what no reader can see, and without another
program's markup, out.
"""

import re
from typing import Any

from mkdocs_claims.model.markup import marked_up
from mkdocs_claims.strict_yaml.reader import UNSEEN

_BIDI = re.compile(
    "[\u202a-\u202e\u2066-\u2069]"
)  # these may change how a text reads: never taken out
_WINDOWS = re.compile("[\x80-\x9f]")  # a sign of Windows-1252 that was read as Latin-1
_ITALIC = re.compile(r"\\(?:textit|emph)\{([^{}\\]{1,200})\}")
_PROTECTED = re.compile(r"\{([^{}\\$_^]{1,200})\}")  # TeX's word that no letter may be made small
_LOST = re.compile("\ufffd|[ÃÂâ][\x80-\xbf€™œ“”‚„‰Š‹Œ¤¶]")
_VOLUME = re.compile(r"(?:vol(?:ume|\.)?)\s{0,3}(\d{1,6})", re.IGNORECASE)


def tidy(value: Any) -> Any:
    """A JSON value with every scalar as text, without what is empty."""
    if isinstance(value, dict):
        tidied = {str(key): tidy(part) for key, part in value.items()}
        return {key: part for key, part in tidied.items() if part not in (None, "", [], {})}
    if isinstance(value, list):
        return [part for part in map(tidy, value) if part not in (None, "", {})]
    if value is None or isinstance(value, bool):
        return None if value is None else str(value).lower()
    text = value if isinstance(value, str) else str(value)
    return _seen(text).strip()


def _seen(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = _WINDOWS.sub(_of_windows, text.replace("\r\n", "\n").replace("\r", "\n"))
    return UNSEEN.sub(lambda sign: sign[0] if _BIDI.match(sign[0]) else "", text)


def _of_windows(sign: re.Match[str]) -> str:
    try:
        return sign[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return ""


def mended_text(field: str, text: str, changes: list[str], unsure: list[str]) -> str:
    """A text that is printed, without TeX, entities and tags that mean nothing."""
    plain = text
    if "{" in plain and field != "page":
        plain = _PROTECTED.sub(r"\1", _ITALIC.sub(r"<i>\1</i>", plain))
    plain = marked_up(plain)
    if field == "volume" and (volume := _VOLUME.fullmatch(plain)) is not None:
        plain = volume[1]
    if plain != text:
        changes.append(f"markup and needless signs were taken out of the {field}")
    if _LOST.search(plain):
        unsure.append(field)  # letters were lost when a program read the wrong encoding
    return plain
