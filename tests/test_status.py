"""The status of a claim follows from what it cites, by the rows of one table."""

from itertools import permutations

import pytest

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.status import TABLE, status_of
from tiny import shown

# what is cited: its relation, who was studied, whether the article lists it, the limits
BACKS = ("supports", "people", 1, None)
PARTLY = ("supports", "people", 1, "few people")
ELSEWHERE = ("supports", "people", None, None)
PARTLY_ELSEWHERE = ("supports", "people", None, "one town")
MICE = ("supports", "animals", 1, "mice")
CELLS = ("supports", "cells", 1, "cells in a dish")
TOLD = ("supports", "none", 1, "a review's guess")
DISPUTES = ("disputes", "people", 1, None)
MENTIONS = ("mentions", "people", 1, None)
UNCHECKED = ("unchecked", "people", 1, None)

# about whom, what is cited, the status, its limits
ROWS = [
    ("people", [DISPUTES], "contradicted", None),
    ("people", [DISPUTES, MENTIONS, UNCHECKED], "contradicted", None),
    ("people", [DISPUTES, BACKS], "disputed", None),
    ("people", [DISPUTES, PARTLY], "disputed", "few people"),
    ("people", [DISPUTES, MICE], "disputed", "mice"),
    ("people", [MICE], "not shown in people", "mice"),
    ("people", [CELLS], "not shown in people", "cells in a dish"),
    ("people", [MICE, CELLS, MENTIONS], "not shown in people", "mice"),
    ("people", [BACKS], "backed", None),
    ("people", [BACKS, MICE], "backed", None),
    ("people", [BACKS, PARTLY, ELSEWHERE, UNCHECKED], "backed", None),
    ("biology", [("supports", "animals", 1, None)], "backed", None),
    ("people", [PARTLY], "partly backed", "few people"),
    ("people", [PARTLY, MICE], "partly backed", "few people"),
    ("people", [PARTLY, ELSEWHERE], "partly backed", "few people"),
    ("people", [TOLD], "partly backed", "a review's guess"),
    ("biology", [MICE], "partly backed", "mice"),
    ("people", [ELSEWHERE], "backed elsewhere", None),
    ("people", [ELSEWHERE, PARTLY_ELSEWHERE, MENTIONS], "backed elsewhere", None),
    ("people", [PARTLY_ELSEWHERE], "partly backed elsewhere", "one town"),
    ("people", [UNCHECKED], "unchecked", None),
    ("people", [UNCHECKED, MENTIONS], "unchecked", None),
    ("people", [MENTIONS], "unbacked", None),
    ("people", [], "unbacked", None),
]

# what is cited, beside its design: the limits told are those of the best support
BEST = [
    ([(PARTLY, "observational"), (("supports", "people", 1, "two weeks"), "trial")], "two weeks"),
    ([(PARTLY, None), (("supports", "people", 1, "an opinion"), "opinion")], "an opinion"),
    ([(PARTLY_ELSEWHERE, "guideline"), (PARTLY, "case series")], "few people"),
    ([(MICE, "animal"), (PARTLY, "review")], "few people"),
    ([(("supports", "none", 1, "told only"), "guideline"), (MICE, "animal")], "mice"),
]


def status(about, cited, designs=(), effects=()):
    """The status of a claim about people or biology that cites works."""
    works, citations = {}, []
    for number, (relation, subject, listed, limits) in enumerate(cited):
        design = designs[number] if designs else None
        works[f"w{number}"] = Reference.model_construct(
            id=f"w{number}", subjects=(subject,), listed=listed, design=design
        )
        citations.append(
            {"reference": f"w{number}", "relation": relation, "limits": limits, "read": "part"}
        )
    departures = [
        {"article": "x", "source": "y", "effect": e, "why": "z", "seen": "yes"} for e in effects
    ]
    article = {"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": departures}
    claim = {
        "claim": "x",
        "in_short": "x",
        "about": about,
        "topics": ["x"],
        "checked": "2026-11-20",
        "article": article,
    }
    return status_of(Claim.model_validate(claim | {"citations": citations}), works)


@pytest.mark.parametrize(("about", "cited", "expected", "limits"), ROWS)
def test_the_first_row_that_holds_gives_the_status(about, cited, expected, limits):
    assert status(about, cited)[:2] == (expected, limits)
    assert {status(about, order).status for order in permutations(cited)} == {expected}


def test_every_row_of_the_table_is_tried():
    assert {row.status for row in TABLE} == {expected for _, _, expected, _ in ROWS}


@pytest.mark.parametrize(("cited", "limits"), BEST)
def test_the_limits_are_those_of_the_best_support(cited, limits):
    for order in permutations(cited):
        assert (
            status("people", [work for work, _ in order], [design for _, design in order]).limits
            == limits
        )


@pytest.mark.parametrize(
    ("cited", "subjects"),
    [
        ([], ()),
        ([MENTIONS], ()),
        ([TOLD], ()),
        ([CELLS, MICE, BACKS], ("people", "animals", "cells")),
        ([MICE, DISPUTES], ("animals",)),
    ],
)
def test_shown_in_are_those_whom_the_supports_studied(cited, subjects):
    assert status("people", cited).shown_in == subjects


@pytest.mark.parametrize(
    ("effects", "reverses"), [((), False), (("hides",), False), (("hides", "reverses"), True)]
)
def test_a_departure_that_reverses_is_told_beside_the_status(effects, reverses):
    assert status("people", [BACKS], effects=effects) == ("backed", None, ("people",), reverses)


def test_a_citation_of_a_work_that_is_not_there_gives_no_status():
    claim = Claim.model_validate(
        {
            "claim": "x",
            "in_short": "x",
            "about": "people",
            "topics": ["x"],
            "checked": "2026-11-20",
            "article": {"sentences": ["S1.P1.1"], "says_it_as": "fact"},
            "citations": [{"reference": "gone", "relation": "supports", "read": "part"}],
        }
    )
    assert status_of(claim, {}).status == "unbacked"


@pytest.mark.parametrize("row", [row.status for row in TABLE])
def test_every_status_has_its_words_and_no_two_the_same(row):
    words = shown().look.words
    for kind in ("status", "short", "when"):
        assert words[kind][row]
        assert [*words[kind].values()].count(words[kind][row]) == 1
