"""A quotation and a text in; whether the words stand in it, out: numbers, signs, comparisons, order
and what is denied kept, type and spacing not.
"""

import re
from typing import Literal, NamedTuple

from rapidfuzz.fuzz import partial_ratio_alignment

from mkdocs_claims.quoting.text import BREAK, key, line, plain

LEAST = 12  # signs of a part that count
_LEFT_OUT = re.compile(r"\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…")
_INSERTED = re.compile(r"\[([^\[\]]*)\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_CLAUSE = re.compile(f"[.;:,!?{BREAK}]")
_NEAR = 4  # words before a quotation in which a denial would turn it round
_DENYING = (
    "no not non never none nobody nothing neither nor without cannot hardly barely lack lacks"
    " lacked absence failed fails unlikely few little"
)
_DENIALS = frozenset(_DENYING.split())


Answer = Literal["found", "not found", "out of order", "after a negation", "too short", "no text"]


class Found(NamedTuple):
    """Whether it stands there, and where not, what is nearest."""

    is_: Answer
    nearest: str = ""


def prove(quote: str, text: str) -> Found:
    """Whether a quotation stands in a text that has been made plain. Square brackets are the
    source's own, or else an insertion, which may hold neither a number nor a denial.
    """
    quote = plain(quote)
    first = _prove(quote, text)
    if first.is_ in ("not found", "too short") and "[" in quote:
        without = _INSERTED.sub(lambda match: " " if _harmless(match[1]) else match[0], quote)
        if (second := _prove(without, text)).is_ == "found":
            return second
    return first


def _harmless(inserted: str) -> bool:
    return not _LEFT_OUT.fullmatch(f"[{inserted}]") and not (
        re.search(r"[\d<>≤≥=±%+−-]", inserted) or _denials(inserted)
    )


def _prove(quote: str, text: str) -> Found:
    signs, where = key(text)
    begin = 0
    for number, part in enumerate(_LEFT_OUT.split(quote)):
        wanted = key(part)[0].strip(BREAK)
        if len(wanted) < LEAST:
            return Found("too short", part.strip())
        denied = ""
        for at in _places(signs, wanted, begin):
            start, end = where[at], where[at + len(wanted) - 1] + 1
            whole = _whole(text, start, end) and _signed(signs, at, wanted)
            if not whole or _denials(text[start:end]) != _denials(part):
                continue
            denied = _denied(text[:start]) if number == 0 else ""
            if not denied:
                break
        else:
            if denied:
                return Found("after a negation", denied)
            if begin and wanted in signs[:begin]:
                return Found("out of order", part.strip()[:100])
            return Found("not found", _nearest(signs, where, wanted, text))
        begin = at + len(wanted)
    return Found("found")


def _places(signs: str, wanted: str, begin: int) -> list[int]:
    places: list[int] = []
    while (begin := signs.find(wanted, begin)) >= 0 and len(places) < 100:
        places.append(begin)
        begin += 1
    return places


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a passage begins and ends where words do: 'effective' is not in 'ineffective'."""
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())


def _signed(signs: str, at: int, wanted: str) -> bool:
    """Whether no sign of its first or last number is cut off: 0.33 is not in −0.33, nor 45 in 45%,
    nor CD4 in CD4+.
    """
    before, after = signs[at - 1 : at] if at else "", signs[at + len(wanted) :][:2]
    if wanted[0].isdigit() and before and before in "-.±<>≤≥~≈":
        return False
    ended = after[:1] in ("%", ".") and wanted[-1].isdigit()
    return not (ended or (after[:1] in ("+", "-") and not after[1:].isdigit()))


def _denials(text: str) -> list[str]:
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return [word for word in words if word in _DENIALS or word.endswith("n't")]


def _denied(before: str) -> str:
    """The denial among the last words before a quotation, in its clause; empty if there is none."""
    clause = _CLAUSE.split(before[-80:])[-1]
    return next(iter(_denials(" ".join(_WORD.findall(clause)[-_NEAR:]))), "")


def _nearest(signs: str, where: list[int], wanted: str, text: str) -> str:
    """The passage that is most like it, in whole words; empty where none is like it."""
    near = partial_ratio_alignment(wanted, signs)
    if near is None or near.score < 70:
        return ""
    start = text.rfind(" ", 0, where[near.dest_start] + 1) + 1
    end = text.find(" ", where[min(near.dest_end, len(where)) - 1])
    return line(text[start : end if end >= 0 else len(text)])[:100]
