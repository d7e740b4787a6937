"""What registries answer, compared with a reference: each way in which one work is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.reference import Reference
from mkdocs_claims.registry import crossref as crossref_
from mkdocs_claims.registry import europepmc as europepmc_
from mkdocs_claims.registry import pubmed as pubmed_
from mkdocs_claims.registry.compare import compare
from mkdocs_claims.registry.record import NoRecord, NotAnswered, day
from registry.loopback import RESULT, SUMMARY, crossref, europepmc, pubmed
from tiny import TODAY

DOI = "10.1000/walk.2020.112"
OURS = {
    "id": "meer-2022",
    "type": "article-journal",
    "title": "Short walks and sleep: a trial of [11C]-PK11195",
    "author": [
        {"family": "Meer", "non-dropping-particle": "van der", "given": "J W"},
        {"family": "Höglund", "given": "A"},
    ],
    "container-title": "Journal of Walking",
    "issued": "2022-01",
    "volume": "9",
    "issue": "1",
    "page": "240-245",
    "DOI": DOI,
    "PMID": "7000001",
    "PMCID": "PMC7000001",
}


def ours(**changes):
    whole = OURS | changes
    return Reference.model_validate({k: v for k, v in whole.items() if v is not None})


def of_crossref(reference, **changes):
    return compare(reference, crossref_.record(crossref(**changes), DOI), "DOI", TODAY)


def differs(reference, **changes):
    return set(of_crossref(reference, **changes).differs)


@pytest.mark.parametrize(
    ("record", "by"),
    [
        (crossref_.record(crossref(), DOI), "DOI"),
        (europepmc_.record(europepmc(), "7000001"), "PMID"),
        (pubmed_.record(pubmed(), "7000001"), "PMID"),
    ],
)
def test_each_registry_confirms_every_field_that_it_has(record, by):
    answer = compare(ours(), record, by, TODAY)
    missing = {"PMID", "PMCID"} if by == "DOI" else set()
    assert answer.is_ == "found" and not answer.differs
    assert set(answer.equal) == OURS.keys() - {"id", "type"} - missing


@pytest.mark.parametrize(
    ("title", "theirs"),
    [
        ("Walks", {"title": ["WALKS."]}),
        ("Walks", {"title": ["RETRACTED: Walks"]}),
        ("Walks: a trial", {"title": ["Walks"], "subtitle": ["a trial"]}),
        ("Walks", {"title": ["Walks"], "subtitle": ["WALKS"]}),
        (
            "Gene variants at the TERT gene region",
            {"title": ["Gene variants at the<i>TERT</i>gene region"]},
        ),
        ("Treebase: an R package", {"title": ["<scp>T</scp>reebase: an<scp>R</scp>package"]}),
        ("Ecology & evolution", {"title": ["Ecology &amp;amp; evolution"]}),
        ("TNF-α in mice", {"title": ["TNF-alpha in\n      mice"]}),
        ("An 11C study", {"title": ["An ¹¹C study"]}),
        ("5,7-Dimethyl-1H-indole", {"title": ["5,7-Dimethyl-1&lt;i&gt;H&lt;/i&gt;-indole"]}),
        ("The x of y", {"title": ["The <mml:math><mml:mi>x</mml:mi></mml:math> of y"]}),
    ],
)
def test_a_title_is_the_same_in_other_type(title, theirs):
    assert not differs(ours(title=title), **theirs)


@pytest.mark.parametrize(
    ("title", "theirs"),
    [
        ("Walks and pain state", "Walks and pain states"),
        ("Walks with p < 0.05 of people", "Walks with p > 0.05 of people"),
        ("Walks of 15 minutes each day", "Walks of 1.5 minutes each day"),
    ],
)
def test_a_title_with_another_word_number_or_sign_differs(title, theirs):
    assert differs(ours(title=title), title=[theirs]) == {"title"}


def people(*names):
    return [dict(zip(("family", "given"), name.split("/"), strict=False)) for name in names]


@pytest.mark.parametrize(
    ("author", "theirs"),
    [
        (people("Meer/J", "Hoglund/A"), people("Meer/Jos W", "Höglund/Anna")),
        (people("van der Meer/J"), people("van der Meer/Jos")),
        (people("Li/X M"), people("Li/Xiao-Ming")),
        (people("Li/XM"), people("Li/Xiao Ming")),
        (people("Li/X"), people("Li")),
        (people("山田/太郎"), people("山田/太郎")),
        ([{"literal": "The Walk Group"}], [{"name": "The Walk Group"}]),
        ([{"literal": "The Lancet Editors"}], [{"family": "The Lancet Editors"}]),
        (people("Li/X"), [*people("Li/X"), {"name": "Walk Group"}]),
        ([*people("Li/X"), {"literal": "et al."}], people("Li/X", "Meer/J", "Höglund/A")),
        (people(*(f"A{n}/B" for n in range(5000))), people(*(f"A{n}/B" for n in range(5000)))),
    ],
)
def test_authors_are_the_same_in_another_spelling(author, theirs):
    assert "author" not in differs(ours(author=author), author=theirs)


@pytest.mark.parametrize(
    ("author", "theirs"),
    [
        (people("Meer/J", "Höglund/A"), people("Höglund/A", "Meer/J")),
        (people("Meer/J"), people("Meer/J", "Höglund/A")),
        (people("Meer/J"), people("Meer/K")),
        (people("Bhatt/J"), people("Meer/J")),
        ([{"literal": "One Group"}], [{"name": "Another Group"}]),
    ],
)
def test_other_authors_differ(author, theirs):
    assert differs(ours(author=author), author=theirs) == {"author"}


@pytest.mark.parametrize(
    ("issued", "says"),
    [
        ("2022", "same"),
        ("2022-01", "same"),
        ("2021-11-23", "same"),
        ("2021", "same"),
        ("2022-01-05", "nothing"),
        ("2022-02", "other"),
        ("2020", "other"),
        ("2022-01/2022-02", "same"),
    ],
)
def test_a_date_is_held_against_any_of_the_records_as_far_as_both_say(issued, says):
    answer = of_crossref(ours(issued=issued))
    said = (
        "same" if "issued" in answer.equal else "other" if "issued" in answer.differs else "nothing"
    )
    assert said == says


@pytest.mark.parametrize("date", [[[None]], [[]], [], [None], [["2022", 1]], None, "2022"])
def test_a_record_without_a_date_says_nothing_of_it(date):
    dated = {how: {"date-parts": date} for how in ("issued", "published-print")}
    answer = of_crossref(ours(), **dated)
    assert "issued" not in {*answer.equal, *answer.differs}


@pytest.mark.parametrize(
    ("page", "theirs"),
    [
        ("240-245", {"page": "240-5"}),
        ("240-245", {"page": "240–245"}),
        ("e33693", {"page": "E33693"}),
        ("16696", {"page": None, "article-number": "16696"}),
        ("427869", {"page": "1-16", "article-number": "427869"}),
        ("1-16", {"page": "1-16", "article-number": "427869"}),
    ],
)
def test_pages_are_the_same_in_another_spelling_or_as_a_number(page, theirs):
    assert "page" in of_crossref(ours(page=page), **theirs).equal


def test_a_record_without_pages_says_nothing_of_them():
    answer = of_crossref(ours(), page=None)
    assert "page" not in {*answer.equal, *answer.differs}


@pytest.mark.parametrize(
    "journal",
    ["The Journal of Walking", "JOURNAL OF WALKING", "Journal of walking (New York, N.Y.)"],
)
def test_a_journal_is_the_same_with_and_without_its_article_and_place(journal):
    assert not differs(ours(), **{"container-title": [journal]})


def test_a_journal_is_the_same_with_an_and_written_out():
    ecology = ours(**{"container-title": "Ecology and Evolution"})
    assert not differs(ecology, **{"container-title": ["Ecology &amp; Evolution"]})


def test_another_title_by_another_first_author_is_another_work():
    answer = of_crossref(ours(), title=["Sleep and cattle"], author=people("Smith/J"))
    assert (answer.is_, answer.says) == ("another work", "“Sleep and cattle”, Smith 2021")


def test_another_title_by_the_same_first_author_differs_only():
    assert differs(ours(), title=["Sleep and cattle"]) == {"title"}


@pytest.mark.parametrize("doi", ["10.1000/other", None, 7, ["10.1000/walk.2020.112", "x"]])
def test_an_answer_of_another_work_than_was_asked_is_none(doi):
    with pytest.raises(NotAnswered):
        crossref_.record(crossref(DOI=doi), DOI)


def test_the_letters_of_a_doi_have_no_case():
    assert crossref_.record(crossref(DOI=DOI.upper()), DOI).first("DOI") == DOI


@pytest.mark.parametrize("doi", ["10.1000/a(b)c", "10.1000/<a>;2-#", "10.1000/a%2fb,c:d"])
def test_a_doi_with_odd_signs_is_one_part_of_an_address(doi):
    last = crossref_.address("DOI", doi).removeprefix("https://api.crossref.org/works/")
    assert not set(last) & set("/()<>;#, ")


def test_that_ncbi_has_no_summary_means_no_record():
    none = {"uid": "9", "error": "cannot get document summary"}
    with pytest.raises(NoRecord):
        pubmed_.record(pubmed(none), "9")


def test_a_pmid_that_is_missing_from_ncbis_answer_was_not_answered():
    with pytest.raises(NotAnswered):
        pubmed_.record(pubmed(), "9")


def test_that_europe_pmc_finds_nothing_means_no_record():
    with pytest.raises(NoRecord):
        europepmc_.record({"hitCount": 0, "resultList": {"result": []}}, "9")


@pytest.mark.parametrize("answer", [europepmc(), {}, [], None, {"hitCount": 3}])
def test_europe_pmcs_answer_of_another_work_is_none(answer):
    with pytest.raises(NotAnswered):
        europepmc_.record(answer, "9")


def test_one_author_and_one_correction_may_come_without_a_list():
    alone = {
        "authorList": {"author": RESULT["authorList"]["author"][0]},
        "commentCorrectionList": {"commentCorrection": {"type": "Erratum in", "reference": "x"}},
    }
    record = europepmc_.record(europepmc(**alone), "7000001")
    assert len(record.authors) == len(record.notices) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lancet. 2010 Feb 6;375(9713):445", "2010-02-06"),
        ("2010-2-6", "2010-02-06"),
        ("2010 Winter", "2010"),
        ("2010 Feb 31", "2010"),
        ("2010-13", "2010"),
        ("2004 Jan-Feb", "2004-01"),
        ("vol. 12345", ""),
    ],
)
def test_a_date_is_read_as_far_as_it_is_one(text, found):
    assert day(text) == found


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                list(
                    {
                        **RESULT,
                        **SUMMARY,
                        **crossref()["message"],
                        "DOI": 0,
                        "date-parts": 0,
                        "type": 0,
                        "family": 0,
                    }
                )
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(
    JUNK,
    st.sampled_from(
        ["title", "author", "issued", "updated-by", "update-to", "page", "abstract", "type"]
    ),
)
def test_no_value_of_another_kind_breaks_the_reading_of_a_crossref_work(value, field):
    compare(ours(), crossref_.record(crossref(**{field: value}), DOI), "DOI", TODAY)


@given(JUNK, st.sampled_from([*list(RESULT.keys() - {"pmid"}), "commentCorrectionList"]))
def test_no_value_of_another_kind_breaks_the_reading_of_a_europe_pmc_work(value, field):
    compare(ours(), europepmc_.record(europepmc(**{field: value}), "7000001"), "PMID", TODAY)


@given(JUNK, st.sampled_from(list(SUMMARY.keys() - {"uid"})))
def test_no_value_of_another_kind_breaks_the_reading_of_a_summary(value, field):
    compare(ours(), pubmed_.record(pubmed(**{field: value}), "7000001"), "PMID", TODAY)


def test_nothing_that_a_browser_would_obey_comes_out_of_a_record():
    title = "<script>alert(1)</script> \u202eevil \x07 of walks"
    links = [
        {"availabilityCode": "OA", "documentStyle": "html", "site": "X", "url": url}
        for url in ("javascript:alert(1)", "http://169.254.169.254/", "https://10.0.0.1/x")
    ]
    record = europepmc_.record(
        europepmc(title=title, fullTextUrlList={"fullTextUrl": links}), "7000001"
    )
    assert record.free == "" and not set(record.first("title")) & set("\u202e\x07")
