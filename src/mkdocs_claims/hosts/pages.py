"""Planned pages and made files in; the host's files with them added, out.

What is made gets a file of its own below a folder that lives as long as the process, or until the
next build: plugins that read a page's source find one (mkdocs-rss-plugin 1.19, mkdocs-shadcn 0.12).
"""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from pathlib import Path
from posixpath import basename, dirname

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_claims.hosts.hidden import is_hidden
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.show.planned import Planned


class Made:
    """A temporary folder for the sources of what is made. `within`: the folder of the language that
    is built, as `de/`, or "".
    """

    def __init__(self) -> None:
        self.end: Callable[[], object] = lambda: None
        self.within, self.folder = "", Path()
        self.texts: dict[str, str] = {}

    def begin(self, within: str) -> None:
        """Clears away the files of the build before, where that was for another language."""
        if self.texts and within == self.within and self.folder.is_dir():
            return
        self.end()
        self.within, self.texts = within, {}
        self.folder = Path(tempfile.mkdtemp(prefix="claims-"))
        self.end = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, config: MkDocsConfig, path: str, text: str) -> File:
        """The host's file of a text, at this path of the docs."""
        source = self.folder / path
        if self.texts.get(path) != text:
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(text, "utf-8", newline="\n")
            self.texts[path] = text
        file = File.generated(config, path, abs_src_path=str(source))
        file.dest_uri = self.within + file.dest_uri
        return file


def add_pages(files: Files, config: MkDocsConfig, planned: dict[str, Planned], made: Made) -> None:
    """Adds the pages that are not there yet, and keeps all of them out of the nav; drops one whose
    place is taken.
    """
    taken = {file.dest_uri for file in files}
    for path, page in [*planned.items()]:
        file = files.get_file_from_path(path)
        if file is None:
            file = made.file(config, path, page.markdown)
            if file.dest_uri not in taken:
                files.append(file)
            else:  # by a page of the site's own: references.md, or references/README.md
                del planned[path]
                continue
        elif page.gives_way:
            del planned[path]
            continue
        file.inclusion = InclusionLevel.NOT_IN_NAV


def flatten(files: Files, paths: Iterable[str], claims_dir: str) -> None:
    """Gives each claim page the address `claims/<slug>/`, whatever the folder that it stands in."""
    for path in paths:
        file = files.get_file_from_path(path)
        if file is not None and path.startswith(f"{claims_dir}/") and dirname(path) != claims_dir:
            flat = f"{claims_dir}/{basename(path)}"
            deep, place = (
                File(name, file.src_dir, file.dest_dir, file.use_directory_urls).dest_uri
                for name in (path, flat)
            )
            files.remove(file)
            place = file.dest_uri.removesuffix(deep) + place
            files.append(
                File(path, file.src_dir, file.dest_dir, file.use_directory_urls, dest_uri=place)
            )


def add_files(files: Files, config: MkDocsConfig, texts: Mapping[str, str]) -> None:
    """Adds files that are made: their path in the site, and their text."""
    for path, text in texts.items():
        file = File.generated(config, path, content=text)
        # read from nowhere, but asked by name (Material 9.8.2, `projects`: `startswith`)
        file.abs_src_path = str(Path(config.docs_dir, path))
        files.append(file)


def add_assets(files: Files, config: MkDocsConfig, folder: Path, paths: Sequence[str]) -> None:
    """Adds the files of a folder at these paths, but for those that the site has of its own."""
    for path in paths:
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, abs_src_path=str(folder / path)))


def leave_out(files: Files, collection: Collection, shown: Set[str]) -> None:
    """Keeps the sources of claims out of the site: they hold what is not verified; and drafts, but
    for those that are `shown`.
    """
    drafts = {draft.path for draft in collection.drafts.values()} - shown
    for file in files:
        if file.src_uri in drafts or is_hidden(file.src_uri, collection.settings):
            file.inclusion = InclusionLevel.EXCLUDED
