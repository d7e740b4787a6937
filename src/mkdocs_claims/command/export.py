"""Writes the site's data in a format into a folder."""

import argparse
from pathlib import Path

from mkdocs_claims.command.shared import docs_argument, read_docs
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims export ris --to library"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("format", choices=("claims", "csl", "ris"), help="the format to write")
    docs_argument(parser)
    parser.add_argument(
        "--to", type=Path, default=Path(), help="folder to write into (default: here)"
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.export import FORMATS
    from mkdocs_claims.show.look import look
    from mkdocs_claims.show.site import Site

    collection, problems = read_docs(asked.docs)
    if any(problem.severity == "error" for problem in problems):
        raise CannotRun("the claims have errors; see 'claims check'")
    for name, text in FORMATS[asked.format](
        Site(collection, look((), collection.settings))
    ).items():
        path: Path = asked.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
        print(path)
    return 0
