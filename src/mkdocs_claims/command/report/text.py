"""Problems for a person: place, code and message, the line itself, and a caret under the column."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mkdocs_claims.problem import Problem, printable

_COLOURS = {"error": "31", "warning": "33", "info": "36"}
_WIDEST = 100


def report(problems: Sequence[Problem], docs: Path) -> str:
    """Each problem with its line, then how many there are; in colour on a terminal
    (https://no-color.org).
    """
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    unread = {problem.path for problem in problems if problem.code == "CLM001"}  # nor is it shown
    texts = {
        path: [] if path in unread else _lines(docs / path)
        for path in {problem.path for problem in problems}
    }
    lines = [
        line for problem in problems for line in _told(problem, docs, texts[problem.path], coloured)
    ]
    counts = Counter(problem.severity for problem in problems)
    told = ", ".join(
        f"{n} {severity}{'s' * (n > 1 and severity != 'info')}"
        for severity, n in sorted(counts.items())
    )
    more = f"; 'claims explain {problems[0].code}' says why" if problems else ""
    return "\n".join([*lines, (told or "no problems") + more, ""])


def _told(problem: Problem, docs: Path, lines: Sequence[str], coloured: bool) -> list[str]:
    place, code = (
        f"{printable((docs / problem.path).as_posix())}:{problem.line}:{problem.column}:",
        problem.code,
    )
    if coloured:
        place, code = f"\x1b[1m{place}\x1b[0m", f"\x1b[{_COLOURS[problem.severity]}m{code}\x1b[0m"
    first = f"{place} {code} {problem.message}"
    if problem.line > len(lines):
        return [first]
    start = max(0, problem.column - _WIDEST + 20)
    shown = "".join(
        c if c.isprintable() else "→" if c == "\t" else "�"
        for c in lines[problem.line - 1][start : start + _WIDEST]
    )
    return [first, f"    {shown}", f"    {' ' * (problem.column - 1 - start)}^"]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", "replace").splitlines() if path.is_file() else []
    except OSError:
        return []
