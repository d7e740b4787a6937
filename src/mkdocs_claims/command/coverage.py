"""Holds article.yml against the article's text: changed, missing and new sentences."""

import argparse
from pathlib import Path

from mkdocs_claims.command.shared import (
    article_named,
    article_option,
    docs_option,
    read_article,
    read_docs,
)
from mkdocs_claims.problem import some

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims coverage article.txt"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("file", type=Path, help="the article: plain text, Markdown or HTML")
    docs_option(parser)
    article_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.read.article.align import differences

    collection, _ = read_docs(asked.docs)
    article = article_named(collection, asked.article)
    reading = read_article(asked.file)
    found = differences(article.outline, reading)
    print("\n".join(found) or f"all as in the outline: {some(len(reading.sentences), 'sentence')}")
    return int(bool(found))
