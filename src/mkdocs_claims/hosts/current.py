"""A docs folder in; its claims as a host shows them that says nothing of its own, out: read once a
process, and again when a file of the folder has changed.
"""

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from mkdocs_claims.checked import named_here, read_collection
from mkdocs_claims.hosts.own_look import own_look
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.show.site import Site


class NotShown(Exception):
    """Nothing of a collection is shown, as it has an error: `html` says which, on the page."""

    def __init__(self, html: Markup) -> None:
        super().__init__(str(html))
        self.html = html


def current_site(docs: Path, base: str, sources: bool = False) -> Site:
    """The claims of a docs folder as they are now, for a page from which `base` leads to the root;
    with `sources` pages are addressed by their source. NotShown where there is an error, which is
    printed as well, once.
    """
    return _site(docs, tuple(stamps(docs)), base, sources)


@lru_cache(maxsize=64)
def _site(docs: Path, stamps: object, base: str, sources: bool) -> Site:
    found = _read(docs, stamps)
    if isinstance(found, NotShown):
        raise found
    return Site(found.collection, found.look.based(base, sources))


@lru_cache(maxsize=1)
def _read(docs: Path, stamps: object) -> Site | NotShown:
    collection, problems = read_collection(docs)
    printed = [p.below(named_here(docs)) for p in problems if p.severity != "info"]
    told = [str(problem) for problem in printed if problem.severity == "error"]
    print(*printed, sep="\n", end="\n" * bool(printed), file=sys.stderr)
    try:
        how = own_look(docs, collection.settings)
    except CannotRun as reason:
        print(reason, file=sys.stderr)
        told.append(str(reason))
    if told:
        return NotShown(problems_html(told))
    return Site(collection, how)


def problems_html(told: list[str]) -> Markup:
    """Problems, as they stand on a page in place of what they keep from it."""
    return Markup("").join(Markup("<p><code>{}</code></p>\n").format(text) for text in told)


def stamps(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """What says that a file below a folder has changed: its path, time and size."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:  # gone in between
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from stamps(entry.path)
        elif entry.is_file():
            stat = entry.stat()
            yield entry.path, stat.st_mtime_ns, stat.st_size
