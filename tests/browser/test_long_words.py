"""Words and tables wider than a phone never make a page scroll sideways."""

import pytest

from tiny import copied, listing
from tiny import page as claim_page

WORD = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2
CELLS = ["one", "two", "three", "four", "five", "six"]
TABLE = "\n".join(f"| {' | '.join(row)} |" for row in (CELLS, ["---"] * 6, [*CELLS[1:], WORD]))


@pytest.fixture(scope="module")
def long(build, serve, tmp_path_factory):
    """The address of a site with a long word wherever one can stand."""
    root = tmp_path_factory.mktemp("long")
    copied(root)
    citation = {"reference": "long", "relation": "supports", "read": "full text", "finding": WORD}
    (root / "docs/claims/long.md").write_bytes(
        claim_page(WORD, claim=f"{WORD} helps", topics=[WORD], citations=[citation])
    )
    references = root / "docs/references.yml"
    work = {"id": "long", "title": WORD, "container-title": WORD, "listed": "9"}
    references.write_bytes(references.read_bytes() + listing(work))
    (root / "docs/table.md").write_text(f"# {WORD}\n\n{TABLE}\n", "utf-8")
    return serve(build(root / "site", root))


@pytest.mark.parametrize(
    "place", ["table/", "claims/long/", "claims/", "references/long/", "references/", "article/"]
)
def test_no_long_word_makes_a_phone_scroll_sideways(place, long, visit):
    page = visit(place, width=320, at=long)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    without = visit(place, width=320, at=long, java_script_enabled=False)
    assert without.evaluate("document.documentElement.scrollWidth") <= 320
