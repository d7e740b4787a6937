"""A planned page of a view in; the host's page of it, which needs no Markdown machine of its own,
out.

MkDocs makes a Markdown machine a page (1.6.1, `structure/pages.py`), which takes a quarter of a
build. Here one machine, with all of the site's extensions, makes the bodies of all claims; the host
is told of the anchors and links of each page, so it says of a missing one what it always says.
"""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_claims.hosts.markdown import html_of, with_body
from mkdocs_claims.show.planned import Planned
from mkdocs_claims.show.views import BODY

_ANCHOR = re.compile(r' id="([^"]+)"')  # a tenth of the time of one that looks for the tag, too
_ADDRESSES = {"a": "href", "img": "src"}


def make_ready(
    nav: Navigation, config: MkDocsConfig, files: Files, planned: Mapping[str, Planned]
) -> None:
    """Makes each planned page that shows a view, and stands in no menu, a ready one."""
    bodies, in_menu = Bodies(config, files), {*map(id, nav.pages)}
    for path, page in planned.items():
        file = files.get_file_from_path(path)
        if file is None or not file.is_documentation_page():
            continue  # it stays as it is
        if page.view and id(file.page) not in in_menu:
            ReadyPage(config, file, page, bodies)


class Bodies:
    """What makes HTML of the bodies of claims: one machine for all pages of a build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.md = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs
        )
        self.links = _Links(files)
        self.md.treeprocessors.register(self.links, "claims-links", 0)

    def html(self, body: str, file: File) -> str:
        """The HTML of a body on the page of a file."""
        self.links.begin(file)
        self.md.reset()
        return self.md.convert(body)


class _Links(Treeprocessor):
    """Leads a body's links to pages of the site to where the host puts those."""

    def __init__(self, files: Files) -> None:
        super().__init__()
        self.files = files

    def begin(self, file: File) -> None:
        """Before a page."""
        self.file = file
        self.to_anchors: dict[File, dict[str, str]] = {}

    def run(self, root: Element) -> None:
        """The same elements with their addresses."""
        for element in root.iter():
            if (key := _ADDRESSES.get(element.tag)) is not None:
                element.set(key, self.address(element.get(key, "")))

    def address(self, written: str) -> str:
        """Where an address of the source leads on the page."""
        scheme, host, path, query, anchor = urlsplit(written)
        if scheme or host or written.startswith("/"):
            return written
        source = normpath(join(dirname(self.file.src_uri), unquote(path))) if path else None
        file = self.files.get_file_from_path(source) if source else self.file
        if file is None:
            return written
        if anchor:
            self.to_anchors.setdefault(file, {})[anchor] = written
        path = file.url_relative_to(self.file) if path else ""
        return urlunsplit(("", "", path, query, anchor))


class ReadyPage(Page):
    """The page of a view."""

    def __init__(self, config: MkDocsConfig, file: File, planned: Planned, bodies: Bodies) -> None:
        super().__init__(None, file, config)
        self.planned, self.bodies = planned, bodies

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Puts the body's HTML into that of the view. What another plugin has changed goes the
        host's way.
        """
        if self.markdown != self.planned.markdown:
            super().render(config, files)
            return
        view, _, name = self.planned.view.partition(" ")
        how = config.mdx_configs["claims"]
        html = str(html_of(how["site"](), view, name, how["failed"]))  # no Markup, which escapes
        if BODY in html:
            html = with_body(html, self.bodies.html(self.planned.body, self.file))
            self.toc = get_toc(getattr(self.bodies.md, "toc_tokens", []))
            self.links_to_anchors = self.bodies.links.to_anchors
        self.content = html
        self.present_anchor_ids = {*_ANCHOR.findall(html)}
