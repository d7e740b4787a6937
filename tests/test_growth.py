"""Checking and showing take a time that grows with the claims, not with their square: a wide margin
between four times as long, which is linear, and sixteen times.
"""

from time import process_time

import pytest

from benchmark.corpus import WORDS
from mkdocs_claims.rules import check
from mkdocs_claims.show.look import look
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import listing, loaded, page

SHARED = {
    "one sentence, one work and one topic": lambda number: {},
    "one work": lambda number: {
        "topics": [f"topic {number}"],
        "article": {"sentences": [f"S{number + 1}.P1.1"], "says_it_as": "fact"},
    },
    "one topic": lambda number: {
        "citations": [],
        "article": {"sentences": [f"S{number + 1}.P1.1"], "says_it_as": "fact"},
    },
}


def taken(count, changes):
    """Seconds of the processor that all rules and all claim pages of a collection take."""
    claims = (
        page(claim=f"{WORDS[n]} {WORDS[-n]} {WORDS[n // 2]} helps.", **changes(n))
        for n in range(count)
    )
    site = Site(loaded(*claims, references=listing()), look(base="../"))
    started = process_time()
    check(site.collection)
    for slug in site.collection.pages:
        VIEWS["claim"](site, slug)
    return process_time() - started


@pytest.mark.parametrize("name", SHARED)
def test_claims_that_share_much_stay_linear(name):
    few, many = (min(taken(count, SHARED[name]) for _ in range(2)) for count in (100, 400))
    assert many < 9 * few
