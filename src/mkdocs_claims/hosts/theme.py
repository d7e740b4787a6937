"""The look of a site and the files its theme needs: the host's configuration in; which templates,
styles and scripts it gets beside its theme's own, out.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from mkdocs_claims.checked import named_here
from mkdocs_claims.hosts.found import NO_ADDRESS
from mkdocs_claims.hosts.theme_links import links_not_shown
from mkdocs_claims.hosts.theme_settings import without_effect
from mkdocs_claims.model.settings import SETTINGS, Settings
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.show.glossary import glossary
from mkdocs_claims.show.look import THEME, Look, look
from mkdocs_claims.show.renamed import PAGES as RENAMED

PAGES = THEME / "pages"  # the theme `claims`, as the entry point names it
ASSETS = "assets/claims"
STYLE, SCRIPT = f"{ASSETS}/claims.css", f"{ASSETS}/claims.js"  # what claims need in any theme
HOST_CSS = f"{ASSETS}/host.css"
MARKS = f"{ASSETS}/search-marks.js"
AS_MATERIAL = (
    "pages look as mkdocs-material makes them; for the look that version 0.1 put in its place"
    " write 'theme: {name: claims}'"
)
_OF_MATERIAL = "stylesheets/main.*.min.css"
_SCRIPTS = "assets/javascripts/"
_SHIM = re.compile(r"^https://.*iframe-worker")


def look_of(config: MkDocsConfig, settings: Settings, own: bool = True) -> Look:
    """How the site shows its claims: with its own templates, words and glossary, where
    it has them; PluginError where they fail. `own=False`: as the package has it.
    """
    page, folders = Path(config.docs_dir, "glossary.md"), _overrides(config) if own else []
    paths = (
        path
        for folder in folders
        for path in sorted(Path(folder, "claims").rglob("*"))
        if path.is_file()
    )
    if gone := [name for folder in folders for name in RENAMED if Path(folder, name).is_file()]:
        told = "; ".join(f"{name} is not used any more: {RENAMED[name]}" for name in gone)
        raise PluginError(f"in custom_dir, {told}")
    try:
        terms = page.read_text("utf-8", "replace") if page.is_file() else ""
        return _look(
            tuple(folders),
            tuple((path, path.stat().st_mtime_ns) for path in paths),
            terms,
            config.use_directory_urls,
            settings.model_copy(update={"site_name": config.site_name}),
            str(PAGES) in config.theme.dirs,
        )
    except (CannotRun, OSError) as reason:
        raise PluginError(str(reason)) from None
    except Exception as failure:  # whatever a template may do
        raise PluginError(f"the site's own templates fail: {failure!r}") from None


@lru_cache(
    maxsize=1
)  # under serve, what has not changed is not read or written anew: `stamps` says what has
def _look(
    folders: tuple[str, ...],
    stamps: object,
    terms: str,
    directories: bool,
    settings: Settings,
    framed: bool,
) -> Look:
    how = {"directory_urls": directories, "glossary": glossary(terms), "framed": framed}
    return look(folders, settings, **how)


def _overrides(config: MkDocsConfig) -> list[str]:
    """The site's own folders of templates, which win over the package's."""
    folder = config.theme.custom_dir
    return [str(named_here(Path(folder)))] if folder else []


class Theme:
    """The theme of a site, and what it needs of this package: `ours` is the theme `claims`, or one
    that extends it. PluginError for a link of the configuration that it cannot show.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.ours = str(PAGES) in config.theme.dirs
        if self.ours and (wrong := [*links_not_shown(config)]):
            raise PluginError("\n".join(wrong))
        self.style = _newest(config, _OF_MATERIAL)

    def without_effect(self) -> list[str]:
        """What the site sets that has no effect with the theme `claims`, each with the reason, and
        what it loses without an address; on a site without settings, as version 0.1 had none, that
        Material is Material now.
        """
        if self.ours:
            lost = [] if self.config.site_url else [NO_ADDRESS]
            return [*without_effect(self.config), *lost]
        has_settings = Path(self.config.docs_dir, SETTINGS).is_file()
        return [AS_MATERIAL] if self.config.theme.name == "material" and not has_settings else []

    def link_assets(self) -> None:
        """Links the style and the script of claims, before those of the site's own; where the theme
        is ours, the offline plugin's script from another host is left out.
        """
        if STYLE in self.config.extra_css:  # by a build that this one is within
            return
        script = ExtraScriptValue(SCRIPT)
        script.defer = True
        self.config.extra_css.insert(0, STYLE)
        self.config.extra_javascript.insert(0, script)
        if self.ours:
            self.config.extra["polyfills"] = [
                url for url in self.config.extra.get("polyfills", []) if not _SHIM.match(url)
            ]

    def without_scripts(self, files: Files) -> Files:
        """The site's files; where the theme is ours, without the scripts of Material's pages: 2 MB
        that name addresses of other hosts.
        """
        unused = [
            file
            for file in files
            if file.src_uri.startswith(_SCRIPTS) and file.src_dir != self.config.docs_dir
        ]
        for file in unused if self.ours else ():
            files.remove(file)
        return files

    def files(self, look: Look) -> dict[str, str]:
        """Files that the theme needs and that are made anew: a style sheet that takes in Material's
        as a layer below the theme's own, and the shape of each verdict for what a search finds.
        """
        if not (self.ours and self.style):
            return {}
        macros: Any = look.templates.get_template("claims/macros.html").module
        marks = {row.verdict: macros.mark(row.verdict) for row in TABLE}
        return {
            HOST_CSS: f'@import url("../../{self.style}") layer(host);\n',
            MARKS: f"window.claimsMarks = {json.dumps(marks)};\n",
        }

    def tell(self, look: Look, within: str) -> None:
        """Gives the templates of the theme what they know as `config.theme.claims`. `within`: the
        folder of the language that is built.
        """
        self.config.theme["claims"] = {
            "words": _as_html(look.words),
            "index": within + look.address("claims"),
            "notice": escape(look.notice or ""),
            "host_css": HOST_CSS,
            "host_style": self.style,
        }


def _newest(config: MkDocsConfig, name: str) -> str:
    """A file of the theme below its assets, whose name carries a hash that changes with each
    release; "" if it has none.
    """
    found = (
        path.relative_to(folder).as_posix()
        for folder in config.theme.dirs
        for path in sorted(Path(folder).glob(f"assets/{name}"))
    )
    return next(found, "")


def _as_html(words: Any) -> Any:
    """The words as HTML: MkDocs' templates print what they are given as it is."""
    if isinstance(words, Mapping):
        return {key: _as_html(word) for key, word in words.items()}
    return [_as_html(word) for word in words] if isinstance(words, list) else escape(words)
