"""A number of claims in; a folder of sources for each kind of tool out: ours, and the same text
written out.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load

from .corpus import TODAY, files
from .peers import csl
from .words import words
from .written import written

BIB_TYPES = {"article-journal": "article", "webpage": "misc"}
_THEME = "{name: material, font: false}"
_MATERIAL = """\
site_name: A made-up article
site_url: https://example.org/
theme: {theme}
plugins: {plugins}
markdown_extensions: [attr_list, {extensions}toc]
nav: [Start: index.md, Claims: claims/index.md, Article: article.md, References: references/index.md]
not_in_nav: |
  /claims/*
  /references/*
"""
_HUGO = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav>{{ range site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a>{{ end }}</nav><main>{{ .Content }}</main></body></html>
"""
_HUGO_CONFIG = """baseURL = "https://example.org/"
title = "A made-up article"
disableKinds = ["taxonomy", "term"]
[[menu.main]]
name = "Claims"
url = "/claims/"
[[menu.main]]
name = "Article"
url = "/article/"
[[menu.main]]
name = "References"
url = "/references/"
"""


def make(claims: int, work: Path, folders: Iterable[str]) -> None:
    """Writes the sources of each folder named."""
    for folder in dict.fromkeys(("claims", *folders)):  # the others are written from the first
        root = work / folder
        shutil.rmtree(root, ignore_errors=True)
        _MAKE[folder](claims, root, work / "claims" / "docs")


def _write(root: Path, texts: Iterable[tuple[str, str]]) -> None:
    for path, text in texts:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def _claims(claims: int, root: Path, _: Path) -> None:
    _write(root / "docs", files(claims))
    for name, theme in (("mkdocs.yml", "{name: claims}"), ("host.yml", _THEME)):
        plugins = "[search, claims]"
        _write(root, [(name, _MATERIAL.format(theme=theme, plugins=plugins, extensions=""))])


def _written(_: int, root: Path, docs: Path) -> None:
    _pages(root / "docs", docs, source_links=True)
    _write(
        root, [("mkdocs.yml", _MATERIAL.format(theme=_THEME, plugins="[search]", extensions=""))]
    )


def _words(_: int, root: Path, docs: Path) -> None:
    for path, title, markdown in words(docs):
        front = f"---\ntitle: {json.dumps(title)}\n---\n\n"
        _write(root / "docs", [(path, front + markdown)])
    plain = _MATERIAL.format(theme=_THEME, plugins="[search]", extensions="")
    start = (docs / "index.md").read_text("utf-8")
    _write(root, [("docs/index.md", start), ("mkdocs.yml", plain)])


def _pages(
    root: Path,
    docs: Path,
    source_links: bool,
    cite: Callable[[str], str] | None = None,
    end: str = "",
) -> None:
    _write(root, [("index.md", (docs / "index.md").read_text("utf-8"))])
    for path, title, markdown in written(docs, source_links, cite):
        front = f'---\ntitle: "{title}"\ndescription: "{title}"\n---\n\n'
        _write(root, [(path, front + markdown + (end if "[@" in markdown else ""))])


def _bibtex(_: int, root: Path, docs: Path) -> None:
    _pages(root / "docs", docs, True, lambda key: f"[@{key}]", "\n\\bibliography\n")
    records = []
    for entry in load(read_sources(docs)[0], TODAY)[0].entries.values():
        found = entry.reference
        fields = {
            "author": " and ".join(f"{name.family}, {name.given}" for name in found.author),
            "title": found.title,
            "journal": found.container_title,
            "year": (found.issued or "")[:4],
            "volume": found.volume,
            "number": found.issue,
            "pages": found.page,
            "doi": found.DOI,
            "url": found.URL,
        }
        inner = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items() if value)
        records.append(f"@{BIB_TYPES[found.type]}{{{found.id},\n{inner}\n}}\n")
    plugin = "[search, bibtex: {bib_file: references.bib, bib_by_default: false%s}]"
    own = _MATERIAL.format(theme=_THEME, plugins=plugin % "", extensions="footnotes, ")
    styled = _MATERIAL.format(
        theme=_THEME, plugins=plugin % f", csl_file: {csl()}", extensions="footnotes, "
    )
    _write(root, [("references.bib", "\n".join(records)), ("mkdocs.yml", own), ("csl.yml", styled)])


def _hugo(_: int, root: Path, docs: Path) -> None:
    _pages(root / "content", docs, source_links=False)
    for index in ("content/claims/index.md", "content/references/index.md", "content/index.md"):
        (root / index).rename((root / index).with_name("_index.md"))
    layouts = ("layouts/_default/single.html", _HUGO), ("layouts/_default/list.html", _HUGO)
    _write(root, [("config.toml", _HUGO_CONFIG), *layouts])


_MAKE = {
    "claims": _claims,
    "written": _written,
    "words": _words,
    "zensical": _written,
    "bibtex": _bibtex,
    "hugo": _hugo,
}

if (
    __name__ == "__main__"
):  # in a process of its own, so that what it takes up does not count for those it measures
    make(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
