"""Prints an outline of an article (plain text, Markdown, HTML), to begin article.yml with."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.shared import (
    article_named,
    article_option,
    docs_option,
    read_article,
    read_docs,
)
from mkdocs_claims.problem import CannotRun, some

if TYPE_CHECKING:
    from mkdocs_claims.read.article import Reading

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims outline article.html > docs/article.yml"
_FEW = 4  # where less than one in so many sentences stands, it is another article


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("file", type=Path, help="the article: plain text, Markdown or HTML")
    parser.add_argument(
        "--show",
        action="store_true",
        help="print each sentence with its id instead, to write claims by",
    )
    parser.add_argument(
        "--update",
        action="store_true",
        help="renew article.yml instead: ids and kinds stay where a sentence is unchanged",
    )
    parser.add_argument(
        "--was",
        type=Path,
        metavar="OLD",
        help="with --update: the file it was made of, so that nearly unchanged ones keep them too",
    )
    parser.add_argument(
        "--anew",
        action="store_true",
        help="with --update: also where hardly any sentence of the outline is left",
    )
    docs_option(parser)
    article_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.read.article.written import new_outline

    reading = read_article(asked.file)
    if asked.update:
        return _update(asked, reading)
    shown = (f"{cut.id}: {cut.text}\n" for cut in reading.cuts)
    sys.stdout.write("".join(shown) if asked.show else new_outline(reading))
    print(f"read from {reading.place}: {some(len(reading.sentences), 'sentence')}", file=sys.stderr)
    for left in reading.left_out:
        print(f"left out: line {left.line}: {left.reason}: {left.text[:60]}", file=sys.stderr)
    return 0


def _update(asked: argparse.Namespace, reading: "Reading") -> int:
    """Renews the outline in its place, and says what stands, what is new, and what is gone."""
    from mkdocs_claims.model.collection import key_of
    from mkdocs_claims.read.article.align import aligned
    from mkdocs_claims.read.article.written import renewed

    collection, _ = read_docs(asked.docs)
    article = article_named(collection, asked.article)
    was = read_article(asked.was) if asked.was is not None else None
    alignment = aligned(article.outline, reading, was)
    stand, were = len(alignment.kept), len(alignment.kept) + len(alignment.gone)
    if stand * _FEW < were and not asked.anew:
        raise CannotRun(
            f"of {were} sentences of {asked.docs / article.origin.path}, {stand} stand in"
            f" {asked.file}; nothing was written. Of another article, make an outline of its own:"
            f" 'claims outline {asked.file} > {asked.docs / 'articles/ID.yml'}'; of the same one,"
            " add --anew, and every other id goes"
        )
    gone = {sentence.id for sentence in alignment.gone}
    is_whole = collection.page_names <= collection.pages.keys()
    named = {s for s in gone if not is_whole or key_of(article.key, s) in collection.made_by}
    path: Path = asked.docs / article.origin.path
    path.write_text(renewed(article.outline, alignment, named), "utf-8", newline="\n")
    new = len(alignment.new)
    stands, are = "stands" if stand == 1 else "stand", "is" if new == 1 else "are"
    print(f"{path}: {some(stand, 'sentence')} {stands}, {new} {are} new")
    for key in alignment.near:
        print(f"{key} is kept, nearly unchanged")
    for sentence in alignment.gone:
        stays = "; a claim names it, so its entry stays" if sentence.id in named else ""
        print(f"{sentence.id} is gone{stays}")
    return 0
