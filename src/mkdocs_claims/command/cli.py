"""The command `claims`: words in, an exit code out (0 nothing wrong, 1 problems, 2
could not run).
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs_claims.command.commands import check, coverage, explain, export, new, outline, schema
from mkdocs_claims.problem import CannotRun


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claims",
        description="Check the claims of a site, and what goes with them.",
        epilog="Exit codes: 0 nothing wrong, 1 problems, 2 could not run.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(run: Any, name: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        added.set_defaults(run=run)
        return added

    checks = command(check, "check")
    checks.add_argument(
        "docs",
        nargs="?",
        type=Path,
        default=Path("docs"),
        help="the site's docs folder (default: docs)",
    )
    checks.add_argument("--strict", action="store_true", help="warnings count as problems")
    checks.add_argument(
        "--overdue", action="store_true", help="a check that is overdue is an error"
    )
    checks.add_argument("--format", choices=("text", "github", "sarif", "json"), default="text")
    command(explain, "explain").add_argument("code", help="a code, as CLM103")
    news = command(new, "new")
    news.add_argument("slug", help="the page's name and address, as microglia-are-immune-cells")
    news.add_argument("--docs", type=Path, default=Path("docs"))
    outlines = command(outline, "outline")
    outlines.add_argument(
        "file",
        type=Path,
        help="the article as plain text: each heading and paragraph on a line of its own",
    )
    outlines.add_argument(
        "--show",
        action="store_true",
        help="print each sentence with its id instead, to write claims by",
    )
    covers = command(coverage, "coverage")
    covers.add_argument("file", type=Path, help="the article as plain text")
    covers.add_argument("--docs", type=Path, default=Path("docs"))
    command(schema, "schema").add_argument(
        "noun", choices=("claim", "references", "article", "settings", "problems")
    )
    exports = command(export, "export")
    exports.add_argument("format", choices=("claims", "csl", "ris"))
    exports.add_argument("docs", nargs="?", type=Path, default=Path("docs"))
    exports.add_argument(
        "--to", type=Path, default=Path(), help="folder to write into (default: here)"
    )
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; its result is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that cannot show a letter shows its code
    asked, unknown = parser().parse_known_args(argv)
    if unknown:
        return _refused(unknown)
    # what a run holds it holds to its end: to look for garbage in it takes a tenth of the
    # time
    gc.disable()
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (CannotRun, OSError) as reason:
        print(f"claims: {reason}", file=sys.stderr)
        return 2
    finally:
        gc.freeze()  # nor is it looked for while Python ends
        gc.enable()
    return code


def _refused(unknown: Sequence[str]) -> int:
    """Says what is not known; of an option of version 0.1, where it is written now."""
    settings = {"--claims-dir": "claims_dir", "--references": "references"}
    moved = next((settings[n] for w in unknown if (n := w.partition("=")[0]) in settings), None)
    reason = f"write {moved!r} in docs/claims.yml" if moved else "see 'claims --help'"
    print(f"claims: {unknown[0]!r} is not an option; {reason}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
