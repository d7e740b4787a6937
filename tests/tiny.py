"""Small data that several tests share: claims and references as a writer gives them, and tiny sites
on disk.
"""

import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml

import forked
from mkdocs_claims import Collection
from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.show.look import look
from mkdocs_claims.show.site import Site

SITES = Path(__file__).parent / "sites"
TODAY = datetime.date(2026, 11, 22)
EPOCH = "1795305600"  # 2026-11-22T00:00Z
ENV = {
    key: value
    for key, value in os.environ.items()
    if key not in ("NO_COLOR", "FORCE_COLOR", "LC_ALL", "LANG")
} | {
    "SOURCE_DATE_EPOCH": EPOCH,
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "LC_ALL": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONPATH": str(SITES.parent / "guard"),  # no process of a test asks the network
}

CLAIM = {
    "claim": "Rest helps.",
    "in_short": "It does, in one study.",
    "about": "people",
    "article": {"sentences": ["S1.P1.1"], "says_it_as": "fact"},
    "citations": [{"reference": "a", "relation": "supports", "read": "full text"}],
    "topics": ["rest"],
    "checked": "2026-11-20",
}
REFERENCE = {
    "id": "a",
    "type": "article-journal",
    "title": "Rest",
    "listed": "1",
    "design": "trial",
    "subjects": ["people"],
}


class Dumper(yaml.SafeDumper):
    """Writes out what is given twice, without anchors."""

    def ignore_aliases(self, data):
        return True


def dumped(value):
    """A value as YAML, its keys in their order."""
    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, width=9999, sort_keys=False)


def page(body="", **changes):
    """The bytes of a claim page: CLAIM, with changes; None leaves a key out."""
    claim = {key: value for key, value in (CLAIM | changes).items() if value is not None}
    return f"---\n{dumped(claim)}---\n{body}".encode()


def listing(*references):
    """The bytes of a list of references: REFERENCE, with the changes of each."""
    return dumped([REFERENCE | changes for changes in references or ({},)]).encode()


def sources(*pages, references=None, outline=None, **named):
    """Sources of claim pages named c0, c1, … or by keyword."""
    claims = {f"claims/c{number}.md": content for number, content in enumerate(pages)}
    claims |= {f"claims/{name.replace('_', '-')}.md": content for name, content in named.items()}
    return Sources(
        claims,
        ("references.yml", listing() if references is None else references),
        ("article.yml", outline) if outline else None,
    )


def loaded(*pages, **how) -> Collection:
    """The collection of good pages; anything wrong with them fails."""
    collection, problems = load(sources(*pages, **how), TODAY)
    assert not problems
    return collection


one_look = cache(look)  # whose templates are compiled once


def shown(*pages, base="../", **how) -> Site:
    """The site of good pages."""
    return Site(loaded(*pages, **how), one_look(base=base))


def told(*pages, **how):
    """What is told of pages, each as `file:line:column code`."""
    problems = load(sources(*pages, **how), TODAY)[1]
    return [f"{p.path.rpartition('/')[2]}:{p.line}:{p.column} {p.code}" for p in problems]


def copied(folder, *names):
    """A copy of the tiny site `good`, with what the named sites have in place of it."""
    for name in ("good", *names):
        shutil.copytree(
            SITES / name, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected*")
        )
    return Path(folder)


def run(*words, cwd, env=None):
    """A Python command in a folder, `claims …` or `mkdocs …`: its exit code and outputs. Other
    settings of the environment than the run's own have a new interpreter.
    """
    name, *rest = map(str, words)
    if not forked.is_there() or (env and not env.keys() <= {"SOURCE_DATE_EPOCH", "TMPDIR"}):
        command = [sys.executable, "-m", forked.MODULES.get(name, name), *rest]
        return subprocess.run(
            command, cwd=cwd, env=ENV | (env or {}), capture_output=True, encoding="utf-8"
        )
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        how = {"cwd": cwd, "env": ENV | (env or {}), "out": out, "err": err}
        code = forked.forked(name, *rest, **how).wait()
        texts = (path.read_text("utf-8") for path in (out, err))
        return subprocess.CompletedProcess(words, code, *texts)


def files(folder):
    """Every file of a folder by its path in it, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def leading_nowhere(folder):
    """Each address in the plain pages of a folder, in Markdown or HTML, that leads to no file."""
    for page in sorted(Path(folder).rglob("*.md")):
        text = page.read_text("utf-8")
        for address in re.findall(r'(?:href|src)="([^"]+)"|\]\(([^)\s]+)', text):
            parts = urlsplit("".join(address))
            at = page.parent / unquote(parts.path)
            if not parts.scheme and parts.path and not at.is_file():
                yield page.relative_to(folder).as_posix(), "".join(address)


VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"}


class Elements(HTMLParser):
    """HTML as a list of its elements in order: each with its tag, its attributes, and the text
    within.
    """

    def __init__(self, html):
        super().__init__()
        self.found, self.open = [], []
        self.feed(str(html))
        self.close()
        assert not self.open, f"never closed: {[element.tag for element in self.open]}"

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {attrs}"
        self.found.append(Element(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(self.found[-1])

    def handle_startendtag(self, tag, attrs):
        self.found.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open and self.open[-1].tag == tag, (
            f"</{tag}> closes {[element.tag for element in self.open]}"
        )
        self.open.pop()

    def handle_data(self, text):
        for element in self.open:
            element.written += text

    def __call__(self, *classes, **attributes):
        """The elements that have a class (or a tag, with a dot behind it) and attributes."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [
            e
            for e in self.found
            if {*classes} <= {f"{e.tag}.", *(e["class"] or "").split()}
            and all(e[name] == value for name, value in wanted.items())
        ]


class Element:
    """An element: `element["href"]` is an attribute, None if it is not there; its text has the
    spaces that a browser shows.
    """

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.written = tag, attributes, ""

    @property
    def text(self):
        return " ".join(self.written.split())

    def __getitem__(self, name):
        return self.attributes.get(name)
