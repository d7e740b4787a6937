"""Prints what a code means, why, what fails and what passes."""

import argparse

from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims explain CLM103"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("code", help="a code, as CLM103")


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
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
