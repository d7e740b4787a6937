"""The thin adapter for MkDocs 1.6 and ProperDocs: each hook's body is a call, or a line or two
around one.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_claims.checked import Before
from mkdocs_claims.hosts.aside import Aside
from mkdocs_claims.hosts.compiled import Compiled, hasten
from mkdocs_claims.hosts.current import problems_html
from mkdocs_claims.hosts.failure import template_failure
from mkdocs_claims.hosts.found import files_at_root, in_head
from mkdocs_claims.hosts.gate import Shown, shown
from mkdocs_claims.hosts.head import Head, blocked_by_policy, inline_parts, with_head
from mkdocs_claims.hosts.kept import Kept
from mkdocs_claims.hosts.languages import use_language
from mkdocs_claims.hosts.options import ClaimsConfig
from mkdocs_claims.hosts.pages import Made, add_assets, add_files, add_pages, flatten, leave_out
from mkdocs_claims.hosts.ready_page import make_ready
from mkdocs_claims.hosts.theme import PAGES, SCRIPT, STYLE, Theme
from mkdocs_claims.hosts.unsearched import put_back, set_aside
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.progress import steps
from mkdocs_claims.rules import Known

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.claims")


class ClaimsPlugin(BasePlugin[ClaimsConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves out a type
    """Checks the claims before anything is built, and shows each beside its references."""

    shown: Shown | None = None
    theme: Theme
    serving = whole = False  # whole: this build makes a whole site, for keeps
    aside: Aside | None = None
    depth = 0  # builds within this one: mkdocs-static-i18n builds each language within the first

    def __init__(self) -> None:
        self.made, self.kept, self.compiled = Made(), Kept(), Compiled()
        self.cache = Before({}, Known())
        self.unsearched: dict[str, list[str]] = {}
        self.refused: set[tuple[str, str]] = set()
        self.blocked: set[str] = set()
        self.said: set[str] = set()
        self.base = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and so its cache, from one rebuild of `mkdocs serve`
        to the next.
        """
        self.serving, self.whole = command == "serve", command != "serve" and not dirty

    @event_priority(-100)  # after the offline plugin, whose script from another host is replaced
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Registers styles, script and the Markdown extension."""
        self.theme = Theme(config)
        hasten(config.theme, self.compiled if self.serving else None)
        self._say(self.theme.without_effect())
        self.theme.link_assets()
        if "claims" not in config.markdown_extensions:
            config.markdown_extensions.append("claims")
        config.mdx_configs["claims"] = {
            "site": lambda: self._shown.site(self.base),
            "failed": self._failed,
        }
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Finds every problem before the site folder is emptied. Errors stop any build, warnings a
        strict one.
        """
        self.refused, self.blocked = set(), set()
        self.made.begin(use_language(config))
        self.shown = shown(config, self.cache if self.serving else None, self.shown)
        self.kept.begin(config, self.serving and self.theme.ours)
        if self.aside is not None and config.site_dir == str(self.aside.new):
            self.depth += 1
            return
        self.depth = 0
        self._end()
        if self.whole:
            self.aside = Aside.begun(config)

    @event_priority(-100)  # after other plugins have made their menus
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Makes the pages of views out of the menu ready-made ones."""
        make_ready(nav, config, files, self._shown.pages)
        return nav

    @event_priority(100)  # before the privacy plugin looks into them
    def _without_scripts(self, files: Files, *, config: MkDocsConfig) -> Files | None:
        """Leaves Material's scripts, which our theme does not run, out of the site."""
        return self.theme.without_scripts(files)

    @event_priority(-110)  # after mkdocs-static-i18n, which drops pages from outside the docs
    def _with_pages(self, files: Files, *, config: MkDocsConfig) -> Files | None:
        """Adds the generated pages, and keeps them and the claim pages out of the nav; adds what
        machines read, and the theme's files.
        """
        claims = self._shown
        flatten(files, claims.pages, claims.look.claims_dir)
        add_pages(files, config, claims.pages, self.made)
        exports = {self.made.within + path: text for path, text in claims.exports.items()}
        add_files(files, config, exports | self.theme.files(claims.look))
        if self.theme.ours and not self.made.within:
            add_files(files, config, files_at_root(config, files, claims.on_pages))
        add_assets(files, config, PAGES, (STYLE, SCRIPT))
        leave_out(files, claims.collection, claims.pages.keys())
        self.theme.tell(claims.look, self.made.within)
        files = self.kept.files(files, config, claims)
        self.step = steps("pages", 2 * len(files.documentation_pages()))
        return files

    on_files = CombinedEvent(_without_scripts, _with_pages)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Gives a claim page's Markdown without its front matter, which MkDocs would read by YAML
        1.1 again.
        """
        planned = self._shown.pages.get(page.file.src_uri)
        return planned.markdown if planned else None

    @event_priority(100)  # before other plugins look at the page's title and tags
    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Sets the title, which carries the verdict, the description and the tags; and the day of
        the comparison, for the sitemap.
        """
        self.base = get_relative_url(self.made.within or ".", page.url).rstrip("/") + "/"
        if (planned := self._shown.pages.get(page.file.src_uri)) is not None:
            page.meta = dict(planned.meta)
            kind, _, slug = planned.view.partition(" ")
            if kind == "claim":
                page.update_date = self._shown.collection.pages[slug].claim.checked.isoformat()
        return markdown

    @event_priority(-100)  # after other plugins have changed the page
    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Sets aside what search leaves out, and remembers scripts and styles, which no
        policy allows."""
        self.step()
        self.refused.update(inline_parts(html))
        if not self.theme.ours:  # whose search knows what it leaves out
            html, self.unsearched[page.file.src_uri] = set_aside(html)
        return html

    @event_priority(100)  # before other plugins change the page as a whole
    def _put_back(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts back what search leaves out."""
        return put_back(output, self.unsearched.pop(page.file.src_uri, []))

    @event_priority(-100)  # after other plugins have added their scripts
    def _with_head(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Puts what machines read, and the Content-Security-Policy, into the page's head."""
        self.step()
        claims, path = self._shown, page.file.src_uri
        planned = claims.pages.get(path)
        data, elements = in_head(claims.on_pages, planned.view if planned else "", page)
        head = self._head(data, planned is not None)._replace(elements=elements)
        if head.refused is not None:
            self.blocked.update(blocked_by_policy(output, head.refused))
        return with_head(output, head)

    on_post_page = CombinedEvent(_put_back, _with_head)

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Has the sitemap name the pages that stay as they are."""
        return self.kept.listed(context)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Puts the Content-Security-Policy into pages that have no Markdown, as 404.html."""
        if not template_name.endswith(".html"):
            return output_content
        return with_head(output_content, self._head(None, False))

    @event_priority(-1000)  # after all others, which may still write into the site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the new site into the old one's place, and says what its policy blocks."""
        self._say(
            f"the strict policy blocks {what}; 'csp: no' in docs/{SETTINGS} leaves it out"
            for what in sorted(self.blocked)
        )
        self.kept.end(config)
        if self.depth:
            self.depth -= 1
        elif self.aside is not None:
            self.aside.swap(config)

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Puts the old site back: a strict build fails after everything else."""
        if self.aside is not None:
            self.aside.fail()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer | None:
        """Has a change in the site's own templates and words rebuild it."""
        if config.theme.custom_dir:
            server.watch(config.theme.custom_dir)
        return server

    def on_shutdown(self) -> None:
        """Clears away what stood aside, and the sources of what was made."""
        self.made.end()
        self._end()

    def _end(self) -> None:
        if self.aside is not None:
            self.aside.end()
            self.aside = None

    def _head(self, data: str | None, planned: bool) -> Head:
        """What is put into a page's head. Under serve a policy would keep the host's script from
        reloading a page.
        """
        asked = self._shown.collection.settings.csp
        policy = (self.theme.ours if asked is None else asked) and not self.serving
        return Head(data, planned or self.theme.ours, self.refused if policy else None)

    def _say(self, messages: Iterable[str]) -> None:
        """Prints information, each once: under serve every edit would repeat it."""
        for message in messages:
            if message not in self.said:
                self.said.add(message)
                log.info(message)

    def _failed(self, view: str, failure: Exception) -> Markup:
        """What stands in place of a view that cannot be shown; a build stops."""
        message = template_failure(view, failure)
        if not self.serving:
            raise PluginError(message) from None
        print(message, file=sys.stderr)
        return problems_html([message])

    @property
    def _shown(self) -> Shown:
        assert self.shown is not None, "on_pre_build has run"
        return self.shown
