"""The catalogue: RULES, one visible table code → rule. A rule is a file here and a line there.

Its docstring is its documentation: its title, then *Why*, *Fails*, *Passes* and *Source*. Its
`check` takes its subject (and the collection that this is part of) and yields each place where the
rule is broken, with the words that say so; code and severity are stamped from the table. Codes of
the scope "reading" arise before there is a collection: `codes.py` names them, and `reading.md` has
their documentation.
"""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple

from mkdocs_claims.model.collection import Collection, Draft, Entry, Page
from mkdocs_claims.problem import Breaches, Problem, Severity
from mkdocs_claims.rules._exported import problems_that_count
from mkdocs_claims.rules._known import Known as Known


class Rule(NamedTuple):
    """A row of RULES.

    `module`: its file here, or its name in reading.md; `scope`: what its `check` is given, with the
    collection (which alone is given where it is "collection"); `ignorable`: a page may be told to
    ignore it, which only wording and length are.
    """

    module: str
    scope: Literal["reading", "page", "reference", "collection"]
    severity: Severity = "error"
    ignorable: bool = False


RULES = {
    "CLM001": Rule("unreadable_file", "reading"),
    "CLM002": Rule("not_utf8", "reading"),
    "CLM003": Rule("unseen_character", "reading"),
    "CLM004": Rule("no_front_matter", "reading"),
    "CLM005": Rule("unclosed_front_matter", "reading"),
    "CLM006": Rule("not_yaml", "reading"),
    "CLM007": Rule("key_given_twice", "reading"),
    "CLM008": Rule("anchor_alias_or_tag", "reading"),
    "CLM009": Rule("nested_too_deep", "reading"),
    "CLM010": Rule("not_keys_or_list", "reading"),
    "CLM011": Rule("claim_in_subfolder", "reading"),
    "CLM012": Rule("name_that_is_no_address", "reading"),
    "CLM013": Rule("no_claim_pages", "reading"),
    "CLM014": Rule("cut_short", "reading"),
    "CLM015": Rule("two_lists_of_references", "reading"),
    "CLM016": Rule("unreadable_lock", "reading"),
    "CLM017": Rule("edited_lock", "reading"),
    "CLM018": Rule("address_given_twice", "reading"),
    "CLM019": Rule("two_kinds_of_outline", "reading"),
    "CLM020": Rule("address_gone", "reading"),
    "CLM021": Rule("word_that_does_not_fit", "reading"),
    "CLM101": Rule("missing_key", "reading"),
    "CLM102": Rule("empty_value", "reading"),
    "CLM103": Rule("unknown_key", "reading"),
    "CLM104": Rule("unknown_value", "reading"),
    "CLM105": Rule("wrong_kind_of_value", "reading"),
    "CLM106": Rule("not_a_date", "reading"),
    "CLM107": Rule("checked_in_the_future", "page"),
    "CLM108": Rule("raw_html", "reading"),
    "CLM109": Rule("markdown_outside_the_subset", "reading"),
    "CLM110": Rule("link_not_allowed", "reading"),
    "CLM111": Rule("wrong_form", "reading"),
    "CLM112": Rule("ignore_without_effect", "page"),
    "CLM113": Rule("words_of_the_template", "page"),
    "CLM114": Rule("markdown_in_a_field", "page", "warning"),
    "CLM115": Rule("topic_in_two_spellings", "collection", "warning"),
    "CLM201": Rule("id_that_is_no_address", "reference"),
    "CLM202": Rule("wrong_doi", "reference"),
    "CLM203": Rule("wrong_pmid_or_pmcid", "reference"),
    "CLM204": Rule("et_al_as_author", "reference"),
    "CLM205": Rule("shortened_page_range", "reference"),
    "CLM206": Rule("issued_in_the_future", "reference"),
    "CLM207": Rule("url_not_allowed", "reference"),
    "CLM208": Rule("unverified_field_missing", "reference"),
    "CLM209": Rule("id_given_twice", "reading"),
    "CLM210": Rule("number_given_twice", "collection"),
    "CLM211": Rule("unknown_type", "reference"),
    "CLM212": Rule("field_differs", "reference", "warning"),
    "CLM213": Rule("another_work", "reference"),
    "CLM214": Rule("no_such_record", "reference"),
    "CLM215": Rule("retracted_work", "reference"),
    "CLM216": Rule("expression_of_concern", "reference", "warning"),
    "CLM217": Rule("changed_since_lookup", "reference", "warning"),
    "CLM218": Rule("lock_older_than_references", "collection", "warning"),
    "CLM219": Rule("confirmed_but_unverified", "reference", "info"),
    "CLM220": Rule("retracted_by_its_own_words", "reference"),
    "CLM221": Rule("retracted_and_taking_no_side", "reference", "warning"),
    "CLM222": Rule("work_without_title", "reference"),
    "CLM301": Rule("unknown_reference", "collection"),
    "CLM302": Rule("claim_without_citation", "page"),
    "CLM303": Rule("support_without_limits", "page"),
    "CLM304": Rule("support_by_title_only", "page"),
    "CLM305": Rule("reference_cited_twice", "page"),
    "CLM306": Rule("causal_word", "page", ignorable=True),
    "CLM307": Rule("in_short_without_hedge", "page", ignorable=True),
    "CLM308": Rule("number_without_finding", "page", ignorable=True),
    "CLM309": Rule("missing_finding", "page"),
    "CLM310": Rule("limits_of_a_dispute", "page"),
    "CLM311": Rule("work_without_design", "page"),
    "CLM312": Rule("claim_unsafe_alone", "page", "warning", ignorable=True),
    "CLM313": Rule("harm_without_safety", "page", "warning"),
    "CLM314": Rule("support_that_suggests", "page", "warning", ignorable=True),
    "CLM315": Rule("quotation_not_found", "page"),
    "CLM316": Rule("quotation_after_a_negation", "page", "warning"),
    "CLM402": Rule("same_work_twice", "collection"),
    "CLM403": Rule("near_equal_claims", "collection", "warning", ignorable=True),
    "CLM404": Rule("reference_nobody_cites", "collection", "info"),
    "CLM405": Rule("sentence_without_claim", "collection"),
    "CLM406": Rule("unknown_sentence", "page"),
    "CLM407": Rule("overdue_check", "page", "info"),
    "CLM408": Rule("unknown_block", "collection"),
    "CLM409": Rule("link_to_no_page", "page"),
    "CLM410": Rule("ignored_on_the_site", "collection"),
    "CLM411": Rule("no_words_for_rules", "collection", "info"),
    "CLM412": Rule("old_name_taken", "page"),
    "CLM413": Rule("image_not_shown", "page"),
    "CLM420": Rule("unknown_article", "collection"),
    "CLM421": Rule("sentences_left", "collection", "info"),
    "CLM422": Rule("draft", "collection", "info"),
    "CLM423": Rule("article_in_the_future", "collection"),
    "CLM501": Rule("long_sentence", "page", "warning", ignorable=True),
    "CLM502": Rule("bare_percentage", "page", "warning", ignorable=True),
    "CLM503": Rule("long_in_short", "page", "warning", ignorable=True),
    "CLM504": Rule("dose", "page", "warning", ignorable=True),
    "CLM505": Rule("long_notice", "collection", "warning"),
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


def documentation(code: str) -> Documentation:
    """A rule's documentation, from its docstring or reading.md; KeyError if there is no such
    code.
    """
    rule = RULES[code]
    text = _of_reading()[code] if rule.scope == "reading" else inspect.getdoc(_module(code)) or ""
    title, _, rest = text.partition("\n\nWhy: ")
    why, _, rest = rest.partition("\n\nFails:\n")
    fails, _, rest = rest.partition("\n\nPasses:\n")
    passes, _, source = rest.partition("\n\nSource: ")
    assert source, f"the documentation of {code} has not all its parts"
    title, why, source = (" ".join(part.split()) for part in (title, why, source))
    return Documentation(code, title.removesuffix("."), rule.severity, why, fails, passes, source)


def documented() -> list[Documentation]:
    """The documentation of every rule, by code."""
    return [documentation(code) for code in sorted(RULES)]


@cache
def _of_reading() -> dict[str, str]:
    """The sections of reading.md, by code, without the fences around their examples."""
    sections = Path(__file__).with_name("reading.md").read_text("utf-8").split("\n## CLM")[1:]
    texts = {}
    for section in sections:
        heading, _, text = section.partition("\n\n")
        rows = [row for row in text.strip().split("\n") if row != "```"]
        texts["CLM" + heading.split()[0]] = "\n".join(rows)
    return texts


def _module(code: str) -> Any:
    return import_module(f"mkdocs_claims.rules.{RULES[code].module}")


def ignorable(code: str) -> bool:
    """Whether a page may be told to ignore a code: only rules of wording and length."""
    return RULES[code].ignorable


def check(collection: Collection, known: Known | None = None) -> list[Problem]:
    """Every problem of a collection, but those that a page is told to ignore. `known`: what the
    last one had, which is brought up to date.
    """
    problems = [*(known or Known()).problems(collection, check_page)]
    listed = {key: check_entry(entry, collection) for key, entry in collection.entries.items()}
    problems += problems_that_count(listed, collection)
    problems += (
        problem
        for problem in _broken("collection", collection)
        if not _ignored(problem, collection)
    )
    return sorted(problems)


def open_places(draft: Draft, collection: Collection) -> list[Problem]:
    """What is still open in a draft: all that would be a problem, were it finished."""
    text_problems = [
        Problem(draft.path, m.line + 1, m.column + 1, m.code, m.message, "info")
        for m in draft.text_problems
    ]
    if draft.page is None:
        return text_problems
    alone = replace(collection, pages={draft.slug: draft.page}, drafts={})
    found = [problem for problem in check(alone) if problem.path == draft.path]
    return [*text_problems, *(replace(problem, severity="info") for problem in found)]


def check_page(page: Page, collection: Collection) -> list[Problem]:
    """The problems of the rules over one page, for this page alone, but those that it ignores."""
    return [
        problem
        for problem in _broken("page", page, collection)
        if not _ignored(problem, collection)
    ]


def check_entry(entry: Entry, collection: Collection) -> list[Problem]:
    """The problems of the rules over one reference, for this reference alone."""
    return list(_broken("reference", entry, collection))


def _broken(scope: str, *subject: Collection | Entry | Page) -> Iterator[Problem]:
    for code, broken in _checks(scope):
        for place, words in broken(*subject):
            yield Problem(*place, code, words, RULES[code].severity)


@cache
def _checks(scope: str) -> list[tuple[str, Callable[..., Breaches]]]:
    return [(code, _module(code).check) for code, rule in RULES.items() if rule.scope == scope]


def _ignored(problem: Problem, collection: Collection) -> bool:
    return ignorable(problem.code) and (
        (problem.path, problem.code) in collection.ignored
        or any(problem.code == ignored.code for ignored in collection.settings.ignore)
    )
