"""What several commands ask: a docs folder in, its collection or settings out; an article in, its
sentences out; CannotRun where there are none.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.model.collection import Article, Collection
    from mkdocs_claims.model.settings import Settings
    from mkdocs_claims.problem import Problem
    from mkdocs_claims.read.article import Reading

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once


def docs_argument(parser: argparse.ArgumentParser) -> None:
    """Adds the folder of the site's sources, as an argument of its own."""
    parser.add_argument(
        "docs",
        nargs="?",
        type=Path,
        default=Path("docs"),
        help="the site's docs folder (default: %(default)s)",
    )


def docs_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--docs`, the folder of the site's sources."""
    parser.add_argument(
        "--docs",
        type=Path,
        default=Path("docs"),
        help="the site's docs folder (default: %(default)s)",
    )


def report_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--format`, in which problems are reported."""
    parser.add_argument(
        "--format",
        choices=("text", "github", "sarif", "json"),
        default="text",
        help="how the problems are printed (default: %(default)s)",
    )


def article_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--article`, which of several."""
    parser.add_argument("--article", metavar="ID", help="which, where the site examines several")


def article_named(collection: "Collection", key: str | None) -> "Article":
    """The article with an id, or the only one; CannotRun if there is none."""
    articles = collection.articles
    if key is None and len(articles) == 1:
        return next(iter(articles.values()))
    if not articles:
        raise CannotRun("no article.yml can be read; make one with 'claims outline FILE'")
    if key is None or key not in articles:
        named = ", ".join(articles)
        raise CannotRun(
            f"name the article with --article; there is {named or 'one, without an id'}"
        )
    return articles[key]


def need_site(docs: Path) -> None:
    """CannotRun where there is no docs folder, and what to do then."""
    if docs.exists() and not docs.is_dir():
        raise CannotRun(f"{docs} is a file; name the folder that holds the site's pages")
    if not docs.is_dir():
        raise CannotRun(
            f"there is no folder {str(docs)!r} here; go to the folder of your site, or begin a site"
            " with 'claims init my-site'"
        )


def refused(error: OSError) -> str:
    """What to say where the system does not let a file be read or written: which one, why, and
    what to do.
    """
    path = Path(error.filename or ".")
    file = next((folder for folder in path.parents if folder.is_file()), None)
    if file is not None or isinstance(error, (FileExistsError, NotADirectoryError)):
        return f"{file or path} is a file, and a folder is needed in its place; name another"
    if isinstance(error, IsADirectoryError):
        return f"{path} is a folder; name a file"
    if isinstance(error, FileNotFoundError):
        return f"there is no {path}; look for a slip in its name"
    if isinstance(error, PermissionError):
        return f"{path} may not be read or written; check its permissions"
    where = f"{path}: " if error.filename else ""
    return f"{where}the system says {error.strerror or error}"


def read_docs(docs: Path) -> "tuple[Collection, list[Problem]]":
    """The collection of a docs folder, and its problems."""
    from mkdocs_claims.checked import read_collection

    need_site(docs)
    return read_collection(docs)


def settings_of(docs: Path) -> "Settings":
    """The settings of a docs folder, which may not be there yet."""
    from mkdocs_claims.read.files import read_settings

    settings, _, problems = read_settings(docs)
    if settings is None:
        raise CannotRun("\n".join(map(str, problems)))
    return settings


def read_article(file: Path) -> "Reading":
    """An article's file as it is read; CannotRun if it has no sentence."""
    from mkdocs_claims.read.article import article

    try:
        reading = article(file.read_text("utf-8-sig"), file.name)
    except UnicodeDecodeError:
        raise CannotRun(f"{file} is not UTF-8; save it as text in UTF-8") from None
    except OSError as error:
        raise CannotRun(refused(error)) from None
    if not reading.sentences:
        raise CannotRun(
            f"{file} has no sentence; give the article as plain text, Markdown (.md) or HTML"
            " (.html), each heading and paragraph on a line of its own"
        )
    return reading
