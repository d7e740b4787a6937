"""The folder one stands in, in; what to do next there, out."""

import argparse
from pathlib import Path

from mkdocs_claims.problem import some

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once


def run(asked: argparse.Namespace) -> int:
    """Prints what to do next, and where the commands are listed."""
    print(f"{_next(Path('docs'))}\n'claims --help' lists the commands")
    return 0


def _next(docs: Path) -> str:
    if not docs.is_dir():
        return "no 'docs' folder here: begin a site with 'claims init my-site'"
    from mkdocs_claims import codes
    from mkdocs_claims.checked import read_collection
    from mkdocs_claims.command.todo import left_on

    collection, problems = read_collection(docs)
    errors = [problem.code for problem in problems if problem.severity == "error"]
    if errors == [codes.NO_CLAIM_PAGES]:
        return "no claim page here: write one with 'claims new \"Walking lifts the mood\"'"
    if errors:
        return f"{some(len(errors), 'problem')} to correct: see 'claims check'"
    parts = [some(len(collection.pages), "claim")]
    parts += [some(len(collection.drafts), "draft")] if collection.drafts else []
    there = f"{' and '.join(parts)}, nothing wrong"
    if left := len(left_on(docs, collection)):
        return f"{there}: 'claims todo' lists {some(left, 'thing')} to do, 'mkdocs serve' shows it"
    return f"{there}, and nothing left to do: 'mkdocs build --strict' makes the site"
