"""The parts of an article's text in; those that say something in it, and the others with the reason
why they are left out, out.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from mkdocs_claims.read.article.block import Block, Left

LIST = "the reference list"
_NUMBER = r"(?:\d{1,2}[.)]?\s+|[IVX]{1,4}\.\s+)?"
_REFERENCES = re.compile(
    _NUMBER + r"(?:(?:list of |selected |article |scientific |medical )?(?:references?|sources?)"
    r"|bibliography|literature(?: cited)?|works cited|citations?|(?:foot|end)?notes|further reading"
    r"|quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis|angaben)?|einzelnachweise|références"
    r"|bibliographie|referencias|bibliografía|fuentes)"
    r"(?: cited| used)?(?: ?(?:and|&|und|/|et|y) [\w ]{1,40}+)?+",
    re.IGNORECASE,
)
_APART = re.compile(
    _NUMBER + r"(?:related(?: (?:articles?|posts?|reading|topics|content|links|conditions))?"
    r"|(?:table of )?contents|(?:in|on) this (?:article|page|post)|about the authors?"
    r"|(?:leave a )?(?:comments?|reply)|leave a comment|share(?: this)?(?: article| post)?"
    r"|(?:sign up|subscribe)\b.*|newsletter|you (?:may|might) also like|recommended(?: reading)?"
    r"|read (?:next|more)|see also|external links|more (?:from|on|in|like)\b.*|tags|categories"
    r"|recent posts|navigation(?: menu)?|disclaimers?|medical disclaimer|inhaltsverzeichnis)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by:|by [A-Z]|written by|(?:medically |fact[ -])?(?:reviewed|checked)\b.{0,12}\bby"
    r"|(?:last )?(?:updated|published|posted|modified|reviewed)(?: on|:| \w+ \d)|author:|date:"
    r"|\d+ min(?:ute)?s? read|reading time)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:read also|read more|also read|leave a reply|related:|share this|share on|advertisement"
    r"|sponsored|subscribe\b|sign up\b|click here|photo(?:graph)?(?: credit)?s?\b ?(?:by|:|credit)"
    r"|images?(?: credit| source| by|:)|source:|©|copyright\b|all rights reserved|tags:|categor\w+:"
    r"|filed under|skip to|jump to|back to top|cookie|follow us)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|image|photo|chart|abb\.|abbildung|tabelle) ?\d{1,2}[a-z]?[:.] ",
    re.IGNORECASE,
)
_ASIDE_WORDS = 20
_AUTHORS = re.compile(r"(?:\[?\d{1,3}[.\])]?\s+)?[^\W\d_][\w’'-]+,? (?:[A-Z]\.? ?-?){1,3}[.,;]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORK = re.compile(
    r"\bdoi\b|10\.\d{4,9}/|\bet al\b|\d{4}[^.]{0,12};\s?\d+|\bPMID\b|\bPMC\d|pubmed|\bISBN\b"
    r"|\bvol\. ?\d|\bpp\. ?\d|\bretrieved\b|\baccessed\b|https?://",
    re.IGNORECASE,
)
_ITEM_OF_LIST = 400  # characters of an entry of a list of references, at most


def sorted_out(parts: Iterable[Block | Left]) -> Iterator[Block | Left]:
    """The parts, each block that is none of the article's text as one that is left out."""
    return _without_asides(_without_references(_without_apart(parts)))


def _without_apart(parts: Iterable[Block | Left]) -> Iterator[Block | Left]:
    """The parts, with what stands below a heading such as "References" or "Related" left out."""
    reason, level = "", 0
    for part in parts:
        heading = " ".join(part.text.split()).strip(" :=*#–—-")
        if isinstance(part, Block) and (part.kind == "heading" or _REFERENCES.fullmatch(heading)):
            ends = 0 < part.level <= level or (level == 0 and part.level > 0)
            if _REFERENCES.fullmatch(heading):
                reason, level = LIST, part.level
            elif _APART.fullmatch(heading):
                reason, level = f"below {part.text[:40]!r}, not of the article", part.level
            elif reason and (ends or (reason != LIST and level == 0)):
                reason = ""
        if isinstance(part, Left) or not reason:
            yield part
        else:
            yield Left(part.line, part.text, reason)


def _without_references(parts: Iterator[Block | Left]) -> Iterator[Block | Left]:
    """The parts, with a run of items left out if most of them describe works."""
    for kind, run in groupby(parts, key=lambda part: getattr(part, "kind", "")):
        blocks = [*run]
        works = sum(_is_work(block.text) for block in blocks) if kind == "item" else 0
        if 2 * works > len(blocks):
            yield from (Left(block.line, block.text, LIST) for block in blocks)
        else:
            yield from blocks


def _is_work(text: str) -> bool:
    has_year = _YEAR.search(text) is not None
    return len(text) <= _ITEM_OF_LIST and (
        (has_year and _WORK.search(text) is not None)
        or (has_year and _AUTHORS.match(text) is not None)
        or text.startswith(("https://", "http://"))
    )


def _without_asides(parts: Iterator[Block | Left]) -> Iterator[Block | Left]:
    for part in parts:
        reason = _aside(part) if isinstance(part, Block) else ""
        yield Left(part.line, part.text, reason) if reason else part


def _aside(block: Block) -> str:
    """Why a block is no text of the article; empty if it is."""
    if not any(sign.isalnum() for sign in block.text):
        return "no words"
    if block.text.strip(" .)#").isdigit():
        return "a number alone"
    if _CAPTION.match(block.text):
        return "a caption"
    is_short = len(block.text.split()) < _ASIDE_WORDS
    if is_short and _BYLINE.match(block.text):
        return "a byline or date"
    if is_short and _ASIDE.match(block.text):
        return "not of the article"
    return ""
