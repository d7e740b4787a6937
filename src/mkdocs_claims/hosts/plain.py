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
from mkdocs_claims.hosts.failure import template_failure
from mkdocs_claims.hosts.hidden import is_hidden
from mkdocs_claims.hosts.markdown import ClaimsExtension, html_of
from mkdocs_claims.hosts.own_look import own_look
from mkdocs_claims.hosts.within import within
from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.read.blocks import block_uses, has_title
from mkdocs_claims.read.body import without_code
from mkdocs_claims.read.files import MARKDOWN
from mkdocs_claims.show.look import THEME
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site

ASSETS = "assets/claims"
_ADDRESS = re.compile(r"(?:\]\(|^ {0,3}\[[^\]\n]{1,200}\]:)[ \t]*<?([^\s()<>]+)", re.MULTILINE)
# So that Zensical leaves no column empty beside the claim: there its references find room.
_WIDE: Mapping[str, Any] = {"hide": ["toc"]}
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


def plain_pages(docs: Path, collection: Collection) -> dict[str, bytes]:
    """The content of each file for the host's docs folder, by its path there, POSIX. `collection`
    has no error. CannotRun where a word or template of the site's own does not fit.
    """
    site = _sites(docs, collection)
    sources = {path: docs / path for path in _own_files(docs, collection)}
    pages = {
        path: source.read_text("utf-8-sig")
        for path, source in sources.items()
        if path.lower().endswith(MARKDOWN)
    }
    places = _places(collection)
    files = {path: source.read_bytes() for path, source in sources.items() if path not in pages}
    for path, text in pages.items():
        files[path] = _filled(path, relinked(text, path, path, places), site).encode()
    for path, page in planned_pages(site("../"), {}, {*pages}).items():
        place = places.get(path, path)
        text = relinked(page.markdown, path, place, places)
        html = _one_block(_markdown(site(_base(place))).convert(text))
        meta = {**_WIDE, **page.meta} if page.view.startswith("claim ") else page.meta
        files[place] = f"---\n{_front_matter(meta)}---\n\n{html}\n".encode()
    files |= {path: text.encode() for path, text in exported(site("")).items()}
    for asset in ("claims.css", "claims.js"):
        files[f"{ASSETS}/{asset}"] = (THEME / "pages" / ASSETS / asset).read_bytes()
    return files


def _sites(docs: Path, collection: Collection) -> Callable[[str], Site]:
    """The site as a page shows it from which `base` leads to the docs folder."""
    shown = own_look(docs, collection.settings, sources=True)
    return cache(lambda base: Site(collection, replace(shown, base=base)))


def _places(collection: Collection) -> dict[str, str]:
    """Where each claim page goes that stands in a folder of its article: beside the others, where
    every link leads.
    """
    claims_dir = collection.settings.claims_dir
    paths = {page.origin.path: page.slug for page in collection.pages.values()}
    return {path: f"{claims_dir}/{slug}.md" for path, slug in paths.items()}


def _own_files(docs: Path, collection: Collection) -> list[str]:
    """The files of the docs folder that any host may see: not what holds unverified fields, nor
    claim pages and drafts, nor another site's folder.
    """
    claims = {page.origin.path for page in collection.pages.values()}
    claims |= {draft.path for draft in collection.drafts.values()}
    found = []
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        parts = name.split("/")
        parents = [docs.joinpath(*parts[:depth]) for depth in range(1, len(parts))]
        if (
            path.is_file()
            and path.resolve().is_relative_to(docs.resolve())
            and name not in claims
            and not is_hidden(name, collection.settings)
            and not any(part.startswith(".") for part in parts)
            and not any((parent / "mkdocs.yml").is_file() for parent in parents)
        ):
            found.append(name)
    return found


def relinked(text: str, old: str, new: str, places: Mapping[str, str]) -> str:
    """A page's Markdown, moved from one path to another, as are those of `places`: each link and
    image to a file of the site leads where it led. Code is left as it is.
    """
    if old == new and not any(path != place for path, place in places.items()):
        return text
    for match in reversed([*_ADDRESS.finditer(without_code(text))]):
        path, sign, fragment = match[1].partition("#")
        if path and not path.startswith("/") and ":" not in path:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(old), path))
            moved = places.get(target, target)
            if moved != target or old != new:
                path = posixpath.relpath(moved, posixpath.dirname(new) or ".")
                text = text[: match.start(1)] + path + sign + fragment + text[match.end(1) :]
    return text


def _base(path: str) -> str:
    return "../" * path.count("/")


def _markdown(site: Site) -> Markdown:
    """What makes HTML of a claim page's Markdown: the subset of a body, and the block."""
    return Markdown(extensions=["tables", ClaimsExtension(site=lambda: site, failed=_refused)])


def _refused(view: str, failure: Exception) -> str:
    raise CannotRun(template_failure(view, failure))


def _filled(path: str, text: str, site: Callable[[str], Site]) -> str:
    """A hand-written page, each of its blocks replaced by its HTML."""
    text = text.replace("\r\n", "\n")
    rows, uses = text.split("\n"), block_uses(path, text) if "///" in text else ()
    for use in reversed([*uses]):
        end = _end(rows, use)
        view = html_of(site(_base(path)), use.view, use.name, _refused)
        html = _one_block(within(view, has_title(text.split("\n"))))
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
