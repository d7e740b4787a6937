"""The list of all claims in parts, each a page, where one page would be too heavy."""

import re
from functools import cache
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.parts import MOST, parts
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import loaded, one_look, page, shown

TOPICS = {"rest": 200, "sleep": 40, "pain": 260, "food": 10}


@cache
def long_list() -> Site:
    """A site of 510 claims, in parts of 240, 250 and 20."""
    names = [topic for topic, count in TOPICS.items() for _ in range(count)]
    pages = {f"c{n:04}": page(topics=[name]) for n, name in enumerate(names)}
    return Site(loaded(**pages), one_look(base="../"))


def part(number: int) -> str:
    """The HTML of a part of its list."""
    return str(VIEWS["index"](long_list(), str(number)))


@given(st.lists(st.integers(1, 3 * MOST), max_size=9))
def test_each_claim_stands_in_one_part_and_no_part_is_too_long(counts: list[int]) -> None:
    topics = {f"topic {n}": [(n, m) for m in range(count)] for n, count in enumerate(counts)}
    found = [[claim for stretch in part for claim in stretch.claims] for part in parts(topics)]
    assert [*chain(*found)] == [*chain(*topics.values())]
    assert max(map(len, found)) <= MOST
    assert len(found) <= 2 * sum(counts) / MOST + 1


def test_a_topic_stays_whole_where_it_fits_into_a_part() -> None:
    found = parts({topic: [0] * count for topic, count in TOPICS.items()})
    assert [[(s.topic, len(s.claims), s.continues) for s in part] for part in found] == [
        [("rest", 200, False), ("sleep", 40, False)],
        [("pain", 250, False)],
        [("pain", 10, True), ("food", 10, False)],
    ]


def test_a_list_that_fits_on_one_page_has_no_other() -> None:
    assert "index 2" not in {page.view for page in planned_pages(shown(page()), {}).values()}
    assert "Part" not in VIEWS["index"](shown(page()), "")


def test_a_long_list_has_a_page_for_each_part_that_the_others_lead_to() -> None:
    pages = planned_pages(long_list(), {})
    assert [pages[f"claims-{n}/index.md"].meta["title"] for n in (2, 3)] == [
        "All claims, part 2 of 3",
        "All claims, part 3 of 3",
    ]
    assert {"claims-2/index.md", "claims-3/index.md"} <= long_list().collection.site_paths
    for number in (1, 2, 3):
        turns = re.findall(r'href="\.\./(claims[^"#]*)">Part (\d)', part(number))
        assert turns == [
            (place, n)
            for place, n in (("claims/", "1"), ("claims-2/", "2"), ("claims-3/", "3"))
            if n != str(number)
        ]


def test_each_address_of_a_topic_on_the_first_page_still_leads_to_it() -> None:
    assert re.findall(r'<(h2|li) id="(topic-\d+)"', part(1)) == [
        ("li", "topic-3"),
        ("li", "topic-4"),
        ("h2", "topic-1"),
        ("h2", "topic-2"),
    ]
    assert '<a href="../claims-2/#topic-3">pain</a> 260' in part(1)
    assert '<h2 id="topic-3">pain' in part(2)
    assert '<h2 id="topic-3-3">pain (continued)' in part(3)


def test_only_the_first_part_filters_and_counts() -> None:
    assert "<form" in part(1) and "510 claims" in part(1)
    assert "<form" not in part(2) and "counts" not in part(2)


def test_more_claims_than_a_page_lists_are_counted_in_place_of_a_picture() -> None:
    counted = VIEWS["counts"](long_list(), "")
    assert VIEWS["overview"](long_list(), "") == counted
    assert counted in VIEWS["index"](long_list(), "")
