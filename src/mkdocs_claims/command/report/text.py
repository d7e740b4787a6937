"""Problems for a person: place, code and message, the line itself, and a caret under the column."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_claims.problem import Problem, printable

_COLOURS = {"error": "31", "warning": "33", "info": "36"}  # by severity, errors first
_WIDEST = 100
_MOST = {"error": 10, "warning": 10, "info": 3}  # of one code that are shown
# before a line of a file: a runner of workflows takes one that begins with '::' for a command
_EDGE = "  | "


def report(problems: Sequence[Problem], docs: Path) -> str:
    """Each problem with its line, of many of one code the first few; then how many there are of
    each code. In colour on a terminal (https://no-color.org).
    """
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    unread = {problem.path for problem in problems if problem.code == "CLM001"}  # nor is it shown
    texts = {
        path: [] if path in unread else _lines(docs / path)
        for path in {problem.path for problem in problems}
    }
    lines: list[str] = []
    count = Counter(problem.code for problem in problems)
    shown: Counter[str] = Counter()
    for problem in problems:
        shown[problem.code] += 1
        most = _MOST[problem.severity]
        if shown[problem.code] <= most:
            lines += _shown(problem, docs, texts[problem.path], coloured)
        elif shown[problem.code] == count[problem.code]:
            rest = count[problem.code] - most
            lines.append(f"and {rest} more {problem.code}; '--format json' has all of them")
    return "\n".join([*lines, _summary(problems), ""])


def _summary(problems: Sequence[Problem]) -> str:
    """How many problems there are of each severity and code, errors first; a code to begin with."""
    counts = [
        (severity, Counter(p.code for p in problems if p.severity == severity).most_common())
        for severity in _COLOURS
    ]
    told = ", ".join(_count(severity, codes) for severity, codes in counts if codes)
    first = next((codes[0][0] for _, codes in counts if codes), None)
    return f"{told}; 'claims explain {first}' says why" if first else "no problems"


def _count(severity: str, codes: Sequence[tuple[str, int]]) -> str:
    total = sum(number for _, number in codes)
    name = severity if total == 1 or severity == "info" else f"{severity}s"
    each = codes[0][0] if len(codes) == 1 else ", ".join(f"{n} {code}" for code, n in codes)
    return f"{total} {name} ({each})"


def _shown(problem: Problem, docs: Path, lines: Sequence[str], coloured: bool) -> Iterator[str]:
    place = f"{printable(problem.below(docs).path)}:{problem.line}:{problem.column}:"
    code = problem.code
    if coloured:
        place, code = f"\x1b[1m{place}\x1b[0m", f"\x1b[{_COLOURS[problem.severity]}m{code}\x1b[0m"
    yield f"{place} {code} {problem.message}"
    if problem.line <= len(lines):
        start = max(0, problem.column - _WIDEST + 20)
        line = lines[problem.line - 1][start : start + _WIDEST].replace("\t", "→")
        yield f"{_EDGE}{printable(line)}"
        yield f"{_EDGE}{' ' * (problem.column - 1 - start)}^"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", "replace").splitlines() if path.is_file() else []
    except OSError:
        return []
