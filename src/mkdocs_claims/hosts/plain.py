"""A docs folder in; its whole site as plain pages out, each front matter and one block of HTML, for
any host of Markdown. It needs Python-Markdown for the bodies of claims, and no site generator.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from mkdocs_claims.export import exported
from mkdocs_claims.hosts.markdown import ClaimsExtension
from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.read.blocks import block_uses
from mkdocs_claims.read.files import MARKDOWN
from mkdocs_claims.read.rule_words import own_file
from mkdocs_claims.show.glossary import glossary
from mkdocs_claims.show.look import THEME, look
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS

ASSETS = "assets/claims"
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


def plain_pages(docs: Path, collection: Collection) -> dict[str, bytes]:
    """The content of each file for the host's docs folder, by its path there, POSIX. `collection`
    has no error.
    """
    site = _sites(docs, collection)
    sources = {path: docs / path for path in _own_files(docs, collection)}
    pages = {
        path: source.read_text("utf-8-sig")
        for path, source in sources.items()
        if path.lower().endswith(MARKDOWN)
    }
    planned = planned_pages(site("../"), {}, {*pages})
    files = {path: source.read_bytes() for path, source in sources.items() if path not in pages}
    files |= {path: _filled(path, text, site).encode() for path, text in pages.items()}
    for path, page in planned.items():
        html = _one_block(_markdown(site(_base(path))).convert(page.markdown))
        files[path] = f"---\n{_front_matter(page.meta)}---\n\n{html}\n".encode()
    files |= {path: text.encode() for path, text in exported(site("")).items()}
    for asset in ("claims.css", "claims.js"):
        files[f"{ASSETS}/{asset}"] = (THEME / "pages" / ASSETS / asset).read_bytes()
    return files


def _sites(docs: Path, collection: Collection) -> Callable[[str], Site]:
    """The site as a page shows it from which `base` leads to the docs folder."""
    page, settings = docs / "glossary.md", collection.settings
    terms = glossary(page.read_text("utf-8", "replace")) if page.is_file() else {}
    shown = look((), settings, glossary=terms, sources=True)
    return cache(lambda base: Site(collection, replace(shown, base=base)))


def _own_files(docs: Path, collection: Collection) -> list[str]:
    """The files of the docs folder that any host may see: not what holds unverified fields, nor
    claim pages, nor another site's folder.
    """
    settings = collection.settings
    words = own_file(settings.language or "en")
    hidden = {settings.references, "article.yml", SETTINGS, "references.lock.json", words}
    found = []
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        parts = name.split("/")
        parents = [docs.joinpath(*parts[:depth]) for depth in range(1, len(parts))]
        if (
            path.is_file()
            and path.resolve().is_relative_to(docs.resolve())
            and name not in hidden
            and not any(part.startswith(".") for part in parts)
            and not any((parent / "mkdocs.yml").is_file() for parent in parents)
            and not _is_claim(name, settings.claims_dir)
        ):
            found.append(name)
    return found


def _is_claim(path: str, claims_dir: str) -> bool:
    inside = path.startswith((f"{claims_dir}/", "articles/"))
    return inside and path.endswith((*MARKDOWN, ".yml")) and posixpath.basename(path) != "index.md"


def _base(path: str) -> str:
    return "../" * path.count("/")


def _markdown(site: Site) -> Markdown:
    """What makes HTML of a claim page's Markdown: the subset of a body, and the block."""
    return Markdown(extensions=["tables", ClaimsExtension(site=lambda: site)])


def _filled(path: str, text: str, site: Callable[[str], Site]) -> str:
    """A hand-written page, each of its blocks replaced by its HTML."""
    text = text.replace("\r\n", "\n")
    rows, uses = text.split("\n"), block_uses(path, text) if "///" in text else ()
    for use in reversed([*uses]):
        end = _end(rows, use)
        html = _one_block(str(VIEWS[use.view](site(_base(path)), use.name)))
        rows[use.line - 1 : end + 1] = ["", html, ""]
    return "\n".join(rows)


def _end(rows: list[str], use: BlockUse) -> int:
    """The index of the line that closes a block; the reader has seen that there is one."""
    opened = rows[use.line - 1].lstrip()
    fence = opened[: len(opened) - len(opened.lstrip("/"))]
    return next(n for n in range(use.line, len(rows)) if rows[n].strip() == fence)


def _one_block(html: str) -> str:
    """HTML without a blank line, at which Markdown would end it; code keeps its own as `&#10;`."""
    first, *rest = html.split("<pre")
    parts = [_BLANK.sub("", first)]
    for code, closed, after in (part.partition("</pre>") for part in rest):
        kept = _BLANK.sub("\n&#10;", code).replace("&#10;\n", "&#10;")
        parts += ["<pre", kept, closed, _BLANK.sub("", after)]
    return "".join(parts).strip()


def _front_matter(meta: Mapping[str, Any]) -> str:
    """Metadata as YAML; texts are HTML already, for a host that does not escape them."""
    return yaml.safe_dump(dict(meta), allow_unicode=True, sort_keys=False, width=10_000)
