"""A text with markup in, plain text out; and the signs of a text that carry its meaning."""

import html
import re
import unicodedata

BREAK = "\x1e"  # where a paragraph, heading or cell ends: no quotation reaches across
RAISED = "^"  # what stands before a raised number

_BLOCK = re.compile(
    r"</?(?:jats:)?(?:p|sec|title|h[1-6]|list|list-item|li|ul|br|abstract(?:text)?)\b[^<>]*>", re.I
)
_INLINE = re.compile(
    r"</?(?:(?:jats|mml):[\w-]+|i|b|u|em|strong|italic|bold|sub|sup|sc|scp|span|xref|math"
    r"|m(?:i|n|o|row|sub|sup|text|frac|over|under|style))\b[^<>]*>",
    re.I,
)
_SUPERSCRIPT = re.compile(r"(?<=\d)<(?:jats:)?sup>", re.I)
_UNSEEN = re.compile(
    "[\0-\x08\x0b-\x1d\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
    " sigma sigma tau upsilon phi chi psi omega"
)
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", _NAMES.split(), strict=True))
_ALIKE = (">=", "≥"), ("<=", "≤"), ("≧", "≥"), ("≦", "≤"), ("⩾", "≥"), ("⩽", "≤"), ("+/-", "±")
_DASHES = "-−–‐‑"
_MEANT = "<>≤≥=±%+~≈" + BREAK


def plain(text: str) -> str:
    """A text without markup, escaped once or twice, and without signs that cannot be seen."""
    for _ in range(2):
        text = _INLINE.sub("", _BLOCK.sub(BREAK, _SUPERSCRIPT.sub(RAISED, text)))
        text = html.unescape(text)
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _INLINE.sub("", text)))
    for one, other in _ALIKE:
        text = text.replace(one, other)
    return text


def line(text: str) -> str:
    """A text without markup, on one line."""
    return " ".join(plain(text).replace(BREAK, " ").split())


def key(text: str) -> tuple[str, list[int]]:
    """The signs of a plain text that carry its meaning (letters in small, numbers, comparisons, a
    minus), and where in it each stands: equal for two texts that say the same in other type.
    """
    kept: list[str] = []
    where: list[int] = []
    gap = raised = False
    for place, sign in enumerate(text):
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        meant = _meant(sign, before, after, text[place + 1 : place + 5])
        if meant == ",":
            continue  # within a number
        was, raised = raised, unicodedata.decomposition(sign).startswith("<super>")
        gap = gap or was != raised
        for one in meant:
            if gap and one.isdigit() and kept and kept[-1].isdigit():
                kept.append("_")  # 3 4 is not 34
                where.append(place)
            kept.append(one)
            where.append(place)
        gap = not meant
    return "".join(kept), where


def _meant(sign: str, before: str, after: str, ahead: str) -> str:
    """What a sign means between its neighbours; empty where it is only type."""
    if sign.isascii() and sign.isalpha():
        return sign.lower()
    if sign in _DASHES:
        joined = before.isalnum() or before in tuple(")]%")
        number = ahead[1:] if after in (".", "·") else ahead  # −.05 as well as −0.05
        is_sign = number[:1].isdigit() and not joined
        is_charge = before.isalnum() and not after.isalnum()
        return "-" if is_sign or is_charge else ""
    if sign in ".·" and after.isdigit():
        return "." if before.isdigit() else "" if before.isalnum() else "0."
    if sign == "," and before.isdigit() and ahead[:3].isdigit() and not ahead[3:].isdigit():
        return ","
    folded = unicodedata.normalize("NFKC", sign).casefold()
    return "".join(_GREEK.get(one, one) for one in folded if one.isalnum() or one in _MEANT)
