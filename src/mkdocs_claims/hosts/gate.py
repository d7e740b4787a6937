"""The gate before a build: the host's configuration in; all that is shown, or a PluginError before
anything is emptied, out.
"""

import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_claims.checked import Before, named_here, read_collection
from mkdocs_claims.export import exported
from mkdocs_claims.hosts.failure import template_failure
from mkdocs_claims.hosts.theme import look_of
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.problem import CannotRun, Problem, some
from mkdocs_claims.show.look import Look
from mkdocs_claims.show.planned import (
    Planned,
    draft_pages,
    planned_pages,
    with_drafts,
    without_faulty,
)
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS


@dataclass(frozen=True)
class Shown:
    """All that a build shows: the collection without what has an error, how it looks, its pages and
    its files for machines.
    """

    collection: Collection
    look: Look
    pages: dict[str, Planned]
    exports: Mapping[str, str]
    sites: dict[str, Site] = field(default_factory=dict)

    def site(self, base: str) -> Site:
        """The collection as it is shown on the pages from which `base` leads to the site's root."""
        if base not in self.sites:
            self.sites[base] = Site(self.collection, self.look.based(base))
        return self.sites[base]

    @property
    def on_pages(self) -> Site:
        """The collection as it is shown on the pages of claims and works, which are most; and for
        all that holds no address.
        """
        return self.site("../../")


def shown(config: MkDocsConfig, cache: Before | None, before: Shown | None) -> Shown:
    """What a build shows; every problem is printed. Errors stop a build, warnings a strict one.

    With `cache` (under serve) nothing stops it: there an exception makes every request hang, and a
    counted warning ends the first strict build (MkDocs 1.6.1). A page itself shows what is wrong;
    where the site's own templates or words fail, it looks as `before`, or as the package has it.
    """
    try:
        collection, problems = _checked(config, cache)
    except CannotRun as reason:
        if cache is None or before is None:
            raise PluginError(str(reason)) from None
        print(reason, file=sys.stderr)
        return before
    if before and any(problem.path == SETTINGS for problem in problems):
        return before
    looks: list[Callable[[], Look]] = [lambda: look_of(config, collection.settings)]
    if cache is not None:
        looks += [lambda: before.look] if before else []
        looks += [lambda: look_of(config, collection.settings, own=False)]
    for number, its_look in enumerate(looks, 1):
        try:
            return _made(config, collection, problems, its_look(), cache is not None)
        except PluginError as failure:
            if number == len(looks):
                raise
            print(failure, file=sys.stderr)
    raise AssertionError("one look is there, at least")


def _checked(config: MkDocsConfig, cache: Before | None) -> tuple[Collection, list[Problem]]:
    """The collection and its problems, each printed but for information."""
    gc.disable()  # what is loaded is kept: to look for garbage in it takes a tenth of the time
    try:
        language = str(config.theme.get("language") or "en")
        collection, problems = read_collection(Path(config.docs_dir), cache, language)
    finally:
        if cache is None:
            gc.freeze()
        gc.enable()
    printed = [problem for problem in problems if problem.severity != "info"]
    docs = named_here(Path(config.docs_dir))
    for problem in printed:
        print(problem.below(docs), file=sys.stderr)
    stops = [problem for problem in printed if problem.severity == "error" or config.strict]
    if stops and cache is None:
        raise PluginError(f"{some(len(stops), 'problem')} in the claims; nothing was built")
    return collection, problems


def _made(
    config: MkDocsConfig,
    collection: Collection,
    problems: Sequence[Problem],
    its_look: Look,
    is_served: bool,
) -> Shown:
    """What is shown with one look; PluginError where a template fails."""
    sound, faults = without_faulty(collection, problems)
    sound = with_drafts(sound) if is_served else sound
    _find_templates(config, sound)
    found = Shown(sound, its_look, {}, {})
    site, view = found.on_pages, "faults"
    try:
        pages = planned_pages(site, faults)
        pages |= draft_pages(site) if is_served else {}
        exports = exported(site)
        if config.theme.custom_dir:
            for view, name in _one_of_each(sound):
                VIEWS[view](site, name)
    except Exception as failure:  # whatever a template may do
        raise PluginError(template_failure(view, failure)) from None
    _tell_untranslated(its_look)
    return replace(found, pages=pages, exports=exports)


def _tell_untranslated(its_look: Look) -> None:
    """Says, as one information, how many words of the interface stand in English on a site in
    another language.
    """
    if its_look.untranslated:
        count, language = len(its_look.untranslated), its_look.words["language"]
        first = ", ".join(map(repr, its_look.untranslated[:3]))
        of_them = "one word of the interface" if count == 1 else f"{count} words of the interface"
        told = (
            f"claims/words.yml: in English for want of a translation into {language!r}: {of_them},"
            f" as {first}; add them in custom_dir"
        )
        print(told, file=sys.stderr)


def _one_of_each(collection: Collection) -> Iterator[tuple[str, str]]:
    """Each view, with a name of what it is one of."""
    some = {
        "claim": next(iter(collection.pages), ""),
        "reference": next(iter(collection.entries), ""),
    }
    for view, kind in NAMED.items():
        name = some.get(kind or "")
        if name is None or name:
            yield view, name or ""


def _find_templates(config: MkDocsConfig, collection: Collection) -> None:
    """Looks for the templates that pages name in `host`; PluginError for one that fails."""
    named = {
        str(name): page
        for page in collection.pages.values()
        if (name := page.claim.host.get("template")) is not None
    }
    if not named:
        return
    environment = config.theme.get_env()
    for name, page in named.items():
        try:
            environment.get_template(name)
        except TemplateError as failure:
            place = page.at("host", "template")
            path = named_here(Path(config.docs_dir, place.path)).as_posix()
            raise PluginError(
                f"{path}:{place.line}:{place.column}: the theme has no template {name!r}"
                f" that can be read ({failure}); name one of the theme's, or of its custom_dir"
            ) from None
