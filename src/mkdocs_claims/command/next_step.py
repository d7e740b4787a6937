"""The folder one stands in, in; what to do next there, out."""

import argparse
from pathlib import Path

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once


def run(asked: argparse.Namespace) -> int:
    """Prints what to do next, and where the commands are listed."""
    print(f"{_next(Path('docs'))}\n'claims --help' lists the commands")
    return 0


def _next(docs: Path) -> str:
    if not docs.is_dir():
        return "no 'docs' folder here: begin a site with 'claims init my-site'"
    from mkdocs_claims.checked import read_collection

    collection, problems = read_collection(docs)
    errors = sum(problem.severity == "error" for problem in problems)
    if not collection.page_names:
        return "no claim page here: write one with 'claims new \"Walking lifts the mood\"'"
    if errors:
        return f"{errors} problem{'s' * (errors > 1)} to correct: see 'claims check'"
    return f"{len(collection.pages)} claims, nothing wrong: 'claims todo' says what is left to do"
