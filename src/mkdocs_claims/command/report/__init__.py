"""How problems are told: FORMATS, one file a format; each takes problems and the docs folder, and
gives a text.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs_claims.command.report import github, json_report, sarif, text
from mkdocs_claims.problem import Problem

FORMATS: dict[str, Callable[[Sequence[Problem], Path], str]] = {
    "text": text.report,
    "github": github.report,
    "sarif": sarif.report,
    "json": json_report.report,
}
