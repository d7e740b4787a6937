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

Source: OWASP, "Exception management" (an exception has a reason and an end),
https://owasp.org/www-project-application-security-verification-standard/
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_claims.collection import Collection
from mkdocs_claims.faults import nearest
from mkdocs_claims.problem import Problem
from mkdocs_claims.rules import RULES, ignorable


def check(collection: Collection) -> Iterator[Problem]:
    """Entries of `ignore` that ignore nothing."""
    for page in collection.pages.values():
        for number, ignore in enumerate(page.claim.ignore):
            place = ("ignore", number)
            if ignore.code not in RULES:
                near = nearest(ignore.code, RULES)
                yield page.origin.problem((*place, "code"), "CLM112", f"there is no {ignore.code}; did you mean {near}?")
            elif not ignorable(ignore.code):
                yield page.origin.problem((*place, "code"), "CLM112", f"{ignore.code} cannot be ignored; mend its fault")
            elif ignore.until < collection.today:
                told = f"{ignore.code} was ignored until {ignore.until}; mend its fault, or give a later day"
                yield page.origin.problem((*place, "until"), "CLM112", told)
