"""What a writer is promised, on the core alone: a fault is named, never swallowed, and never hangs
or harms.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mkdocs_claims.model.prose import prose
from mkdocs_claims.nlm.style import nlm, nlm_text
from mkdocs_claims.problem import Problem
from mkdocs_claims.read.files import read_settings, read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.rules import check

SAMPLE = Path(__file__).parent / "sample" / "docs"
PAGE, OTHER, LIST, OUTLINE = (
    "claims/sample.md",
    "claims/wheels-and-sleep.md",
    "references.yml",
    "article.yml",
)
TODAY = date(2026, 11, 22)
MARKUP = (
    "</title><script>alert()</script>",
    '"><img src=x onerror=alert()>',
    "{{ x }}",
    "[x](javascript:alert())",
)
SUPPORT = "reference: hill-2020\n    relation: supports\n    limits: one small study"
CITATION = (
    "  - {reference: hill-2020, relation: supports, limits: rats, finding: It was so., read:"
    " abstract}"
)

Change = Callable[[Path], object]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the sample site to spoil."""
    docs = tmp_path / "docs"
    (docs / "claims").mkdir(parents=True)
    for path in SAMPLE.rglob("*.*"):
        (docs / path.relative_to(SAMPLE)).write_bytes(path.read_bytes())
    return docs


def problems(docs: Path) -> list[Problem]:
    """What is told of a docs folder, in under a second of CPU."""
    began = time.process_time()
    settings = read_settings(docs)[0]
    sources, unread = read_sources(docs, settings)
    collection, text_problems = load(sources, TODAY, settings)
    told = sorted([*unread, *text_problems, *check(collection)])
    assert time.process_time() - began < 1
    return told


def put(docs: Path, old: str, new: str, path: str = PAGE) -> list[Problem]:
    """What is told after one text of a file is replaced."""
    text = (docs / path).read_text("utf-8")
    assert old in text
    (docs / path).write_text(text.replace(old, new, 1), "utf-8", newline="")
    return problems(docs)


def errors(told: list[Problem], path: str = PAGE) -> list[tuple[int, str]]:
    """The lines and codes of the errors of a file."""
    return [
        (problem.line, problem.code)
        for problem in told
        if problem.path == path and problem.severity == "error"
    ]


def spoilt(docs: Path, content: bytes, path: str = PAGE) -> list[Problem]:
    """What is told after a file's bytes are replaced."""
    (docs / path).write_bytes(content)
    return problems(docs)


def front(text: str) -> bytes:
    """A page with this front matter."""
    return f"---\n{text}\n---\nWords.\n".encode()


# | a tab, never closed, a blank line before, a list instead of a mapping |


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"---\nclaim: A walk.\narticle:\n\tsentences: [S1.P1.1]\n---\n", 4, "CLM006"),
        (b"---\nclaim: A walk.\nabout: people\n", 1, "CLM005"),
        (b"\n---\nclaim: A walk.\n---\n", 2, "CLM004"),
        (b"---\n- claim: A walk.\n---\n", 2, "CLM010"),
    ],
)
def test_broken_front_matter_is_an_error_with_its_line(
    docs: Path, content: bytes, line: int, code: str
) -> None:
    assert errors(spoilt(docs, content)) == [(line, code)]


# | the same key twice |


def test_the_same_key_twice_is_an_error_at_both(docs: Path) -> None:
    assert errors(put(docs, "about: people", "about: people\nabout: biology")) == [
        (4, "CLM007"),
        (5, "CLM007"),
    ]


# | unknown key or value |


@pytest.mark.parametrize(
    ("old", "new", "nearest"),
    [
        ("topics:", "topcis:", "'topics'"),
        ("relation:", "relaton:", "'relation'"),
        ("relation: supports", "relation: suports", "'supports'"),
        ("about: people", "about: peopel", "'people'"),
        ("read: abstract", "read: fulltext", "'full text'"),
    ],
)
def test_an_unknown_key_or_value_names_the_nearest_known(
    docs: Path, old: str, new: str, nearest: str
) -> None:
    told = [problem.message for problem in put(docs, old, new) if problem.path == PAGE]
    assert len(told) == 1 and f"did you mean {nearest}?" in told[0]


# | NO, off, 1e3, 012, 2026-02-30, a list for text, text for a list, an empty required value |


@pytest.mark.parametrize(
    "text", ["NO", "off", "1e3", "012", "2026-02-30", "~", "null", "0x1F", "1_000", ".inf"]
)
def test_a_scalar_is_kept_as_the_text_it_is(docs: Path, text: str) -> None:
    put(docs, "unknown: Whether", f"unknown: {text} # Whether", OTHER)
    collection, _ = load(read_sources(docs)[0], TODAY)
    assert collection.pages["wheels-and-sleep"].claim.unknown == text


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("about: people", "about: NO", "CLM104"),
        ("checked: 2026-11-20", "checked: 2026-02-30", "CLM106"),
        ("checked: 2026-11-20", "checked: 1e3", "CLM106"),
        ("topics: [walking]", "topics: off", "CLM105"),
        ("topics: [walking]", "topics: []", "CLM102"),
        ("claim: A short walk after lunch may lift the mood.", "claim: [A, walk]", "CLM105"),
        ("claim: A short walk after lunch may lift the mood.", "claim:", "CLM102"),
    ],
)
def test_a_value_of_the_wrong_kind_is_an_error(docs: Path, old: str, new: str, code: str) -> None:
    assert [code for _, code in errors(put(docs, old, new))] == [code]


@pytest.mark.parametrize("number", ["012", "1e3", "0", "-1", "1.0", "1_000", "first"])
def test_a_listed_number_is_never_misread(docs: Path, number: str) -> None:
    assert errors(put(docs, "listed: 1", f"listed: {number}", LIST), LIST) == [(15, "CLM105")]


@pytest.mark.parametrize("doi", ["10.1000", "1e3"])
def test_a_doi_that_yaml_takes_for_a_number_is_kept_and_refused(docs: Path, doi: str) -> None:
    told = put(docs, "DOI: 10.1000/walk.2020.112", f"DOI: {doi}", LIST)
    assert [problem.message.partition(" ")[0] for problem in told if problem.path == LIST] == [
        repr(doi)
    ]


# | anchors and aliases, tags |

PAIRS = zip("abcdefgh", "bcdefghi", strict=True)
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{f'*{old},' * 9}]\n" for old, new in PAIRS
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "claim: &a [*a]",
        "host: !!python/object/apply:os.system [ls]",
        "about: !!str people",
        "host: !x {}",
        "<<: *a",
    ],
)
@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
def test_an_anchor_alias_or_tag_is_refused_before_it_is_expanded(
    docs: Path, text: str, path: str
) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    content = front(text) if path == PAGE else text.encode()
    assert [code for _, code in errors(spoilt(docs, content, path), path)] == ["CLM008"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024  # kB on Linux


# | brackets, size, depth |


@pytest.mark.parametrize(
    "text", ["host: " + "[" * 20_000, "host: " + "{a: " * 9_000, "- " * 1_000 + "x", "[" * 20_000]
)
@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
def test_deep_nesting_is_an_error_in_under_a_second(docs: Path, text: str, path: str) -> None:
    content = front(text) if path == PAGE else text.encode()
    assert [code for _, code in errors(spoilt(docs, content, path), path)] == ["CLM009"]


def test_a_claim_file_over_64_kb_is_an_error(docs: Path) -> None:
    assert errors(put(docs, "The article says", "Walk. " * 11_000)) == [(1, "CLM001")]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 50_000,
        "`" * 50_000,
        "*_" * 25_000,
        "~~~x\n" * 12_000,
        "```x\n" * 600 + "\n" * 50_000,
        "a." * 30_000,
        "-" * 50_000,
        "-8<" * 15_000,
        "<a" * 25_000,
        "{" * 50_000,
        "](" * 25_000,
        "> " * 25_000,
        " " * 50_000 + "x",
    ],
    ids=lambda body: f"{body[:4]!r}",
)
def test_no_body_takes_a_second(docs: Path, body: str) -> None:
    put(docs, "The article says", f"{body}\n\nThe article says")


def test_a_claim_file_of_64_kb_is_fine(docs: Path) -> None:
    missing = 64 * 1024 - (docs / PAGE).stat().st_size
    assert (
        errors(put(docs, "The article says", "The " + "x" * (missing - 1) + " article says")) == []
    )


def test_fifty_thousand_brackets_in_a_body_are_an_error(docs: Path) -> None:
    assert errors(put(docs, "The article says", "[" * 50_000)) == [(17, "CLM109")]


# | BOM, CRLF |


@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
def test_a_byte_order_mark_and_crlf_change_nothing(docs: Path, path: str) -> None:
    plain, _ = load(read_sources(docs)[0], TODAY)
    spoilt(docs, b"\xef\xbb\xbf" + (docs / path).read_bytes().replace(b"\n", b"\r\n"), path)
    marked, told = load(read_sources(docs)[0], TODAY)
    assert told == [] and marked == plain


# | invalid UTF-8, UTF-16, NUL and control characters, bidi controls |


@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"---\nclaim: A walk\xff.\n---\n", (2, 14)),
        ("---\nclaim: A walk.\n".encode("utf-16"), (1, 1)),
    ],
)
def test_a_file_that_is_not_utf8_is_an_error_with_the_byte(
    docs: Path, path: str, content: bytes, place: tuple[int, int]
) -> None:
    (told,) = (problem for problem in spoilt(docs, content, path) if problem.path == path)
    assert told.code == "CLM002" and "0xff" in told.message
    assert (told.line, told.column) == place


BIDI = [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]


@pytest.mark.parametrize("sign", [*"\0\a\b\x1b\x7f\x85\r\u2028\ufeff", *BIDI])
@pytest.mark.parametrize("old", ["short walk", "The article says"])
def test_a_character_that_cannot_be_seen_is_an_error_at_its_place(
    docs: Path, sign: str, old: str
) -> None:
    (told,) = (problem for problem in put(docs, old, f"{sign}{old}") if problem.path == PAGE)
    assert (told.code, told.line, told.column) == (
        "CLM003",
        *((2, 10) if old == "short walk" else (17, 1)),
    )


@pytest.mark.parametrize(
    "code", [r"\0", r"\x1b", r"\u202E", r"\u2066", r"\N", r"\L", r"\uFEFF", r"\U000000AD\a"]
)
@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
def test_a_code_for_such_a_character_is_an_error_too(docs: Path, code: str, path: str) -> None:
    old = {PAGE: "claim: ", LIST: "title: ", OUTLINE: "title: "}[path]
    assert [found for _, found in errors(put(docs, old, f'{old}"{code}" # ', path), path)] == [
        "CLM003"
    ]


# | markup in any field of a claim or reference: here, that it is text |


@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize("key", ["claim", "in_short", "safety", "unknown"])
def test_markup_in_a_field_of_a_claim_is_text(docs: Path, key: str, markup: str) -> None:
    text = (docs / OTHER).read_text("utf-8").split("\n")
    place = next(number for number, line in enumerate(text) if line.startswith(f"{key}:"))
    text[place] = f"{key}: 'May be {markup}, not in people.'"
    assert errors(spoilt(docs, "\n".join(text).encode(), OTHER), OTHER) == []
    collection, _ = load(read_sources(docs)[0], TODAY)
    said = dict(prose(collection.pages["wheels-and-sleep"].claim))
    assert said[key,] == f"May be {markup}, not in people."


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_topics_and_findings_is_text(docs: Path, markup: str) -> None:
    put(docs, "topics: [walking]", f"topics: ['{markup}']")
    assert errors(put(docs, "finding: Of 24", f"finding: '{markup}' # Of 24")) == []
    claim = load(read_sources(docs)[0], TODAY)[0].pages["sample"].claim
    assert (claim.topics, claim.citations[0].finding) == ((markup,), markup)


@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize(
    "key", ["title", "container-title", "volume", "issue", "publisher", "population", "note"]
)
def test_markup_in_a_field_of_a_reference_is_text(docs: Path, key: str, markup: str) -> None:
    entry = f"- id: reed-2023\n  type: book\n  {key}: '{markup}'\n"
    (docs / LIST).write_text((docs / LIST).read_text("utf-8") + entry, "utf-8")
    assert errors(problems(docs), LIST) == []
    reference = load(read_sources(docs)[0], TODAY)[0].entries["reed-2023"].reference
    assert getattr(reference, key.replace("-", "_")) == markup


# | raw HTML, on…=, style= in a body |


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<b>small</b>", "CLM108"),
        ("<script>x</script>", "CLM108"),
        ("<!-- x -->", "CLM108"),
        ("<?php", "CLM108"),
        ("<img src=x onerror=alert(1)>", "CLM108"),
        ("*small*{: onclick=alert(1)}", "CLM109"),
        ("# Small {style=color:red}", "CLM109"),
        ("--8<-- 'x'", "CLM109"),
        ("![x](https://example.org/x)", "CLM110"),
    ],
)
def test_markup_in_a_body_is_an_error(docs: Path, body: str, code: str) -> None:
    assert (17, code) in errors(put(docs, "The article says", f"{body}\n\nThe article says"))


@pytest.mark.parametrize(
    "body", ["`<b>`", "```\n<b onclick=x>\n```", "~~~ html\n<b>\n~~~", "1 < 2 and 3 > 2", "a \\` b"]
)
def test_code_may_show_what_a_body_may_not_hold(docs: Path, body: str) -> None:
    assert errors(put(docs, "The article says", f"{body}\n\nThe article says")) == []
    assert (
        errors(put(docs, "The article says this as a fact. The study behind it was small.\n", body))
        == []
    )


# | addresses |

BAD_ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//example.org/",
    "http://example.org/",
    "https://me:secret@example.org/",
    "https://me@example.org/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://2130706433/",
    "https://exаmple.org/",
    "https://localhost/",
    "https:///x",
    "file:///etc/passwd",
    "https:example.org",
    "&#106;avascript:x",
]


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_an_address_other_than_https_or_mailto_is_an_error(docs: Path, address: str) -> None:
    assert "CLM110" in {
        code for _, code in errors(put(docs, "The article", f"[The article]({address})"))
    }
    assert errors(put(docs, "https://news.example.org/she-runs", f"'{address}'", LIST), LIST) == [
        (38, "CLM207")
    ]


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c&d=e#f", "https://xn--exmple-4nf.org/", "mailto:a@example.org"],
)
def test_an_https_or_mailto_address_is_fine(docs: Path, address: str) -> None:
    assert errors(put(docs, "The article", f"[The article]({address})")) == []
    assert errors(put(docs, "https://news.example.org/she-runs", f"'{address}'", LIST), LIST) == []


@pytest.mark.parametrize(
    "address", ["wheels-and-sleep.md", "../safety.md", "../safety.md#top", "#top"]
)
def test_a_page_of_the_site_may_be_linked_to(docs: Path, address: str) -> None:
    (docs / "safety.md").write_text("# Top\n", "utf-8")
    assert errors(put(docs, "The article", f"[The article]({address})")) == []


@pytest.mark.parametrize(
    "address", ["other.md", "../saftey.md", "../claims/sampel.md#top", "../references/hill.md"]
)
def test_a_link_to_a_page_that_is_not_there_is_an_error(docs: Path, address: str) -> None:
    assert errors(put(docs, "The article", f"[The article]({address})")) == [(17, "CLM409")]


# | DOI, PMC number, et al., pages, year |


@pytest.mark.parametrize(
    ("old", "new", "corrected"),
    [
        ("DOI: 10.1000/walk.2020.112", "DOI: https://doi.org/10.1000/walk", "'10.1000/walk'"),
        ("DOI: 10.1000/walk.2020.112", "DOI: 10.1000/%28walk%29", "'10.1000/(walk)'"),
        ("DOI: 10.1000/walk.2020.112", "DOI: 10.1000/walk.", "'10.1000/walk'"),
        ("PMID: 30000001", "PMID: PMC7000009", "'PMCID: PMC7000009'"),
        ("PMCID: PMC7000001", "PMCID: 30000009", "another work"),
        ("{family: Moor, given: C}", '{family: Moor, given: "C, et al."}', "each author"),
        ("page: 112-119", "page: 19-2", "both in full"),
        ("issued: 2020-05", "issued: 20O1", "2014-09"),
        ("issued: 2020-05", "issued: 2027", "2026-11-22"),
    ],
)
def test_a_wrong_form_of_a_field_is_told_the_right_one(
    docs: Path, old: str, new: str, corrected: str
) -> None:
    told = [problem for problem in put(docs, old, new, LIST) if problem.path == LIST]
    assert len(told) == 1 and told[0].severity == "error" and corrected in told[0].message


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [
        ("DOI: 10.1000/walk.2020.112", "DOI: 10.1000/WALK.2020.112", "doi:10.1000/walk.2020.112"),
        ("page: 112-119", "page: 112-9", "112–9"),
        ("page: 112-119", "page: e02635-19", "e02635-19"),
        ("page: 112-119", "page: ENEURO.0004-16.2016", "ENEURO.0004-16.2016"),
        ("{family: Moor, given: C}", "{family: Moor, given: 'C, Jr.'}", "Hill AB, Moor C Jr."),
        ("{family: Moor, given: C}", "{literal: et al.}", "Hill AB, et al."),
        ("issue: 3", "issue: null", "12:112–9"),
        ("title: Mood after", "title: R&amp;D after", "R&D after"),
    ],
)
def test_what_other_programs_write_is_read_for_what_it_is(
    docs: Path, old: str, new: str, printed: str
) -> None:
    assert not [problem for problem in put(docs, old, new, LIST) if problem.path == LIST]
    collection, _ = load(read_sources(docs)[0], TODAY)
    reference = collection.reference("hill-2020")
    assert printed in nlm_text(nlm(reference))


# | keys that do not exist, that begin alike, with signs; authors |


def test_a_reference_that_does_not_exist_is_an_error_that_names_the_nearest(docs: Path) -> None:
    (told,) = (
        problem
        for problem in put(docs, "reference: hill-2020", "reference: hill-2O20")
        if problem.path == PAGE
    )
    assert told.code == "CLM301" and "'hill-2020'" in told.message


def test_two_references_with_one_id_or_one_doi_are_an_error(docs: Path) -> None:
    assert errors(put(docs, "id: vale-2024", "id: Hill-2020", LIST), LIST) == [(42, "CLM209")]
    assert (50, "CLM402") in errors(
        put(docs, "10.1000/rest.2024.2", "10.1000/walk.2020.112", LIST), LIST
    )


@pytest.mark.parametrize("key", ["a", "ab", "abc", "a.b", "a_b"])
def test_each_of_keys_that_begin_alike_gets_its_own_work(docs: Path, key: str) -> None:
    keys = ("abc", "a", "a.b", "ab", "a_b", "hill-2020")
    (docs / LIST).write_text(
        "".join(f"- {{id: {k}, type: book, title: The work {k}}}\n" for k in keys), "utf-8"
    )
    put(docs, "reference: hill-2020", f"reference: {key}")
    collection, told = load(read_sources(docs)[0], TODAY)
    assert told == []
    assert (
        collection.reference(collection.pages["sample"].claim.citations[0].reference).title
        == f"The work {key}"
    )


@pytest.mark.parametrize("key", ["a:b", "a b", "../a", "a/b", "é", "index", "-a", "a..b"])
def test_a_key_that_cannot_be_an_address_is_an_error(docs: Path, key: str) -> None:
    (docs / LIST).write_text(f"- {{id: '{key}', type: book}}\n", "utf-8")
    assert (1, "CLM201") in errors(problems(docs), LIST)


@pytest.mark.parametrize(
    "authors",
    [
        "[]",
        "[{literal: The Daily Path}]",
        "[{family: Hill}]",
        "[" + "{family: Hill, given: A}, " * 40 + "]",
    ],
)
def test_any_number_of_authors_and_a_sign_in_a_title_are_fine(docs: Path, authors: str) -> None:
    entry = f"- {{id: reed-2023, type: book, title: 100 % of %s walks, author: {authors}}}\n"
    (docs / LIST).write_text((docs / LIST).read_text("utf-8") + entry, "utf-8")
    assert errors(problems(docs), LIST) == []


# | no citation; one id in two letter cases; sentences |


@pytest.mark.parametrize("line", ["citations: []\n", ""])
def test_a_claim_without_a_citation_is_an_error_only_where_no_article_makes_it(
    docs: Path, line: str
) -> None:
    before = (docs / PAGE).read_text("utf-8").partition("citations:\n")[0]
    page = f"{before}{line}topics: [walking]\nchecked: 2026-11-20\n---\n"
    assert errors(spoilt(docs, page.encode())) == []
    (docs / "article.yml").unlink()
    assert [code for _, code in errors(problems(docs))] == ["CLM302"]


@pytest.mark.parametrize("name", ["Sample.md", "SAMPLE.md", "sample.MD"])
def test_a_claim_whose_id_differs_in_letter_case_only_is_an_error(docs: Path, name: str) -> None:
    (docs / "claims" / name).write_bytes((docs / PAGE).read_bytes())
    assert (1, "CLM012") in errors(problems(docs), f"claims/{name}")


def test_a_claim_in_a_folder_of_its_name_is_an_error(docs: Path) -> None:
    (docs / "claims/sample").mkdir()
    (docs / "claims/sample/index.md").write_bytes((docs / PAGE).read_bytes())
    assert errors(problems(docs), "claims/sample/index.md") == [(1, "CLM011")]


@pytest.mark.parametrize("name", ["sample.markdown", "sample.mkd"])
def test_a_page_under_another_suffix_that_a_host_would_build_is_an_error(
    docs: Path, name: str
) -> None:
    (docs / "claims" / name).write_text("Not checked.", "utf-8")
    assert (1, "CLM012") in errors(problems(docs), f"claims/{name}")


def test_a_sentence_that_no_claim_accounts_for_is_one_line_of_information(docs: Path) -> None:
    told = put(docs, "\n        kind: figure of speech", "", OUTLINE)
    assert [(p.severity, p.code) for p in told if p.path == OUTLINE] == [("info", "CLM421")]


def test_of_a_complete_site_it_is_an_error_at_its_place(docs: Path) -> None:
    (docs / "claims.yml").write_text("complete: true\n", "utf-8")
    assert errors(put(docs, "\n        kind: figure of speech", "", OUTLINE), OUTLINE) == [
        (10, "CLM405")
    ]


def test_a_sentence_left_out_is_not_told_while_a_page_cannot_be_read(docs: Path) -> None:
    assert errors(put(docs, "about: people", "about: nobody"), OUTLINE) == []


def test_a_sentence_id_that_does_not_exist_is_an_error(docs: Path) -> None:
    assert errors(put(docs, "[S1.P1.1]", "[S1.P1.1, S7.P1.1]")) == [(6, "CLM406")]


def test_without_an_outline_sentence_ids_are_checked_for_form_only(docs: Path) -> None:
    (docs / OUTLINE).unlink()
    assert errors(put(docs, "[S1.P1.1]", "[S1.P1.1, S7.P1.1]")) == []
    assert errors(put(docs, "S7.P1.1", "S7")) == [(6, "CLM111")]


# | a listed reference that no claim cites; checked |


def test_a_reference_nobody_cites_is_information(docs: Path) -> None:
    told = put(docs, "reference: park-2022", "reference: vale-2024", OTHER)
    assert [(problem.code, problem.severity, problem.line) for problem in told] == [
        ("CLM404", "info", 32)
    ]


@pytest.mark.parametrize(
    ("new", "line", "code"),
    [
        ("", 2, "CLM101"),
        ("checked: 2026-11-23\n", 15, "CLM107"),
        ("checked: 2026-02-30\n", 15, "CLM106"),
    ],
)
def test_a_day_of_checking_that_is_missing_or_wrong_is_an_error(
    docs: Path, new: str, line: int, code: str
) -> None:
    assert errors(put(docs, "checked: 2026-11-20\n", new)) == [(line, code)]


@pytest.mark.parametrize(
    ("checked", "codes"), [("2025-11-21", ["CLM407"]), ("2025-11-22", []), ("2026-11-22", [])]
)
def test_an_overdue_check_is_information(docs: Path, checked: str, codes: list[str]) -> None:
    told = put(docs, "checked: 2026-11-20", f"checked: {checked}")
    assert [problem.code for problem in told] == codes
    assert {problem.severity for problem in told} <= {"info"}


# | support by a title, an animal study, a web page; cited twice |


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("read: abstract", "read: title", "CLM304"),
        (SUPPORT, "reference: lane-2021\n    relation: supports", "CLM303"),
        (SUPPORT, "reference: park-2022\n    relation: supports", "CLM303"),
        ("citations:\n", f"citations:\n{CITATION}\n", "CLM305"),
    ],
)
def test_support_that_is_none_is_an_error(docs: Path, old: str, new: str, code: str) -> None:
    assert [code for _, code in errors(put(docs, old, new))] == [code]


# | links out of docs, FIFO, a device |


def _link(target: str) -> Change:
    return lambda path: path.symlink_to(target)


SPECIAL: dict[str, Change] = {
    "a link out of docs": _link("/etc/passwd"),
    "a link to an endless device": _link("/dev/zero"),
    "a link to nothing": _link("no-such-file"),
    "a link to itself": lambda path: path.symlink_to(path),
    "a queue that nobody fills": os.mkfifo,
    "a link to a folder": _link(".."),
}


@pytest.mark.parametrize("path", [PAGE, LIST, OUTLINE])
@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_regular_file_of_docs_is_an_error_at_once(
    docs: Path, kind: str, path: str
) -> None:
    (docs / path).unlink()
    SPECIAL[kind](docs / path)
    assert errors(problems(docs), path) == [(1, "CLM001")]


def test_a_link_to_a_folder_among_the_claims_is_not_followed(docs: Path) -> None:
    (docs / "claims/all").symlink_to("/")
    assert errors(problems(docs), "claims/all") == [(1, "CLM001")]


def test_a_folder_of_claims_out_of_docs_is_an_error(docs: Path, tmp_path: Path) -> None:
    (docs / "claims").rename(tmp_path / "claims")
    (docs / "claims").symlink_to(tmp_path / "claims")
    assert errors(problems(docs), "claims") == [(1, "CLM001")]


def test_a_name_that_is_not_utf8_is_an_error(docs: Path) -> None:
    Path(os.fsdecode(os.fsencode(docs) + b"/claims/\xff.md")).write_bytes(b"")
    assert "CLM001" in {problem.code for problem in problems(docs)}


# | no claim pages; all at once; order |


def test_no_claim_pages_are_an_error_and_no_empty_success(docs: Path) -> None:
    for page in (docs / "claims").iterdir():
        page.unlink()
    assert errors(problems(docs), "claims") == [(1, "CLM013")]
    (docs / "claims").rmdir()
    assert errors(problems(docs), "claims") == [(1, "CLM013")]


def test_all_faults_of_a_page_are_told_at_once(docs: Path) -> None:
    (docs / PAGE).write_text(
        "---\nclaim: ''\nabuot: people\ntopics: walking\nchecked: soon\n---\n<b>\n", "utf-8"
    )
    told = [code for _, code in errors(problems(docs))]
    assert sorted(told) == ["CLM101", "CLM102", "CLM103", "CLM105", "CLM106", "CLM108"]


def test_the_index_of_the_folder_is_the_sites_own(docs: Path) -> None:
    (docs / "claims/index.md").write_text("# Claims\n\n<b>Ours</b>\n", "utf-8")
    assert problems(docs) == []
