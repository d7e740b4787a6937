"""How a collection is shown: templates, words and addresses; every word and mark stands in templates, none in Python."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import nh3
from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup

from mkdocs_claims.addresses import address_fault
from mkdocs_claims.glossary import Glossary
from mkdocs_claims.model import Reference
from mkdocs_claims.nlm import Part
from mkdocs_claims.positions import read
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.status import Status

THEME = Path(__file__).parent / "theme"
LINKED = {"DOI": "https://doi.org/", "PMID": "https://pubmed.ncbi.nlm.nih.gov/", "URL": "",
          "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/"}  # fmt: skip
_RICH = {"i", "b", "sub", "sup"}


@dataclass(frozen=True)
class Look:
    """How a collection is shown: its templates and words, and how one page addresses another."""

    templates: Environment
    words: Mapping[str, Any]
    base: str = ""
    directory_urls: bool = True
    claims_dir: str = "claims"
    report: str | None = None
    glossary: Glossary = field(default_factory=dict)

    def address(self, kind: str, name: str = "") -> str:
        """The address of a page of the site, from this one: ('claims', slug), ('references', id), ('article', '')."""
        folder = self.claims_dir if kind == "claims" else kind
        path = f"{folder}/{name}" if name else folder
        if self.directory_urls:
            return f"{self.base}{path}/"
        return f"{self.base}{path}.html" if name or kind == "article" else f"{self.base}{path}/index.html"

    def page(self, path: str) -> str:
        """The address of a page of the site by its source, a path below docs."""
        stem = path.removesuffix(".md")
        return f"{self.base}{stem.removesuffix('index').rstrip('/')}/" if self.directory_urls else f"{self.base}{stem}.html"

    def html(self, template: str, **values: Any) -> Markup:
        """A template of `claims/`, filled in."""
        return Markup(self.templates.get_template(f"claims/{template}.html").render(**values))

    def date(self, day: datetime.date) -> str:
        """A day in words."""
        return str(self.words["date"].format(day=day.day, month=self.words["months"][day.month - 1], year=day.year))

    def status(self, status: Status) -> str:
        """A status in words, its limits with it."""
        words = self.words["status"]
        if status.limits and (long := words.get(f"{status.status} limits")):
            return str(long.format(limits=status.limits))
        return str(words[status.status])


def look(overrides: Sequence[str] = (), **how: Any) -> Look:
    """A look with the package's templates and words, each of which the `overrides` folders may replace."""
    templates = Environment(
        loader=FileSystemLoader([*overrides, str(THEME)]),
        autoescape=select_autoescape(default=True), trim_blocks=True, auto_reload=False,
    )  # fmt: skip
    assert templates.loader is not None
    own = templates.loader.get_source(templates, "claims/words.yml")[0]
    words = _merged(_words((THEME / "claims/words.yml").read_text("utf-8")), _words(own))
    templates.globals["words"] = words
    templates.filters["word"] = words.__getitem__  # of a fixed name, it is looked up once, when the template is read
    macros = templates.get_template("claims/macros.html").module
    templates.globals |= {name: getattr(macros, name) for name in ("mark", "lines", "aside")}
    return Look(templates, words, **how)


@lru_cache(maxsize=2)
def _words(text: str) -> dict[str, Any]:
    words, misfits = read(text)
    if misfits or not isinstance(words, dict):
        line, told = (misfits[0].line + 1, misfits[0].message) if misfits else (1, "write keys with values")
        raise CannotRun(f"claims/words.yml:{line}: {told}")
    return words


def _merged(words: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The words with the site's own in their place: a translation may be older than the package, or hold a few words only."""
    return words | {key: _merged(words[key], word) if isinstance(word, dict) and isinstance(words.get(key), dict) else word
                    for key, word in own.items()}  # fmt: skip


def rich(text: str) -> Markup:
    """A title as HTML: CSL's rich-text tags stay, all else is text."""
    if "<" not in text and "&" not in text:
        return Markup(text)
    shown = str(Markup.escape(text))
    for tag in _RICH:
        shown = shown.replace(f"&lt;{tag}&gt;", f"<{tag}>").replace(f"&lt;/{tag}&gt;", f"</{tag}>")
    return Markup(nh3.clean(shown, tags=_RICH, attributes={}))


class Shown(NamedTuple):
    """A piece of a reference as HTML, with its link, or marked as not yet checked."""

    html: Markup
    href: str | None = None
    unverified: bool = False


def parts(reference: Reference, written: Iterable[Part]) -> list[Shown]:
    """A reference as it is written in NLM style, in as few pieces as its links and what is unverified make."""
    shown = [Shown(Markup())]
    for part in written:
        html = rich(part.text) if part.field in ("title", "container-title") else Markup.escape(part.text)
        unverified = part.field in reference.unverified
        href = None if unverified or part.field not in LINKED else _link(part.field, getattr(reference, part.field))
        if (href, unverified) == shown[-1][1:] == (None, False):
            shown[-1] = Shown(shown[-1].html + html)
        else:
            shown.append(Shown(html, href, unverified))
    return shown


def _link(field: str, value: str) -> str | None:
    """The address that a field stands for; None where a browser should not be led to it."""
    address = LINKED[field] + (quote(value, "/:;().,!*@+$-_~") if LINKED[field] else value)
    return None if address_fault(address) else address


def short_name(reference: Reference, words: Mapping[str, Any]) -> str:
    """What a reference is called in a line: its first author and year, or the best that was seen of it."""
    names = [] if "author" in reference.unverified else [n.literal or n.family or "" for n in reference.author]
    if len(names) > 2:
        who = f"{names[0]} {words['and others']}"
    elif names:
        who = " & ".join(names)
    else:
        fields = ("container-title", "publisher", "PMCID", "PMID", "DOI")
        seen = (reference.checked(field) for field in fields)
        who = next((f"{text}" for text in seen if text), reference.id)
        if who == reference.checked("PMID"):
            who = f"PMID {who}"
    issued = reference.checked("issued")
    return f"{who}, {issued[:4]}" if issued else who
