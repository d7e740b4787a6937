"""Bad files, each with what it should be told: exactly the codes expected, on their lines, come
out.

A wrong line says so in a comment at its end, `# expect: CLM103`, a code as often as it is told. For
lines that can bear no comment, FILE.expect beside the file has `LINE CODE…`. A bad page stands in
for claims/sample.md of the sample site, a bad list for its references.yml, a bad outline for its
article.yml. Information is not counted.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from mkdocs_claims.problem import Problem
from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.rules import RULES, check

BAD = Path(__file__).parent / "bad"
MESSAGES = BAD / "messages"
SAMPLE = Path(__file__).parent / "sample" / "docs"
FILES = [
    path.relative_to(BAD).as_posix()
    for path in sorted(BAD.rglob("*.*"))
    if path.suffix != ".expect"
]
_EXPECT = re.compile(r"# expect: (CLM\d{3}(?: CLM\d{3})*)$")

Told = list[tuple[int, str]]


def expected(file: str) -> Told:
    """The lines and codes that a bad file, and what stands beside it, name."""
    beside = BAD / f"{file}.expect"
    lines = enumerate((BAD / file).read_text("utf-8").split("\n"), 1)
    inside = [(str(number), match[1]) for number, line in lines if (match := _EXPECT.search(line))]
    outside = (
        [line.partition(" ")[::2] for line in beside.read_text("utf-8").splitlines()]
        if beside.exists()
        else []
    )
    return sorted(
        (int(number), code) for number, codes in [*inside, *outside] for code in codes.split()
    )


def problems(file: str) -> list[Problem]:
    """What is told of a bad file in its place in the sample site."""
    kind, name = file.split("/")
    content = (BAD / file).read_bytes()
    files = {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*.*")}
    place = {"claims": f"claims/{name}", "references": "references.yml", "outlines": "article.yml"}[
        kind
    ]
    if kind == "claims":
        del files["claims/sample.md"]
    files[place] = content
    listed, outline = (
        ("references.yml", files.pop("references.yml")),
        ("article.yml", files.pop("article.yml")),
    )
    collection, text_problems = load(Sources(files, listed, outline), date(2026, 11, 22))
    return [
        p for p in [*text_problems, *check(collection)] if p.path == place and p.severity != "info"
    ]


@pytest.mark.parametrize("file", FILES)
def test_a_bad_file_is_told_exactly_what_it_expects(file: str) -> None:
    assert sorted((problem.line, problem.code) for problem in problems(file)) == expected(file)


@pytest.mark.parametrize("file", FILES)
def test_a_message_fits_in_a_line_and_names_a_place_in_the_file(file: str) -> None:
    lines = (BAD / file).read_text("utf-8").split("\n")
    for problem in problems(file):
        assert "\n" not in problem.message and len(problem.message) < 250
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_the_corpus_is_large_and_every_file_expects_something() -> None:
    assert len(FILES) >= 80
    assert [file for file in FILES if not expected(file)] == []


def test_no_problem_has_a_code_that_the_catalogue_lacks() -> None:
    assert {problem.code for file in FILES for problem in problems(file)} <= set(RULES)


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("claims/nearly-everything-missing.md", 2, "a claim page has no 'topics'; add it"),
        ("claims/blank-line-first.md", 2, "'---' stands below the first line; move it to line 1"),
        (
            "claims/no-front-matter.md",
            1,
            "no front matter; begin with '---', the page's keys, and '---' again",
        ),
        ("claims/no-topics.md", 14, "'topics' is empty; write it"),
        (
            "claims/misspelt-relation.md",
            10,
            "'relaton' is not a key of a citation; did you mean 'relation'?",
        ),
        ("claims/about-no.md", 4, "'NO' is not a value of 'about'; write one of people, biology"),
        (
            "claims/sentences-that-do-not-exist.md",
            8,
            "the article has no sentence S1.P1.22; did you mean S1.P1.2?",
        ),
        (
            "claims/long-claim.md",
            2,
            "'Walk walk walk walk …' is a sentence of 26 words; cut it to 25 at most",
        ),
        (
            "references/dois.yml",
            6,
            "'http://dx.doi.org/10.1000/b' is not the plain form of a DOI; write '10.1000/b'",
        ),
        (
            "references/shortened-pages.yml",
            15,
            "the pages '255-1' end before they begin; write both in full",
        ),
        (
            "references/pmids-and-pmcids.yml",
            6,
            "'30000001' is not a PMCID; digits alone may be the number of another work in PubMed;"
            " look the work up, and write PMC before them, or leave this out",
        ),
        (
            "references/types.yml",
            3,
            "'journal-article' is not a type of work; did you mean 'article-journal'?",
        ),
    ],
)
def test_a_message_says_what_was_found_and_what_to_write(
    file: str, line: int, message: str
) -> None:
    assert message in [problem.message for problem in problems(file) if problem.line == line]


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("claims/misspelt-relation.md", "10:5"),
        ("claims/image.md", "17:1"),
        ("claims/script-link.md", "17:12"),
        ("claims/html-after-code.md", "23:1"),
        ("claims/colon-in-text.md", "2:13"),
        ("claims/unknown-relation-and-read.md", "10:5"),
        ("claims/long-sentences-below.md", "17:8"),
        ("claims/bare-percentages.md", "16:1"),
        ("references/unknown-keys.yml", "3:3"),
    ],
)
def test_the_first_problem_has_its_line_and_column(file: str, place: str) -> None:
    first = min(problems(file))
    assert f"{first.line}:{first.column}" == place


@pytest.mark.parametrize(
    ("file", "places"),
    [
        ("claims/html.md", ["17:15", "17:23", "19:8"]),
        ("claims/link-to-a-bare-host.md", ["17:12", "17:31"]),
        ("claims/link-out-of-the-site.md", ["17:12", "17:33", "17:62"]),
        ("claims/html-between-lines-of-code.md", ["17:13", "18:35"]),
        (
            "claims/ignores-without-effect.md",
            ["17:44", "19:6", "20:6", "21:6", "22:6", "23:6", "24:6"],
        ),
    ],
)
def test_each_problem_has_its_line_and_column(file: str, places: list[str]) -> None:
    assert [f"{problem.line}:{problem.column}" for problem in sorted(problems(file))] == places


def test_what_follows_a_link_has_its_column_too() -> None:
    last = max(problems("claims/long-sentences-below.md"))
    assert (last.line, last.column) == (
        40,
        len("See [the page about walking](https://example.org/walking). ") + 1,
    )


def test_each_message_is_as_it_was_read_and_found_good(golden) -> None:
    told = [
        f"{file}:{p.line}:{p.column}: {p.severity} {p.code} {p.message}\n"
        for file in FILES
        for p in sorted(problems(file))
    ]
    golden("".join(told), MESSAGES)
