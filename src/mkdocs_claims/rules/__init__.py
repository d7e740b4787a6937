"""The catalogue: RULES, one visible table code → module. A rule is a file here and a line there.

A rule's docstring is its documentation: its title, then *Why*, *Fails*, *Passes* and *Source*. A rule with a `check`
takes a Collection and yields problems; one without is found while reading, before there is a collection.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple

from mkdocs_claims.collection import Collection
from mkdocs_claims.problem import Problem, Severity

RULES = {
    "CLM001": "unreadable_file",
    "CLM408": "unknown_block",
}


class Documentation(NamedTuple):
    """What there is to know of a rule."""

    code: str
    title: str
    severity: Severity
    why: str
    fails: str
    passes: str
    source: str


_PARTS = re.compile(r"\A(.+?)\.?\n\nWhy: (.+?)\n\nFails:\n(.+?)\n\nPasses:\n(.+?)\n\nSource: (.+)\Z", re.DOTALL)


def documentation(code: str) -> Documentation:
    """A rule's documentation, from its docstring; KeyError if there is no such code."""
    module = import_module(f"mkdocs_claims.rules.{RULES[code]}")
    match = _PARTS.fullmatch(inspect.cleandoc(module.__doc__ or ""))
    assert match is not None, f"the docstring of {code} has not all its parts"
    title, why, fails, passes, source = (inspect.cleandoc(part) for part in match.groups())
    flat = (" ".join(text.split()) for text in (title, why, source))
    title, why, source = flat
    return Documentation(code, title, getattr(module, "SEVERITY", "error"), why, fails, passes, source)


def documented() -> list[Documentation]:
    """The documentation of every rule, by code."""
    return [documentation(code) for code in sorted(RULES)]


def ignorable(code: str) -> bool:
    """Whether a page may be told to ignore a code: not what keeps it, or the references it names, from being read."""
    return code > "CLM301"


def check(collection: Collection) -> list[Problem]:
    """Every problem of a collection, but those that a page is told to ignore."""
    found: Iterable[Problem] = (
        problem
        for code, name in RULES.items()
        if (rule := getattr(import_module(f"mkdocs_claims.rules.{name}"), "check", None)) is not None
        for problem in rule(collection)
    )
    ignored = {
        (page.origin.path, ignore.code)
        for page in collection.pages.values()
        for ignore in page.claim.ignore
        if ignorable(ignore.code) and ignore.until >= collection.today
    }
    return sorted(problem for problem in found if (problem.path, problem.code) not in ignored)
