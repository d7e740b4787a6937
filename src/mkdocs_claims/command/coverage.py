"""Holds article.yml against the article's text: changed, missing and new sentences."""

import argparse
from pathlib import Path

from mkdocs_claims.command.shared import docs_option, read_article, read_docs
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims coverage article.txt"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("file", type=Path, help="the article: plain text, Markdown or HTML")
    docs_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.read.article.align import differences

    collection, _ = read_docs(asked.docs)
    if collection.outline is None:
        raise CannotRun(
            f"{asked.docs / 'article.yml'} is not there or cannot be read; make one with 'claims"
            " outline FILE'"
        )
    found = differences(collection.outline, read_article(asked.file))
    print("\n".join(found) or f"all {len(collection.sentences)} sentences are as in the outline")
    return int(bool(found))
