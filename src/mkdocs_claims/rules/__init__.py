"""The catalogue: RULES, one visible table code → module. A rule is a file here and a line there.

A rule's docstring is its documentation: its title, then *Why*, *Fails*, *Passes* and *Source*. A
rule with a `check` takes a Collection and yields problems; one without is found while reading,
before there is a collection.
"""

import inspect
import re
from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem, Severity

RULES = {
    "CLM001": "unreadable_file",
    "CLM002": "not_utf8",
    "CLM003": "unseen_character",
    "CLM004": "no_front_matter",
    "CLM005": "unclosed_front_matter",
    "CLM006": "not_yaml",
    "CLM007": "key_given_twice",
    "CLM008": "anchor_alias_or_tag",
    "CLM009": "nested_too_deep",
    "CLM010": "not_keys_or_list",
    "CLM011": "claim_in_subfolder",
    "CLM012": "name_that_is_no_address",
    "CLM013": "no_claim_pages",
    "CLM014": "cut_short",
    "CLM101": "missing_key",
    "CLM102": "empty_value",
    "CLM103": "unknown_key",
    "CLM104": "unknown_value",
    "CLM105": "wrong_kind_of_value",
    "CLM106": "not_a_date",
    "CLM107": "checked_in_the_future",
    "CLM108": "raw_html",
    "CLM109": "markdown_outside_the_subset",
    "CLM110": "link_not_allowed",
    "CLM111": "wrong_form",
    "CLM112": "ignore_without_effect",
    "CLM113": "words_of_the_template",
    "CLM201": "id_that_is_no_address",
    "CLM202": "wrong_doi",
    "CLM203": "wrong_pmid_or_pmcid",
    "CLM204": "et_al_as_author",
    "CLM205": "shortened_page_range",
    "CLM206": "issued_in_the_future",
    "CLM207": "url_not_allowed",
    "CLM208": "unverified_field_missing",
    "CLM209": "id_given_twice",
    "CLM210": "number_given_twice",
    "CLM211": "unknown_type",
    "CLM301": "unknown_reference",
    "CLM302": "claim_without_citation",
    "CLM303": "support_without_limits",
    "CLM304": "support_by_title_only",
    "CLM305": "reference_cited_twice",
    "CLM306": "causal_word",
    "CLM307": "in_short_without_hedge",
    "CLM308": "number_without_finding",
    "CLM309": "missing_finding",
    "CLM310": "limits_of_a_dispute",
    "CLM402": "same_work_twice",
    "CLM403": "near_equal_claims",
    "CLM404": "reference_nobody_cites",
    "CLM405": "sentence_without_claim",
    "CLM406": "unknown_sentence",
    "CLM407": "overdue_check",
    "CLM408": "unknown_block",
    "CLM409": "link_to_no_page",
    "CLM501": "long_sentence",
    "CLM502": "bare_percentage",
    "CLM503": "long_in_short",
    "CLM504": "dose",
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


_PARTS = re.compile(
    r"\A(.+?)\.?\n\nWhy: (.+?)\n\nFails:\n(.+?)\n\nPasses:\n(.+?)\n\nSource: (.+)\Z", re.DOTALL
)


def documentation(code: str) -> Documentation:
    """A rule's documentation, from its docstring; KeyError if there is no such code."""
    module = import_module(f"mkdocs_claims.rules.{RULES[code]}")
    match = _PARTS.fullmatch(inspect.cleandoc(module.__doc__ or ""))
    assert match is not None, f"the docstring of {code} has not all its parts"
    title, why, fails, passes, source = match.groups()
    title, why, source = (" ".join(text.split()) for text in (title, why, source))
    return Documentation(
        code, title, getattr(module, "SEVERITY", "error"), why, fails, passes, source
    )


def documented() -> list[Documentation]:
    """The documentation of every rule, by code."""
    return [documentation(code) for code in sorted(RULES)]


def ignorable(code: str) -> bool:
    """Whether a page may be told to ignore a code: not what keeps it, or the references it names,
    from being read.
    """
    return code > "CLM301"


def check(collection: Collection) -> list[Problem]:
    """Every problem of a collection, but those that a page is told to ignore."""
    found: Iterable[Problem] = (
        problem
        for code, name in RULES.items()
        if (rule := getattr(import_module(f"mkdocs_claims.rules.{name}"), "check", None))
        is not None
        for problem in rule(collection)
    )
    ignored = {
        (page.origin.path, ignore.code)
        for page in collection.pages.values()
        for ignore in page.claim.ignore
        if ignorable(ignore.code) and ignore.until >= collection.today
    }
    return sorted(problem for problem in found if (problem.path, problem.code) not in ignored)
