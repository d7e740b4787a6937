"""The bytes of a file in; its text, or what keeps it from being text that can be seen, out."""

from itertools import islice

from mkdocs_claims import codes
from mkdocs_claims.problem import Problem
from mkdocs_claims.strict_yaml.reader import UNSEEN, unseen

_MOST = 20  # that one file is told of
_SEEN = bytes(range(32, 127)) + b"\t\n"  # what most files are made of


def of_export(path: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a program's file, line ends as `\\n`, whatever signs stand in it: a byte that is
    none of UTF-8 is a surrogate, and concerns its record.
    """
    text = content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
    return (text, []) if "\0" not in text else _strictly(path, content)


def _strictly(path: str, content: bytes) -> tuple[str | None, list[Problem]]:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        byte = f"byte {error.start} (0x{content[error.start]:02x})"
        message = f"{byte} is not UTF-8; save the file as UTF-8"
        return None, [Problem(path, line, column, codes.NOT_UTF8, message)]


def text_of(path: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, line ends as `\\n`; None where a byte or sign of it may not stand."""
    text, problems = _strictly(path, content)
    if text is None or not content.translate(None, _SEEN):
        return text, problems
    signs = [(match.start(), unseen(match[0])) for match in islice(UNSEEN.finditer(text), _MOST)]
    if "\r" in text:
        message = "a carriage return alone; save the file with ordinary line ends"
        signs = [(text.find("\r"), message)]
    problems = [
        Problem(path, *_place(text, at), codes.UNSEEN_CHARACTER, message) for at, message in signs
    ]
    return (None if problems else text), problems


def _place(text: str, at: int) -> tuple[int, int]:
    """The 1-based line and column of an offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
