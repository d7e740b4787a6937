"""Writes a claim page ready to be filled in."""

import argparse
from pathlib import Path

from mkdocs_claims.command.shared import docs_option, settings_of
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims new walking-lifts-mood"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("slug", help="the page's name and address, as microglia-are-immune-cells")
    docs_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.model.values import SLUG_FORM
    from mkdocs_claims.read.clock import today
    from mkdocs_claims.show.look import THEME

    if SLUG_FORM.fullmatch(asked.slug) is None:
        raise CannotRun(f"{asked.slug!r} becomes an address; write it with a-z, 0-9 and '-' only")
    if asked.slug == "index":
        raise CannotRun("'index' is the page of all claims; give the claim a name of its own")
    path: Path = asked.docs / settings_of(asked.docs).claims_dir / f"{asked.slug}.md"
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
