"""Markdown or HTML of one block in; its words as a reader sees them, out."""

import html
import re

_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])")
_NOTE = re.compile(r"\[\^[^\[\]]*\]")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^\s<>]+)>")
_RAISED = re.compile(r"<sup\b[^<>]*>([^<>]*(?:<[^<>]*>[^<>]*){0,4}?)</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|~~|==)(?=\S)(.{1,600}?)(?<=\S)\1")
_EM = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"(?<!`)(`++)([^`]+)\1(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}\s*$")
_NUMBERS = re.compile(r"[\s\d,;–\-\[\]*†‡]*")
_UNIT = re.compile(r"(?:\d|(?<!\w)\w{1,2})$")  # what is raised behind it is a power


def words(markdown: str) -> str:
    """The words of a block of Markdown."""
    text = _ATTRIBUTES.sub("", _NOTE.sub("", _IMAGE.sub("", markdown)))
    text = _LINK.sub(lambda match: match[1], text)
    text = _AUTOLINK.sub(lambda match: match[1], text)
    text = _RAISED.sub(lambda match: raised(match[1], text[: match.start()][-8:]), text)
    text = _CODE.sub(lambda match: match[2], _TAG.sub("", text))
    for mark in (_STRONG, _STRONG, _EM, _EM):
        text = mark.sub(lambda match: match[2], text)
    return spaced(html.unescape(_ESCAPED.sub(lambda match: match[1], text)))


def raised(text: str, before: str, is_linked: bool = False) -> str:
    """What a raised text is read as: nothing, if it is the number of a reference."""
    is_number = _NUMBERS.fullmatch(_TAG.sub("", text)) is not None
    is_power = not is_linked and _UNIT.search(before) is not None
    return text if not is_number or is_power else ""


def spaced(text: str) -> str:
    """A text with one space between its words."""
    return " ".join(text.replace("\N{ZERO WIDTH SPACE}", "").replace("\N{SOFT HYPHEN}", "").split())
