"""A Reference in, its text in NLM (Vancouver) style out, in parts that know which field they come
from.

Source: Citing Medicine, 2nd ed., https://www.nlm.nih.gov/citingmedicine , as
nlm-citation-sequence.csl has it. tests/nlm/ holds this to what citeproc-js prints, and says why
where it differs.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_claims.model.csl import TYPES, Type
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.fields import dates, numbers, ordinal, pages, people


class Part(NamedTuple):
    """A piece of a reference: plain text, but for CSL's rich-text tags `<i> <b> <sub> <sup>` in a
    title.

    `field` is the CSL name of the field that the text comes from; None for punctuation and fixed
    words.
    """

    field: str | None
    text: str


Piece = tuple[
    str, str | None, str | None, str
]  # the mark and words before it, its field, its text, the words after it

_ENDS = (".", ":", ";", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"')  # no full stop follows
_DOI_ADDRESS = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_NCBI = re.compile(
    r"https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/(?:pubmed|pmc/articles)"
    r"|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov/articles)/"
)
_DIGIT = re.compile(r"\d")
_TAG = re.compile("</?(?:i|b|sub|sup)>")


def nlm_text(written: Iterable[Part]) -> str:
    """What `nlm` gives, as plain text."""
    return plain("".join([text for _, text in written]))


def plain(text: str) -> str:
    """A title without CSL's rich-text tags."""
    return _TAG.sub("", text)


def nlm(reference: Reference) -> tuple[Part, ...]:
    """The reference in parts, to be read one after the other."""
    online = _is_online(reference)
    parts: list[Part] = []
    for sentence in (*_work(reference, online), *_publication(reference, online)):
        if sentence:
            text = plain(sentence[-1].text)
            parts += [
                *sentence,
                Part(None, " " if text.endswith(_ENDS) else ". "),
            ]
    pmid, pmcid = reference.PMID, reference.PMCID
    parts += _sentence(
        ("Available from: ", "URL", reference.URL if online else None, " "),
        ("doi:", "DOI", reference.DOI, " "),
        ("PubMed PMID: ", "PMID", pmid, "; " if pmcid else "."),
        ("PubMed Central PMCID: ", "PMCID", pmcid, "."),
    )
    end = parts.pop().text.rstrip() if parts else ""
    return (*parts, Part(None, end)) if end else tuple(parts)


def _is_online(reference: Reference) -> bool:
    """Whether its address says more than its DOI, PMID or PMCID does."""
    if (address := reference.URL) is None:
        return False
    if reference.DOI and _DOI_ADDRESS.match(address):
        return False  # in whatever spelling, and also where it is a short one
    ncbi = _NCBI.match(address.lower())
    own = {number.lower() for number in (reference.PMID, reference.PMCID) if number}
    return ncbi is None or address.lower()[ncbi.end() :].strip("/") not in own


def _work(reference: Reference, online: bool) -> list[list[Part]]:
    """Who, what, and what it stands in."""
    title, container = ("title", reference.title), ("container-title", reference.container_title)
    if reference.type == "webpage" and reference.container_title:
        title, container = container, ("title", None)  # the page's own title stands after the date
    author, editor = people(reference.author), people(reference.editor)
    editors = ", editor" if len(reference.editor) == 1 else ", editors"
    within = "In: " if TYPES.get(reference.type, Type()).hosted else ""
    internet = "[Internet]" if online else None
    medium = None if within or container[1] else internet
    edition = _sentence(("", "edition", *ordinal(reference.edition)))
    others = _sentence((within, "editor", editor if author else None, editors))
    host = _sentence(
        ("" if others else within, *container, ""), (" ", None, container[1] and internet, "")
    )
    return [
        _sentence(("", "author", author, "")) or _sentence(("", "editor", editor, editors)),
        _sentence(("", *title, ""), (" [", "genre", reference.genre, "]"), (" ", None, medium, "")),
        *([others, host, edition] if host else [edition, others]),
    ]


def _publication(reference: Reference, online: bool) -> list[list[Part]]:
    """Where, when and on which pages."""
    volume, issue, page = numbers(reference.volume), numbers(reference.issue), pages(reference.page)
    number, kind = reference.number, reference.type
    known = TYPES.get(kind, Type())
    issued = ("; ", "issued", dates(reference.issued, known.dated_by), "")
    cited = (
        " [cited " if issued[2] else "; [cited ",
        "accessed",
        dates(reference.accessed) if online else None,
        "]",
    )
    if known.serial:
        where = (";", "volume", volume, ""), ("(" if volume else ";(", "issue", issue, ")")
        on = (":", "number", number, ""), (", " if number else ":", "page", page, "")
        return [_sentence(issued, cited, *where, *on)]
    bracket = ("[", "]") if kind == "thesis" else ("", "")
    place = (bracket[0], "publisher-place", reference.publisher_place, bracket[1])
    volumes = "Vols. " if volume and "–" in volume else "Vol. "
    genre = reference.genre or "report"
    label = f"{genre[0].upper()}{genre[1:]} {'no.: ' if _DIGIT.search(number or '') else ''}"
    return [
        _sentence((volumes, "volume", volume, ""), (", no. ", "issue", issue, "")),
        _sentence(place, (": ", "publisher", reference.publisher, ""), issued, cited),
        _sentence(("p. ", "page", page, "")),
        _sentence(
            (
                "",
                "title",
                reference.title if kind == "webpage" and reference.container_title else None,
                "",
            )
        ),
        _sentence((label, "number", number if kind == "report" else None, "")),
    ]


def _sentence(*pieces: Piece) -> list[Part]:
    """The pieces that have a text; the first of them goes without its mark."""
    parts: list[Part] = []
    for before, field, text, after in pieces:
        if text:
            if before := before if parts else before.lstrip(" ,:;"):
                parts.append(Part(None, before))
            parts.append(Part(field, text))
            if after:
                parts.append(Part(None, after))
    return parts
