"""Which works were retracted: the notice told from the work, and nothing taken from a work that
updates itself.
"""

import pytest

from mkdocs_claims.registry import crossref as crossref_
from mkdocs_claims.registry import europepmc as europepmc_
from mkdocs_claims.registry import pubmed as pubmed_
from registry.loopback import crossref, europepmc, pubmed

DOI, NOTICE = "10.1000/walk.2020.112", "10.1000/notice"


def update(kind, doi=NOTICE, on=(2023, 5, 4), source="publisher"):
    return {"DOI": doi, "type": kind, "source": source, "updated": {"date-parts": [list(on)]}}


def of_crossref(*updates, **changes):
    work = crossref(**{"updated-by": list(updates)} | changes)
    return [(n.kind, n.on, n.notice) for n in crossref_.record(work, DOI).notices]


RETRACTED = ("retraction", "2023-05-04", NOTICE)


@pytest.mark.parametrize("kind", ["retraction", "partial_retraction", "removal", "withdrawal"])
def test_a_work_that_another_retracts_is_retracted(kind):
    assert of_crossref(update(kind)) == [RETRACTED]


def test_a_retraction_that_two_sources_name_is_one():
    assert of_crossref(update("retraction"), update("retraction", source="retraction-watch")) == [
        RETRACTED
    ]


@pytest.mark.parametrize("kind", ["new_version", "retraction", "correction"])
def test_a_work_that_updates_itself_is_as_it_was(kind):
    assert of_crossref(update(kind, DOI), update(kind, DOI.upper())) == []


@pytest.mark.parametrize("kind", ["addendum", "new_version", "clarification", "", "surprise"])
def test_other_updates_are_no_notice(kind):
    assert of_crossref(update(kind)) == []


def test_a_correction_and_a_concern_are_told_for_what_they_are():
    kinds = [
        kind
        for kind, *_ in of_crossref(update("erratum", "10.1/b"), update("expression_of_concern"))
    ]
    assert sorted(kinds) == ["concern", "correction"]


def test_a_reinstatement_clears_the_retraction_before_it_and_not_one_after():
    back = update("reinstatement", "10.1000/back", (2024, 1, 1))
    assert of_crossref(update("retraction"), back) == []
    later = update("retraction", "10.1000/again", (2025, 1, 1))
    assert of_crossref(update("retraction"), back, later) == [
        ("retraction", "2025-01-01", "10.1000/again")
    ]


def test_a_reinstated_work_is_not_retracted_because_its_title_still_says_so():
    back = update("reinstatement", "10.1000/back", (2024, 1, 1))
    assert of_crossref(update("retraction"), back, title=["RETRACTED: Walks"]) == []


@pytest.mark.parametrize("title", ["Retraction—Walks and sleep", "Expression of concern: Walks"])
def test_a_notice_asked_by_its_own_doi_is_not_retracted(title):
    assert of_crossref(update("retraction"), title=[title]) == []


def test_a_notice_by_its_relations_is_not_retracted():
    assert of_crossref(update("retraction"), **{"update-to": [update("retraction")]}) == []


@pytest.mark.parametrize(
    "title",
    ["RETRACTED: Walks", "[Retracted] Walks", "RETRACTED ARTICLE: Walks", "WITHDRAWN: Walks"],
)
def test_a_title_that_says_so_is_enough(title):
    assert of_crossref(title=[title]) == [("retraction", "", "")]


def test_a_work_about_retracted_works_is_not_retracted():
    assert of_crossref(title=["Retracted papers and who cites them"]) == []


@pytest.mark.parametrize("side", ["update-to", "updated-by"])
def test_asked_back_a_retraction_counts_whichever_way_round_it_stands(side):
    item = {"DOI": NOTICE, "title": ["Retraction—Walks"], side: [update("retraction", DOI)]}
    found = crossref_.retractions({"message": {"items": [item]}})
    assert (found[DOI].kind, found[DOI].notice) == ("retraction", NOTICE)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Department of Error", "correction"),
        ("RETRACTED: A comment on walks", "retraction"),
        ("Expression of concern: Walks", "expression_of_concern"),
    ],
)
def test_asked_back_what_is_no_retraction_by_its_title_does_not_count(title, kind):
    item = {"DOI": NOTICE, "title": [title], "update-to": [update(kind, DOI)]}
    assert crossref_.retractions({"message": {"items": [item]}}) == {}


PLACE = "J Walk. 2023 May 4;10(2):1. doi: 10.1000/notice."


def of_europepmc(*types, **corrections):
    known = [
        {"type": how.replace("_", " "), "reference": place} for how, place in corrections.items()
    ]
    answer = europepmc(
        pubTypeList={"pubType": list(types)}, commentCorrectionList={"commentCorrection": known}
    )
    return [(n.kind, n.on, n.notice) for n in europepmc_.record(answer, "7000001").notices]


def of_pubmed(*types, **corrections):
    known = [
        {"reftype": how.replace("_", " "), "refsource": place} for how, place in corrections.items()
    ]
    record = pubmed_.record(pubmed(pubtype=list(types), references=known), "7000001")
    return [(n.kind, n.on, n.notice) for n in record.notices]


@pytest.mark.parametrize("notices", [of_europepmc, of_pubmed])
@pytest.mark.parametrize("kind", ["Retracted Publication", "retracted publication"])
def test_a_retracted_publication_is_retracted_with_what_is_known_of_the_notice(notices, kind):
    assert notices(kind) == [("retraction", "", "")]
    assert notices(kind, Retraction_in=PLACE) == notices(Retraction_in=PLACE) == [RETRACTED]


@pytest.mark.parametrize("notices", [of_europepmc, of_pubmed])
def test_a_retraction_of_a_publication_is_the_notice_itself(notices):
    assert notices("Retraction of Publication", Retraction_of=PLACE) == []
    assert notices("Retraction Notice") == []


@pytest.mark.parametrize("notices", [of_europepmc, of_pubmed])
def test_a_comment_a_preprint_and_an_update_are_no_notice(notices):
    assert notices(Comment_in=PLACE, Preprint_of=PLACE, Update_in=PLACE) == []


@pytest.mark.parametrize("notices", [of_europepmc, of_pubmed])
def test_a_concern_and_an_erratum_are_told_for_what_they_are(notices):
    found = notices(Expression_of_concern_in=PLACE, Erratum_in=PLACE)
    assert [kind for kind, *_ in found] == ["concern", "correction"]
