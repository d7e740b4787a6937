"""An `ignore` that has run out, or names what cannot be ignored.

Why: An exception is made for a reason and a time; an old one would hide new faults.

Fails:
ignore:
  - code: CLM307
    reason: the study is being read in full
    until: 2026-01-31

Passes:
ignore:
  - code: CLM307
    reason: the study is being read in full
    until: 2027-01-31

Source: Ruff, "unused-noqa" (an exception without effect is a fault), https://docs.astral.sh/ruff/rules/unused-noqa/
"""

from collections.abc import Iterator
from datetime import date

from mkdocs_claims.model.claim import Ignore
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Problem
from mkdocs_claims.rules import RULES, ignorable


def check(collection: Collection) -> Iterator[Problem]:
    """Entries of `ignore` that ignore nothing."""
    for page in collection.pages.values():
        for number, ignore in enumerate(page.claim.ignore):
            if (fault := _fault(ignore, collection.today)) is not None:
                key, told = fault
                yield page.origin.problem(("ignore", number, key), "CLM112", told)


def _fault(ignore: Ignore, today: date) -> tuple[str, str] | None:
    if ignore.code not in RULES:
        return "code", f"there is no {ignore.code}; did you mean {nearest(ignore.code, RULES)}?"
    if not ignorable(ignore.code):
        return "code", f"{ignore.code} cannot be ignored; mend its fault"
    if ignore.until < today:
        return (
            "until",
            f"{ignore.code} was ignored until {ignore.until}; mend its fault, or give a later day",
        )
    return None
