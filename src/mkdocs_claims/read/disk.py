"""A path below docs in; the bytes of its file, or why it may not be read, out."""

import stat
from pathlib import Path

from mkdocs_claims import codes
from mkdocs_claims.problem import Problem


def bytes_of(
    docs: Path, path: str, most: int, problems: list[Problem], is_plain: bool = False
) -> bytes | None:
    """The bytes of a file of a resolved docs folder, or None and a problem more. `most`: bytes;
    `is_plain`: it is known to be no link.
    """
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        problems.append(unreadable(ascii(path), "the file's name is not UTF-8; rename it"))
        return None
    try:
        real = docs / path if is_plain else (docs / path).resolve(strict=True)
        stats = real.stat()
        if not is_plain and not real.is_relative_to(docs):
            message = "the file is a link out of docs; put the file itself here"
        elif not stat.S_ISREG(stats.st_mode):
            message = "this is not a regular file; replace it with one"
        elif stats.st_size > most:
            message = too_large(stats.st_size, most)
        else:
            return real.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        message = cannot("file", error)
    problems.append(unreadable(path, message))
    return None


def unreadable(path: str, message: str) -> Problem:
    """The problem of a file or folder that may not be read."""
    return Problem(path, 1, 1, codes.UNREADABLE_FILE, message)


def too_large(size: int, most: int) -> str:
    """What to say of a file of more bytes than may be read."""
    return f"the file has {size:,} bytes; keep it below {most:,}"


def cannot(what: str, error: Exception) -> str:
    """What to say of a file or folder that the system does not give."""
    reason = getattr(error, "strerror", None) or error
    return f"the {what} cannot be read ({reason}); check its permissions"
