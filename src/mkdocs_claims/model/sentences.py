"""A text in; where each of its sentences begins and ends, out: the one splitter, for the texts of
articles and for words of our own.
"""

import re
from collections.abc import Iterator

_STOP = re.compile(
    r"[.?!…؟।。！？](?:"  # one of these, which is found at once; then what stands around it
    r"(?<=[.?!…؟।])(?<![.?!…؟।].)[.?!…؟।]*+"  # full stops, in a row
    r"(?P<closed>[\"”’'“‘»)\]*_]*+)"  # what is closed with them, in German by “ and ‘
    r"(?:\[[\d,–\- ]{1,30}\]|(?<=[^\W\d][.?!])\d{1,3}(?:[,–-]\d{1,3})*+)?+"  # a reference's number
    r"\s++"
    r"|(?<=[a-zäöüß]{3}[.?!])(?=[A-ZÄÖÜ][a-zäöüß])"  # where the space is forgotten
    r"|(?<=[。！？])[。！？]*[」』”]*\s*"  # where none follows
    r")"
)
_OPENED = re.compile(r"[\"“„‘‚'«(\[*_¿¡]{0,8}")
_CUT = re.compile(r"[\s(\[“„\"‘«/]+")
_WORD = re.compile(r"\w+")
_MONTH = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_COUNTED = re.compile(
    r"(?:Auflage|Band|Jahrhundert|Jahr|Jahrestag|Kapitel|Lebensjahr|Lebensmonat|Lebenswoche|Monat"
    r"|Platz|Quartal|Schwangerschaftswoche|Semester|Stelle|Stufe|Tag|Woche)s?\b"
)  # what German counts with a full stop behind the number
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_REACH = 40  # so many signs before a full stop hold the words that say what it is


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Before a name or a text that goes on, so never an end.
_NEVER = _set(
    "dr drs mr mrs ms prof st mt fr rev hon gen sen rep col capt lt sgt vs v cf e.g eg i.e ie viz"
    " approx ca incl excl esp resp dept fig figs eq eqs ref refs et z.b d.h u.a o.ä bzw vgl ggf"
    " evtl inkl zzgl abb tab dipl"
)
# Before a number only.
_BEFORE_NUMBER = _set("no nos nr vol p pp s ch chap sec sect art pt ed par")
# An end only where a new sentence plainly begins.
_AMBIGUOUS = _set("al inc ltd co corp jr sr ph.d phd m.d md r.n etc a.m p.m u.s u.k")
_BEGINS = _set(
    "the a an this that these those it its they their we our you your he she his her i if when"
    " while in on at by for from with as and but or so yet however although though because since"
    " after before during there here what why how who where some many most few all both each no"
    " not one two other another researchers patients people studies der die das ein eine es sie"
    " wir"
)
# Before an ordinal of German: "die 1. Studie".
_BEFORE_ORDINAL = _set(
    "der die das den dem des im zum zur vom beim ihr ihre ihrer ihrem jeder jede"
)
# A letter after one of these is part of its name: "vitamin D. It …" ends there.
_LETTERED = _set(
    "vitamin vitamins hepatitis type types group groups grade class stage phase part plan strep"
    " influenza immunoglobulin coenzyme factor protein and or und oder"
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, in order, without the white space between them."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop.end() < len(text) and _ends(text, stop):
            yield start, stop.start() + len(stop[0].rstrip())
            start = stop.end()
    if start < len(text):
        yield start, len(text)


def sentences(text: str) -> list[str]:
    """Its sentences, in order."""
    return [text[start:end] for start, end in spans(text)]


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence: by what stands before and after it."""
    if stop["closed"] is None:  # without a space
        return True
    opened = _OPENED.match(text, stop.end())
    begins = opened.end() if opened else stop.end()
    after = text[begins : begins + 1]
    if not after.isalnum() or after.islower():
        return False
    if text[stop.start()] != "." or stop["closed"]:
        return True
    before = _CUT.split(text[max(0, stop.start() - _REACH) : stop.start()])
    return _ends_after(before, text, begins, stop.start())


def _ends_after(before: list[str], text: str, begins: int, at: int) -> bool:
    word, after = before[-1], _WORD.match(text, begins)
    is_plain = after is not None and after[0].lower() in _BEGINS
    if word.isdigit():
        is_first = not text[:at].strip(" \t#*_(").removesuffix(word).strip()
        return not is_first and not (len(word) < 3 and _is_ordinal(before, text, begins))
    key = word.lower()
    if key in _NEVER:
        return False
    if key in _BEFORE_NUMBER:
        return not text[begins].isdigit()
    if len(word) == 1 and word.isalpha():
        lettered = len(before) > 1 and before[-2].lower().rstrip(",") in _LETTERED
        return lettered or is_plain
    if key in _AMBIGUOUS or _INITIALS.fullmatch(word):
        return is_plain
    return True


def _is_ordinal(before: list[str], text: str, begins: int) -> bool:
    """Whether a number with a full stop counts what follows, as German writes it."""
    german = len(before) > 1 and before[-2].lower() in _BEFORE_ORDINAL
    return german or bool(_MONTH.match(text, begins) or _COUNTED.match(text, begins))
