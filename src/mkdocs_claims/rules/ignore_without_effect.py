"""An `ignore` that has run out, or names what cannot be ignored.

Why: An exception is made for a reason and a time; an old one would hide new problems.

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

Source: Ruff, "unused-noqa" (an exception without effect is told), https://docs.astral.sh/ruff/rules/unused-noqa/
"""

from datetime import date

from mkdocs_claims.model.claim import Ignore
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules import RULES, ignorable


def check(page: Page, collection: Collection) -> Breaches:
    """Entries of `ignore` that ignore nothing."""
    for number, ignore in enumerate(page.claim.ignore):
        if (problem := _problem(ignore, collection.today)) is not None:
            key, told = problem
            yield page.at("ignore", number, key), told


def not_ignorable(code: str) -> str | None:
    """Why a code cannot be ignored, and what to write; None if it can."""
    if code not in RULES:
        return f"there is no {code}; did you mean {nearest(code, RULES)}?"
    if not ignorable(code):
        return f"{code} cannot be ignored, as only wording and length can; correct the page"
    return None


def _problem(ignore: Ignore, today: date) -> tuple[str, str] | None:
    if (reason := not_ignorable(ignore.code)) is not None:
        return "code", reason
    if ignore.until < today:
        ended = f"{ignore.code} was ignored until {ignore.until}"
        return "until", f"{ended}; correct the page, or give a later day"
    return None
