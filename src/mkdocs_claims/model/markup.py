"""A text as other programs mark it up in; the same with CSL's own rich-text tags only, out.

Source: CSL 1.0.2 and citeproc-js, "Rich Text Support" (`<i> <b> <sub> <sup>`, and `<span>` and
`<sc>`, which change no word).
"""

import html
import re

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(
    r"<(/?)(?:((?:jats|mml):[a-z]{1,20}|span)(?: [^<>]{0,200})?|([a-z][a-z-]{0,19}))/?>"
)
_SAME = {"em": "i", "italic": "i", "strong": "b", "bold": "b", "inf": "sub"}
_RICH = ("i", "b", "sub", "sup")
_NOTHING = ("sc", "scp", "small-caps")  # tags that change no word
_BLANKS = re.compile(r"[ \t]*\n[ \t\n]*|[ \t]{2,}")


def marked_up(text: str) -> str:
    """The text without entities of HTML, with `<i> <b> <sub> <sup>` for what means the same, and
    without tags that change no word; any other tag stays as it is, and is shown as text.
    """
    if "&" in text:
        text = decoded(text)
    if "<" in text:
        text = _TAG.sub(_tag, text)
    return _BLANKS.sub(" ", text) if "\n" in text or "  " in text or "\t" in text else text


def decoded(text: str) -> str:
    """The text with its entities decoded, twice where they were encoded twice; one of a character
    that cannot be seen stays.
    """
    for _ in range(2):
        text = _ENTITY.sub(_character, text)
    return text


def _character(entity: re.Match[str]) -> str:
    character = html.unescape(entity[0])
    return character if character.isprintable() or character == "\xa0" else entity[0]


def _tag(tag: re.Match[str]) -> str:
    end, foreign, name = tag.groups()
    name = name or foreign.removeprefix("jats:")
    name = _SAME.get(name, name)
    if name in _RICH:
        return f"<{end}{name}>"
    return "" if foreign or name in _NOTHING else tag[0]
