"""The status of a claim follows from what it cites, by the rows of one table: the cases are in
tests/verdicts.
"""

from itertools import permutations
from pathlib import Path

import pytest
import yaml

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.reference import Reference, Retraction
from mkdocs_claims.model.status import TABLE, Kind, status_of
from mkdocs_claims.model.weight import WEIGHTS
from tiny import shown

FILES = sorted((Path(__file__).parent / "verdicts").glob("*.yml"))
CASES = {case["case"]: case for file in FILES for case in yaml.safe_load(file.read_text("utf-8"))}
NOTICE = Retraction.model_validate({"on": "2026-01-02", "notice": "10.1000/182"})


def cited(number, relation, design, subjects, limits=None, mark=""):
    """A citation as a page has it, and the work it names."""
    citation = {"reference": f"w{number}", "relation": relation, "read": "part", "limits": limits}
    work = Reference.model_construct(
        id=f"w{number}",
        design=design,
        subjects=tuple(subjects),
        listed=1 if mark == "listed" else None,
        retracted=NOTICE if mark == "retracted" else None,
    )
    return citation | ({"origin": "yes"} if mark == "origin" else {}), work


def claim(citations=(), effects=(), **changes):
    """A claim that cites works."""
    departures = [
        {"article": "x", "source": "y", "effect": e, "why": "z", "seen": "yes"} for e in effects
    ]
    article = {"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": departures}
    whole = {"claim": "x", "in_short": "x", "topics": ["x"], "checked": "2026-11-20"}
    return Claim.model_validate(
        whole | {"article": article, "citations": list(citations)} | changes
    )


def status(case, order=None):
    """The status of a case, its citations in an order."""
    pairs = [cited(n, *cite) for n, cite in enumerate(order or case["cites"])]
    about = case.get("about", "people")
    works = {work.id: work for _, work in pairs}
    return status_of(claim([citation for citation, _ in pairs], about=about), works)


@pytest.mark.parametrize("name", CASES)
def test_the_first_row_that_holds_gives_the_verdict(name):
    case = CASES[name]
    orders = permutations(case["cites"])
    assert {status(case, order).verdict for order in orders} == {case["verdict"]}


@pytest.mark.parametrize("name", [name for name in CASES if "but" in CASES[name]])
def test_the_limits_told_are_those_of_the_best_support_that_decides(name):
    case = CASES[name]
    orders = permutations(case["cites"])
    assert {status(case, order).limits for order in orders} == {case["but"]}


@pytest.mark.parametrize("name", [name for name in CASES if "own" in CASES[name]])
def test_the_own_list_has_the_verdict_of_the_listed_works_alone(name):
    assert status(CASES[name]).own_list == CASES[name]["own"]


def test_every_row_of_the_table_is_tried():
    assert {row.verdict for row in TABLE} == {case["verdict"] for case in CASES.values()}


def test_the_own_list_is_silent_where_the_article_lists_nothing_or_there_is_none():
    assert status_of(claim(), {}, lists=False).own_list is None
    assert status_of(claim(article=None), {}).own_list is None


def test_sources_are_counted_by_side_and_design_the_strongest_first():
    trial, pooled = ["supports", "trial", ["people"]], ["supports", "systematic review", ["people"]]
    cites = [["suggests", "news", ["none"]], trial, ["unchecked", "trial", []], trial, pooled]
    found = status({"cites": [*cites, ["disputes", "trial", ["people"]], ["mentions", "news", []]]})
    assert found.sources == {
        "supports": (Kind("systematic review", None, 1), Kind("trial", None, 2)),
        "disputes": (Kind("trial", None, 1),),
        "suggests": (Kind("news", None, 1),),
    }
    assert found.unread == 1


def test_a_retracted_work_is_counted_first_and_on_no_side():
    cites = [["supports", "trial", ["people"], None, "retracted"], ["supports", "review", ["none"]]]
    found = status({"cites": cites})
    assert [*found.sources] == ["retracted", "supports"]
    assert (found.retracted, status({"cites": cites[:1]}).retracted) == (False, True)


@pytest.mark.parametrize(
    ("population", "named"),
    [("rats", "rats"), ("rats, and cell lines", None), ("rats that were kept in the dark", None)],
)
def test_animals_are_named_where_a_few_words_do(population, named):
    citation, work = cited(0, "supports", "animal", ["animals"], "rats")
    work = work.model_copy(update={"population": population})
    kinds = status_of(claim([citation]), {"w0": work}).sources["supports"]
    assert kinds == (Kind("animal", named, 1),)


@pytest.mark.parametrize(
    ("effects", "reverses"), [((), False), (("hides",), False), (("hides", "reverses"), True)]
)
def test_a_departure_that_reverses_is_told_beside_the_verdict(effects, reverses):
    assert status_of(claim(effects=effects), {}).reversed == reverses


def test_a_citation_of_a_work_that_is_not_there_gives_no_verdict():
    citation, _ = cited(0, "supports", "trial", ["people"])
    assert status_of(claim([citation]), {}).verdict == "unsourced"


def test_a_work_without_a_design_counts_for_nothing():
    assert status({"cites": [["supports", None, ["people"]]]}).verdict == "unsupported"


@pytest.mark.parametrize("verdict", [row.verdict for row in TABLE])
def test_every_verdict_has_its_words_and_no_two_the_same(verdict):
    words = shown().look.words
    for kind in ("verdict", "verdict when", "verdict means", "own list"):
        assert words[kind][verdict]
    assert [*words["verdict"].values()].count(words["verdict"][verdict]) == 1
    assert len(words["verdict"][verdict].split()) <= 4


def test_every_weight_has_its_words():
    assert {row.key for row in WEIGHTS} == {*shown().look.words["weight"]}
