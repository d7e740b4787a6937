"""`claims add` run as a writer runs it, against a server on this machine."""

import json

import pytest

from registry.loopback import ABSENT, NOTHING, WORK, Registries, Reply, crossref, pubmed, serving
from registry.running import claims
from registry.test_verify import CLAIM, check, write

LIST = "# My own words, which stay.\n- id: web  # a page\n  type: webpage\n  title: Walks\n"


@pytest.fixture
def docs(tmp_path):
    """The docs folder of a site whose list has a comment."""
    write(
        tmp_path / "docs",
        claim=CLAIM
        | {"citations": [{"reference": "web", "relation": "mentions", "read": "title"}]},
    )
    (tmp_path / "docs" / "references.yml").write_text(LIST, "utf-8")
    return tmp_path / "docs"


def add(docs, *words, **replies):
    with serving(Registries(**replies)) as at:
        return claims("add", "--docs", docs, "--at", at, *words)


@pytest.mark.parametrize(
    "word", [WORK["DOI"].upper(), "https://doi.org/" + WORK["DOI"], "PMID:7000001", "PMC7000001"]
)
def test_a_work_is_added_as_text_below_what_stands_there(docs, word):
    done = add(docs, word)
    text = (docs / "references.yml").read_text("utf-8")
    assert done.returncode == 0 and done.stdout == "added: meer-2021\n"
    assert text.startswith(LIST) and "given: J W" in text and "page: 240-245" in text
    assert "found:" not in text and "\n  subjects:" not in text and "\n  design:" not in text


def test_what_was_added_is_looked_up_and_as_the_registries_have_it(docs):
    add(docs, "PMID:7000001")
    lock = json.loads((docs / "references.lock.json").read_text("utf-8"))
    answers = lock["references"]["meer-2021"]["answers"]
    assert answers.keys() == {"crossref", "europepmc", "pubmed"}
    assert not any(answer.get("differs") for answer in answers.values())
    assert not {"CLM212", "CLM217", "CLM218"} & set(check(docs))


def test_a_work_that_is_there_already_is_named_and_not_added_again(docs):
    add(docs, WORK["DOI"])
    before = (docs / "references.yml").read_text("utf-8")
    for word in (WORK["DOI"], "PMID:7000001", "PMC7000001"):
        assert add(docs, word).stdout.endswith("is there already: meer-2021\n")
    assert (docs / "references.yml").read_text("utf-8") == before


def test_a_retracted_work_is_added_only_when_that_is_said(docs):
    retracted = pubmed(pubtype=["Retracted Publication"])
    assert add(docs, "PMID:7000001", pubmed=retracted).returncode == 1
    assert (docs / "references.yml").read_text("utf-8") == LIST
    assert add(docs, "PMID:7000001", "--retracted", pubmed=retracted).returncode == 0


def test_a_work_that_nobody_has_is_told_from_one_that_nobody_answered_of(docs):
    none = add(docs, "10.1000/none", crossref=ABSENT, europepmc=NOTHING)
    assert none.returncode == 1 and "nobody has 10.1000/none" in none.stderr
    out = add(docs, "10.1000/none", crossref=Reply(status=403), europepmc=Reply(status=403))
    assert out.returncode == 2 and "nobody answered (HTTP 403)" in out.stderr
    assert (docs / "references.yml").read_text("utf-8") == LIST


@pytest.mark.parametrize(
    ("word", "reason"),
    [("7000001", "write PMID:7000001 or PMC7000001"), ("walks", "is no identifier")],
)
def test_a_number_without_its_kind_is_not_guessed(docs, word, reason):
    done = add(docs, word)
    assert done.returncode == 2 and reason in done.stderr


def test_a_dry_run_prints_the_entry_and_writes_nothing(docs):
    done = add(docs, WORK["DOI"], "--dry-run")
    assert done.stdout.startswith("- id: meer-2021\n")
    assert (docs / "references.yml").read_text("utf-8") == LIST
    assert not (docs / "references.lock.json").exists()


def test_words_of_a_registry_are_only_text_in_the_list(docs):
    evil = "x\n- id: evil  # [a]: {b}"
    assert add(docs, WORK["DOI"], crossref=crossref(title=[evil], volume="*a")).returncode == 0
    assert "\n- id: evil" not in (docs / "references.yml").read_text("utf-8")
    assert not {"CLM006", "CLM008"} & set(check(docs))
