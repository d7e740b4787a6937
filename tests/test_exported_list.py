"""A references.json, as a program exported it, in place of references.yml: it is mended on reading,
and only what is cited is judged.
"""

import json
from pathlib import Path

import pytest

from mkdocs_claims.checked import read_collection
from mkdocs_claims.read.json_places import lines_of_records
from tiny import EPOCH

IMPORTS = Path(__file__).parent / "imports"
PAGE = """\
---
claim: Rest is mentioned.
in_short: It is, in one text.
article: {sentences: [S1.P1.1], says_it_as: fact}
citations:
  - {reference: KEY, relation: mentions, read: abstract, finding: It is a text.}
topics: [rest]
checked: 2026-11-20
---
"""
WITH_A_PROBLEM = {
    "16-encoded-doi.json",
    "25-retracted.json",
    "28-http-only.json",
    "29-lost-letters.json",
    "31-key-twice.json",
    "34-dates.json",
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Makes the docs of a site: its list, and a page that cites one of it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def made(content, cited):
        (tmp_path / "claims").mkdir(exist_ok=True)
        (tmp_path / "claims" / "rest.md").write_text(PAGE.replace("KEY", cited), "utf-8")
        (tmp_path / "references.json").write_text(content, "utf-8")
        collection, problems = read_collection(tmp_path)
        return collection, [p for p in problems if p.path == "references.json" or "301" in p.code]

    return made


def cite(records, cited="a"):
    return json.dumps(records), cited


LISTS = [path for path in sorted(IMPORTS.glob("*.json")) if path.name != "33-crossref-answer.json"]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_record_of_a_library_is_there_but_what_has_a_true_problem(path, site):
    collection, problems = site(path.read_text("utf-8"), "nobody")
    problems = [problem for problem in problems if problem.code != "CLM301"]
    assert collection.entries and {problem.severity for problem in problems} <= {"info"}
    assert ("of them with problems" in str(problems[0])) == (path.name in WITH_A_PROBLEM)


def test_a_problem_of_a_work_that_is_cited_is_an_error_at_its_record(site):
    text, _ = cite([{"id": "b", "type": "book"}, {"id": "a", "type": "book", "DOI": "none"}])
    _, problems = site(text.replace("}, ", "},\n"), "a")
    assert [str(p).partition(" is ")[0] for p in problems if p.severity == "error"] == [
        "references.json:2:1: CLM202 'none'"
    ]


def test_a_record_that_cannot_be_read_is_told_where_it_is_cited_and_nowhere_else(site):
    broken = {"id": "a", "type": "book", "issued": {"date-parts": [[2014, 2, 30]]}}
    _, problems = site(*cite([broken, {"id": "b", "type": "book"}]))
    assert [p.code for p in problems if p.severity == "error"] == ["CLM106"]
    _, problems = site(*cite([broken, {"id": "b", "type": "book"}], "b"))
    assert [p.severity for p in problems] == ["info"]


def test_a_key_given_twice_refuses_its_record_only(site):
    text = '[{"id": "a", "type": "book", "title": "x", "title": "y"}, {"id": "b", "type": "book"}]'
    collection, problems = site(text, "a")
    assert [*collection.entries] == ["b"] and "CLM007" in [p.code for p in problems]


def test_a_work_that_stands_twice_matters_only_where_it_is_cited(site):
    records = [{"id": key, "type": "book", "DOI": "10.1000/a"} for key in ("a", "b")]
    assert "CLM402" not in [p.code for p in site(*cite(records, "a"))[1]]
    assert "CLM402" in [p.code for p in site(*cite(records, "b"))[1]]


def test_a_bad_byte_refuses_its_record_only(site, tmp_path):
    text = '[{"id": "a", "type": "book", "title": "M?"},\n{"id": "b", "type": "book"}]'
    site(text, "a")
    (tmp_path / "references.json").write_bytes(text.encode().replace(b"?", b"\xfc"))
    collection, problems = read_collection(tmp_path)
    assert [*collection.entries] == ["b"] and "CLM002" in [p.code for p in problems]


def test_works_that_nobody_cites_are_one_line_of_information_in_all(site):
    records = [{"id": f"k{n}", "type": "book", "PMID": "none"} for n in range(50)]
    _, (problem,) = site(*cite([*records, {"id": "a", "type": "book"}]))
    assert problem.severity == "info" and "50 of 51" in problem.message
    assert "50 of them with problems" in problem.message


@pytest.mark.parametrize(
    ("text", "code"), [("[", "CLM006"), ('{"a": 1}', "CLM010"), ("[" * 9999, "CLM006")]
)
def test_a_file_that_is_no_list_is_told_once_and_no_page_is_blamed(site, text, code):
    _, problems = site(text, "a")
    assert [problem.code for problem in problems] == [code]


def test_ids_of_two_records_that_differ_in_case_only_are_told(site):
    _, problems = site(*cite([{"id": "A", "type": "book"}, {"id": "a", "type": "book"}]))
    assert "CLM209" in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('[\n{"a": {"b": [{}]}},\n\n{"c": "}]["}\n]', [2, 4]),
        ('{"x": [1], "items": [\n{}, \n{}]}', [2, 3]),
        ('\n{"DOI": "x"}', [2]),
        ("[]", [1]),
    ],
)
def test_the_lines_of_records_are_found_whatever_stands_in_them(text, lines):
    assert lines_of_records(text) == lines


def test_a_long_line_of_quotation_marks_costs_a_time_that_grows_with_it():
    assert lines_of_records('"' + '\\"' * 500_000) == [1]
