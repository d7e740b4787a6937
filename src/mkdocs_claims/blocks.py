"""A page's Markdown in, the blocks `/// claims | VIEW [NAME]` that stand in it out, with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Each view, and what its name is one of: "claim", "reference", or None where it takes no name.
NAMED = {
    "claim": "claim", "status": "claim", "reference": "reference", "index": None, "counts": None, "references": None,
    "article": None, "picture": None, "statuses": None, "rules": None,
}  # fmt: skip
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^[ ]{0,3}/{3,}[ ]*claims[ ]*\|[ ]*(\S*)[ ]*(.*?)[ ]*$", re.MULTILINE)


class BlockUse(NamedTuple):
    """A block and where its view is named: path below docs, 1-based line and column."""

    path: str
    line: int
    column: int
    view: str
    name: str


def block_uses(path: str, text: str) -> Iterator[BlockUse]:
    """The blocks of a page outside its fenced code."""
    text = _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in _BLOCK.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        yield BlockUse(path, line, match.start(1) - text.rfind("\n", 0, match.start(1)), match[1], match[2])
