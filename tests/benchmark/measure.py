"""A command in; what its process cost out: processor time, time on the clock, and the most memory
it held.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ENVIRONMENT = {
    key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
} | {
    "SOURCE_DATE_EPOCH": "1795305600",
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
}  # 22 November 2026, as in corpus.py


class Cost(NamedTuple):
    """Seconds of processor (user and system, children included), seconds on the clock, and
    megabytes at the peak.
    """

    cpu: float
    wall: float
    memory: float


class Failed(Exception):
    """A command that did not end well, with what it said."""


def cost(command: Sequence[str], folder: Path) -> Cost:
    """What one run of a command costs."""
    log = folder / "benchmark.log"
    started = time.perf_counter()
    with log.open("wb") as said:
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(
            f"{' '.join(command)} exited {process.returncode}:"
            f" {log.read_text('utf-8', 'replace')[-2000:]}"
        )
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def in_turn(commands: Mapping[str, tuple[Sequence[str], Path]], runs: int) -> dict[str, Cost]:
    """The median cost of each command."""
    return {name: median(costs) for name, costs in each(commands, runs).items()}


def each(commands: Mapping[str, tuple[Sequence[str], Path]], runs: int) -> dict[str, list[Cost]]:
    """Every cost of each command; they are run A B C, A B C, …, so that what else the machine does
    falls on all.
    """
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, (command, folder) in commands.items():
            found[name].append(cost(command, folder))
    return found


def told(figures: Sequence[float], places: int, unit: str) -> str:
    """The least of some figures, as other work of the machine only adds to it, and the median."""
    return f"{min(figures):.{places}f} {unit} (median {statistics.median(figures):.{places}f})"


def median(costs: Iterable[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*costs, strict=True)))
