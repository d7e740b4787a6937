"""What is measured beside whole builds: checking, formatting, an edit under serve, and the reader's
side.

Each takes what was asked and gives lines of a table: what, with what, what was measured, and what
it may be at most.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from . import reading, serving
from .corpus import WORDS
from .measure import ENVIRONMENT, Cost, cost, each, median, told
from .peers import FLOOR, OURS, Peer
from .peers import WORDS as WRITTEN

ROOT = Path(__file__).parents[2]
Line = tuple[str, str, str, str]
_FORMAT = """
import sys
from pathlib import Path
from time import process_time
from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.nlm.style import nlm
from tests.benchmark.corpus import TODAY
works = [entry.reference for entry in load(read_sources(Path(sys.argv[1]))[0], TODAY)[0].entries.values()]
started = process_time()
for work in works:
    nlm(work)
print(process_time() - started)
"""
_WORK = """
import gc
import sys
from pathlib import Path
from time import process_time
from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.show.look import look
from mkdocs_claims.rules import check
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tests.benchmark.corpus import TODAY
gc.disable()  # and so on, as in hosts/gate.py
sources, times = read_sources(Path(sys.argv[1]))[0], [process_time()]
collection = load(sources, TODAY)[0]
times.append(process_time())
check(collection)
times.append(process_time())
gc.freeze()
gc.enable()
site = Site(collection, look(base="../../"))
for view, names in {"claim": collection.pages, "reference": collection.entries, "index": [""], "references": [""]}.items():
    for name in names:
        VIEWS[view](site, name)
times.append(process_time())
print(*(1000 * (after - before) / len(collection.pages) for before, after in zip(times, times[1:])))
"""


class Asked(NamedTuple):
    """The folder to work in, how often each is run, and the tools that are here."""

    work: Path
    runs: int
    tools: Mapping[str, Peer]


def make(claims: int, work: Path, tools: Iterable[Peer]) -> Path:
    """Writes the sources for some tools, in a process of its own: its memory would count for those
    measured.
    """
    folder = work / str(claims)
    command = [sys.executable, "-m", "tests.benchmark.sources", str(claims), str(folder)]
    subprocess.run([*command, *(tool.folder for tool in tools)], cwd=ROOT, check=True)
    return folder


def ratios(built: Mapping[int, Mapping[str, Cost]], tools: Mapping[str, Peer]) -> list[Line]:
    """A build beside each floor, and how the time for one claim grows."""
    found, name = [], tools[OURS].name
    most = {FLOOR: "0.40 times, 1.0 times", WRITTEN: "0.60 times, 1.3 times"}
    for claims, costs in built.items():
        for key, limit in most.items():
            if key in tools and (floor := costs.get(tools[key].name)):
                ours = costs[name]
                times = f"{ours.cpu / floor.cpu:.2f} times, {ours.memory / floor.memory:.1f} times"
                what = f"{claims:,} claims, processor and memory beside {tools[key].name}"
                found.append(("build", what, times, limit))
    if built.keys() >= {1000, 10_000}:
        ratio = built[10_000][name].cpu / built[1000][name].cpu / 10
        what = "time for one claim, at 10,000 against 1,000"
        found.append(("build", what, f"{ratio:.2f}", "1.15"))
    return found


def check(asked: Asked) -> list[Line]:
    """The command, and the style of references."""
    few, many = (make(claims, asked.work / "check", []) / "claims" for claims in (64, 10_000))
    command = [sys.executable, "-m", "mkdocs_claims.command.cli"]
    runs = {
        "help": ([*command, "--help"], few),
        "few": ([*command, "check"], few),
        "many": ([*command, "check"], many),
    }
    costs = each(runs, asked.runs + 4)
    formatting = [sys.executable, "-c", _FORMAT, str(many / "docs")]
    took = [
        subprocess.run(
            formatting, cwd=ROOT, env=ENVIRONMENT, check=True, capture_output=True
        ).stdout
        for _ in range(asked.runs + 4)
    ]
    large = costs["many"]
    return [
        (
            "`claims check`",
            "10,000 claims, 2,500 references",
            f"{told([cost.cpu for cost in large], 1, 's')}, {median(large).memory:.0f} MB",
            "2 s, 150 MB",
        ),
        ("`claims check`", "64 claims", told([cost.cpu for cost in costs["few"]], 2, "s"), "0.2 s"),
        ("`claims --help`", "", told([cost.cpu for cost in costs["help"]], 2, "s"), "0.2 s"),
        ("NLM style", "2,500 references", told([*map(float, took)], 3, "s"), "0.1 s"),
    ]


def work(asked: Asked) -> list[Line]:
    """What of a build is the package's own, without the host."""
    found = []
    for claims in (1000, 10_000):
        docs = make(claims, asked.work / "work", []) / "claims/docs"
        command = [sys.executable, "-c", _WORK, str(docs)]
        runs = [
            subprocess.run(
                command, cwd=ROOT, env=ENVIRONMENT, check=True, capture_output=True, text=True
            ).stdout.split()
            for _ in range(asked.runs + 4)
        ]
        sums = [sum(map(float, run)) for run in runs]
        loaded, checked, shown = map(float, runs[sums.index(min(sums))])
        what = (
            f"{claims:,} claims: load {loaded:.2f}, check {checked:.2f}, format and render"
            f" {shown:.2f} ms a claim"
        )
        found.append(("own work", what, told(sums, 2, "ms"), "0.35 ms"))
    return found


def serve(asked: Asked) -> list[Line]:
    """One edit under `mkdocs serve`."""
    pair = {name: asked.tools[name] for name in (OURS, FLOOR)}
    found = []
    for claims, most in ((64, "0.5 s"), (1000, "1.0 s")):
        work = make(claims, asked.work / "serve", pair.values())
        costs = serving.edits(
            {name: (tool.command, work / tool.folder) for name, tool in pair.items()}, asked.runs
        )
        ours, plain = costs[OURS], costs[FLOOR]
        what = (
            f"from an edit to the new page, {claims:,} claims; plain Material {plain.wall:.1f} s"
            f" ({plain.cpu:.1f} s)"
        )
        took = f"{ours.wall:.1f} s ({ours.cpu:.1f} s processor)"
        found.append(("`mkdocs serve`", what, took, f"{most} processor"))
    return found


def read(asked: Asked) -> list[Line]:
    """What a browser loads, and how soon search answers."""
    pair = {name: asked.tools[name] for name in (OURS, FLOOR)}
    work = make(1000, asked.work / "read", pair.values())
    sites = {name: work / tool.folder / "site" for name, tool in pair.items()}
    for name, tool in pair.items():
        cost(tool.command, sites[name].parent)
    size = reading.index_size(sites[OURS])
    found: list[Line] = [
        ("page of all claims", "1,000 claims, gzipped", f"{size:.0f} kB", "120 kB")
    ]
    with reading.browser() as chromium:
        if chromium is None:
            print("browser: left out, playwright or Chromium is not here", file=sys.stderr)
            return found
        size, shift = reading.first_visit(chromium, sites[OURS])
        found.append(
            ("claim page", "first visit, all that it loads, gzipped", f"{size:.0f} kB", "80 kB")
        )
        found.append(("claim page", "layout shift", f"{shift:.2f}", "0"))
        for rest, when in ((0.0, "at once"), (3.0, "3 s after the page")):
            times = reading.search_ready(chromium, sites, WORDS[40], rest, asked.runs)
            most = f"{1.5 * times[FLOOR]:.1f} s, 1.5 × plain Material"
            found.append(
                (
                    "search, 1,000 claims",
                    f"from opening it, {when}, to a hit",
                    f"{times[OURS]:.1f} s",
                    most,
                )
            )
    return found
