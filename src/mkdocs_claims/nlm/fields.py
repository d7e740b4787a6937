"""A field of a Reference in; how NLM style writes it (names, dates, pages, numbers, an edition)
out.

Source: Citing Medicine, 2nd ed., https://www.nlm.nih.gov/citingmedicine , as
nlm-citation-sequence.csl has it.
"""

import re

from mkdocs_claims.model.reference import Name

MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GIVEN = re.compile(r"([-‐‑]?)([^\s.‐‑-]+)(\.?)")  # a hyphen before it, a word, a dot after it
_EDITION = re.compile(r"(\d*?(1?\d))(?:st|nd|rd|th)?")
_PAGES = re.compile(r"(?<![\w.–-])([A-Za-z]*)(\d{0,7})(\d{1,8}) ?[-–] ?\1?\2(\d{1,8})(?![\w–-])")
_NUMBERS = re.compile(r"(?<!\S)(\d+|[ivxlc]+)-(?=(?:\d+|[ivxlc]+)(?!\S))")
_REPEATED = re.compile(r"^((?:\w+ )*)(.*–)\1")  # the year, or year and month, that both ends share


def ordinal(edition: str | None) -> tuple[str | None, str]:
    """2nd and ed, of 2 or 2nd; else as it is."""
    number = _EDITION.fullmatch(edition or "")
    if number is None:
        return edition, ""
    return number[1] + {"1": "st", "2": "nd", "3": "rd"}.get(number[2], "th"), " ed"


def people(names: tuple[Name, ...]) -> str:
    """At most six of the names."""
    return ", ".join([_name(name) for name in names[:6]] + ["et al."] * (len(names) > 6))


def _name(name: Name) -> str:
    if name.literal or not name.family:
        return name.literal or name.given or ""
    particle = name.non_dropping_particle or ""
    family = particle + ("" if particle[-1:] in "'’-" else " ") + name.family
    suffix = name.suffix and name.suffix.replace(".", "")
    return " ".join(
        filter(None, (family, _initials(name.given or ""), name.dropping_particle, suffix))
    )


def _initials(given: str) -> str:
    """JWM, of Jos W. M. or JWM; a word that begins with no capital stays whole, at the end."""
    initials, whole = "", ""
    for hyphen, word, dot in _GIVEN.findall(given):
        first = word[0].upper() if hyphen else word[0]
        if first.isupper():
            initials += word if dot or (word.isupper() and len(word) < 4) else first
        else:
            whole += f" {word}{dot}"
    return (initials + whole).strip()


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
    """1407–17, of 1407-1417 or 1407-17."""
    return numbers(_PAGES.sub(_range, page)) if page and ("-" in page or "–" in page) else page


def _range(pages: re.Match[str]) -> str:
    before, same, first, last = pages.groups()
    end = last if len(first) == len(last) and first < last else same + last
    return f"{before}{same}{first}–{end}"


def numbers(text: str | None) -> str | None:
    """3–4, of 3-4."""
    return _NUMBERS.sub(r"\1–", text) if text and "-" in text else text
