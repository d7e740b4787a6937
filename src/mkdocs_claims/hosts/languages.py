"""The host's configuration in; the language that mkdocs-static-i18n (1.3.1) builds now, out: it
builds each within the first, and only its own object says which.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig


def use_language(config: MkDocsConfig) -> str:
    """Gives the theme the language that is built; its folder in the site, as `de/`, "" for the
    default one and without the plugin.
    """
    i18n: Any = config.plugins.get("i18n")
    language: str | None = getattr(i18n, "current_language", None)
    if not language:
        return ""
    config.theme["language"] = language
    return "" if i18n.is_default_language_build else f"{language}/"
