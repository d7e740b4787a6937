"""Bytes become a collection, or problems with their places."""

import datetime
import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_claims.read.clock import today
from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.rules import check
from tiny import CLAIM, REFERENCE, TODAY, listing, loaded, page, sources, told

GOOD = page("Plain words.\n").decode()
OUTLINE = (
    b'sections:\n- id: S1\n  heading: Rest\n  sentences:\n  - id: S1.P1.1\n    sha1: "0123456789"\n'
)

# what stands in place of what on a good page, and what is told of it
CHANGES = [
    ("claim: Rest helps.", "claim: 'Rest helps.", ["c0.md:2:8 CLM006"]),
    ("claim: Rest helps.", 'claim: "Rest helps.', ["c0.md:2:8 CLM006"]),
    ("claim: Rest helps.", "\tclaim: Rest helps.", ["c0.md:2:1 CLM006"]),
    (
        "claim: Rest helps.",
        "claim: Rest helps.\nclaim: It does.",
        ["c0.md:2:1 CLM007", "c0.md:3:1 CLM007"],
    ),
    ("claim: Rest helps.", "claim: ", ["c0.md:2:1 CLM102"]),
    ("claim: Rest helps.", "claim: '  '", ["c0.md:2:1 CLM102"]),
    ("claim: Rest helps.", "claim: [Rest]", ["c0.md:2:1 CLM105"]),
    ("claim: Rest helps.", "claims: Rest helps.", ["c0.md:2:1 CLM103"]),
    ("claim: Rest helps.", "\nclaims: Rest helps.", ["c0.md:3:1 CLM103"]),
    ("claim: Rest helps.", "# nothing", ["c0.md:2:1 CLM101"]),
    ("claim: Rest helps.", "clam: x\n\nclaim: Rest helps.", ["c0.md:2:1 CLM103"]),
    ("about: people", "about: People", ["c0.md:4:1 CLM104"]),
    ("2026-11-20", "2026-02-30", ["c0.md:15:1 CLM106"]),
    ("2026-11-20", "20.11.2026", ["c0.md:15:1 CLM106"]),
    ("S1.P1.1", "S1.P1", ["c0.md:7:5 CLM111"]),
    ("relation: supports", "relation: support", ["c0.md:11:3 CLM104"]),
    ("relation: supports", "relaton: supports", ["c0.md:11:3 CLM103"]),
    ("- reference: a\n  relation: supports", "- relation: supports", ["c0.md:10:3 CLM101"]),
    ("Plain words.", "Plain <b>words</b>.", ["c0.md:17:7 CLM108", "c0.md:17:15 CLM108"]),
    ("Plain words.", "Plain [words](javascript:a).", ["c0.md:17:15 CLM110"]),
    ("Plain words.", "Plain words.{: .x}", ["c0.md:17:13 CLM109"]),
    ("Plain words.", "[words](mailto:a@127.0.0.1)", ["c0.md:17:9 CLM110"]),
    ("Plain words.", "[words](mailto:a@example.org)", []),
    ("Plain words.", "Plain //words.org", ["c0.md:17:7 CLM110"]),
    ("Plain words.", "Plain\nhttp://words.org", ["c0.md:18:1 CLM110"]),
    ("Plain words.", "- - - words", ["c0.md:17:1 CLM109"]),
    ("Plain words.", "Plain\n1. 1. 1. words", ["c0.md:18:1 CLM109"]),
    ("Plain words.", "[" * 501, ["c0.md:17:1 CLM109"]),
    ("Plain words.", "x *" + "*" * 2000, ["c0.md:17:3 CLM109"]),
    ("Plain words.", "x\n" * 1001, ["c0.md:1017:1 CLM109"]),
    ("Plain words.", "Plain words\u202e.", ["c0.md:17:12 CLM003"]),
    ("Plain words.", "Plain words\x00.", ["c0.md:17:12 CLM003"]),
]

WHOLE = [
    ("", "c0.md:1:1 CLM004"),
    ("Rest helps.", "c0.md:1:1 CLM004"),
    ("\n\n---\nclaim: x\n---\n", "c0.md:3:1 CLM004"),
    ("---\nclaim: x\n", "c0.md:1:1 CLM005"),
    ("---\n---\n", "c0.md:2:1 CLM010"),
    ("---\n- claim: x\n---\n", "c0.md:2:1 CLM010"),
    ("---\nclaim\n---\n", "c0.md:2:1 CLM010"),
]

CSL = [
    {
        "id": "a",
        "type": "article-journal",
        "title": "Rest",
        "author": [{"family": "Hall", "given": "Ann"}],
        "issued": {"date-parts": [[2014, 9, 3]]},
        "volume": 12,
        "DOI": "10.1000/rest.12",
        "ISSN": "0000-0019",
        "container-title": "Journal\u2019s \U0001f600",
        "listed": 1,
    }
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_a_fault_is_told_at_its_place_and_no_other(old, new, expected):
    assert old in GOOD
    assert told(GOOD.replace(old, new).encode()) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- rest", "- ' '", "item 1 of 'topics' is empty; write it"),
        ("- rest", "- rest\n- [x]", "item 2 of 'topics' is a list; write a text"),
        (
            "S1.P1.1",
            "S1.P1",
            (
                "'S1.P1' does not have the form of item 1 of 'sentences'; write a sentence id as"
                " S2.P1.1"
            ),
        ),
        (
            "about: people",
            "about: " + "x" * 99,
            f"'{'x' * 79}… is not a value of 'about'; write one of people, biology",
        ),
        (
            "relation: supports",
            "relation: suports",
            "'suports' is not a value of 'relation'; did you mean 'supports'?",
        ),
        (
            "in_short:",
            "in_shrt:",
            "'in_shrt' is not a key of a claim page; did you mean 'in_short'?",
        ),
        ("  says_it_as: fact", "", "'article' has no 'says_it_as'; add it"),
    ],
)
def test_a_fault_is_told_in_words_that_a_writer_can_act_on(old, new, expected):
    assert old in GOOD
    assert [
        problem.message for problem in load(sources(GOOD.replace(old, new).encode()), TODAY)[1]
    ] == [expected]


@pytest.mark.parametrize(
    ("size", "codes"), [(64 * 1024, []), (64 * 1024 + 1, ["c0.md:1:1 CLM001"])]
)
def test_a_page_has_at_most_64_kilobytes(size, codes):
    assert told(page("x" * (size - len(page("")))), references=listing()) == codes


def test_a_page_that_is_too_large_is_told_its_size_and_the_most():
    (problem,) = load(sources(b"x" * 65_537), TODAY)[1]
    assert problem.message == "the file has 65,537 bytes; keep it below 65,536"


@pytest.mark.parametrize(
    "part",
    [
        "[",
        "*",
        "_",
        "`",
        "<",
        "](",
        "- ",
        "+ ",
        "1. ",
        "    ",
        "\n\n",
        "~~~\n",
        "[a](",
        "**a",
        "## a\n",
        "- \n",
        "a\n\n    b\n",
        "a  \n",
        "  * a\n",
        "http://",
        "](<",
        "{",
        "|",
        "```\n`",
        "\\`",
    ],
)
def test_64_kilobytes_of_any_body_are_answered_within_a_second(part):
    begun = time.process_time()
    load(sources(page(part * (60_000 // len(part)))), TODAY)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_page_without_front_matter_is_told_where_it_should_begin(text, expected):
    assert told(text.encode()) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"---\nclaim: caf\xe9\n---\n", "c0.md:2:11 CLM002"),
        (b"---\nclaim: x\nsafety: caf\xe9\n---\n", "c0.md:3:12 CLM002"),
        (b"\n\xe9", "c0.md:2:1 CLM002"),
        ("\n\u202e".encode(), "c0.md:2:1 CLM003"),
        ("---\nclaim: x\n---\n".encode("utf-16"), "c0.md:1:1 CLM002"),
        (page("x" * 70_000), "c0.md:1:1 CLM001"),
    ],
)
def test_bytes_that_are_no_text_are_told(content, expected):
    assert told(content) == [expected]


def test_a_page_of_the_sites_own_that_is_no_text_is_told_too():
    problems = load(replace(sources(page()), others={"index.md": b"\xff"}), TODAY)[1]
    assert [(problem.path, problem.code) for problem in problems] == [("index.md", "CLM002")]


def test_no_more_than_twenty_characters_that_cannot_be_seen_are_told():
    messages = [problem.message for problem in load(sources(b"\a" * 21), TODAY)[1]]
    assert messages == ["the character U+0007 cannot be seen; delete it"] * 20


def test_all_faults_of_a_page_are_told_at_once():
    text = (
        GOOD.replace("about: people", "about: nobody")
        .replace("relation", "relaton")
        .replace("Plain", "<br>")
    )
    assert told(text.encode()) == ["c0.md:4:1 CLM104", "c0.md:11:3 CLM103", "c0.md:17:1 CLM108"]


def test_a_page_with_a_problem_yields_no_claim_and_the_others_do():
    collection, problems = load(sources(good=page(), bad=page(about="nobody")), TODAY)
    assert [*collection.pages] == ["good"]
    assert [problem.path for problem in problems] == ["claims/bad.md"]


def test_a_page_is_what_its_writer_gave():
    found = loaded(page("Plain words.\n")).pages["c0"]
    assert (found.claim.statement, found.claim.checked) == (
        "Rest helps.",
        datetime.date(2026, 11, 20),
    )
    assert (found.body, found.body_line, found.claim.article.sentences) == (
        "Plain words.\n",
        17,
        ("S1.P1.1",),
    )


@pytest.mark.parametrize(
    "content", ["\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD.replace("\n", "\r\n")]
)
def test_a_byte_order_mark_and_line_ends_change_nothing(content):
    assert loaded(content.encode()).pages == loaded(GOOD.encode()).pages
    bad = content.replace("Plain words.", "<br>")
    assert told(bad.encode()) == ["c0.md:17:1 CLM108"]


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_csl_json_is_read_as_csl_yaml_is(indent, ascii_only):
    title = "Journal\u2019s \U0001f600"
    record = {**CSL[0], "container-title": "Journal\u2019s"} if ascii_only else CSL[0]
    content = json.dumps([record], indent=indent, ensure_ascii=ascii_only).encode()
    reference = loaded(page(), references=content).reference("a")
    assert (reference.issued, reference.volume, reference.listed) == ("2014-09-03", "12", 1)
    assert reference.author[0].family == "Hall"
    assert reference.container_title == title[:9] if ascii_only else title


@pytest.mark.parametrize("under", ["", "references:\n"])
def test_references_are_a_list_or_a_list_under_its_name(under):
    content = f"{under}- id: a\n  type: book\n  titel: x\n- id: b\n  type: book\n".encode()
    collection, problems = load(sources(page(), references=content), TODAY)
    assert ([*collection.entries], collection.broken) == (["b"], {"a"})
    assert [(p.line, p.column, p.code) for p in problems] == [(3 + bool(under), 3, "CLM103")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "references.yml:1:1 CLM010"),
        (b"a: b", "references.yml:1:1 CLM010"),
        (b"- text", "references.yml:1:3 CLM105"),
        (b"- id: a\n  type: book\n  type: book", "references.yml:2:3 CLM007"),
        (b"- &x\n  id: a\n  type: book\n- *x", "references.yml:1:3 CLM008"),
        (b"- id: a\n  type: book\n- id: A\n  type: book", "references.yml:3:3 CLM209"),
        (b"- id: a\n  type: book\n  issued: 20O1", "references.yml:3:3 CLM106"),
        (b"- id: a\n  type: book\n  author:\n  - famly: Hall", "references.yml:4:5 CLM103"),
        (b"- id: a\n  type: book\n  listed: 0", "references.yml:3:3 CLM105"),
    ],
)
def test_a_fault_in_the_list_of_references_is_told_at_its_place(content, expected):
    assert told(page(), references=content)[0] == expected


def test_keys_that_begin_alike_or_hold_dots_and_colons_are_kept_apart():
    content = listing({"id": "a"}, {"id": "ab"}, {"id": "abc"}, {"id": "a.b"}, {"id": "a-b_c"})
    assert [*loaded(page(), references=content).entries] == ["a", "ab", "abc", "a.b", "a-b_c"]


def test_the_outline_gives_sentences_in_order():
    collection = loaded(page(), outline=OUTLINE + b'  - id: S1.P1.2\n    sha1: "0123456789"\n')
    assert [*collection.sentences] == ["S1.P1.1", "S1.P1.2"]


def test_a_fault_in_the_outline_is_told_at_its_place():
    assert told(page(), outline=OUTLINE.replace(b"P1.1", b"P1.0")) == ["article.yml:5:5 CLM111"]


def test_the_order_of_files_changes_nothing():
    pages = {
        f"c{n}": page(
            claim=f"Claim {n}.", article={"sentences": [f"S1.P{9 - n}.1"], "says_it_as": "fact"}
        )
        for n in range(9)
    }
    one, other = loaded(**pages), loaded(**dict(reversed(pages.items())))
    assert (
        [page.slug for page in one.in_order]
        == [page.slug for page in other.in_order]
        == [f"c{n}" for n in range(8, -1, -1)]
    )


def test_the_same_bytes_are_read_once():
    cache = {}
    first, _ = load(sources(page(), page(about="biology")), TODAY, cache=cache)
    second, _ = load(sources(page(), page(claim="Rest may help.")), TODAY, cache=cache)
    assert second.pages["c0"].claim is first.pages["c0"].claim
    assert second.entries["a"].reference is first.entries["a"].reference
    assert second.pages["c1"].claim.statement == "Rest may help."


def test_what_was_wrong_is_told_again_from_the_cache():
    cache = {}
    first, second = (load(sources(page(about="nobody")), TODAY, cache=cache)[1] for _ in range(2))
    assert len(first) == 1
    assert first == second


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/rest-helps.md").write_bytes(page())
    return tmp_path


def unread(docs):
    problems = read_sources(docs)[1]
    assert {(problem.line, problem.column) for problem in problems} <= {(1, 1)}
    return [f"{problem.path} {problem.code}" for problem in problems]


def test_only_claim_pages_are_read(docs):
    for name in ("index.md", "note.txt", ".keep"):
        (docs / "claims" / name).write_text("x")
    assert [*read_sources(docs)[0].claims] == ["claims/rest-helps.md"]
    assert unread(docs) == ["claims/note.txt CLM012"]


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "/dev/zero", "../../claims/rest-helps.md", "nowhere.md", "x.md"]
)
@pytest.mark.parametrize("name", ["claims/x.md", "references.yml", "article.yml"])
def test_a_link_out_of_docs_is_refused(docs, name, target):
    (docs / name).symlink_to(target)
    assert unread(docs) == [f"{name} CLM001"]


def test_a_link_within_docs_is_read(docs):
    (docs / "claims/other.md").symlink_to("rest-helps.md")
    assert unread(docs) == []


def test_a_folder_of_claims_that_is_a_link_out_of_docs_is_refused(docs, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (docs / "claims").rename(other / "claims")
    (docs / "claims").symlink_to(other / "claims")
    assert unread(docs) == ["claims CLM001"]


def test_a_pipe_is_refused_at_once(docs):
    os.mkfifo(docs / "claims/x.md")
    os.mkfifo(docs / "references.yml")
    assert unread(docs) == ["claims/x.md CLM001", "references.yml CLM001"]


def test_a_claim_page_in_a_subfolder_is_refused(docs):
    (docs / "claims/more").mkdir()
    (docs / "claims/more/x.md").write_bytes(page())
    assert unread(docs) == ["claims/more/x.md CLM011"]


def test_a_page_in_any_folder_has_the_name_of_its_file():
    collection, _ = load(
        replace(sources(), claims={"en/claims/rest.md": page(), "en/claims/walk.md": b""}), TODAY
    )
    assert (collection.page_names, [*collection.pages]) == ({"rest", "walk"}, ["rest"])


def test_a_name_that_is_no_address_is_refused():
    for name in ("Rest.md", "rest_helps.md", "-x.md", "räst.md", "a b.md", "x.markdown"):
        problems = load(replace(sources(), claims={f"claims/{name}": page()}), TODAY)[1]
        assert [problem.code for problem in problems] == ["CLM012"], name


@pytest.mark.parametrize("left", ["claims/rest-helps.md", "claims"])
def test_no_claim_pages_is_a_problem(docs, left):
    (docs / "claims/rest-helps.md").unlink()
    if left == "claims":
        (docs / left).rmdir()
    assert unread(docs) == ["claims CLM013"]


def test_today_is_the_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86399")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert today() == datetime.date(1970, 1, 1)


def test_the_data_of_these_tests_have_no_fault():
    assert loaded(page(**CLAIM), references=listing(REFERENCE), outline=OUTLINE).pages


def test_a_sentence_id_of_5000_digits_is_told_not_raised():
    long = page().replace(b"S1.P1.1", b"S1.P1." + b"1" * 5000)
    assert [problem.rpartition(" ")[2] for problem in told(long, references=listing())] == [
        "CLM111"
    ]


@pytest.mark.parametrize("text", [page(), page().replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + page()])
def test_a_claim_cannot_be_named_as_the_list_of_all_is(text, docs):
    (docs / "claims/index.md").write_bytes(text)
    problems = load(read_sources(docs)[0], TODAY)[1]
    assert [(p.path, p.line, p.code) for p in problems] == [("claims/index.md", 1, "CLM012")]


@pytest.mark.parametrize("text", ["# All\n", "---\ntitle: All\n---\n\n/// claims | index\n///\n"])
def test_the_list_of_all_may_be_a_page_of_the_sites_own(text, docs):
    (docs / "claims/index.md").write_text(text)
    assert unread(docs) == []


@pytest.mark.parametrize("name", ["con", "nul", "index", "Walks"])
def test_an_article_has_a_name_that_a_claim_can_have(name, docs):
    (docs / "articles").mkdir()
    (docs / f"articles/{name}.yml").write_bytes(OUTLINE)
    assert unread(docs) == [f"articles/{name}.yml CLM012"]


@pytest.mark.parametrize("name", ["index", "readme", "con"])
def test_an_earlier_name_is_one_that_a_claim_can_have(name):
    problems = check(loaded(page(formerly=["old", name])))
    assert [(p.line, p.column) for p in problems if p.code == "CLM412"] == [(18, 3)]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"article": {"sentences": ["S1.P1.1", "S1.P1.1"], "says_it_as": "fact"}}, "8:5"),
        ({"topics": ["rest", "sleep", "rest"]}, "16:3"),
        ({"formerly": ["old", "old"]}, "18:3"),
    ],
)
def test_what_a_list_of_a_claim_names_twice_is_told(changes, place):
    assert told(page(**changes)) == [f"c0.md:{place} CLM209"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"- id: S1.P1.1", b'- id: S1.P1.1\n    sha1: "0123456789"\n  - id: S1.P1.1'),
        (b"sections:\n", b"sections:\n- id: S1\n  heading: Sleep\n  sentences: []\n"),
    ],
)
def test_an_id_that_the_outline_gives_twice_is_told(old, new):
    places = told(page(), outline=OUTLINE.replace(old, new))
    assert [place.partition(" ")[2] for place in places] == ["CLM209"]


@pytest.mark.parametrize("path", ["A.md", "References/index.md", "references/a.md"])
def test_a_page_at_the_address_of_another_is_told(path):
    paths = frozenset({"a.md", path})
    problems = load(replace(sources(page()), paths=paths), TODAY)[1]
    assert (path, "CLM018") in [(problem.path, problem.code) for problem in problems]


@pytest.mark.parametrize("path", ["references/index.md", "references.md", "references/a.md"])
def test_a_page_of_the_sites_own_may_show_what_stands_at_its_address(path):
    others = {path: b"/// claims | reference a\n///\n"}
    paths = frozenset({"a.md", path})
    assert load(replace(sources(page()), paths=paths, others=others), TODAY)[1] == []


def test_an_image_in_a_sentence_is_told_once():
    assert told(page("See ![a walk](walk.png) here.\n")) == ["c0.md:17:5 CLM109"]
