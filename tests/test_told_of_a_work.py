"""What is wrong in an entry of references.yml is told at its place, in a list and in an import."""

import datetime

import pytest

from mkdocs_claims.importing.batch import batch
from mkdocs_claims.importing.works import Works
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.read.references import references
from mkdocs_claims.rules import check_entry
from mkdocs_claims.show.views.claim import claim
from mkdocs_claims.show.views.references import reference
from tiny import CLAIM, listing, page, shown

TODAY = datetime.date(2026, 11, 22)
EMPTY = Collection(pages={}, entries={}, articles={}, today=TODAY)


def told(*lines):
    """Line, code and words of each problem of one entry."""
    text = "\n  ".join(("- id: hill-2020", "type: book", *lines)) + "\n"
    listed, unfit = references("references.yml", text)
    found = [p for entry in listed[0].values() for p in check_entry(entry, EMPTY)]
    return [(p.line + 1, p.code) for p in unfit] + [(p.line, p.code) for p in found]


def imported(text, name="library.bib"):
    return batch(name, text.encode(), Works(), set(), TODAY)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("page: 109-101", "CLM205"),
        ("page: S109-S101", "CLM205"),
        ("page: 12-19, 109-101", "CLM205"),
        ("page: 99-1", "CLM205"),
        ("issued: 2020/2019", "CLM106"),
        ("issued: 2020-05-31/2020-05-01", "CLM106"),
        ("issued: {date-parts: [[2020, 5], [2020, 4]]}", "CLM106"),
    ],
)
def test_what_ends_before_it_begins_is_told(line, code):
    assert told(line) == [(3, code)]


@pytest.mark.parametrize(
    "line",
    [
        "page: 1233-45",
        "page: 101-109",
        "page: 9-10",
        "page: 7-7",
        "issued: 2020/2021",
        "issued: 2020-05/2020",
    ],
)
def test_what_ends_where_it_may_passes(line):
    assert told(line) == []


def test_pages_that_end_before_they_begin_are_told_in_an_import():
    made = imported("@book{k,\n title={One},\n pages={109--101}}")
    assert [(p.line, p.code) for p in made.problems] == [(1, "CLM205")]


def test_months_the_wrong_way_round_leave_the_year():
    made = imported("TY  - JOUR\nTI  - One\nDA  - Dec-Jan 2019\nER  - \n", "x.ris")
    assert "issued: 2019\n" in next(iter(made.entries.values()))
    assert "the year was kept" in made.doubts[0]


@pytest.mark.parametrize("name", ["{}", "{literal: WHO, family: Hill}", "{literal: WHO, given: A}"])
def test_a_name_without_a_part_or_of_two_kinds_is_told(name):
    assert told("title: One", f"author: [{name}]") == [(4, "CLM105")]


@pytest.mark.parametrize("name", ["{family: Hill}", "{given: Plato}", "{literal: WHO}"])
def test_a_name_of_a_person_or_of_a_body_passes(name):
    assert told("title: One", f"author: [{name}]") == []


def test_a_record_that_names_no_work_is_left_and_told():
    made = imported("PMID- 1000000\nTI  - One\n\nPMID- \nTI  - \nDP  - 2019\n", "x.nbib")
    assert len(made.entries) == 1
    assert [(p.line, p.code) for p in made.problems] == [(4, "CLM101")]


def test_strings_of_bibtex_are_put_together():
    strings = '@string{foo = "Mid"}\n@string{both = foo # {day}}\n'
    made = imported(strings + '@book{k, title = "One " # Both # " walk", month = mar, year = 2019}')
    assert "title: One Midday walk\n" in made.entries["one-midday-walk-2019"]
    assert "issued: 2019-03\n" in made.entries["one-midday-walk-2019"]


@pytest.mark.parametrize("value", ['"One " # foo # " two"', "foo", "{One} # foo"])
def test_a_string_of_bibtex_that_the_file_does_not_give_is_told_at_its_place(value):
    made = imported(f"@book{{k,\n year = 2019,\n title = {value}}}")
    assert not made.entries
    assert [(p.line, p.code) for p in made.problems] == [(3, "CLM006")]
    assert "'foo'" in made.problems[0].message


def shown_of(citation=None, **work):
    """A claim's page and that of the work that it cites."""
    cited = CLAIM["citations"][0] | (citation or {})
    site = shown(page(citations=[cited]), references=listing(work))
    return " ".join(claim(site, "c0").split()), " ".join(reference(site, "a").split())


@pytest.mark.parametrize(
    ("design", "subjects", "told_of"),
    [
        ("trial", ["animals"], "1 trial in animals."),
        ("observational", ["cells"], "1 observational study in cells."),
        ("case series", ["animals"], "1 report on single cases in animals."),
        ("review", ["animals", "cells"], "1 review of studies in animals."),
        ("trial", ["people", "animals"], "1 trial."),
        ("trial", ["none"], "1 trial."),
    ],
)
def test_a_study_without_people_is_told_with_what_it_studied(design, subjects, told_of):
    on_claim, on_work = shown_of(design=design, subjects=subjects)
    assert told_of in on_claim
    assert ("people (trial)" in on_work) == (told_of == "1 trial.")


def test_a_retracted_work_is_counted_nowhere_as_support():
    on_claim, on_work = shown_of(retracted={"notice": "10.1000/notice"})
    assert "1 was retracted" in on_claim and "1 supports this" not in on_claim
    assert "not counted for these claims" in on_work and "Claims it supports" not in on_work


def test_a_quotation_that_nobody_looked_for_says_so_without_a_lock():
    assert "Not yet looked for in the work." in shown_of({"quote": "a walk helps"})[0]
