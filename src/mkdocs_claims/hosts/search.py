"""The search plugin of the theme `claims`: Material's, with all of its options, whose index is made
from what the collection knows of a claim or reference, and from the content of any other page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from material.plugins.search.plugin import SearchPlugin as MaterialSearch
from mkdocs.exceptions import PluginError

from mkdocs_claims.hosts.unsearched import put_back, set_aside

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
        """Adds an entry of the index for a page with one claim or reference, as the plugin `claims`
        knows it; Material makes those of any other.
        """
        claims = config.plugins.get("claims")
        found = claims.searched(page) if claims and self.config.enabled else None
        if found is None:
            page.content, parts = set_aside(page.content or "")
            super().on_page_context(context, page=page, config=config, nav=nav)
            page.content = put_back(page.content, parts)
            return
        search = page.meta.get("search") or {}
        if not search.get("exclude"):
            entry: dict[str, Any] = {"location": page.url}
            entry |= {name: value for name, value in found._asdict().items() if value}
            entry["tags"] = list(page.meta.get("tags", ()))
            if "boost" in search:
                entry["boost"] = search["boost"]
            self.search_index.entries.append(entry)
