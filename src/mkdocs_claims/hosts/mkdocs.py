"""The thin adapter for MkDocs 1.6 and ProperDocs: each hook's body is a call, or a line or two around one."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_claims.export import exported
from mkdocs_claims.files import read_collection
from mkdocs_claims.glossary import Glossary, glossary
from mkdocs_claims.hosts.frame import HOST_CSS, frame_context, framed, host_css, host_files, overrides, serve_shim, use_frame
from mkdocs_claims.hosts.head import with_head
from mkdocs_claims.hosts.pages import Planned, planned_pages, without_faulty
from mkdocs_claims.hosts.unsearched import put_back, set_aside
from mkdocs_claims.load import Cache
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.render import look
from mkdocs_claims.site import Site


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves out a type
    """The plugin's options."""

    enabled = opt.Type(bool, default=True)
    """Whether the plugin does anything. `enabled: !ENV [CLAIMS, true]`"""
    claims_dir = opt.Type(str, default="claims")
    """The folder of claim pages, below docs_dir. `claims_dir: claims`"""
    references = opt.Type(str, default="references.yml")
    """The list of references, below docs_dir: CSL-YAML or CSL-JSON. `references: references.yml`"""
    check_again = opt.Type(str, default="1 year")
    """How long a check of a page holds, where the page does not say. `check_again: 6 months`"""
    report = opt.Optional(opt.Type(str))
    """Where a reader reports a mistake. `report: mailto:mistakes@example.org`"""
    frame = opt.Type(bool, default=True)
    """With mkdocs-material, whether pages have this plugin's frame (header, menu, footer). `frame: false`"""
    csp = opt.Type(bool, default=True)
    """Whether each page carries a strict Content-Security-Policy. `csp: false`"""


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
        """Having this hook keeps the plugin, and so its cache, from one rebuild of `mkdocs serve` to the next."""
        self.serving = command == "serve"

    @event_priority(-100)  # after the offline plugin, whose script from another host is replaced
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Registers templates, styles and the Markdown extension."""
        if self.config.enabled:
            use_frame(config, self.config.frame)
            serve_shim(config)
            self.host = host_files(config)
            config.markdown_extensions.append("claims")
            config.mdx_configs["claims"] = {"site": lambda: self.site(self.base)}
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Finds every problem before the site folder is emptied. Errors stop any build, warnings a strict one."""
        if not self.config.enabled:
            return
        asked = self.config
        try:
            collection, problems = read_collection(
                Path(config.docs_dir), asked.claims_dir, asked.references, asked.check_again, self.cache if self.serving else None
            )
            self.look = look(overrides(config), directory_urls=config.use_directory_urls, report=asked.report,
                             claims_dir=asked.claims_dir, glossary=_glossary(config))  # fmt: skip
        except CannotRun as reason:
            raise PluginError(str(reason)) from None
        told = [problem for problem in problems if problem.severity != "info"]
        for problem in told:
            print(problem, file=sys.stderr)
        # Under serve an exception makes every request hang, and a counted warning stops the first strict build
        # (MkDocs 1.6.1), so there the page itself shows what is wrong.
        stops = [problem for problem in told if problem.severity == "error" or config.strict]
        if stops and not self.serving:
            raise PluginError(f"{len(stops)} problem{'s' * (len(stops) > 1)} in the claims; nothing was built")
        self.collection, self.faults = without_faulty(collection, problems, self.config.claims_dir)
        self.sites = {}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files | None:
        """Adds the generated pages, and keeps them and the claim pages out of the nav."""
        if self.config.enabled:
            self.planned = planned_pages(self.site("../../"), self.faults, {file.src_uri for file in files})
            taken = {file.dest_uri for file in files}
            for path, page in [*self.planned.items()]:
                file = files.get_file_from_path(path)
                if file is None:
                    file = File.generated(config, path, content=page.markdown)
                    if file.dest_uri in taken:  # by a page of the site's own: references.md, or references/README.md
                        del self.planned[path]
                        continue
                    files.append(file)
                file.inclusion = InclusionLevel.NOT_IN_NAV
            for path in (self.config.references, "article.yml"):  # they hold what is not verified: `exported` leaves it out
                if (file := files.get_file_from_path(path)) is not None:
                    file.inclusion = InclusionLevel.EXCLUDED
            for path, text in exported(self.site("")).items():
                files.append(File.generated(config, path, content=text))
            if framed(config, self.config.frame):
                files.append(File.generated(config, HOST_CSS, content=host_css(self.host)))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment | None:
        """Tells the frame's templates the words of the interface and the names of the theme's files."""
        if self.config.enabled:
            env.globals["claims"] = frame_context(self.host, self.look)
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Gives a claim page's Markdown without its front matter, which MkDocs would read by YAML 1.1 again."""
        planned = self.planned.get(page.file.src_uri) if self.config.enabled else None
        return planned.markdown if planned else None

    @event_priority(100)  # before other plugins look at the page's title and tags
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Sets the title, which carries the status, the description and the tags."""
        if self.config.enabled:
            self.base = get_relative_url(".", page.url) + "/"
            if (planned := self.planned.get(page.file.src_uri)) is not None:
                page.meta = dict(planned.meta)
        return markdown

    @event_priority(-100)  # after other plugins have changed the page
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Sets aside what search leaves out."""
        if self.config.enabled:
            html, self.unsearched[page.file.src_uri] = set_aside(html)
        return html

    @event_priority(100)  # before other plugins change the page as a whole
    def _put_back(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts back what search leaves out."""
        return put_back(output, self.unsearched.pop(page.file.src_uri)) if self.config.enabled else output

    def _with_head(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts what machines read, and the Content-Security-Policy, into the page's head."""
        if not self.config.enabled:
            return output
        slug = page.file.src_uri.removeprefix(f"{self.config.claims_dir}/").removesuffix(".md")
        claim = slug if slug in self.collection.pages and page.file.src_uri in self.planned else None
        return with_head(output, self.site(""), claim, page.canonical_url, self._csp)

    on_post_page = CombinedEvent(_put_back, _with_head)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str | None:
        """Puts the Content-Security-Policy into pages that have no Markdown, as 404.html."""
        if not self.config.enabled or not template_name.endswith(".html"):
            return output_content
        return with_head(output_content, self.site(""), None, None, self._csp)

    @property
    def _csp(self) -> bool:
        """Whether pages carry the policy: under serve it would keep the host's script from reloading a page."""
        return self.config.csp and not self.serving

    def site(self, base: str) -> Site:
        """The collection as it is shown on the pages from which `base` leads to the site's root."""
        if base not in self.sites:
            self.sites[base] = Site(self.collection, replace(self.look, base=base))
        return self.sites[base]


def _glossary(config: MkDocsConfig) -> Glossary:
    """The terms of the site's own glossary, if it has one."""
    page = Path(config.docs_dir, "glossary.md")
    return glossary(page.read_text("utf-8")) if page.is_file() else {}
