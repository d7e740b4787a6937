"""A problem: a rule broken at a place, as a value that the command and the hosts print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import normpath
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class CannotRun(Exception):
    """Nothing can be done, for the reason given: the command exits with 2, a host stops."""


class CannotShow(CannotRun):
    """What a site has of its own to show its claims with has problems, each at its place."""

    def __init__(self, problems: "Sequence[Problem]") -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Place(NamedTuple):
    """Where a rule is broken: path below the docs folder, POSIX; 1-based line and column."""

    path: str
    line: int
    column: int


Breaches = Iterator[tuple[Place, str]]
"""What a rule's `check` gives: places where it is broken, each with the words that say so."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A rule broken at a place.

    `path` is below the docs folder, POSIX; `line` and `column` are 1-based, a column counts
    characters.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "error"

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", printable(self.message))  # it may name what was found

    def at(self, path: str) -> "Problem":
        """The same, in another file."""
        return replace(self, path=path)

    def below(self, docs: Path) -> "Problem":
        """The same, its path not in the docs folder but from where that folder is named."""
        return self.at(normpath((docs / self.path).as_posix()))

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}:{self.column}: {self.code} {self.message}"


class TextProblem(NamedTuple):
    """What is wrong with a text, and where: 0-based line and column of the text."""

    line: int
    column: int
    code: str
    message: str


def printable(text: str) -> str:
    """A text without the signs that a terminal would obey: a file's name may hold any."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def some(count: int, noun: str) -> str:
    """A number and what it counts: '1 error', '1,200 errors'."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
