"""Prints an outline of an article's plain text, to begin article.yml with."""

import argparse
import sys
from pathlib import Path

from mkdocs_claims.command.shared import article_text
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims outline article.txt > docs/article.yml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("file", type=Path, help="the article's text")
    parser.add_argument(
        "--show",
        action="store_true",
        help="print each sentence with its id instead, to write claims by",
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.model.outline import cuts, left_out, outline_text

    text = article_text(asked.file)
    if next(cuts(text), None) is None:
        raise CannotRun(
            f"{asked.file} has no heading with text below it; put each heading and paragraph on a"
            " line of its own"
        )
    shown = (f"{cut.id}: {cut.text}\n" for cut in cuts(text))
    sys.stdout.write("".join(shown) if asked.show else outline_text(text))
    for number, line in left_out(text):
        print(f"left out: line {number}: {line[:60]}", file=sys.stderr)
    return 0
