"""The frame of a site's pages: which templates, styles and scripts the host gets beside its theme's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_claims.render import THEME

ASSETS = "assets/claims"
HOST_CSS = f"{ASSETS}/host.css"
_SHIM = re.compile(r"^https://.*iframe-worker")


def overrides(config: MkDocsConfig) -> list[str]:
    """The site's own folders of templates, which win over the package's."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def framed(config: MkDocsConfig, frame: bool) -> bool:
    """Whether pages have the package's frame: it is made for mkdocs-material only."""
    return frame and config.theme.name == "material"


def use_frame(config: MkDocsConfig, frame: bool) -> None:
    """Adds the package's assets and, on mkdocs-material, its frame; both after what the site overrides."""
    folders = [str(THEME / "site")]
    if framed(config, frame):
        folders.insert(0, str(THEME / "frame"))
    else:
        config.extra_css.append(f"{ASSETS}/claims.css")
        config.extra_javascript.append(f"{ASSETS}/claims.js")
    at = len(overrides(config))
    config.theme.dirs[at:at] = [folder for folder in folders if folder not in config.theme.dirs]


def serve_shim(config: MkDocsConfig) -> None:
    """Replaces the offline plugin's script from another host by the package's own."""
    polyfills = config.extra.get("polyfills", [])
    config.extra["polyfills"] = [f"{ASSETS}/file-worker.js" if _SHIM.match(url) else url for url in polyfills]


def host_files(config: MkDocsConfig) -> dict[str, str]:
    """The theme's own script, style and search worker: their names carry a hash that changes with each release."""
    theme = next((Path(folder) for folder in config.theme.dirs if Path(folder, "assets/javascripts").is_dir()), None)
    wanted = {"script": "javascripts/bundle.*.min.js", "style": "stylesheets/main.*.min.css",
              "search": "javascripts/workers/search.*.min.js"}  # fmt: skip
    found = {key: next(iter(sorted(theme.glob(f"assets/{name}"))), None) if theme else None for key, name in wanted.items()}
    return {key: path.relative_to(theme).as_posix() if path and theme else "" for key, path in found.items()}


def host_css(files: Mapping[str, str]) -> str:
    """A style sheet that takes in the theme's own as a layer below the frame's."""
    return f'@import url("../../{files["style"]}") layer(host);\n' if files["style"] else ""


def frame_context(files: Mapping[str, str], words: Mapping[str, Any]) -> dict[str, Any]:
    """What the frame's templates know as `claims`."""
    return {"words": words, "host_css": HOST_CSS, "host_style": files["style"], "host_script": files["script"], "host_config": _host_config(files, words)}


def _host_config(files: Mapping[str, str], words: Mapping[str, Any]) -> Callable[..., dict[str, Any]]:
    def configured(base: str, translate: Callable[[str], str]) -> dict[str, Any]:
        told = {"search.result.placeholder": words["search begin"], "search.result.none": words["search none"]}
        keys = ("clipboard.copy", "clipboard.copied", "search.result.one", "search.result.other",
                "search.result.more.one", "search.result.more.other", "search.result.term.missing", "select.version")  # fmt: skip
        translations = told | {key: str(translate(key)) for key in keys}
        return {"base": base, "features": [], "translations": translations, "search": f"{base}/{files['search']}",
                "annotate": None, "tags": None, "version": None}  # fmt: skip

    return configured
