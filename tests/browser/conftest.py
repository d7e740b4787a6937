"""This project's site, built once, served with gzip and opened in Chromium. CLAIMS_EVERY_PAGE=1:
every page of it.
"""

import fcntl
import functools
import gzip
import os
import re
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import sync_playwright

from chromium import SETTLED, chromium

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KINDS = [
    "",
    "claims/",
    "claims/treatments-must-reach-cns-and-calm-microglia/",
    "claims/two-ldn-trials-found-improvement/",
    "references/",
    "references/yasui-2014/",
    "article/",
    "picture/",
    "safety/",
    "newer/",
    "glossary/",
    "method/",
    "method/checks/",
    "about/",
    "no/such/page/",
]
HEIGHTS = {320: 640, 390: 844, 820: 1180, 1280: 900}
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def every_page():
    """The addresses of all pages, from their sources."""
    docs = ROOT / "docs"
    sources = (path.relative_to(docs) for path in docs.rglob("*.md"))
    own = (path for path in sources if path.parts[0] != "manual")  # that is a site of its own
    written = [path.with_suffix("").as_posix() for path in own]
    cited = [
        f"references/{work['id']}"
        for work in yaml.safe_load((docs / "references.yml").read_text("utf-8"))
    ]
    return sorted({f"/{page}/".removesuffix("index/")[1:] for page in written + cited} | set(KINDS))


def pytest_generate_tests(metafunc):
    """A test that asks for a `path` runs on one page of each kind, or on every page."""
    if "path" in metafunc.fixturenames:
        paths = every_page() if os.environ.get("CLAIMS_EVERY_PAGE") == "1" else KINDS
        metafunc.parametrize("path", paths, ids=[path or "home" for path in paths])


class Packed(SimpleHTTPRequestHandler):
    """A folder as a web host serves it: text as gzip, 404.html for what is not there."""

    protocol_version = "HTTP/1.1"
    packed = (".html", ".css", ".js", ".json", ".svg")

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path if path.is_file() else Path(self.directory, "404.html")
        body = found.read_bytes() if found.is_file() else b""
        self.send_response(200 if found is path else 404)
        if found.suffix in self.packed:
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(found.name))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.send_body(body)

    def send_body(self, body):
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Slow(Packed):
    """A folder whose pages come in parts, as over a slow line: the header in four."""

    packed = ()

    def send_body(self, body):
        for part in re.split(
            rb"(?=<nav class=.menu|<div class=.bar__tools|<details class=.settings)", body
        ):
            self.wfile.write(part)
            self.wfile.flush()
            time.sleep(0.15)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A browser that closes early is no fault of a test."""


@contextmanager
def served(folder, how=Packed):
    """The folder's address while it is served on a free port."""
    with Server(("127.0.0.1", 0), functools.partial(how, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def missing(reason):
    """Skips; where everything must run (CLAIMS_TEST_ALL=1), fails."""
    (pytest.fail if os.environ.get("CLAIMS_TEST_ALL") == "1" else pytest.skip)(reason)


@pytest.fixture(scope="session")
def build():
    """Builds a site as `mkdocs build` makes it: this project's, or the one whose mkdocs.yml is in
    `root`.
    """

    def built(target, root=ROOT, **env):
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(target)]
        done = subprocess.run(
            command, cwd=root, env=os.environ | QUIET | env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return target

    return built


@pytest.fixture(scope="session")
def site(build, tmp_path_factory, worker_id):
    """The folder of this project's built site: one for all workers, built by the first."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder if worker_id == "master" else folder.parent
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return folder / "site" if (folder / "site").exists() else build(folder / "site")


@pytest.fixture(scope="session")
def serve():
    """Serves a folder for as long as the tests run, and gives its address."""
    with ExitStack() as stack:
        yield lambda folder, how=Packed: stack.enter_context(served(folder, how))


@pytest.fixture(scope="session")
def address(site, serve):
    """The address of this project's site."""
    return serve(site)


@pytest.fixture(scope="session")
def launch():
    """Starts Chromium, with further arguments."""
    executable = chromium() or missing("Chromium is not installed")
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        yield lambda *args: stack.enter_context(
            playwright.chromium.launch(executable_path=executable, args=[*ARGS, *args])
        )


@pytest.fixture(scope="session")
def browser(launch):
    """Chromium."""
    return launch()


@pytest.fixture
def visit(browser, request):
    """Opens a page of this project's site in a context of its own; `at`: of another; `font=False`:
    where the site's font never comes; `context`: Playwright's own options.
    """
    with ExitStack() as stack:

        def opened(path="", width=1280, at=None, within=browser, font=True, **context):
            at = request.getfixturevalue("address") if at is None else at
            new = stack.enter_context(
                within.new_context(
                    viewport={"width": width, "height": HEIGHTS.get(width, 900)}, **context
                )
            )
            new.set_default_timeout(30_000)
            new.add_init_script(path=HERE / "measure.js")
            page = new.new_page()
            if not font:
                page.route("**/*.woff2", lambda route: route.abort())
            page.goto(at + path)
            return page

        yield opened


@pytest.fixture(scope="session")
def settled():
    """Waits until a page that has loaded has its font and has done what it leaves for idle time."""
    return lambda page: page.evaluate(SETTLED)


@pytest.fixture(scope="session")
def tool():
    """A file of tests/browser/node_modules: `npm install --prefix tests/browser --no-package-lock`
    brings it.
    """

    def found(name):
        path = HERE / "node_modules" / name
        return (
            path
            if path.exists()
            else missing(f"{name} is not installed in tests/browser/node_modules")
        )

    return found


@pytest.fixture(scope="session")
def lacking():
    """Says that something is missing: skips, or fails where everything must run."""
    return missing


@pytest.fixture(scope="session")
def claims(site):
    """The site's claims, as its own export has them."""
    return yaml.safe_load((site / "claims.json").read_text("utf-8"))["claims"]
