"""Problems as workflow commands. Source:
https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from collections.abc import Sequence
from pathlib import Path

from mkdocs_claims.problem import Problem

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def report(problems: Sequence[Problem], docs: Path) -> str:
    """One command a problem, errors first: ten annotations show at most."""
    ordered = sorted(problems, key=lambda problem: list(_LEVELS).index(problem.severity))
    return "".join(
        f"::{_LEVELS[p.severity]}"
        f" file={_property(p.below(docs).path)},line={p.line},col={p.column}"
        f",title={p.code}::"
        f"{_escaped(p.message)}\n"
        for p in ordered
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
