"""A build under `serve` and the one before it in; which pages stay as they are, out: they are
neither made nor written again.

MkDocs empties the site before each build, but leaves hidden files (1.6.1,
`utils.clean_directory`), so in the meantime the site stands in a hidden folder of its own. A page
stays where all that it depends on is as it was (show/inputs.py), and so is all that the host puts
around it: settings, menu, files, the site's own templates. Where a plugin or an extension that is
not known may add something of its own, nothing stays; where mkdocs.yml has no menu, no page of the
site's own does, as the host makes one of the pages that it makes. The first page never stays: its
day is that of the sitemap.
"""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_claims.hosts.current import stamps
from mkdocs_claims.hosts.gate import Shown
from mkdocs_claims.show.inputs import Inputs, inputs, shared

_HIDDEN = ".claims-kept"
_PLUGINS = {"claims", "search", "claims/search"}
_EXTENSIONS = re.compile(
    r"(markdown\.extensions\.)?(abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code"
    r"|footnotes|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc|wikilinks)"
    r"|claims|pymdownx\.(?!snippets|b64|pathconverter)\w+"
)
_HEADING = re.compile(r"^#\s.*$|^[^\n]+\n=+\s*$", re.MULTILINE)


class KeptFile(File):
    """A page or file that stays as it is: no page to make, nor a file to copy."""

    def is_documentation_page(self) -> bool:
        """Not in this build."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """It stands where it should."""


@dataclass
class Built:
    """What a build leaves to the next: what its pages are made of, the pages, by path, and their
    entries in the search; and what its other files are copies of.
    """

    shared: Inputs
    inputs: Mapping[str, Inputs]
    copies: Mapping[str, object]
    pages: dict[str, Page] = field(default_factory=dict)
    entries: dict[str, Sequence[Any]] = field(default_factory=dict)


class Kept:
    """The build before, and this one. `begin` puts the old site aside, `files` says what of it
    stays, `end` remembers this build for the next: one that fails leaves nothing.
    """

    def __init__(self) -> None:
        self.before: Built | None = None
        self.now: Built | None = None

    def begin(self, config: MkDocsConfig, keeps: bool) -> None:
        """Before the host empties the site. `keeps`: whether anything may stay."""
        self.before, self.now = self.now, None
        self.keeps = keeps and _all_known(config)
        site = Path(config.site_dir)
        if self.before is not None and self.keeps:
            (site / _HIDDEN).mkdir()
            for path in [path for path in site.iterdir() if path.name[0] != "."]:
                path.rename(site / _HIDDEN / path.name)

    def files(self, files: Files, config: MkDocsConfig, shown: Shown) -> Files:
        """The files, those of pages that stay among them."""
        if not self.keeps:
            return files
        self.given, self.stays = files, dict[str, KeptFile]()
        now = self.now = Built(*_made_of(files, config, shown), _copies(files))
        before = self.before
        if before is None or before.shared != now.shared:
            return files
        for moved in Path(config.site_dir, _HIDDEN).iterdir():
            moved.rename(moved.parents[1] / moved.name)
        for path, page in before.pages.items():
            if before.inputs[path] == now.inputs.get(path):
                now.pages[path], now.entries[path] = page, before.entries.get(path, ())
                self.stays[path] = _staying(files.src_uris[path], page)
        copies = now.copies.items() & before.copies.items()
        same = {path: _staying(files.src_uris[path]) for path, _ in copies}
        stays = self.stays | same
        return Files([stays.get(file.src_uri, file) for file in files])

    def listed(self, context: TemplateContext) -> TemplateContext:
        """What a template is given, with the pages that stay among its pages, in the order of
        all.
        """
        if self.now is not None:
            known = {**self.stays, **{file.src_uri: file for file in context["pages"]}}
            context["pages"] = [known[path] for path in self.given.src_uris if path in known]
        return context

    def take(self, path: str, entries: Sequence[Any]) -> None:
        """Remembers the entries of a page in the search."""
        if self.now is not None:
            self.now.entries[path] = entries

    def entries(self) -> list[Any]:
        """The entries of all pages in the search, in their order."""
        known = self.now.entries if self.now else {}
        return [entry for path in self.given.src_uris for entry in known.get(path, ())]

    def end(self, config: MkDocsConfig) -> None:
        """After a build that was good."""
        if self.now is not None:
            shutil.rmtree(Path(config.site_dir, _HIDDEN), ignore_errors=True)
            for path in self.now.inputs:
                if (page := self.given.src_uris[path].page) is not None:
                    self.now.pages[path] = page


def _staying(file: File, page: Page | None = None) -> KeptFile:
    where = file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls
    kept = KeptFile(*where, dest_uri=file.dest_uri, inclusion=file.inclusion)
    kept.page = page
    return kept


def _copies(files: Files) -> dict[str, object]:
    """What each file that is no page is a copy of: a text that is made, or a file at a time."""
    return {
        file.src_uri: file.content_bytes if file.generated_by else _stamp(file.abs_src_path)
        for file in files
        if not file.is_documentation_page()
    }


def _stamp(path: str | None) -> object:
    try:
        stat = Path(path or "").stat()
    except OSError:  # gone in between: equal to nothing
        return object()
    return path, stat.st_mtime_ns, stat.st_size


def _all_known(config: MkDocsConfig) -> bool:
    """Whether all that has a part in the pages is known."""
    return (
        {*config.plugins} <= _PLUGINS
        and all(_EXTENSIONS.fullmatch(name) for name in config.markdown_extensions)
        and "INHERIT:" not in _text_of(config)
    )


def _text_of(config: MkDocsConfig) -> str:
    path = config.config_file_path
    return Path(path).read_text("utf-8", "replace") if path else ""


def _made_of(files: Files, config: MkDocsConfig, shown: Shown) -> tuple[Inputs, dict[str, Inputs]]:
    site, menu = shown.on_pages, repr(config.nav)
    own = {
        path: (page.meta, page.body, *inputs(site, page.view))
        for path, page in shown.pages.items()
        if page.view
    }
    if config.nav is not None:
        own |= _of_the_site(files, shown)
    host = (
        _text_of(config),
        (config.site_url, config.site_dir),
        [(file.src_uri, file.dest_uri, file.inclusion) for file in files],
        [*_heads(files, shown)],
        [*stamps(config.theme.custom_dir)] if config.theme.custom_dir else [],
        [page.meta for path, page in shown.pages.items() if path not in own or path in menu],
    )
    return (*shared(site), *host), own


def _of_the_site(files: Files, shown: Shown) -> dict[str, Inputs]:
    """Of each page of the site's own but the first, its text, and what the views that it shows
    depend on.
    """
    views: dict[str, list[Inputs]] = {}
    for use in shown.collection.blocks:
        view = inputs(shown.on_pages, f"{use.view} {use.name}")
        views.setdefault(use.path, []).append(view)
    first = next((file.src_uri for file in files if file.dest_uri == "index.html"), None)
    texts = ((path, text) for path, text in _texts(files, shown) if path != first)
    return {path: (text, views.get(path)) for path, text in texts}


def _heads(files: Files, shown: Shown) -> Iterator[str]:
    """Of each page of the site's own, all up to its heading: what a menu may say of it."""
    for _, text in _texts(files, shown):
        heading = _HEADING.search(text)
        yield text[: heading.end()] if heading else text


def _texts(files: Files, shown: Shown) -> Iterator[tuple[str, str]]:
    """The path and text of each page of the site's own."""
    for file in files.documentation_pages():
        if file.src_uri not in shown.pages and file.generated_by is None:
            yield file.src_uri, file.content_string
