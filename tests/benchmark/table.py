"""Figures in; Markdown tables out, and into the manual between its two marks."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .measure import Cost
from .peers import Peer

BEGIN, END = "<!-- benchmark -->", "<!-- /benchmark -->"
_PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "pymdown-extensions",
    "Markdown",
    "pydantic",
    "PyYAML",
    "Jinja2",
)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; all but its first two columns are figures."""
    rule = ["---" if place < 2 else "---:" for place in range(len(head))]
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, rule, *rows)) if rows else ""


def builds(costs: Mapping[int, Mapping[str, Cost]], floor: str) -> str:
    """Each tool's cost at each number of claims, and its ratio to the floor."""
    rows = []
    for claims, found in costs.items():
        plain = found[floor]
        for name, cost in found.items():
            rows.append(
                [
                    f"{claims:,}",
                    name,
                    f"{cost.cpu:.1f} s",
                    f"{cost.cpu / plain.cpu:.2f}",
                    f"{cost.wall:.1f} s",
                    f"{cost.memory:.0f} MB",
                    f"{cost.memory / plain.memory:.2f}",
                ]
            )
    return table(["claims", "build", "processor", "ratio", "clock", "memory", "ratio"], rows)


def limits(lines: Sequence[Sequence[str]]) -> str:
    """What was measured beside builds, each with what it may be at most."""
    return table(["what", "with what", "measured", "at most"], lines)


def machine(runs: int, tools: Iterable[Peer]) -> str:
    """When, on what and with what it was measured."""
    told = [
        subprocess.run(tool.version, capture_output=True, text=True, check=True).stdout
        for tool in tools
        if tool.version
    ]
    others = [" ".join(text.splitlines()[0].replace(", version", "").split()[:2]) for text in told]
    versions = ", ".join([*(f"{package} {version(package)}" for package in _PACKAGES), *others])
    day, python = f"{datetime.now(UTC):%-d %B %Y}", platform.python_version()
    return (
        f"Medians of {runs} runs in turn, {day}, {os.cpu_count()} cores, Python {python},"
        f" {versions}.\n"
    )


def write(page: Path, text: str) -> str | None:
    """Puts the text between the marks of a page; else what is wrong with them."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return f"{page} has no {BEGIN} with {END} below it; nothing was written"
    page.write_text(f"{before}{BEGIN}\n{text}{END}{after}", "utf-8")
    return None
