"""Sites for tests to build: how each is configured, and the files of those that several tests ask,
which are built once.
"""

import tempfile
from functools import cache
from pathlib import Path

import yaml

from tiny import copied, dumped, files, run

HOSTS = ["mkdocs", "properdocs"]
OLD = {"index.html": b"the old site", "claims/rest-shortens-colds/index.html": b"the old claim"}
MATERIAL = {"name": "material", "font": False}
CLAIMS = {"theme": {"name": "claims"}}
THEMES = {
    "claims": CLAIMS,
    "material": {"theme": MATERIAL},
    "mkdocs": {"theme": {"name": "mkdocs"}},
    "readthedocs": {"theme": {"name": "readthedocs"}},
}
BY_HOST = {"claims": "mkdocs", "by ProperDocs": "properdocs"}
MORE = {
    "no directory addresses": {"use_directory_urls": False},
    "tags": {"plugins": ["search", "tags", "claims"]},
    "tags on material": {"theme": MATERIAL, "plugins": ["search", "tags", "claims"]},
    "offline": {"plugins": ["search", "offline", "claims"]},
    "privacy": {"plugins": ["search", {"privacy": {"assets_exclude": ["unpkg.com/*"]}}, "claims"]},
    "no search": {"plugins": ["claims"]},
    "a sub-path": {"site_url": "https://example.org/a/b/"},
    "a nav": {
        "nav": [
            {"Start": "index.md"},
            {"Claims": "claims/index.md"},
            {"References": "references/index.md"},
        ]
    },
}


def configured(folder, changes):
    """A copy of the good site with other settings."""
    copied(folder)
    path = folder / "mkdocs.yml"
    path.write_text(dumped(yaml.safe_load(path.read_text()) | changes))
    return folder


def with_old(folder):
    """A folder of sources beside which an old site stands."""
    for path, content in OLD.items():
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / path).write_bytes(content)
    return folder


def build(folder, *words, host="mkdocs", env=None):
    """A build, as somebody at a terminal runs it."""
    return run(host, "build", "-f", "mkdocs.yml", *words, cwd=folder, env=env)


def built(folder, *words, **how):
    """The files of the site that a build makes; anything wrong with it fails."""
    done = build(folder, "--strict", *words, **how)
    assert done.returncode == 0, done.stderr
    return files(folder / "site")


@cache
def built_once(name):
    """The files of the good site with the settings of this name, or by the other host."""
    with tempfile.TemporaryDirectory() as folder:
        settings = (THEMES | MORE).get(name, {})
        return built(configured(Path(folder), settings), host=BY_HOST.get(name, "mkdocs"))


def pages(site):
    """The pages of a site: path and HTML."""
    return {path: content.decode() for path, content in site.items() if path.endswith(".html")}
