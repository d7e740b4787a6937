"""Writes a site that builds at once and shows something; what is there already is left as it is."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs_claims.command.shared import read_article
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = 'claims init my-site --article article.txt --title "An article, claim by claim"'
DEFAULT_TITLE = "An article, claim by claim"
_SERVE = {
    "mkdocs": "mkdocs serve",
    "zensical": "claims pages --to build --watch, and beside it zensical serve",
}
_ABOUT_THE_ARTICLE = """\
# Its page can also have its title, its address (https://…), its publisher, its date.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(), help="the site's folder (default: here)"
    )
    parser.add_argument("--title", help="the site's name")
    parser.add_argument("--article", type=Path, help="the article: plain text, Markdown or HTML")
    parser.add_argument("--references", type=Path, help="a library, as `claims import` reads it")
    parser.add_argument("--language", help="the language of the site, as en or de")
    parser.add_argument(
        "--theme", choices=("claims", "material"), help="how it looks (default: claims)"
    )
    parser.add_argument(
        "--host", choices=("mkdocs", "zensical"), help="what makes the site (default: mkdocs)"
    )
    parser.add_argument("--ci", choices=("github", "gitlab"), help="where its checks run")


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.command.starter import LANGUAGES, Starter
    from mkdocs_claims.read.article.written import new_outline

    if asked.folder.exists() and not asked.folder.is_dir():
        raise CannotRun(f"{asked.folder} is a file; name a folder")
    if asked.host == "zensical" and asked.theme:
        raise CannotRun("Zensical has a theme of its own; leave out --theme")
    _ask(asked, _answer if sys.stdin is not None and sys.stdin.isatty() else None)
    reading = read_article(asked.article) if asked.article else None
    starter = Starter(
        asked.title or DEFAULT_TITLE,
        asked.language or "en",
        asked.theme or "claims",
        reading is not None,
        asked.ci,
        asked.host or "mkdocs",
    )
    if starter.language.partition("-")[0] not in LANGUAGES:
        print(f"there are no pages in {starter.language!r} yet; these are in English")
    files = starter.files()
    if reading is not None:
        files["docs/article.yml"] = _ABOUT_THE_ARTICLE + new_outline(reading)
    written = {path: _written(asked.folder / path, text) for path, text in files.items()}
    for path, is_new in written.items():
        print(f"{'written' if is_new else 'left as it is'}: {asked.folder / path}")
    _draft(asked.folder)
    code = _import(asked.references, asked.folder) if asked.references else 0
    where = "" if asked.folder == Path() else f"cd {asked.folder} && "
    print(f"next: {where}{_SERVE[starter.host]}; then 'claims todo' says what is left to do")
    if reading is not None:
        print(f"'claims outline {asked.article} --show' prints its sentences, to write claims by")
    return code


def _ask(asked: argparse.Namespace, answer: Callable[[str], str] | None) -> None:
    """Asks for what was left out, on a terminal only."""
    if answer is None:
        return
    if asked.title is None:
        asked.title = answer(f"The site's name [{DEFAULT_TITLE}]: ") or None
    if asked.article is None and (named := answer("The article's file [none]: ")):
        asked.article = Path(named)
    if asked.references is None and (named := answer("Your library's file [none]: ")):
        asked.references = Path(named)
    if asked.language is None:
        asked.language = answer("The site's language [en]: ") or None


def _answer(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""


def _draft(folder: Path) -> None:
    """The first claim page, where there is none yet."""
    from mkdocs_claims.command.new import draft, written_page
    from mkdocs_claims.command.shared import settings_of

    docs = folder / "docs"
    claims = docs / settings_of(docs).claims_dir
    if not any(claims.glob("**/*.md")):
        print(f"written: {written_page(claims / 'my-first-claim.md', draft(docs))}")


def _import(library: Path, folder: Path) -> int:
    """Adds the library to the site's list of references; the result is the exit code."""
    from mkdocs_claims.command import import_

    to = folder / "docs/references.yml"
    return import_.run(argparse.Namespace(words=[str(library)], to=to, dry_run=False))


def _written(path: Path, text: str) -> bool:
    """Whether the file was written: it is, where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
