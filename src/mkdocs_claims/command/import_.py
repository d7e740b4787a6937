"""Adds the references of other programs' files to the list of references, and says what it
changed.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.command.shared import need_site, refused, settings_of
from mkdocs_claims.problem import CannotRun, printable, some

if TYPE_CHECKING:
    from mkdocs_claims.importing.batch import Batch

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims import library.json yasui2014 10.1000/182"
_FEW = 20  # ids or ways of changing that are named one by one


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar="FILE… [ID…]",
        help="files of CSL-JSON, BibTeX, RIS or PubMed (nbib); then ids, DOIs or PMIDs in them, if"
        " not all are wanted",
    )
    parser.add_argument(
        "--to", type=Path, help="the list to add to (default: the site's, docs/references.yml)"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print the entries, and write nothing"
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from mkdocs_claims.importing.batch import batch
    from mkdocs_claims.importing.library import library, with_entries
    from mkdocs_claims.importing.works import Works
    from mkdocs_claims.progress import progress
    from mkdocs_claims.read.clock import today

    files, wanted = _files(asked.words)
    to = _list_to_add_to(asked.to)
    text = _read(to).decode("utf-8-sig") if to.exists() else ""
    current = library(str(to), text)
    works, taken, code, met = Works(), set(current.ids), 0, set()
    for key, record in current.records.items():
        works.add(key, record)
    for file in files:
        try:
            made = batch(str(file), _read(file), works, taken, today(), wanted, progress(file.name))
            if made.entries:
                entries = list(made.entries.values())
                text = with_entries(current, file.name, entries)
                current = library(str(to), text)
        except CannotRun as reason:
            print(f"claims: {file}: {reason}", file=sys.stderr)
            code = 2
            continue
        if asked.dry_run:
            print("\n".join(made.entries.values()))
        _report(file, made, to, asked.dry_run)
        met |= made.wanted
        code = max(code, int(bool(made.problems)))
    for word in wanted - met:
        print(f"claims: {word!r} is in none of the files", file=sys.stderr)
        code = max(code, 1)
    if not asked.dry_run and current.text:
        _write(to, current.text)
    return code


def _files(words: list[str]) -> tuple[list[Path], set[str]]:
    """The words that name files, and those that name records."""
    files = [Path(word) for word in words if Path(word).is_file()]
    if not files:
        raise CannotRun(f"{words[0]!r} is not a file; name the file that the library was saved to")
    return files, {word for word in words if not Path(word).is_file()}


def _list_to_add_to(to: Path | None) -> Path:
    """The list that is named, or the site's; CannotRun where none can be."""
    if to is None:
        need_site(Path("docs"))
        to = Path("docs") / settings_of(Path("docs")).references
    if to.suffix == ".json":
        raise CannotRun(f"{to} is a list of a program; name one that people write, with --to")
    if to.is_dir():
        raise CannotRun(f"{to} is a folder; name the list in it, as --to {to / 'references.yml'}")
    if (file := next((folder for folder in to.parents if folder.is_file()), None)) is not None:
        raise CannotRun(f"{file} is a file, and {to} lies in it as in a folder; name another list")
    return to


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotRun(refused(error)) from None


def _write(to: Path, text: str) -> None:
    """Writes it beside the old one and then in its place, so that none is ever half there."""
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = to.with_name(f".{to.name}.new")
    aside.write_text(text, "utf-8", newline="\n")
    aside.replace(to)


def _by_doubt(doubts: list[str]) -> list[str]:
    """Each doubt once, with the works that it is of."""
    ids: dict[str, list[str]] = {}
    for doubt in doubts:
        key, _, told = doubt.partition(": ")
        ids.setdefault(told, []).append(key)
    named = {told: ", ".join(keys[:_FEW]) for told, keys in ids.items()}
    more = {told: f" and {len(k) - _FEW:,} more" * (len(k) > _FEW) for told, k in ids.items()}
    return [f"{len(k):,} × {told} ({named[told]}{more[told]})" for told, k in ids.items()]


def _report(file: Path, made: "Batch", to: Path, dry_run: bool) -> None:
    """Says what was added, changed, doubted, left."""
    out = sys.stderr if dry_run else sys.stdout

    def section(heading: str, lines: list[str], few: int = _FEW) -> None:
        if lines:
            print(f"{heading}:", file=out)
            for line in lines[:few]:
                print(f"  {printable(line)}", file=out)
            if len(lines) > few:
                print(f"  and {len(lines) - few:,} more", file=out)

    were = "was" if len(made.entries) == 1 else "were"
    would = "would be" if dry_run else were
    print(
        f"{file} ({made.format}): {len(made.entries):,} of {some(made.count, 'reference')} {would}"
        f" added to {to}",
        file=out,
    )
    section("Their ids", list(made.entries))
    section("Changed, and no fact with it", [f"{n:,} × {c}" for c, n in made.changes.most_common()])
    section("Please look at these", _by_doubt(made.doubts))
    section("There already", [f"{own} is {known}" for own, known in made.doubles.items()])
    section("Not added", [str(problem) for problem in made.problems], len(made.problems))
