"""`python -m tests.benchmark`: makes the made-up collections, runs every tool on them in turn,
prints the tables.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from .figures import ROOT, Asked, check, make, ratios, read, serve, work
from .measure import in_turn
from .peers import FLOOR, OURS, WORDS, Peer, peers
from .table import BEGIN, builds, limits, machine, write

MANUAL = ROOT / "docs/manual/pages/performance.md"

_PARTS = {"work": work, "check": check, "serve": serve, "read": read}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    add = parser.add_argument
    add(
        "--claims",
        type=_numbers,
        default=[1000],
        help="how many claims; several with commas (default: 1000)",
    )
    add("--runs", type=int, default=5, help="how often each is run (default: 5)")
    add(
        "--peers",
        type=_words,
        default=["host", "words"],
        help="beside plain Material: host,words,bibtex,csl,zensical,hugo",
    )
    add(
        "--most",
        type=int,
        default=1000,
        help="how many claims at most for what neither is ours nor plain (default: 1000)",
    )
    add(
        "--parts",
        type=_words,
        default=["build", *_PARTS],
        help="what to measure (default: build,work,check,serve,read)",
    )
    add(
        "--work",
        type=Path,
        default=ROOT / ".cache/benchmark",
        help="folder to work in (default: .cache/benchmark)",
    )
    add("--write", action="store_true", help=f"write the tables to the manual, below {BEGIN}")
    return parser.parse_args()


def _words(text: str) -> list[str]:
    return text.split(",")


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def main() -> int:
    """Measures what was asked; its result is the exit code."""
    given = _arguments()
    tools = _present(given)
    asked = Asked(given.work.resolve(), given.runs, tools)
    built = {}
    for claims in given.claims if "build" in given.parts else ():
        run = [
            tool
            for key, tool in tools.items()
            if claims <= given.most or key in (OURS, "host", FLOOR, WORDS)
        ]
        folder = make(claims, asked.work, run)
        built[claims] = in_turn(
            {tool.name: (tool.command, folder / tool.folder) for tool in run}, asked.runs
        )
        print(f"{claims:,} claims built", file=sys.stderr)
    figures = ratios(built, tools)
    for part in (part for part in _PARTS if part in given.parts):
        figures += _PARTS[part](asked)
        print(f"{part} measured", file=sys.stderr)
    command = f"`.venv/bin/python -m tests.benchmark {shlex.join(sys.argv[1:])}`\n"
    text = "\n".join(
        [
            command,
            builds(built, tools[FLOOR].name),
            limits(figures),
            machine(asked.runs, tools.values()),
        ]
    )
    print(text)
    fault = write(MANUAL, text) if given.write else None
    if fault is not None:
        print(fault, file=sys.stderr)
    return int(fault is not None)


def _present(given: argparse.Namespace) -> dict[str, Peer]:
    found = peers(given.work.resolve())
    wanted = {name: found[name] for name in found if name in {OURS, FLOOR, *given.peers}}
    for tool in wanted.values():
        if tool.missing is not None:
            print(
                f"{tool.name}: left out, it is not here. To have it: {tool.missing}",
                file=sys.stderr,
            )
    return {name: tool for name, tool in wanted.items() if tool.missing is None}


if __name__ == "__main__":
    sys.exit(main())
