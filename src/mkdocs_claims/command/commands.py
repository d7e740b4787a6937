"""What each command of `claims` does: what was asked in, an exit code out; CannotRun where it
cannot.
"""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.model.settings import Settings

# Each command imports what it needs when it runs, so that `claims --help` answers at once.
# ruff: noqa: PLC0415


def check(asked: argparse.Namespace) -> int:
    """Prints the problems of a docs folder."""
    from mkdocs_claims.command.report import FORMATS

    _, problems = _read(asked)
    if asked.overdue:
        problems = [replace(p, severity="error") if p.code == "CLM407" else p for p in problems]
    sys.stdout.write(FORMATS[asked.format](problems, asked.docs))
    stops = {"error", "warning"} if asked.strict else {"error"}
    return int(any(problem.severity in stops for problem in problems))


def explain(asked: argparse.Namespace) -> int:
    """Prints what a code means, why, what fails and what passes."""
    from mkdocs_claims.nearest import nearest
    from mkdocs_claims.rules import RULES, documentation

    code = asked.code.upper()
    if code not in RULES:
        raise CannotRun(
            f"{asked.code!r} is not a code; did you mean {nearest(code, RULES) or min(RULES)}?"
        )
    rule = documentation(code)
    print(
        f"{code}: {rule.title}"
        f" ({rule.severity})\n\n{rule.why}\n\nFails:\n{rule.fails}\n\nPasses:\n{rule.passes}\n"
    )
    print(f"Source: {rule.source}")
    return 0


def new(asked: argparse.Namespace) -> int:
    """Writes a claim page ready to be filled in."""
    from mkdocs_claims.model.values import SLUG_FORM
    from mkdocs_claims.read.files import today
    from mkdocs_claims.show.look import THEME

    if SLUG_FORM.fullmatch(asked.slug) is None:
        raise CannotRun(f"{asked.slug!r} becomes an address; write it with a-z, 0-9 and '-' only")
    if asked.slug == "index":
        raise CannotRun("'index' is the page of all claims; give the claim a name of its own")
    path: Path = asked.docs / _settings(asked.docs).claims_dir / f"{asked.slug}.md"
    page = (
        (THEME / "claims" / "new.md").read_text("utf-8").replace("2026-01-01", today().isoformat())
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(page)
    except FileExistsError:
        raise CannotRun(f"{path} is there already; nothing was written") from None
    print(path)
    return 0


def outline(asked: argparse.Namespace) -> int:
    """Prints an outline of an article's plain text, to begin article.yml with."""
    from mkdocs_claims.model.outline import cuts, left_out, outline_text

    text = _text(asked.file)
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


def coverage(asked: argparse.Namespace) -> int:
    """Holds article.yml against the article's plain text: changed, missing and new sentences."""
    from mkdocs_claims.model.outline import differences

    collection, _ = _read(asked)
    if collection.outline is None:
        raise CannotRun(
            f"{asked.docs / 'article.yml'} is not there or cannot be read; make one with 'claims"
            " outline FILE'"
        )
    found = differences(collection.outline, _text(asked.file))
    print("\n".join(found) or f"all {len(collection.sentences)} sentences are as in the outline")
    return int(bool(found))


def schema(asked: argparse.Namespace) -> int:
    """Prints the JSON Schema of a claim, of references.yml, article.yml or claims.yml, or of the
    problems in JSON.
    """
    from pydantic import TypeAdapter

    from mkdocs_claims.command.report import json_report
    from mkdocs_claims.model.claim import Claim
    from mkdocs_claims.model.outline import Outline
    from mkdocs_claims.model.reference import Reference
    from mkdocs_claims.model.settings import Settings

    nouns: dict[str, Any] = {
        "claim": Claim,
        "references": list[Reference],
        "article": Outline,
        "settings": Settings,
    }
    found = (
        json_report.schema()
        if asked.noun == "problems"
        else TypeAdapter(nouns[asked.noun]).json_schema(by_alias=True)
    )
    print(json.dumps(found, indent=1))
    return 0


def export(asked: argparse.Namespace) -> int:
    """Writes the site's data in a format into a folder."""
    from mkdocs_claims.export import FORMATS
    from mkdocs_claims.show.look import look
    from mkdocs_claims.show.site import Site

    collection, problems = _read(asked)
    if any(problem.severity == "error" for problem in problems):
        raise CannotRun("the claims have errors; see 'claims check'")
    for name, text in FORMATS[asked.format](Site(collection, look())).items():
        path: Path = asked.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
        print(path)
    return 0


def _read(asked: argparse.Namespace) -> tuple[Any, list[Any]]:
    from mkdocs_claims.checked import read_collection

    if not asked.docs.is_dir():
        raise CannotRun(
            f"{str(asked.docs)!r} is not a folder; name the folder that holds the claims"
        )
    return read_collection(asked.docs)


def _settings(docs: Path) -> "Settings":
    from mkdocs_claims.read.files import read_settings

    settings, _, problems = read_settings(docs)
    if settings is None:
        raise CannotRun("\n".join(map(str, problems)))
    return settings


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRun(f"{file} is not UTF-8; save it as plain text in UTF-8") from None
    except OSError as error:
        raise CannotRun(f"{file} cannot be read: {error.strerror}") from None
