"""A Reference in; how the site writes it (its record in NLM style as HTML or text, its short name)
out.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import nh3
from markupsafe import Markup

from mkdocs_claims.model.addresses import address_problem
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import Part, plain

LINKED = {
    "DOI": "https://doi.org/",
    "PMID": "https://pubmed.ncbi.nlm.nih.gov/",
    "URL": "",
    "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/",
}
LOOK_UP = "https://search.crossref.org/search/works?from_ui=yes&q="
_RICH = {"i", "b", "sub", "sup"}


def rich(text: str) -> Markup:
    """A title as HTML: CSL's rich-text tags stay, all else is text."""
    if "<" not in text and "&" not in text:
        return Markup(text)
    shown = str(Markup.escape(text))
    for tag in _RICH:
        shown = shown.replace(f"&lt;{tag}&gt;", f"<{tag}>").replace(f"&lt;/{tag}&gt;", f"</{tag}>")
    return Markup(nh3.clean(shown, tags=_RICH, attributes={}))


class Written(NamedTuple):
    """A reference as it is written on any page: `name`, `title` and `record` (HTML) mark or leave
    out what is unverified; `link` is where it can be read, or (`sought`) where its title is looked
    up.

    `source` (a short name) and `text` (in NLM style) are for what leaves the site: nothing
    unverified stands in them.
    """

    name: str
    title: Markup | None
    link: str
    sought: bool
    container: Markup | None
    record: Markup
    source: str
    text: str


class Shown(NamedTuple):
    """A piece of a reference as HTML, with its link, or marked as not yet checked."""

    html: Markup
    href: str | None = None
    unverified: bool = False


def parts(reference: Reference, written: Iterable[Part]) -> list[Shown]:
    """A reference as it is written in NLM style, in as few pieces as its links and what is
    unverified make.
    """
    shown = [Shown(Markup())]
    for part in written:
        html = (
            rich(part.text)
            if part.field in ("title", "container-title")
            else Markup.escape(part.text)
        )
        unverified = part.field in reference.unverified
        href = (
            None
            if unverified or part.field not in LINKED
            else _link(part.field, getattr(reference, part.field))
        )
        if (href, unverified) == shown[-1][1:] == (None, False):
            shown[-1] = Shown(shown[-1].html + html)
        else:
            shown.append(Shown(html, href, unverified))
    return shown


def _link(field: str, value: str) -> str | None:
    """The address that a field stands for; None where a browser should not be led to it."""
    address = LINKED[field] + (quote(value, "/:;().,!*@+$-_~") if LINKED[field] else value)
    return None if address_problem(address) else address


def link_of(reference: Reference) -> str:
    """Where a work can be read, by its first identifier that was checked; else a look-up of its
    title, or of what else is known of it.
    """
    for field in ("DOI", "PMCID", "PMID", "URL"):
        value = reference.checked(field)
        if value and (address := _link(field, value)) is not None:
            return address
    sought = reference.title or reference.container_title or reference.type
    return LOOK_UP + quote(plain(sought), "")


def named(reference: Reference) -> list[str]:
    """The authors that were seen, each as in a short name."""
    return [name.literal or name.family or "" for name in _authors(reference) if not name.others]


def _authors(reference: Reference) -> Sequence[Name]:
    return () if "author" in reference.unverified else reference.author


def short_name(reference: Reference, words: Mapping[str, Any]) -> str:
    """What a reference is called in a line: its first author and year, or the best that was seen of
    it, marked where that is its title or year, not yet checked; never an identifier.
    """
    authors, names = _authors(reference), named(reference)
    if names and (len(names) > 2 or len(names) < len(authors)):
        who = f"{names[0]} {words['and others']}"
    elif names:
        who = " & ".join(names)
    else:
        seen = (reference.checked(field) for field in ("container-title", "publisher"))
        who = next((str(text) for text in seen if text), "")
    marked = not who and "title" in reference.unverified
    who = who or plain(reference.title or "") or str(words["unnamed"])
    year = (reference.issued or "")[:4]
    marked = marked or bool(year and "issued" in reference.unverified)
    name = f"{who}, {year}" if year else who
    return f"{name} ({words['unverified']})" if marked else name
