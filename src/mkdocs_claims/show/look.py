"""How a collection is shown: templates, words and addresses; every word and mark stands in
templates, none in Python.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    UndefinedError,
    select_autoescape,
)
from markupsafe import Markup

from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.status import Status
from mkdocs_claims.nearest import meant
from mkdocs_claims.nlm.style import nlm, nlm_text
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.show.glossary import Glossary
from mkdocs_claims.show.named import Item
from mkdocs_claims.show.reference_html import (
    LOOK_UP,
    Written,
    link_of,
    named,
    parts,
    rich,
    short_name,
)
from mkdocs_claims.show.renamed import GIVEN, WORDS
from mkdocs_claims.show.signs import RETRACTED, SIGNS
from mkdocs_claims.show.words import OWN_WORDS, plural_rule, unfit_at, words

THEME = Path(__file__).parent.parent / "theme"
MACROS = ("mark", "sign", "marks", "verdict_of", "lines", "aside", "safety_note", "retraction")


class Missing(StrictUndefined):
    """What a template names and is not given: an error, so that nothing is left out in silence."""

    @property
    def _undefined_message(self) -> str:
        now = (WORDS | GIVEN).get(self._undefined_name or "")
        return f"{super()._undefined_message}" + (f"; {now}" if now else "")


@dataclass(frozen=True)
class Look:
    """How a collection is shown: its templates and words, and how one page addresses another."""

    templates: Environment
    words: Mapping[str, Any]
    plural: Callable[[int], str]
    base: str = ""
    directory_urls: bool = True
    sources: bool = False  # pages are addressed by their sources: `claims/x.md`
    claims_dir: str = "claims"
    report: str | None = None
    notice: str | None = None
    site_name: str | None = None
    untranslated: tuple[str, ...] = ()
    glossary: Glossary = field(default_factory=dict)
    known: dict[str, tuple[Reference, Written]] = field(
        default_factory=dict
    )  # each reference is written once for all pages
    lines: dict[tuple[str, str], Item] = field(default_factory=dict)  # so is each claim's line

    def address(self, kind: str, name: str = "") -> str:
        """The address of a page of the site, from this one: ('claims', slug), ('references', id),
        ('article', '').
        """
        folder = self.claims_dir if kind == "claims" else kind
        path = f"{folder}/{name}" if name else folder
        if self.sources:
            return f"{self.base}{path}{'.md' if name or kind == 'article' else '/index.md'}"
        if self.directory_urls:
            return f"{self.base}{path}/"
        return (
            f"{self.base}{path}.html"
            if name or kind == "article"
            else f"{self.base}{path}/index.html"
        )

    def part(self, number: int) -> str:
        """The address of a part of the list of all claims, by its number, from 1."""
        return self.address("claims" if number == 1 else f"{self.claims_dir}-{number}")

    def page(self, path: str) -> str:
        """The address of a page of the site by its source, a path below docs."""
        stem = path.removesuffix(".md")
        if self.sources:
            return f"{self.base}{path}"
        return (
            f"{self.base}{stem.removesuffix('index').rstrip('/')}/"
            if self.directory_urls
            else f"{self.base}{stem}.html"
        )

    def based(self, base: str, sources: bool = False) -> "Look":
        """The same look, on the pages from which `base` leads to the site's root."""
        return replace(self, base=base, sources=sources or self.sources)

    def html(self, template: str, **values: Any) -> Markup:
        """A template of `claims/`, filled in."""
        return Markup(self.templates.get_template(f"claims/{template}.html").render(**values))

    def written(self, reference: Reference) -> Written:
        """A reference as it is written on any page."""
        of, found = self.known.get(reference.id, (None, None))
        if found is None or (of is not reference and of != reference):
            style, verified, title = (
                nlm(reference),
                reference.verified(),
                reference.checked("title"),
            )
            names = self.words["field names"]
            unverified = ", ".join(names.get(field, field) for field in reference.unverified)
            name, link = short_name(reference, self.words), link_of(reference)
            container = reference.checked("container-title") if named(reference) else None
            found = Written(
                name=name,
                title=rich(title) if title else None,
                link=link,
                sought=link.startswith(LOOK_UP),
                container=rich(container) if container else None,
                record=self.html("record", parts=parts(reference, style), unverified=unverified),
                source=short_name(verified, self.words),
                text=nlm_text(style if verified is reference else nlm(verified)),
            )
            self.known[reference.id] = reference, found
        return found

    def date(self, day: datetime.date) -> str:
        """A day in words."""
        return str(
            self.words["date"].format(
                day=day.day, month=self.words["months"][day.month - 1], year=day.year
            )
        )

    def counted(self, forms: str | Mapping[str, str], count: int, **gaps: str) -> str:
        """A number of things in words: of the forms (or the word that has them) that which the
        language's plural rule asks for. Source: Unicode CLDR, plural rules.
        """
        words: Mapping[str, str] = self.words[forms] if isinstance(forms, str) else forms
        form = words.get(self.plural(count), words["other"])
        return form.format(count=count, **gaps)

    def verdict(self, status: Status) -> str:
        """A verdict in words."""
        by_one = status.verdict == "contradicted" and status.disputes == 1
        key = "contradicted by one" if by_one else status.verdict
        return str(self.words["verdict"][key])


def as_text(text: str) -> Markup:
    """A text that nothing takes for markup, be it HTML, Markdown or a snippet."""
    return Markup("".join(s if s.isalnum() or s.isspace() else f"&#{ord(s)};" for s in text))


def look(overrides: Sequence[str] = (), settings: Settings | None = None, **how: Any) -> Look:
    """A look with the package's templates and words, each of which the `overrides` folders may
    replace; the settings of the site, and what else is said of it. `framed`: the theme itself
    prints the site's notice on each page.
    """
    settings = settings or Settings()
    templates = Environment(
        loader=FileSystemLoader([*overrides, str(THEME)]),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        auto_reload=False,
        undefined=Missing,
    )
    assert templates.loader is not None
    used, untranslated = words(*_own_words(overrides, settings.language))
    notice = None if how.pop("framed", False) else settings.notice
    templates.globals |= {
        "words": used,
        "signs": {**SIGNS, "retracted": RETRACTED},
        "notice": notice,
    }
    templates.filters["word"] = partial(_word, used)  # looked up once, when a template is read
    templates.filters["as_text"] = as_text
    macros = templates.get_template("claims/macros.html").module
    for name in MACROS:
        if not hasattr(macros, name):
            told = f"claims/macros.html has no macro {name!r}; take it over from the package's"
            raise CannotRun(told)
    templates.globals |= {name: getattr(macros, name) for name in MACROS}
    chosen = {
        name: getattr(settings, name) for name in ("claims_dir", "report", "notice", "site_name")
    }
    how = chosen | {"untranslated": untranslated} | how
    return Look(templates, used, plural_rule(used["language"]), **how)


def _word(words: Mapping[str, Any], name: str) -> Any:
    """A word of the interface by its name; UndefinedError, with what to write, for another."""
    if name not in words:
        raise UndefinedError(f"{name!r} is not a word; {WORDS.get(name) or meant(name, [*words])}")
    return words[name]


def _own_words(overrides: Sequence[str], language: str | None) -> tuple[str, str | None, str]:
    """The text of the site's own words, empty where it has none; the language; and their path."""
    own = next((p for folder in overrides if (p := Path(folder, OWN_WORDS)).is_file()), None)
    if own is None:
        return "", language, OWN_WORDS
    try:
        return own.read_text("utf-8-sig"), language, own.as_posix()
    except UnicodeDecodeError:
        raise unfit_at(own.as_posix(), 0, 0, "this is not UTF-8; save it as UTF-8") from None
