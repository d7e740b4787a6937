"""Two sites under `mkdocs serve`, a claim edited on each in turn; how long until a reader gets the
new page out.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from .measure import ENVIRONMENT, Cost, Failed, median

_PAGE = "claims/claim-00000"
_PATIENCE = 600  # seconds


def _stoppable() -> None:
    """What is started in the background ignores Ctrl+C, and so does all that it starts; a server
    must not.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Served:
    """A site under `mkdocs serve`: its process, its port and the page that is edited."""

    def __init__(self, command: list[str], folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.source = folder / "docs" / f"{_PAGE}.md"
        self.text = self.source.read_text("utf-8")
        serve = [
            *(part for part in command if part not in ("build", "-q")),
            "-q",
            "-a",
            f"127.0.0.1:{self.port}",
        ]
        serve.insert(serve.index("mkdocs") + 1, "serve")
        with (folder / "benchmark.log").open("wb") as log:
            self.process = subprocess.Popen(
                serve, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log, preexec_fn=_stoppable
            )

    def wait_for(self, word: str) -> None:
        """Asks for the page until it has a word."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
                asked.request("GET", f"/{_PAGE}/")
                if word.encode() in asked.getresponse().read():
                    return
            except OSError:
                pass  # not yet listening
            time.sleep(0.02)
        raise Failed(f"{self.source}: {word!r} did not come")

    def edited(self, word: str) -> Cost:
        """What it costs until an edit of the page is seen."""
        cpu, started = self._cpu(), time.perf_counter()
        self.source.write_text(f"{self.text.rstrip()} {word}.\n", "utf-8")
        self.wait_for(word)
        return Cost(self._cpu() - cpu, time.perf_counter() - started, 0)

    def _cpu(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """Ends the server, and leaves the page as it was."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait()
        self.source.write_text(self.text, "utf-8")


def edits(commands: Mapping[str, tuple[list[str], Path]], runs: int) -> dict[str, Cost]:
    """The median cost of one edit on each site, edited A B, A B, …"""
    sites = {name: Served(*command) for name, command in commands.items()}
    try:
        for site in sites.values():
            site.wait_for("</html>")
        found: dict[str, list[Cost]] = {name: [] for name in sites}
        for run in range(runs):
            for name, site in sites.items():
                found[name].append(site.edited(f"edited{run}"))
    finally:
        for site in sites.values():
            site.stop()
    return {name: median(costs) for name, costs in found.items()}
