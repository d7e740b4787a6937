"""Writes the whole site as plain pages, for a host that runs no plugins; it refuses where there is
an error, and keeps the last good pages.
"""

import argparse
import json
import sys
from pathlib import Path

from mkdocs_claims.command.shared import docs_argument, need_site, read_docs, refused
from mkdocs_claims.problem import CannotRun, some

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims pages --to build && zensical build --strict"
WRITTEN = ".claims-pages.json"  # what was written there, so that nothing else is ever removed


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    docs_argument(parser)
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="the host's docs folder, made here"
    )
    parser.add_argument(
        "--watch", action="store_true", help="write again when a file of DOCS changes"
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    docs, folder = asked.docs.resolve(), asked.to.resolve()
    if folder == docs or folder.is_relative_to(docs) or docs.is_relative_to(folder):
        raise CannotRun(f"{asked.to} and {asked.docs} lie in each other; name another folder")
    need_site(asked.docs)
    if asked.watch:
        return _watch(asked.docs, asked.to)
    return write(asked.docs, asked.to)


def write(docs: Path, folder: Path) -> int:
    """Writes the pages of a docs folder; 1, and nothing is written, where there is an error."""
    from mkdocs_claims.command.report.text import report
    from mkdocs_claims.hosts.plain import plain_pages

    collection, problems = read_docs(docs)
    if any(problem.severity == "error" for problem in problems):
        sys.stdout.write(report(problems, docs))
        print("nothing was written; the last good pages stay")
        return 1
    before = _before(folder)
    files = plain_pages(docs, collection)
    gone = sorted(before - files.keys())
    for path in gone:  # first: where letters have no case, About.md and about.md are one file
        (folder / path).unlink(missing_ok=True)
    changed = [path for path, content in files.items() if _differs(folder / path, content)]
    for path in changed:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(files[path])
    (folder / WRITTEN).write_bytes((json.dumps(sorted(files), indent=0) + "\n").encode())
    counts = f"{some(len(files), 'file')}, {len(changed)} written, {len(gone)} removed"
    print(f"{folder}: {counts}", flush=True)
    return 0


def _before(folder: Path) -> set[str]:
    """The paths that were written there before."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / WRITTEN).is_file():
        paths = json.loads((folder / WRITTEN).read_text("utf-8"))
        return {
            path for path in paths if (folder / path).resolve().is_relative_to(folder.resolve())
        }
    if any(folder.iterdir()):
        raise CannotRun(f"{folder} holds files that are not from here; name an empty folder")
    return set()


def _differs(path: Path, content: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != content


def _watch(docs: Path, folder: Path) -> int:
    """Writes now, and again after each change, until it is interrupted; a problem never ends it."""
    import threading

    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    changed = threading.Event()
    changed.set()

    class Changes(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("modified", "created", "deleted", "moved"):
                changed.set()

    observer = Observer()
    observer.schedule(Changes(), str(docs), recursive=True)
    observer.start()  # before the first look, so that no change falls between
    try:
        while changed.wait():
            changed.clear()
            try:
                write(docs, folder)
            except CannotRun as reason:
                print(f"claims: {reason}", file=sys.stderr)
            except OSError as error:
                print(f"claims: {refused(error)}", file=sys.stderr)
    except KeyboardInterrupt:
        observer.stop()
    observer.join()
    return 0
