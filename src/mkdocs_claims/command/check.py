"""Prints the problems of a docs folder."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.shared import docs_argument, read_docs, refused, report_option
from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.model.collection import Collection
    from mkdocs_claims.problem import Problem

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims check --strict"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    docs_argument(parser)
    parser.add_argument("--strict", action="store_true", help="warnings count as problems")
    parser.add_argument(
        "--overdue", action="store_true", help="a comparison that is overdue is an error"
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="CLAIMS_JSON",
        help="a claims.json that was published: each address of it that is gone is an error",
    )
    report_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.command.report import FORMATS

    collection, problems = read_docs(asked.docs)
    problems = sorted([*problems, *_of_words(asked.docs, collection)])
    if asked.against is not None:
        problems = sorted([*problems, *_gone(asked.against, collection)])
    if asked.overdue:
        problems = [replace(p, severity="error") if p.code == "CLM407" else p for p in problems]
    sys.stdout.write(FORMATS[asked.format](problems, asked.docs))
    stops = {"error", "warning"} if asked.strict else {"error"}
    return int(any(problem.severity in stops for problem in problems))


def _of_words(docs: Path, collection: "Collection") -> "list[Problem]":
    """What does not fit in the site's own words, where it has any."""
    from mkdocs_claims.hosts.overrides import overrides

    if not any(Path(folder, "claims/words.yml").is_file() for folder in overrides(docs)):
        return []
    from mkdocs_claims.hosts.own_look import word_problems

    return word_problems(docs, collection.settings)


def _gone(file: Path, collection: "Collection") -> "list[Problem]":
    from mkdocs_claims.export.published import gone

    try:
        return gone(file.read_text("utf-8-sig"), str(file), collection)
    except UnicodeDecodeError:
        raise CannotRun(f"{file} is not UTF-8; name the claims.json that was published") from None
    except OSError as error:
        raise CannotRun(refused(error)) from None
