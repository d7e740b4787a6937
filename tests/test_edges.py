"""Where files, clock and outputs are not as they should be: a message and an exit code, never a
traceback, and no page blamed for what is wrong elsewhere.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_claims.checked import read_collection
from mkdocs_claims.problem import CannotRun, Problem
from mkdocs_claims.read.clock import today
from tiny import ENV, copied, dumped, page, run, told

LIST = "docs/references.yml"


@pytest.fixture
def site(tmp_path):
    """A good site on disk."""
    return copied(tmp_path)


def codes(site):
    """The path and code of each problem of a site that is no information."""
    problems = read_collection(site / "docs")[1]
    return {(problem.path, problem.code) for problem in problems if problem.severity != "info"}


UNREAD = {
    "a byte that is not UTF-8": (b"- id: caf\xe9\n", "CLM002"),
    "a sign that cannot be seen": ("- id: a\n  title: x\u202ey\n".encode(), "CLM003"),
    "an anchor": (b"- &a {id: a, type: book}\n- *a\n", "CLM008"),
    "a key twice": (b"- id: a\n  id: b\n", "CLM007"),
    "no YAML": (b"- id: a\n  type: book\n   volume: 3\n", "CLM006"),
    "too many brackets": (b"[" * 100, "CLM009"),
    "no list": (b"a text\n", "CLM010"),
    "too large": (b"#" * (7 * 1024 * 1024), "CLM001"),
}


@pytest.mark.parametrize("what", UNREAD)
def test_what_is_wrong_with_a_list_of_references_is_told_there_and_no_page_is_blamed(what, site):
    content, code = UNREAD[what]
    (site / LIST).write_bytes(content)
    assert codes(site) == {("references.yml", code)}


def test_a_list_of_references_that_is_a_folder_is_told_and_no_page_is_blamed(site):
    (site / LIST).unlink()
    (site / LIST).mkdir()
    assert codes(site) == {("references.yml", "CLM001")}


def test_where_there_is_no_list_of_references_each_citation_is_told(site):
    (site / LIST).unlink()
    assert {code for _, code in codes(site)} == {"CLM301"}


def test_a_broken_outline_does_not_make_a_claim_without_source_an_error(site):
    path = site / "docs/claims/rest-shortens-colds.md"
    text = path.read_text()
    begin, end = text.index("citations:"), text.index("topics:")
    path.write_text(text[:begin] + "citations: []\n" + text[end:])
    (site / "docs/article.yml").write_text("sections: [\n")
    assert ("claims/rest-shortens-colds.md", "CLM302") not in codes(site)
    assert ("article.yml", "CLM006") in codes(site)


@pytest.mark.parametrize("name", ["glossary.md", "index.md", "claims/x.md", "article.yml"])
def test_a_file_that_may_not_be_read_is_told(name, site, monkeypatch):
    path, read_bytes = site / "docs" / name, Path.read_bytes
    path.write_bytes(page())

    def refuse(self):
        if self == path:
            raise PermissionError(13, "Permission denied")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert (name, "CLM001") in codes(site)


def test_a_folder_that_may_not_be_read_is_told(site, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert codes(site) == {("claims", "CLM001")}


def test_a_glossary_in_another_encoding_is_told(site):
    (site / "docs/glossary.md").write_text("# Words\n", "utf-16")
    assert codes(site) == {("glossary.md", "CLM002")}


def test_an_editors_sign_that_a_page_is_open_is_no_page(site):
    (site / "docs/claims/.#rest-shortens-colds.md").symlink_to("me@here.1234")
    assert codes(site) == set()


@pytest.mark.parametrize(
    "epoch", ["1_795_305_600", "１７９５３０５６００", "-1", " 1", "1.5", "1e9"]
)
def test_seconds_that_are_not_plain_digits_cannot_run(epoch, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(CannotRun, match="write seconds since 1970 in digits"):
        today()


def test_the_last_day_that_there_is_can_be_today(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "253402300799")
    path = site / "docs/claims/rest-shortens-colds.md"
    path.write_text(path.read_text().replace("checked: 2026-11-20", "checked: 9999-12-31"))
    assert "CLM107" not in {code for _, code in codes(site)}


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "> /dev/full"])
def test_an_output_that_is_closed_or_full_is_no_traceback(closed, site):
    command = f"{sys.executable} -m mkdocs_claims.command.cli check {closed}"
    done = subprocess.run(command, shell=True, cwd=site, env=ENV, capture_output=True, text=True)
    assert done.returncode == (0 if closed == "2>&-" else 2)
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    "tag", ["!%1b%5b31mRED", "!<%1b%5b2J>", "!%e2%80%ae", "!%c2%9b31m", "!%0a::error::PWN"]
)
def test_a_tag_puts_no_control_character_and_no_line_into_a_message(tag, site):
    path = site / "docs/claims/rest-shortens-colds.md"
    path.write_text(path.read_text().replace("about: people", f"about: {tag} people"))
    out = run("claims", "check", cwd=site).stdout
    assert "CLM008" in out and out.replace("\n", "").isprintable()
    assert not [line for line in out.split("\n") if line.lstrip().startswith("::")]


def test_a_line_of_a_page_is_never_shown_as_a_command_of_a_runner(site):
    path = site / "docs/claims/rest-shortens-colds.md"
    path.write_text(path.read_text() + "\n::error::<b>\n")
    out = run("claims", "check", cwd=site).stdout
    assert "::error::" in out
    assert not [line for line in out.split("\n") if line.lstrip().startswith("::")]


def test_a_message_is_one_line_that_can_be_printed():
    assert Problem("a.md", 1, 1, "CLM001", "a\x1b[2J\nb\u202e").message == "a�[2J�b�"


UNSEEN = [
    "\u200d",
    "\u034f",
    "\U000e0041",
    "\ufdd0",
    "\ue000",
    "\u0301" * 99,
    "\u3164",
    "\u200cx",
    "\u200f",
]


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_a_sign_that_cannot_be_seen_is_told(sign):
    assert told(page(claim=f"Rest {sign} helps.")) == ["c0.md:2:13 CLM003"]


SEEN = [
    "👩\u200d⚕️",
    "می\u200cخواهم",
    "क्\u200dष",
    "é",
    "e\u0301\u0323",
    "שלום\u200f",
    "שלום.\u200f",
    "שלום (10)\u200f",
    "\u200fשלום",
    "10\u200e שלום",
]


@pytest.mark.parametrize("word", SEEN, ids=ascii)
def test_a_sign_that_its_script_needs_may_stand(word):
    assert told(page(claim=f"Rest {word} helps.")) == []


IDS = ["README", "readme", "Index", "INDEX", "x.ris", "x.md", "X.HTML", "con", "aux.h", "lpt1"]


@pytest.mark.parametrize("key", IDS)
def test_an_id_whose_page_would_collide_is_told(key, site):
    text = (site / LIST).read_text()
    (site / LIST).write_text(text + dumped([{"id": key, "type": "book", "title": "x"}]))
    assert codes(site) == {("references.yml", "CLM201")}


@pytest.mark.parametrize("name", ["con", "nul", "com1"])
def test_a_page_that_windows_cannot_have_is_told(name, site):
    text = (site / "docs/claims/rest-shortens-colds.md").read_text()
    (site / f"docs/claims/{name}.md").write_text(text)
    assert (f"claims/{name}.md", "CLM012") in codes(site)


def test_a_type_that_is_near_none_is_answered_with_the_usual_ones(site):
    text = (site / LIST).read_text()
    (site / LIST).write_text(text + dumped([{"id": "z", "type": "online", "title": "x"}]))
    messages = [problem.message for problem in read_collection(site / "docs")[1]]
    usual = "write a type of CSL, as article-journal, book, report or webpage"
    assert f"'online' is not a type of work; {usual}" in messages


def test_many_alike_pages_are_told_once_each(site):
    text = (site / "docs/claims/rest-shortens-colds.md").read_text()
    for number in range(16):
        (site / f"docs/claims/z{number}.md").write_text(text)
    problems = read_collection(site / "docs")[1]
    assert len([problem for problem in problems if problem.code == "CLM403"]) == 16


def test_many_problems_of_one_code_are_summed_up(site):
    rows = "".join(f"nobody{number}: x\n" for number in range(25))
    path = site / "docs/claims/rest-shortens-colds.md"
    path.write_text(path.read_text().replace("---\n", f"---\n{rows}", 1))
    out = run("claims", "check", cwd=site).stdout.split("\n")
    assert out[-3:] == [
        "and 15 more CLM103; '--format json' has all of them",
        "25 errors (CLM103); 'claims explain CLM103' says why",
        "",
    ]


def test_of_many_notes_of_one_code_three_are_shown(site):
    rows = "".join(f"- {{id: r{n}, type: book, title: The book {n}}}\n" for n in range(9))
    path = site / "docs/references.yml"
    path.write_text(path.read_text() + rows)
    out = run("claims", "check", cwd=site).stdout
    assert "and 6 more CLM404" in out


def test_the_sum_has_each_code_errors_first_and_the_hint_names_an_error(site):
    path = site / "docs/claims/rest-shortens-colds.md"
    text = path.read_text().replace("checked: 2026-11-20", "checked: 2027-11-20")
    path.write_text(text + "\nOf 40 people 20% slept, and 30% did not.\n")
    last = run("claims", "check", cwd=site).stdout.strip().split("\n")[-1]
    assert last == "1 error (CLM107), 1 warning (CLM502); 'claims explain CLM107' says why"


def test_null_is_nothing_and_in_quotation_marks_a_text(site):
    nothing = read_collection(site / "docs")[0].entries["hall-2014"].reference
    text = (
        (site / LIST)
        .read_text()
        .replace("- id: hall-2014\n", '- id: hall-2014\n  note: "~"\n  genre: null\n')
    )
    (site / LIST).write_text(text)
    reference = read_collection(site / "docs")[0].entries["hall-2014"].reference
    assert (reference.genre, reference.model_extra["note"]) == (nothing.genre, "~")


def test_a_page_that_was_saved_as_text_is_told(site):
    (site / "docs/claims/rest-shortens-colds.md").rename(site / "docs/claims/rest.txt")
    assert ("claims/rest.txt", "CLM012") in codes(site)


def test_a_number_that_counts_the_citations_needs_no_finding(site):
    path = site / "docs/claims/rest-shortens-colds.md"
    text = path.read_text()
    count = text.count("- reference:")
    path.write_text(text.replace("in_short: ", f"in_short: In {count} early trials, maybe. ", 1))
    assert "CLM308" not in {code for _, code in codes(site)}
