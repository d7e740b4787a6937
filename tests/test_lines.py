"""The lines of this site that stand alone in lists, hits and previews: each verdict with its claim,
and the warnings. A change of one is seen in `lines.txt`; `pytest tests/test_lines.py --update`
writes it anew.
"""

from pathlib import Path

import pytest

from mkdocs_claims.checked import read_collection
from mkdocs_claims.show.site import Site
from tiny import EPOCH, one_look

LINES = Path(__file__).with_name("lines.txt")
DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def items():
    """The claims of this site as they are told of, by slug."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", EPOCH)
        collection, _ = read_collection(DOCS)
    return Site(collection, one_look()).items


def test_each_line_is_as_it_was_read_alone_and_found_safe(items, golden):
    told = []
    for slug, item in sorted(items.items()):
        told += [slug, f"  {item.title}"]
        told += ["  The article prints the opposite."] * item.status.reversed
        told += [f"  ! {warning}" for warning in (item.claim.safety or "").splitlines()]
    golden("\n".join(told) + "\n", LINES)


def test_every_page_of_a_medicine_has_a_warning(items):
    medicines = ("naltrexone", "minocycline", "dextromethorphan", "ibudilast", "luteolin",
                 "duloxetine", "milnacipran", "pregabalin")  # fmt: skip  # one list
    for slug, item in items.items():
        said = " ".join(
            [slug, item.claim.statement, item.claim.in_short, *item.claim.topics]
        ).lower()
        if any(name in said for name in medicines):
            assert item.claim.safety, slug


def test_a_page_that_shows_a_work_on_luteolin_says_who_sells_it(items):
    for slug, item in items.items():
        if any(citation.reference == "theoharides-2015" for citation in item.claim.citations):
            said = f"{item.claim.safety} {[c.finding for c in item.claim.citations]}"
            assert "first author has developed supplements" in said, slug
