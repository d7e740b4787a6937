"""A site under `serve`, on a port that is free."""

import socket
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

from forked import forked
from tiny import ENV, SITES

DEADLINE = 120  # seconds: a busy machine is no fault


class Served:
    """A site under `serve`: its pages over HTTP, and what was told at the terminal."""

    def __init__(self, folder, address, errors):
        self.folder, self.address, self.errors = folder, address, errors

    def page(self, path):
        try:
            with urllib.request.urlopen(self.address + path, timeout=DEADLINE) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def seen(self, path, words):
        """Asks for a page again and again, until it holds the words or the time is over."""
        return self.until(
            lambda: words in self.page(path),
            lambda: f"{words!r} is not on {path}:\n{self.page(path)}",
        )

    def told(self, words):
        """Waits until something is told at the terminal."""
        return self.until(
            lambda: words in self.errors.read_text(),
            lambda: f"{words!r} is not in:\n{self.errors.read_text()}",
        )

    def until(self, true, why):
        end = time.monotonic() + DEADLINE
        while not true():
            assert time.monotonic() < end, why()
            time.sleep(0.05)  # for the server's sake; what is asked is asked until the end
        return True

    def save(self, name, old=None, new="", site="good"):
        """Saves a file of the docs as the named site has it, with something else in place of a
        part.
        """
        text = (SITES / site / "docs" / name).read_text("utf-8")
        assert old is None or old in text
        (self.folder / "docs" / name).write_text(text.replace(old, new) if old else text, "utf-8")


@contextmanager
def serving(folder, host, *words):
    """A site under `serve` on a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    errors = folder / "errors.txt"
    errors.touch()
    words = ["serve", "-f", "mkdocs.yml", "-a", f"127.0.0.1:{port}", *words]
    process = forked(host, *words, cwd=folder, env=ENV, out=errors, err=errors)
    try:
        yield Served(folder, f"http://127.0.0.1:{port}/colds/", errors)
    finally:
        process.terminate()
        process.wait()
