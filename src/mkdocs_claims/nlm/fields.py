"""A field of a Reference in; how NLM style writes it (names, dates, pages, numbers, an edition)
out.

Source: Citing Medicine, 2nd ed., https://www.nlm.nih.gov/citingmedicine , as
nlm-citation-sequence.csl has it.
"""

import re
from collections.abc import Iterable

from mkdocs_claims.model.name import Name
from mkdocs_claims.model.pages import is_locator

MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GIVEN = re.compile(r"([-‐‑]?)([^\s.‐‑-]+)(\.?)")  # a hyphen before it, a word, a dot after it
_WORD = re.compile(r"[^\s.‐‑-]+")
_VOWEL = re.compile(r"[AEIOUYÀ-ÆÈ-ÏÒ-ÖÙ-Ý]")
_EDITION = re.compile(r"(\d*?(1?\d))(?:st|nd|rd|th|d)?")
_PAGES = re.compile(r"(?<![\w.–-])([A-Za-z]*)(\d{0,7})(\d{1,8}) ?[-–] ?\1?\2(\d{1,8})(?![\w–-])")
_LETTERED = re.compile(r"\b(\d{1,9}[a-z])-(\d{1,9}[a-z])\b")  # 162a-165d
_NUMBERS = re.compile(r"(?<!\S)(\d+|[ivxlc]+)-(?=(?:\d+|[ivxlc]+)(?!\S))")
_REPEATED = re.compile(
    r"^((?:\w+ ){0,2})(.*–)\1"
)  # the year, or year and month, that both ends share


def ordinal(edition: str | None) -> tuple[str | None, str]:
    """2nd and ed, of 2 or 2nd; else as it is."""
    number = _EDITION.fullmatch(edition or "")
    if number is None:
        return edition, ""
    return number[1] + {"1": "st", "2": "nd", "3": "rd"}.get(number[2], "th"), " ed"


def people(names: tuple[Name, ...]) -> str:
    """At most six of the names."""
    known = [name for name in names if not name.others]
    capital = _in_capitals(known)
    shown = [_name(name, capital) for name in known[:6]]
    return ", ".join(shown + ["et al."] * (len(known) > 6 or len(known) < len(names)))


def _in_capitals(names: Iterable[Name]) -> bool:
    """Whether given names, too, are written in capitals: every family name is, and no given name
    can only be initials.
    """
    words = [word for name in names for word in _WORD.findall(name.given or "")]
    return all(name.literal or (name.family or "").isupper() for name in names) and all(
        word.isupper() and (len(word) == 1 or _VOWEL.search(word)) for word in words
    )


def _name(name: Name, capital: bool = False) -> str:
    if name.literal or not name.family:
        return name.literal or name.given or ""
    particle = name.non_dropping_particle or ""
    family = particle + ("" if particle[-1:] in "'’-" else " ") + name.family
    suffix = name.suffix and name.suffix.replace(".", "")
    given = _initials(name.given or "", capital)
    return " ".join(filter(None, (family, given, name.dropping_particle, suffix)))


def _initials(given: str, capital: bool) -> str:
    """JWM, of Jos W. M. or JWM; a word that begins with no capital stays whole, in its place."""
    written = ""
    for hyphen, word, dot in _GIVEN.findall(given):
        first = word[0].upper() if hyphen else word[0]
        if first.isupper():
            written += word if dot or (not capital and _are_initials(word)) else first
        else:
            written += f" {word}{dot} "
    return " ".join(written.split())


def _are_initials(word: str) -> bool:
    """JWM is three initials, TJGM four, MARK a name in capitals."""
    if not word.isupper():
        return False
    return len(word) < 4 or 4 * len(_VOWEL.findall(word)) < len(word)


def dates(edtf: str | None, precision: int = 3) -> str:
    """2014 Sep 3, of 2014-09-03; 2014 Sep–Oct, of 2014-09/2014-10."""
    days = []
    for day in edtf.split("/") if edtf else ():
        year, *rest = day.split("-")
        words = [
            year,
            *[MONTHS[int(month)] for month in rest[:1]],
            *[number.lstrip("0") for number in rest[1:]],
        ]
        days.append(" ".join(words[:precision]))
    text = "–".join(dict.fromkeys(days))
    return _REPEATED.sub(r"\1\2", text) if "–" in text else text


def pages(page: str | None) -> str | None:
    """1407–17, of 1407-1417 or 1407-17; e191, of e191-e191; an article number as it is."""
    if not page or is_locator(page) or not ("-" in page or "–" in page):
        return page
    first, _, last = page.replace("–", "-").partition("-")
    if first.strip() and first.strip() == last.strip():
        return first.strip()
    return numbers(_LETTERED.sub(r"\1–\2", _PAGES.sub(_range, page)))


def _range(pages: re.Match[str]) -> str:
    before, same, first, last = pages.groups()
    end = last if len(first) == len(last) and first < last else same + last
    return f"{before}{same}{first}–{end}"


def numbers(text: str | None) -> str | None:
    """3–4, of 3-4."""
    return _NUMBERS.sub(r"\1–", text) if text and "-" in text else text
