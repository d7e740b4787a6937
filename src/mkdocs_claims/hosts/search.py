"""The search plugin of the theme `claims`: Material's, with all of its options, whose index is made
from what the collection knows of a claim or reference, and from the content of any other page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from material.plugins.search.plugin import SearchPlugin as MaterialSearch
from mkdocs.exceptions import PluginError

from mkdocs_claims.hosts.markdown import body_in
from mkdocs_claims.hosts.unsearched import put_back, set_aside
from mkdocs_claims.show.searched import Searched, searched

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


class SearchPlugin(MaterialSearch):  # type: ignore[misc]  # Material ships no types
    """Writes search/search_index.json, which the theme's script and the plugin `offline` read."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Says what the theme cannot do without."""
        if "claims" not in config.plugins:
            raise PluginError("the theme 'claims' needs the plugin 'claims'; add it to 'plugins'")
        super().on_config(config)

    def on_page_context(
        self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any
    ) -> None:
        """Adds the entries of a page to the index, and hands them to the plugin `claims`, which
        knows whether the page stays as it is in the next build under `serve`.
        """
        claims = config.plugins.get("claims")
        if not (claims and self.config.enabled):
            super().on_page_context(context, page=page, config=config, nav=nav)
            return
        before = len(self.search_index.entries)
        planned = claims.shown.pages.get(page.file.src_uri)
        body = body_in(page.content or "") if planned else ""
        found = planned and searched(claims.shown.on_pages, planned.view, body)
        if found:
            self._add(page, found)
        else:
            page.content, parts = set_aside(page.content or "")
            super().on_page_context(context, page=page, config=config, nav=nav)
            page.content = put_back(page.content, parts)
        claims.kept.take(page.file.src_uri, self.search_index.entries[before:])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes the index, with the entries of pages that stay as they are."""
        claims = config.plugins.get("claims")
        if claims and self.config.enabled and claims.kept.now:
            self.search_index.entries = claims.kept.entries()
        super().on_post_build(config=config)

    def _add(self, page: Page, found: Searched) -> None:
        """Adds the entry of a page with one claim or reference, as the plugin `claims` knows it."""
        search = page.meta.get("search") or {}
        if not search.get("exclude"):
            entry: dict[str, Any] = {"location": page.url}
            entry |= {name: value for name, value in found._asdict().items() if value}
            entry["tags"] = list(page.meta.get("tags", ()))
            if "boost" in search:
                entry["boost"] = search["boost"]
            self.search_index.entries.append(entry)
