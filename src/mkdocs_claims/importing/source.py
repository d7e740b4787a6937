"""What a file of references holds: its records in CSL's words, each with its line, and what could
not be read.
"""

from typing import Any, NamedTuple


class SourceRecord(NamedTuple):
    """A record as its file has it, in CSL-JSON's shape, and the line (1-based) where it begins."""

    record: dict[str, Any]
    line: int


class Unread(NamedTuple):
    """A part of a file that could not be read: its line (1-based), and why."""

    line: int
    message: str


Parsed = tuple[list[SourceRecord], list[Unread]]
