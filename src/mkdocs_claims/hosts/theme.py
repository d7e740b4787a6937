"""The look of a site and the files its theme needs: the host's configuration in; which templates,
styles and scripts it gets beside its theme's own, out.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_claims.model.settings import Settings
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.show.glossary import glossary
from mkdocs_claims.show.look import THEME, Look, look

PAGES = THEME / "pages"  # the theme `claims`, as the entry point names it
ASSETS = "assets/claims"
STYLE, SCRIPT = f"{ASSETS}/claims.css", f"{ASSETS}/claims.js"  # what claims need in any theme
HOST_CSS = f"{ASSETS}/host.css"
_SHIM = re.compile(r"^https://.*iframe-worker")


def look_of(config: MkDocsConfig, settings: Settings) -> Look:
    """How the site shows its claims: with its own templates, words and glossary, where
    it has them.
    """
    page, folders = Path(config.docs_dir, "glossary.md"), _overrides(config)
    terms = page.read_text("utf-8", "replace") if page.is_file() else ""
    own = (
        path
        for folder in folders
        for path in sorted(Path(folder, "claims").rglob("*"))
        if path.is_file()
    )
    stamps = tuple((path, path.stat().st_mtime_ns) for path in own)
    try:
        return _look(
            tuple(folders),
            stamps,
            terms,
            config.use_directory_urls,
            settings.claims_dir,
            settings.report,
        )
    except CannotRun as reason:
        raise PluginError(str(reason)) from None


@lru_cache(
    maxsize=1
)  # under serve, what has not changed is not read or written anew: `stamps` says what has
def _look(
    folders: tuple[str, ...],
    stamps: object,
    terms: str,
    directories: bool,
    claims_dir: str,
    report: str | None,
) -> Look:
    return look(
        folders,
        directory_urls=directories,
        claims_dir=claims_dir,
        report=report,
        glossary=glossary(terms),
    )


def _overrides(config: MkDocsConfig) -> list[str]:
    """The site's own folders of templates, which win over the package's."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def themed(config: MkDocsConfig) -> bool:
    """Whether the site has the theme `claims`, or one that extends it."""
    return str(PAGES) in config.theme.dirs


def link_assets(config: MkDocsConfig) -> None:
    """Links the style and the script of claims, before those of the site's own."""
    script = ExtraScriptValue(SCRIPT)
    script.defer = True
    config.extra_css.insert(0, STYLE)
    config.extra_javascript.insert(0, script)


def serve_shim(config: MkDocsConfig) -> None:
    """Replaces the offline plugin's script from another host by the package's own."""
    polyfills = config.extra.get("polyfills", [])
    config.extra["polyfills"] = [
        f"{ASSETS}/file-worker.js" if _SHIM.match(url) else url for url in polyfills
    ]


def host_files(config: MkDocsConfig) -> dict[str, str]:
    """Material's style and search worker: their names carry a hash that changes with each
    release.
    """
    theme = next(
        (
            Path(folder)
            for folder in config.theme.dirs
            if Path(folder, "assets/javascripts").is_dir()
        ),
        None,
    )
    wanted = {
        "style": "stylesheets/main.*.min.css",
        "search": "javascripts/workers/search.*.min.js",
    }
    found = {
        key: next(iter(sorted(theme.glob(f"assets/{name}"))), None) if theme else None
        for key, name in wanted.items()
    }
    return {
        key: path.relative_to(theme).as_posix() if path and theme else ""
        for key, path in found.items()
    }


def host_css(files: Mapping[str, str]) -> str:
    """A style sheet that takes in Material's as a layer below the theme's own."""
    return f'@import url("../../{files["style"]}") layer(host);\n' if files["style"] else ""


def theme_context(files: Mapping[str, str], look: Look) -> dict[str, Any]:
    """What the templates of the theme know as `config.theme.claims`."""
    return {
        "words": _as_html(look.words),
        "index": look.address("claims"),
        "host_css": HOST_CSS,
        "host_style": files["style"],
        "host_search": files["search"],
    }


def _as_html(words: Any) -> Any:
    """The words as HTML: MkDocs' templates print what they are given as it is."""
    if isinstance(words, Mapping):
        return {key: _as_html(word) for key, word in words.items()}
    return [_as_html(word) for word in words] if isinstance(words, list) else escape(words)
