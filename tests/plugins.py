"""The plugins and themes that a site is tried with: what a test builds, and the manual's table."""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
LANGUAGES = [
    {"locale": "en", "default": True, "name": "English"},
    {"locale": "de", "name": "Deutsch"},
]


class Tried(NamedTuple):
    """A package, what mkdocs.yml says of it, and what there is to know."""

    package: str
    plugin: str
    options: dict[str, Any] = {}  # noqa: RUF012  # a default that nobody changes
    note: str = ""

    @property
    def configured(self) -> Any:
        """As it stands in the list of plugins."""
        return {self.plugin: self.options} if self.options else self.plugin


PLUGINS = (
    Tried(
        "mkdocs-static-i18n",
        "i18n",
        {"languages": LANGUAGES},
        "the words around a claim in each language; claim pages have no translations yet;"
        " leave `language` out of claims.yml",
    ),
    Tried("mkdocs-rss-plugin", "rss"),
    Tried("mkdocs-print-site-plugin", "print-site", note="its own page has no policy"),
    Tried("mkdocs-glightbox", "glightbox", note="the policy lets its own script and style run"),
    Tried("mkdocs-section-index", "section-index"),
    Tried("mkdocs-minify-plugin", "minify", {"minify_html": True, "minify_js": True}),
    Tried("mkdocs-macros-plugin", "macros"),
    Tried("mkdocs-redirects", "redirects", {"redirect_maps": {"old.md": "index.md"}}),
    Tried("mkdocs-awesome-nav", "awesome-nav", note="without `nav` in mkdocs.yml"),
    Tried("mkdocs-literate-nav", "literate-nav"),
    Tried(
        "mkdocs-git-revision-date-localized-plugin",
        "git-revision-date-localized",
        {"fallback_to_build_date": True, "type": "iso_date"},
    ),
    Tried("mkdocs-include-markdown-plugin", "include-markdown"),
    Tried("mkdocs-exclude", "exclude", {"glob": ["notes/*"]}, "for pages; never for claims"),
    Tried("mkdocs-material", "blog"),
    Tried("mkdocs-material", "meta"),
    Tried("mkdocs-material", "tags"),
    Tried("mkdocs-material", "offline", note="without `use_directory_urls`, as it asks"),
    Tried(
        "mkdocs-material",
        "privacy",
        {"assets_exclude": ["unpkg.com/*"]},
        "what Material loads from another host is not ours",
    ),
    Tried(
        "mkdocs-material",
        "projects",
        note="the site is built in place, not beside the old one",
    ),
    Tried("mike", "mike", note="`mike deploy` publishes the same files"),
)
# The package of each theme, its name, and what there is to know.
THEMES = (
    ("mkdocs-claims", "claims", "every promise to a reader holds"),
    ("mkdocs-material", "material", ""),
    ("mkdocs", "mkdocs", "`highlightjs: no`, or it asks another host"),
    ("mkdocs", "readthedocs", "`highlightjs: no`, or it asks another host"),
    ("mkdocs-dracula-theme", "dracula", "asks other hosts for fonts and icons"),
    ("mkdocs-terminal", "terminal", "has scripts in attributes, which the strict policy blocks"),
    ("mkdocs-ivory", "ivory", "asks other hosts for fonts and scripts"),
    ("mkdocs-shadcn", "shadcn", "has scripts in attributes, which the strict policy blocks"),
)
USUAL = (
    ("section-index", "macros", "redirects", "glightbox", "minify"),
    ("awesome-nav", "include-markdown", "tags", "rss", "print-site"),
    ("i18n", "macros", "glightbox", "minify"),
    ("literate-nav", "git-revision-date-localized", "exclude", "meta", "blog"),
    ("offline", "privacy", "mike", "projects"),
)


def floors() -> dict[str, str]:
    """The version of each package that is needed at least, as pyproject.toml has it."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["plugins"]]
    found = (re.match(r"([\w-]+)>=([\d.]+)", text) for text in needed)
    return {match[1]: match[2] for match in found if match}


def theme_lines() -> list[list[str]]:
    """The rows of the manual's table of themes: theme, version, works."""
    versions = floors()
    return [
        [
            f"`{name}`" if name in (package, "claims") else f"`{name}` ({package})",
            versions.get(package, ""),
            f"yes: {note}" if note else "yes",
        ]
        for package, name, note in THEMES
    ]


def lines() -> list[list[str]]:
    """The rows of the manual's table: plugin, version, works, how it is tried."""
    versions = floors()
    return [
        [
            f"`{tried.plugin}` ({tried.package})",
            versions[tried.package],
            f"yes: {tried.note}" if tried.note else "yes",
            "with others, on the theme `claims` and on Material",
        ]
        for tried in PLUGINS
    ]
