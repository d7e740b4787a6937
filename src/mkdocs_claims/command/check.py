"""Prints the problems of a docs folder."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from mkdocs_claims.command.shared import read_docs

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims check --strict"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument(
        "docs",
        nargs="?",
        type=Path,
        default=Path("docs"),
        help="the site's docs folder (default: %(default)s)",
    )
    parser.add_argument("--strict", action="store_true", help="warnings count as problems")
    parser.add_argument(
        "--overdue", action="store_true", help="a comparison that is overdue is an error"
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "sarif", "json"),
        default="text",
        help="how the problems are printed (default: %(default)s)",
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.command.report import FORMATS

    _, problems = read_docs(asked.docs)
    if asked.overdue:
        problems = [replace(p, severity="error") if p.code == "CLM407" else p for p in problems]
    sys.stdout.write(FORMATS[asked.format](problems, asked.docs))
    stops = {"error", "warning"} if asked.strict else {"error"}
    return int(any(problem.severity in stops for problem in problems))
