"""A docs folder in; its collection as it is today, and every problem of it, out: the one door for
commands and hosts.
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem
from mkdocs_claims.read.clock import today
from mkdocs_claims.read.files import read_images, read_settings, read_sources
from mkdocs_claims.read.load import Cache, load
from mkdocs_claims.rules import Known, check


def named_here(path: Path) -> Path:
    """A path as whoever stands in the current folder names it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


class Before(NamedTuple):
    """What is known of the files and pages of a docs folder that were read before."""

    files: Cache
    pages: Known


def read_collection(
    docs: Path, before: Before | None = None, language: str | None = None
) -> tuple[Collection, list[Problem]]:
    """The collection of a docs folder as it is today, and every problem of it, in order of its
    place. Where its settings cannot be read, nothing else is: they say what else there is to read.
    `before`: brought up to date; `language`: where the settings name none.
    """
    settings, origin, unread = read_settings(docs)
    if settings is None:
        return Collection({}, {}, {}, today()), unread
    if settings.language is None and language is not None:
        settings = settings.model_copy(update={"language": language})
    sources, unread = read_sources(docs, settings)
    collection, text_problems = load(sources, today(), settings, before and before.files)
    collection = replace(
        collection, settings_origin=origin, images=read_images(docs, collection.pages.values())
    )
    found = check(collection, before and before.pages)
    return collection, sorted([*unread, *text_problems, *found])
