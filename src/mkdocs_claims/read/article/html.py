"""An article's HTML in, its blocks and what is none out.

Read with the standard library's parser: it takes broken HTML as it is, keeps the line of each part,
and nothing has to be installed. (BeautifulSoup and lxml are in no dependency of this package; nh3
keeps no lines.)
"""

import re
from html.parser import HTMLParser
from typing import NamedTuple

from mkdocs_claims.read.article.block import Block, Left, Parts
from mkdocs_claims.read.article.inline import raised, spaced

_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|"
    r"meter|output|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|"
    r"wbr"
)
_UNSEEN = re.compile(r"script|style|template|noscript|svg|math|head|iframe|object|video|audio")
_NOT_TEXT = {
    "nav": "a menu",
    "aside": "beside the text",
    "footer": "a footer",
    "form": "a form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "figcaption": "a caption",
    "caption": "a caption",
    "pre": "code",
    "dialog": "a window",
}
_KINDS = {"li": "item", "td": "cell", "th": "cell", "dd": "item", "dt": "item"}
_NO_WORDS = "no words"  # nothing within is read, nor named as left out
_BARRED = frozenset(("hidden", "inert"))
_BULLET = re.compile(r"\A[•▪◦‣·]\s*")
_HOLDS = re.compile(r"body|div|section|td")
_DEEPEST = 512  # elements around one, as browsers do
_MOST = 0.7  # so much of the text of a file is its article
_ENDS_ITSELF = {"p": {"p"}, "li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr"}}


class _Found(NamedTuple):
    part: Block | Left
    within: tuple[int, ...]  # the elements around it, each by its place in the file


class _Element(NamedTuple):
    tag: str
    key: int
    reason: str  # why nothing within is text; empty if it is


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Element] = []
        self.tags: dict[int, str] = {}
        self.found: list[_Found] = []
        self.title = ""
        self.text: list[str] = []
        self.line = 0
        self.strong = self.plain = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr") and self.text:
            self.text.append("\n")
        if _VOID.fullmatch(tag) or len(self.open) == _DEEPEST:
            return
        if not _INLINE.fullmatch(tag):
            self.flush()
            if self.open and self.open[-1].tag in _ENDS_ITSELF.get(tag, ()):
                self.open.pop()
        given = dict(attrs)
        is_hidden = _BARRED & given.keys() or given.get("aria-hidden") == "true"
        role = "nav" if given.get("role") == "navigation" else tag
        reason = "hidden" if is_hidden else _NOT_TEXT.get(role, "")
        reason = _NO_WORDS if _UNSEEN.fullmatch(tag) else reason
        around = self.open[-1].reason if self.open else ""
        key = len(self.tags)
        self.tags[key] = "main" if given.get("role") == "main" else tag
        self.open.append(_Element(tag, key, around or reason))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (element.tag for element in self.open):
            return
        if not _INLINE.fullmatch(tag):
            self.flush()
        while self.open.pop().tag != tag:
            pass

    def handle_data(self, text: str) -> None:
        tags = [element.tag for element in self.open]
        if "title" in tags and "svg" not in tags:
            self.title += text
        elif not (self.open and self.open[-1].reason == _NO_WORDS):
            if "sup" in tags:
                text = raised(text, "".join(self.text)[-8:], is_linked="a" in tags)
            if text.strip():
                self.line = self.line or self.getpos()[0] + text[
                    : len(text) - len(text.lstrip())
                ].count("\n")
                is_strong = {"strong", "b"} & {*tags}
                self.strong += bool(is_strong)
                self.plain += not is_strong
            self.text.append(text)

    def flush(self) -> None:
        """Ends the block that has been read."""
        for said in "".join(self.text).split("\n\n" if "\n" in self.text else "\0"):
            if text := _BULLET.sub("", spaced(said)):
                within = tuple(element.key for element in self.open)
                self.found.append(_Found(self.part(text), within))
        self.text, self.line, self.strong, self.plain = [], 0, 0, 0

    def part(self, text: str) -> Block | Left:
        """What the text of a block is, by the elements around it."""
        if self.open and (reason := self.open[-1].reason):
            return Left(self.line, text, reason)
        tags = [element.tag for element in self.open if not _INLINE.fullmatch(element.tag)]
        level = next((int(t[1]) for t in tags if t in ("h1", "h2", "h3", "h4", "h5", "h6")), 0)
        if level or (
            self.strong and not self.plain and tags[-1:] == ["p"] and text[-1] not in ".!"
        ):
            return Block("heading", text, self.line, level or 6)
        if "thead" in tags:
            return Left(self.line, text, "the head of a table")
        kind = next((_KINDS[tag] for tag in reversed(tags) if tag in _KINDS), "paragraph")
        return Block(kind, text, self.line)  # type: ignore[arg-type]  # of _KINDS


def html(text: str) -> tuple[str | None, Parts, str]:
    """Its title, its blocks and what is none, and in words where they were read."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    key, where = _place(reader)
    outside = f"outside of {where}"
    parts: Parts = [
        found.part
        if key is None or key in found.within or isinstance(found.part, Left)
        else Left(found.part.line, found.part.text, outside)
        for found in reader.found
    ]
    first = (p.text for p in parts if isinstance(p, Block) and p.kind == "heading" and p.level == 1)
    return next(first, spaced(reader.title)) or None, parts, where


def _place(reader: _Reader) -> tuple[int | None, str]:
    """The element that holds the article: of <article>, else of <main>, the one with most text;
    else the innermost one that holds most of the text of the file.
    """
    sizes: dict[int, int] = {}
    whole = 0
    for part, within in reader.found:
        if isinstance(part, Block) and part.kind != "heading":
            whole += len(part.text)
            for key in within:
                sizes[key] = sizes.get(key, 0) + len(part.text)
    for tag in ("article", "main"):
        of_tag = [key for key in sizes if reader.tags[key] == tag]
        if of_tag:
            return max(of_tag, key=lambda key: (sizes[key], -key)), f"<{tag}>"
    around = [key for key in sizes if _HOLDS.fullmatch(reader.tags[key])]
    most = [key for key in around if sizes[key] >= _MOST * whole]
    return (max(most), "the part with most of the text") if most else (None, "the whole file")
