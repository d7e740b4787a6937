"""A theme in; an environment of its templates that is made sooner, out: under `serve` what Jinja
makes of them is kept from one build to the next, and no hidden folder is looked through.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from types import MethodType

from jinja2 import Environment, FileSystemLoader
from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.theme import Theme


class Compiled(BytecodeCache):
    """The code of templates, in memory; Jinja itself leaves out that of a template that has
    changed.
    """

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what is known."""
        if (code := self.code.get(bucket.key)) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what was made."""
        self.code[bucket.key] = bucket.bytecode_to_string()


class Visible(FileSystemLoader):
    """The templates of a theme, without those in hidden folders: Material has twelve thousand icons
    in one, which the host lists and leaves out, file by file.
    """

    def list_templates(self) -> list[str]:
        """Their names, sorted."""
        return sorted({name for folder in self.searchpath for name in _visible(Path(folder))})


def _visible(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(place).relative_to(folder).as_posix()
        yield from (name if within == "." else f"{within}/{name}" for name in files)


def hasten(theme: Theme, compiled: Compiled | None) -> None:
    """Has a theme make such environments; `compiled`: what is kept, if anything is."""

    def environment(its: Theme) -> Environment:
        made = type(its).get_env(its)
        made.loader, made.bytecode_cache = Visible(its.dirs), compiled or made.bytecode_cache
        return made

    theme.get_env = MethodType(environment, theme)  # type: ignore[method-assign]  # a copy's is its own
