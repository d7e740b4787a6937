"""Long work says on a terminal how far it is, and nowhere else."""

import json
import os
import pty
import subprocess
import sys

import pytest

from registry.loopback import Registries, serving
from tiny import ENV, copied

WORKS = [{"id": f"k{n}", "type": "book", "title": f"The work {n}"} for n in range(120)]
CLI = (sys.executable, "-m", "mkdocs_claims.command.cli")


def seen(*words, cwd):
    """What a program writes to its standard error where that is a terminal."""
    ours, its = pty.openpty()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=its, cwd=cwd, env=ENV)
    os.close(its)
    blocks = []
    try:
        while block := os.read(ours, 4096):
            blocks.append(block)
    except OSError:  # how a terminal of Linux says that its other end is closed
        pass
    os.close(ours)
    process.wait(60)
    return b"".join(blocks).decode()


def piped(*words, cwd):
    """The same where it is a pipe."""
    return subprocess.run(words, cwd=cwd, env=ENV, capture_output=True, text=True).stderr


@pytest.fixture
def library(tmp_path):
    (tmp_path / "library.json").write_text(json.dumps(WORKS))
    return tmp_path


IMPORT = (*CLI, "import", "library.json", "--to", "references.yml")


def test_an_import_says_how_far_it_is_on_a_terminal(library):
    assert seen(*IMPORT, cwd=library).endswith("library.json: 100 of 120\r\x1b[K")


def test_an_import_says_nothing_of_it_in_a_pipe(library):
    assert piped(*IMPORT, cwd=library) == ""


@pytest.fixture
def many(tmp_path):
    """A site with more pages than are built before anybody wonders."""
    site = copied(tmp_path / "site")
    for number in range(60):
        (site / f"docs/page-{number}.md").write_text(f"# Page {number}\n")
    return site


BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")


def test_a_build_of_many_pages_says_how_far_it_is_on_a_terminal(many):
    told = seen(*BUILD, cwd=many)
    assert "pages: 50 of 1" in told and told.endswith("\r\x1b[K")


def test_a_build_says_nothing_of_it_in_a_pipe(many):
    assert "pages:" not in piped(*BUILD, cwd=many)


@pytest.fixture
def registries(tmp_path):
    """The words that look up a good site's works, at a server that has none of them."""
    site = copied(tmp_path / "site")
    with serving(Registries()) as at:
        yield site, (*CLI, "verify", "--at", at)


def test_a_look_up_says_how_far_it_is_on_a_terminal(registries):
    site, words = registries
    told = seen(*words, cwd=site)
    assert "\r\x1b[K1 of " in told and "\r\x1b[K2 of " in told


def test_a_look_up_says_nothing_of_it_in_a_pipe(registries):
    site, words = registries
    assert "1 of " not in piped(*words, cwd=site)
