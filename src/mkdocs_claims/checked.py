"""A docs folder in; its collection as it is today, and every problem of it, out: the one door for
commands and hosts.
"""

from pathlib import Path

from pydantic_core import PydanticCustomError

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.dates import period
from mkdocs_claims.problem import CannotRun, Problem
from mkdocs_claims.read.files import read_sources, today
from mkdocs_claims.read.load import Cache, load
from mkdocs_claims.rules import check


def read_collection(
    docs: Path,
    claims_dir: str = "claims",
    references: str = "references.yml",
    check_again: str = "1 year",
    cache: Cache | None = None,
) -> tuple[Collection, list[Problem]]:
    """The collection of a docs folder as it is today, and every problem of it, in order of its
    place.
    """
    try:
        period(check_again)
    except PydanticCustomError as error:
        raise CannotRun(f"check_again is {check_again!r}; {error}") from None
    sources, unread = read_sources(docs, claims_dir, references)
    collection, misfits = load(sources, today(), check_again, cache)
    return collection, sorted([*unread, *misfits, *check(collection)])
