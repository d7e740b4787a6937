"""The parts of an article's text, whatever its form: blocks that it says something in, and lines
that are none of it.
"""

from typing import Literal, NamedTuple


class Block(NamedTuple):
    """A heading, paragraph, item of a list, or cell of a table: `line` is 1-based; `level`, of a
    heading, is 1-6, or 0 where the form does not say it.
    """

    kind: Literal["heading", "paragraph", "item", "cell"]
    text: str
    line: int
    level: int = 0


class Left(NamedTuple):
    """A line that is left out of the outline, and why."""

    line: int
    text: str
    reason: str


Parts = list[Block | Left]
