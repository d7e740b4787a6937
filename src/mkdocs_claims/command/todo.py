"""Lists what is left to do, in order: sentences, drafts, findings, titles, comparisons, fields."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.shared import docs_argument, read_docs

if TYPE_CHECKING:
    from mkdocs_claims.command.tasks import Task
    from mkdocs_claims.model.collection import Collection

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims todo"
VERSION = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    docs_argument(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how the list is printed (default: %(default)s)",
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    collection, problems = read_docs(asked.docs)
    found = left_on(asked.docs, collection)
    errors = sum(problem.severity == "error" for problem in problems)
    sys.stdout.write(_json(found) if asked.format == "json" else _text(found, asked.docs))
    if errors:
        print(f"errors ({errors}) keep pages out of this list; see 'claims check'", file=sys.stderr)
    return 0


def left_on(docs: Path, collection: "Collection") -> "list[Task]":
    """All that is left to do on a site."""
    from mkdocs_claims.command.tasks import tasks

    pages = sorted(docs.glob("*.md"))
    return tasks(collection, {page.name: page.read_text("utf-8", "replace") for page in pages})


def _text(found: "list[Task]", docs: Path) -> str:
    from mkdocs_claims.command.tasks import KINDS

    lines = []
    for kind, heading in KINDS.items():
        of_kind = [task for task in found if task.kind == kind]
        if of_kind:
            lines.append(f"{heading} ({len(of_kind)})")
            lines += (f"  {docs / t.place.path}:{t.place.line}: {t.message}" for t in of_kind)
    return "\n".join(lines or ["nothing is left to do"]) + "\n"


def _json(found: "list[Task]") -> str:
    rows = [{"kind": t.kind, **t.place._asdict(), "message": t.message} for t in found]
    whole = {"schema": "mkdocs-claims/todo", "version": VERSION, "tasks": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
