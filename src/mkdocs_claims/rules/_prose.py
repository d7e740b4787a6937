"""A page in; what it says in words of ours, and each sentence of it, with its place, out. No rule:
rules share it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, Self

from mkdocs_claims.model import prose as model
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.sentences import spans
from mkdocs_claims.problem import Place
from mkdocs_claims.read.body import without_code
from mkdocs_claims.strict_yaml.reader import Location

_MARKER = r"(?:#{2,3}|[-*+]|\d+[.)])[ ]+"  # of a heading or a list item
_BLOCK = re.compile(rf"^[ ]*(?:{_MARKER})?(\S.*(?:\n(?![ ]*(?:{_MARKER}|$)).*)*)", re.MULTILINE)
_ADDRESS = re.compile(r"\]\([^)\s\]]*\)")


class Said(NamedTuple):
    """Words of ours: a field at a location of the front matter, or without one, a block at an
    offset of the body.
    """

    text: str
    page: Page
    location: Location
    offset: int = 0

    def sentences(self) -> Iterator[Self]:
        """Its sentences, in order."""
        for start, end in spans(self.text):
            yield self._replace(text=self.text[start:end].strip(), offset=self.offset + start)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.page.at(*self.location) if self.location else self.page.below(self.offset)


def prose(page: Page, more_than: int = 0) -> Iterator[Said]:
    """All that a page says in words of ours, of more than so many words: its fields, then the
    blocks of its body.
    """
    for location, text in model.prose(page.claim):
        if len(text.split()) > more_than:
            yield Said(text, page, location)
    body = _ADDRESS.sub(lambda match: "]" + " " * (len(match[0]) - 1), without_code(page.body))
    for block in _BLOCK.finditer(body):
        if len(block[1].split()) > more_than:
            yield Said(block[1], page, (), block.start(1))


def stands(page: Page, collection: Collection) -> bool:
    """Whether a claim is supported and undisputed: only then is its wording the site's own to
    weigh; else it is the article's, and stays as strong.
    """
    return collection.statuses[page.slug].verdict in ("supported", "partly-supported")


def ours(page: Page, collection: Collection) -> Iterator[Said]:
    """The claim, where it stands, and its `in_short`."""
    return fields(page, *(("claim", "in_short") if stands(page, collection) else ("in_short",)))


def fields(page: Page, *keys: str) -> Iterator[Said]:
    """The fields of a claim with these keys: "claim", "in_short"."""
    texts = {"claim": page.claim.statement, "in_short": page.claim.in_short}
    yield from (Said(texts[key], page, (key,)) for key in keys)
