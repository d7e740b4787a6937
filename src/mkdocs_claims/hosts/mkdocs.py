"""The thin adapter for MkDocs 1.6 and ProperDocs: each hook's body is a call, or a line or two
around one.
"""

import sys
from dataclasses import replace
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_claims.export import exported
from mkdocs_claims.hosts.gate import checked, tried
from mkdocs_claims.hosts.head import with_head
from mkdocs_claims.hosts.options import ClaimsConfig
from mkdocs_claims.hosts.pages import add_pages
from mkdocs_claims.hosts.theme import (
    HOST_CSS,
    PAGES,
    SCRIPT,
    STYLE,
    host_css,
    host_files,
    link_assets,
    look_of,
    serve_shim,
    theme_context,
    themed,
)
from mkdocs_claims.hosts.unsearched import put_back, set_aside
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.read.load import Cache
from mkdocs_claims.show.planned import Planned, planned_pages, without_faulty
from mkdocs_claims.show.site import Site


class ClaimsPlugin(BasePlugin[ClaimsConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves out a type
    """Checks the claims before anything is built, and shows each beside its references."""

    serving = False

    def __init__(self) -> None:
        self.cache: Cache = {}
        self.sites: dict[str, Site] = {}
        self.planned: dict[str, Planned] = {}
        self.unsearched: dict[str, list[str]] = {}
        self.base = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and so its cache, from one rebuild of `mkdocs serve`
        to the next.
        """
        self.serving = command == "serve"

    @event_priority(-100)  # after the offline plugin, whose script from another host is replaced
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Registers templates, styles and the Markdown extension."""
        if self.config.enabled:
            self.ours = themed(config)
            link_assets(config)
            if self.ours:
                serve_shim(config)
                self.host = host_files(config)
            if "claims" not in config.markdown_extensions:
                config.markdown_extensions.append("claims")
            config.mdx_configs["claims"] = {"site": lambda: self.site(self.base)}
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Finds every problem before the site folder is emptied. Errors stop any build, warnings a
        strict one.
        """
        if not self.config.enabled:
            return
        collection, problems = checked(config, self.cache if self.serving else None)
        try:
            self.look = look_of(config, collection.settings)
        except PluginError as fault:
            if not self.serving or not hasattr(self, "look"):
                raise
            print(fault, file=sys.stderr)  # and the pages stay as they looked
        self.collection, self.faults = without_faulty(collection, problems)
        self.sites = {}
        if config.theme.custom_dir and not self.serving:
            tried(self.site(""))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files | None:
        """Adds the generated pages, and keeps them and the claim pages out of the nav."""
        if self.config.enabled:
            self.planned = planned_pages(
                self.site("../../"), self.faults, {file.src_uri for file in files}
            )
            add_pages(files, config, self.planned)
            # they hold what is not verified, which `exported` leaves out
            for path in (self.collection.settings.references, "article.yml", SETTINGS):
                if (file := files.get_file_from_path(path)) is not None:
                    file.inclusion = InclusionLevel.EXCLUDED
            made = exported(self.site(""))
            if self.ours:
                made[HOST_CSS] = host_css(self.host)
                config.theme["claims"] = theme_context(self.host, self.look)
            for path in (STYLE, SCRIPT):
                if files.get_file_from_path(path) is None:
                    files.append(File.generated(config, path, abs_src_path=str(PAGES / path)))
            for path, text in made.items():
                files.append(File.generated(config, path, content=text))
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Gives a claim page's Markdown without its front matter, which MkDocs would read by YAML
        1.1 again.
        """
        planned = self.planned.get(page.file.src_uri) if self.config.enabled else None
        return planned.markdown if planned else None

    @event_priority(100)  # before other plugins look at the page's title and tags
    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Sets the title, which carries the status, the description and the tags."""
        if self.config.enabled:
            self.base = get_relative_url(".", page.url) + "/"
            if (planned := self.planned.get(page.file.src_uri)) is not None:
                page.meta = dict(planned.meta)
        return markdown

    @event_priority(-100)  # after other plugins have changed the page
    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Sets aside what search leaves out."""
        if self.config.enabled:
            html, self.unsearched[page.file.src_uri] = set_aside(html)
        return html

    @event_priority(100)  # before other plugins change the page as a whole
    def _put_back(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts back what search leaves out."""
        return (
            put_back(output, self.unsearched.pop(page.file.src_uri))
            if self.config.enabled
            else output
        )

    def _with_head(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts what machines read, and the Content-Security-Policy, into the page's head."""
        if not self.config.enabled:
            return output
        slug = page.file.src_uri.removeprefix(f"{self.look.claims_dir}/").removesuffix(".md")
        claim = (
            slug if slug in self.collection.pages and page.file.src_uri in self.planned else None
        )
        return with_head(output, self.site(""), claim, page.canonical_url, self._csp)

    on_post_page = CombinedEvent(_put_back, _with_head)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Puts the Content-Security-Policy into pages that have no Markdown, as 404.html."""
        if not self.config.enabled or not template_name.endswith(".html"):
            return output_content
        return with_head(output_content, self.site(""), None, None, self._csp)

    @property
    def _csp(self) -> bool:
        """Whether pages carry the policy: under serve it would keep the host's script from
        reloading a page.
        """
        asked = self.collection.settings.csp
        return (self.ours if asked is None else asked) and not self.serving

    def site(self, base: str) -> Site:
        """The collection as it is shown on the pages from which `base` leads to the site's root."""
        if base not in self.sites:
            self.sites[base] = Site(self.collection, replace(self.look, base=base))
        return self.sites[base]
