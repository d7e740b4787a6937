"""What the theme `claims` makes of the settings that people give Material: one table, for the
manual and for what a build says of a setting without effect.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig


class ThemeSetting(NamedTuple):
    """A setting as its path in mkdocs.yml, of a list `path: value`; whether it works, and how."""

    path: str
    works: bool
    does: str


def _works(path: str, does: str) -> ThemeSetting:
    return ThemeSetting(path, True, does)


def _no_effect(path: str, why: str) -> ThemeSetting:
    return ThemeSetting(path, False, why)


_NO_SCRIPT = "the theme has no script for it"
_NO_HOST = "no page asks another host"
_MENU = "the menu is one row, its sections open on demand"

THEME_SETTINGS = (
    _works("theme.logo", "a picture before the site's name"),
    _works("theme.icon.logo", "an icon before the site's name"),
    _works("theme.favicon", "the icon of the site"),
    _works("theme.palette.primary", "the colour of links and of the header's edge"),
    _works("theme.palette.accent", "the colour of what is focused or chosen"),
    _works("theme.language", "the words of the host's partials"),
    _works("theme.direction", "from left to right, or from right to left"),
    _works("theme.custom_dir", "templates of the site's own, as main.html"),
    _works("theme.features: content.action.edit", "a link to edit the page"),
    _works("theme.features: content.action.view", "a link to the page's source"),
    _works("theme.features: navigation.footer", "links to the previous and the next page"),
    _works("theme.features: navigation.indexes", "a section's own page stands first in it"),
    _works("repo_url", "a link to the repository, in the footer"),
    _works("repo_name", "the name of that link"),
    _works("edit_uri", "where the links to edit and view lead"),
    _works("copyright", "a line in the footer"),
    _works("site_author", "named in the page's head"),
    _works("site_description", "where a page has none of its own"),
    _works("extra_css", "after the theme's styles"),
    _works("extra_javascript", "after the theme's scripts; from the site itself only"),
    _works("extra.homepage", "where the site's name leads"),
    _works("extra.social", "links in the footer, with their names"),
    _works("extra.alternate", "the site in other languages, in the header"),
    _works("extra.claims_archive", "a link to a copy to read without a network"),
    _no_effect("theme.font", "the theme serves its own font, as no page asks another host"),
    _no_effect("theme.palette.scheme", "light or dark follows the reader's system and choice"),
    _no_effect("theme.palette.toggle", "the reader's settings stand in the header"),
    _no_effect("theme.icon.repo", "the repository is a link with its name"),
    _no_effect("theme.icon.edit", "the link has its name"),
    _no_effect("theme.icon.admonition", "icons need styles in the page, which the policy refuses"),
    _no_effect("theme.features: announce.dismiss", _NO_SCRIPT),
    _no_effect("theme.features: content.code.annotate", _NO_SCRIPT),
    _no_effect("theme.features: content.code.copy", _NO_SCRIPT),
    _no_effect("theme.features: content.code.select", _NO_SCRIPT),
    _no_effect("theme.features: content.footnote.tooltips", _NO_SCRIPT),
    _no_effect("theme.features: content.tabs.link", _NO_SCRIPT),
    _no_effect("theme.features: content.tooltips", _NO_SCRIPT),
    _no_effect("theme.features: header.autohide", "the header stays where it is"),
    _no_effect("theme.features: navigation.expand", _MENU),
    _no_effect("theme.features: navigation.instant", _NO_SCRIPT),
    _no_effect("theme.features: navigation.instant.prefetch", _NO_SCRIPT),
    _no_effect("theme.features: navigation.instant.progress", _NO_SCRIPT),
    _no_effect("theme.features: navigation.path", _MENU),
    _no_effect("theme.features: navigation.prune", _MENU),
    _no_effect("theme.features: navigation.sections", _MENU),
    _no_effect("theme.features: navigation.tabs", _MENU),
    _no_effect("theme.features: navigation.tabs.sticky", _MENU),
    _no_effect("theme.features: navigation.top", _NO_SCRIPT),
    _no_effect("theme.features: navigation.tracking", _NO_SCRIPT),
    _no_effect("theme.features: search.highlight", _NO_SCRIPT),
    _no_effect("theme.features: search.share", _NO_SCRIPT),
    _no_effect("theme.features: search.suggest", _NO_SCRIPT),
    _no_effect("theme.features: toc.follow", "the contents stand above the text"),
    _no_effect("theme.features: toc.integrate", "the contents stand above the text"),
    _no_effect("extra.analytics", _NO_HOST),
    _no_effect("extra.consent", "there is nothing to consent to"),
    _no_effect("extra.version", _NO_SCRIPT),
    _no_effect("extra.status", "the menu shows names only"),
    _no_effect("extra.annotate", _NO_SCRIPT),
)


def without_effect(config: MkDocsConfig) -> Iterator[str]:
    """What a site sets that has no effect with the theme: each with the reason."""
    known = {setting.path: setting for setting in THEME_SETTINGS}
    for setting in THEME_SETTINGS:
        path, _, value = setting.path.partition(": ")
        given = _given(config, path.split("."))
        if not setting.works and (value in (given or ()) if value else given):
            yield f"{path}: {value or '…'} has no effect with the theme 'claims': {setting.does}"
    for name in config.theme.get("features") or ():
        if f"theme.features: {name}" not in known:
            yield f"theme.features: {name} has no effect with the theme 'claims'"
    fences = config.mdx_configs.get("pymdownx.superfences", {}).get("custom_fences") or ()
    if any(fence.get("name") == "mermaid" for fence in fences):
        yield f"mermaid has no effect with the theme 'claims': {_NO_SCRIPT}"


def _given(value: Any, path: list[str]) -> Any:
    """The value at a path of the configuration; of a list, that of its first part that has one."""
    for name in path:
        if isinstance(value, list):
            value = next(
                (part for part in value if isinstance(part, Mapping) and part.get(name)), {}
            )
        value = value.get(name) if hasattr(value, "get") else None
    return value
