"""Puts structured data and the strict policy into the pages of a site that any host has built."""

import argparse
import re
from pathlib import Path

from mkdocs_claims.command.shared import docs_option, read_docs
from mkdocs_claims.problem import CannotRun

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims head site"
_CLAIM = re.compile(r'<section class="claim"[^<>]*? data-claim="([a-z0-9-]+)"')


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("site", type=Path, help="the folder of the built site")
    docs_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.hosts.head import Head, data_of, with_head
    from mkdocs_claims.hosts.own_look import own_look
    from mkdocs_claims.show.site import Site

    if not asked.site.is_dir():
        raise CannotRun(f"{asked.site} is not a folder; build the site first")
    collection, _ = read_docs(asked.docs)
    settings = collection.settings
    site = Site(collection, own_look(asked.docs, settings))
    changed = 0
    for path in sorted(asked.site.rglob("*.html")):
        html = path.read_text("utf-8")
        if "Content-Security-Policy" in html:
            continue  # done before
        shown = _CLAIM.search(html)
        claim = shown[1] if shown and shown[1] in collection.pages else None
        place = path.relative_to(asked.site).as_posix().removesuffix("index.html")
        if claim and place.removesuffix(".html").rstrip("/").rpartition("/")[2] != claim:
            claim = None  # another page that shows it
        canonical = settings.site_url + place if claim and settings.site_url else None
        data = data_of(site, claim, canonical) if claim else None
        head = Head(data, private=True, refused=None if settings.csp is False else ())
        path.write_text(with_head(html, head), "utf-8", newline="\n")
        changed += 1
    print(f"{asked.site}: {changed} pages")
    return 0
