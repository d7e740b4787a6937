"""What a reader is told of what registries answered: on the card, in the lists, and in exports."""

import json
import re

import pytest

from mkdocs_claims.checked import read_collection
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.read.lock import read_lock
from mkdocs_claims.show.searched import searched
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.claim import claim
from mkdocs_claims.show.views.index import index
from mkdocs_claims.show.views.references import reference, references
from registry.loopback import (
    ABSENT,
    ARTICLE,
    WORK,
    Registries,
    Reply,
    crossref,
    europepmc,
    pubmed,
)
from registry.test_verify import CLAIM, REFERENCE, claims, verify, write
from tiny import Elements, one_look

SPEAKS = re.compile(r"looked (?:up|for)|crossref|europe pmc|registr|references\.lock", re.I)
RETRACTED = pubmed(pubtype=["Retracted Publication"])


@pytest.fixture
def docs(tmp_path):
    """The docs folder of a site with one claim, which quotes one work."""
    write(tmp_path / "docs", REFERENCE)
    return tmp_path / "docs"


def site(docs):
    return Site(read_collection(docs)[0], one_look(base="../"))


def card(docs, **replies):
    """The card of the work on the claim's page, after a run in which registries so answered."""
    verify(docs, Registries(**replies))
    return Elements(claim(site(docs), "walks"))("reference")[0].text


OPEN = "Not yet looked for in the work."  # of a quotation, with a lock or without


def test_without_a_lock_a_card_tells_nothing_of_registries(docs):
    text = Elements(claim(site(docs), "walks"))("reference")[0].text.replace(OPEN, "")
    assert "Looked up" not in text and "Looked for" not in text and "looked" not in text


def test_a_card_tells_where_and_when_a_work_was_looked_up_and_its_quotation_found(docs):
    text = card(docs)
    assert "Looked up in Crossref, Europe PMC and PubMed on 22 November 2026." in text
    assert "Word for word in the work. Looked for on 22 November 2026." in text
    assert "Free to read" in text


@pytest.mark.parametrize(
    ("replies", "words"),
    [
        (
            {"crossref": crossref(volume="8"), "europepmc": ABSENT, "pubmed": ABSENT},
            "Crossref gives its volume as “8”.",
        ),
        ({"crossref": ABSENT, "doi": {"responseCode": 100}}, "Nobody knows its DOI."),
        ({"crossref": ABSENT}, "Crossref does not have it."),
        ({"pubmed": Reply(status=403)}, "PubMed could not be asked."),
        (
            {"pubmed": pubmed(title="Sleep of cattle", authors=[{"name": "Smith J"}])},
            "PubMed has another work under its PMID.",
        ),
        (
            {"pubmed": pubmed(references=[{"reftype": "Erratum in", "refsource": "x"}])},
            "It was corrected.",
        ),
        (
            {
                "pubmed": pubmed(
                    references=[{"reftype": "Expression of concern in", "refsource": "x"}]
                )
            },
            "expressed concern",
        ),
        ({"text": Reply(ARTICLE.replace("0.5", "0.6"))}, "Not found in the work."),
        ({"europepmc": europepmc(isOpenAccess="N")}, "Not in the work's abstract"),
    ],
)
def test_what_was_not_found_differs_or_was_not_answered_are_told_apart(docs, replies, words):
    assert words in card(docs, **replies)


def test_a_retraction_stands_first_on_the_card_and_the_work_supports_nothing(docs):
    text = card(docs, pubmed=RETRACTED).strip()
    page = Elements(claim(site(docs), "walks"))
    assert text.startswith("Retracted (notice of retraction)")
    assert page("section.")[0]["data-status"] == "unsupported"


def test_a_retraction_is_told_in_every_list_and_description(docs):
    verify(docs, Registries(pubmed=RETRACTED))
    shown = site(docs)
    item = shown.items["walks"]
    assert "One of its sources was retracted" in item.line
    assert "One of its sources was retracted." in item.description
    assert "Retracted:" in Elements(references(shown, "")).found[0].text
    assert "Retracted" in Elements(reference(shown, "meer-2022"))("reference__retracted")[0].text


def test_a_retraction_is_told_in_every_export(docs):
    verify(docs, Registries(pubmed=RETRACTED))
    cited = {"reason": "the claim is about it", "until": "2027-11-22"}
    retracted = {"on": "2023-05-04", "notice": "10.1000/notice", "cited": cited}
    write(docs, REFERENCE | {"retracted": retracted})
    for name in ("claims", "csl", "ris"):
        assert claims("export", name, docs, "--to", docs.parent).returncode == 0
    ris = (docs.parent / "references/meer-2022.ris").read_text("utf-8")
    assert f"TI  - RETRACTED: {WORK['title'][0]}" in ris
    assert json.loads((docs.parent / "references.json").read_text())[0]["status"] == "retracted"
    assert json.loads((docs.parent / "claims.json").read_text())["claims"][0]["citations"][0][
        "retracted"
    ]
    assert (
        "It is cited all the same: the claim is about it."
        in Elements(claim(site(docs), "walks"))("reference")[0].text
    )


def test_a_retraction_is_told_to_search_engines_in_the_index_and_to_the_search(docs):
    verify(docs, Registries(pubmed=RETRACTED))
    shown = site(docs)
    pages, _ = json_ld(shown, shown.collection.pages["walks"], None)["@graph"]
    assert pages["citation"][0]["creativeWorkStatus"] == "Retracted"
    entry = Elements(index(shown, ""))("entry")[0]
    assert "retracted" in entry.text and entry["data-status"] == "unsupported"
    assert "retracted" in searched(shown, "claim walks", "").text
    assert searched(shown, "reference meer-2022", "").marks == ("Retracted",)


def test_without_a_lock_nothing_of_a_site_speaks_of_registries(docs):
    assert claims("pages", docs, "--to", docs.parent / "plain").returncode == 0
    for path in (docs.parent / "plain").rglob("*.*"):
        if path.suffix in (".md", ".json", ".ris"):
            assert not SPEAKS.search(path.read_text("utf-8").replace(OPEN, "")), path


def test_words_of_a_registry_are_text_on_the_page(docs):
    evil = "<script>alert(1)</script>"
    verify(docs, Registries(crossref=crossref(volume=evil, issue='"><img onerror=x>')))
    page = str(claim(site(docs), "walks"))
    assert "<script" not in page and "<img" not in page


def test_a_quotation_that_was_never_looked_for_says_so(docs):
    verify(docs)
    write(
        docs,
        REFERENCE,
        claim=CLAIM | {"citations": [CLAIM["citations"][0] | {"quote": "Another one"}]},
    )
    assert (
        "Not yet looked for in the work."
        in Elements(claim(site(docs), "walks"))("reference")[0].text
    )


def test_a_conflict_that_git_left_in_the_lock_is_told_at_its_line():
    lookups, (problem,) = read_lock("", '{"schema": 1,\n<<<<<<< HEAD\n"asked": {}}\n')
    assert (lookups, problem.line, "git left a conflict" in problem.message) == (None, 1, True)
