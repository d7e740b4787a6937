"""Puts structured data and the strict policy into the pages of a site that any host has built."""

import argparse
import re
import sys
from pathlib import Path

from mkdocs_claims.command.shared import docs_option, read_docs
from mkdocs_claims.problem import CannotRun, some

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims head site"
_DONE = re.compile('<meta http-equiv="Content-Security-Policy"')
_CLAIM = re.compile(r'<section class="claim"[^<>]*? data-claim="([a-z0-9-]+)"')


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument("site", type=Path, help="the folder of the built site")
    docs_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.command.report.text import report
    from mkdocs_claims.hosts.head import Head, data_of, inline_parts, with_head
    from mkdocs_claims.hosts.own_look import own_look
    from mkdocs_claims.show.site import Site

    if not asked.site.is_dir():
        raise CannotRun(f"{asked.site} is not a folder; build the site first")
    collection, problems = read_docs(asked.docs)
    if any(problem.severity == "error" for problem in problems):
        sys.stdout.write(report(problems, asked.docs))
        print("nothing was written")
        return 1
    settings = collection.settings
    site = Site(collection, own_look(asked.docs, settings))
    root = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
    changed, unread = 0, []
    for path in sorted(asked.site.rglob("*.html")):
        try:
            html = path.read_text("utf-8")
        except UnicodeDecodeError:
            unread.append(path)
            continue
        if _DONE.search(html):
            continue
        shown = _CLAIM.search(html)
        claim = shown[1] if shown and shown[1] in collection.pages else None
        place = path.relative_to(asked.site).as_posix().removesuffix("index.html")
        if claim and place.removesuffix(".html").rstrip("/").rpartition("/")[2] != claim:
            claim = None  # another page that shows it
        canonical = root + place if root else None
        data = data_of(site, claim, canonical) if claim else None
        refused = None if settings.csp is False else tuple(inline_parts(_own_text(html)))
        head = Head(data, private=True, refused=refused)
        path.write_text(with_head(html, head), "utf-8", newline="\n")
        changed += 1
    print(f"{asked.site}: {some(changed, 'page')}")
    for path in unread:
        print(f"claims: {path} is not UTF-8; it was left as it is", file=sys.stderr)
    return 1 if unread else 0


def _own_text(html: str) -> str:
    """What stands in a page between its theme's parts: the article, else the main part."""
    for element in ("article", "main"):
        begin, end = html.find(f"<{element}"), html.rfind(f"</{element}>")
        if 0 <= begin < end:
            return html[begin:end]
    return ""
