"""Built sites in; what a reader's browser loads of them, and how soon search answers, out."""

from __future__ import annotations

import gzip
import statistics
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ..chromium import SETTLED, chromium

_OPEN = "[data-open-search]:visible, .md-search__input:visible"
_HIT = ".search__hits > li, .md-search-result__item"
_SHIFT = """() => new Promise((done) => { let sum = 0;
  const observer = new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum +=
  shift.value; }); observer.observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300); })"""


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a built site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium; None where it, or playwright, is missing."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # needed here alone
    except ImportError:
        yield None
        return
    with sync_playwright() as tools:
        program = chromium()
        opened = (
            tools.chromium.launch(executable_path=program, args=["--no-sandbox"])
            if program
            else None
        )
        yield opened
        if opened is not None:
            opened.close()


def index_size(site: Path) -> float:
    """Kilobytes of the page of all claims, gzipped."""
    return len(gzip.compress((site / "claims/index.html").read_bytes())) / 1000


def first_visit(opened: Any, site: Path) -> tuple[float, float]:
    """Kilobytes, gzipped where that helps, that a claim page and all it loads take; and its layout
    shift.
    """
    with served(site) as address:
        page = opened.new_page()
        seen: list[Any] = []
        page.on("response", lambda response: seen.append(response))  # playwright sets a name on it
        page.goto(f"{address}claims/claim-00004/")
        page.evaluate(SETTLED)
        shift = page.evaluate(_SHIFT)
        bodies = [response.body() for response in seen if response.ok]
        page.close()
    return sum(min(len(body), len(gzip.compress(body))) for body in bodies) / 1000, shift


def search_ready(
    opened: Any, sites: Mapping[str, Path], word: str, rest: float, runs: int
) -> dict[str, float]:
    """Seconds from opening the search, `rest` seconds after the page has loaded, to the first hit:
    medians, A B, A B, …
    """
    found: dict[str, list[float]] = {name: [] for name in sites}
    for _ in range(runs):
        for name, site in sites.items():
            with served(site) as address:
                page = opened.new_context(viewport={"width": 1280, "height": 900}).new_page()
                page.goto(address, wait_until="load")
                page.wait_for_timeout(1000 * rest)
                started = time.perf_counter()
                page.locator(_OPEN).first.click()
                page.keyboard.type(word)
                page.locator(_HIT).first.wait_for(timeout=60_000)
                found[name].append(time.perf_counter() - started)
                page.context.close()
    return {name: statistics.median(times) for name, times in found.items()}
