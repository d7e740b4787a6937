"""The HTML of a view in; the same words as a writer would type them in Markdown out, for hosts that
know no claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.show.look import Look, look
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import BODY, VIEWS

from .corpus import TODAY

_BLOCKS = {
    "p": "",
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "li": "- ",
    "dt": "",
    "dd": "",
    "summary": "",
}
_AROUND = {"strong": ("**", "**"), "q": ("“", "”")}
_UNSEEN = {"svg", "form", "script"}
_EXCLUDED = " { data-search-exclude }"  # as the block of near claims is excluded in ours
_VOID = {"input", "br", "path", "circle", "rect"}


@dataclass(frozen=True)
class SourceLook(Look):
    """A look whose addresses are those of the source files, as MkDocs and Zensical want links."""

    def address(self, kind: str, name: str = "") -> str:
        """As `../claims/x.md`."""
        return "../article.md" if kind == "article" else f"../{kind}/{name or 'index'}.md"


class _Writer(HTMLParser):
    """Collects Markdown. `cite`: what stands for the record of a reference instead of its text,
    from its id.
    """

    def __init__(self, cite: Callable[[str], str] | None) -> None:
        super().__init__()
        self.said, self.links, self.unseen = [""], [], []
        self.cite, self.block, self.reference, self.near = cite, "", "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        self.reference = found.get("data-reference", self.reference)
        cited = self.cite is not None and found.get("class") == "record"
        if self.unseen or tag in _UNSEEN or cited or "hidden" in found or "download" in found:
            self.unseen += [tag] * (tag not in _VOID)
            self.said += [f"\n\n{self.cite(self.reference)}"] if cited and self.cite else []
        elif tag in _BLOCKS:
            self.said.append(("\n" if tag == self.block == "li" else "\n\n") + _BLOCKS[tag])
            self.block = tag
        elif tag == "a":
            self.links.append(found["href"])
            self.said.append("[")
        elif tag == "nav":
            self.near = True
            self.said.append(f"\n\n## Other claims{_EXCLUDED}")
        else:
            self.said.append(_AROUND.get(tag, ("", ""))[0])

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            self.unseen.pop()
        elif tag == "a":
            self.said.append(f"]({self.links.pop()})")
        elif tag == "h2" and self.near:
            self.said.append(_EXCLUDED)
        else:
            self.near = self.near and tag != "nav"
            self.said.append(_AROUND.get(tag, ("", ""))[1])

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            before = next((said for said in reversed(self.said) if said), "")
            shown = re.sub(r"\s+", " ", data)
            self.said.append(shown.lstrip() if before.endswith((" ", "[", "\n")) else shown)


def markdown(html: str, cite: Callable[[str], str] | None = None) -> str:
    """Its words in Markdown."""
    writer = _Writer(cite)
    writer.feed(html)
    lines = (line.rstrip() for line in "".join(writer.said).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def written(
    docs: Path, source_links: bool, cite: Callable[[str], str] | None = None
) -> Iterator[tuple[str, str, str]]:
    """Each page of a collection: its path below docs, its title, and its Markdown."""
    how = look(base="../../")
    how = SourceLook(how.templates, how.words, how.plural) if source_links else how
    site = Site(load(read_sources(docs)[0], TODAY)[0], how)
    yield "claims/index.md", "All claims", markdown(VIEWS["index"](site, ""))
    yield "references/index.md", "All references", markdown(VIEWS["references"](site, ""))
    yield (
        "article.md",
        "The article",
        "# The article\n\n" + markdown(VIEWS["article"](site, "")).replace("](../", "]("),
    )
    for slug, page in site.collection.pages.items():
        before, _, after = VIEWS["claim"](site, slug).partition(BODY)
        title = site.items[slug].title
        yield page.origin.path, title, f"{markdown(before, cite)}\n{page.body}\n{markdown(after)}"
    for key, work in site.works.items():
        yield f"references/{key}.md", work.written.name, markdown(VIEWS["reference"](site, key))
