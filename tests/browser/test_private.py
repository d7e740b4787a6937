"""What a page must never do: run what a field says, ask another host, set a cookie, jump about, or
weigh much.
"""

import pytest
from tests.browser.conftest import Slow

from tiny import copied, listing
from tiny import page as claim_page

MARKUP = "</title><script>alert(1)</script>\"><img src=x onerror=alert(1)>'--><svg/onload=alert(1)>"


@pytest.fixture
def watched(visit, settled):
    """Opens a page and writes down what it asks for and complains of."""

    def opened(path="", **how):
        page = visit(**how)
        page.asked, page.told = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on(
            "console",
            lambda message: (
                page.told.append(message.text) if message.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.on(
            "dialog",
            lambda dialog: (page.told.append(f"dialog: {dialog.message}"), dialog.dismiss()),
        )
        page.goto(page.url + path)
        settled(page)
        return page

    return opened


def used(page):
    """The page after its search, settings and filters were used."""
    page.locator(".settings summary").click()
    page.locator("input[value=dark]").check()
    page.keyboard.press("Escape")
    if page.locator("#f-q").count():
        page.locator("#f-q").fill("pain")
    page.locator("[data-open-search]").click()
    page.keyboard.type("pain")
    page.locator(".search__hits a").first.wait_for()
    return page


def test_a_page_asks_no_other_host_sets_no_cookie_and_breaks_no_policy(path, watched, address):
    page = used(watched(path))
    told = [text for text in page.told if not (path.startswith("no/") and "404" in text)]
    assert [url for url in page.asked if not url.startswith((address, "data:"))] == []
    assert (page.evaluate("stopped"), told, page.context.cookies()) == ([], [], [])
    assert "default-src 'none'" in page.locator(
        "meta[http-equiv=Content-Security-Policy]"
    ).get_attribute("content")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_does_not_jump_as_it_comes_up(path, width, watched):
    jumped = watched(path, width=width).evaluate("jumped")
    assert jumped < 0.01  # a font that comes late moves less than can be seen


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("place", ["references/yasui-2014/", "about/"])
def test_a_page_that_comes_in_parts_does_not_jump(place, width, site, serve, visit, settled):
    page = visit(place, width=width, at=serve(site, Slow), font=False)
    settled(page)
    assert page.evaluate("jumped") == 0
    assert page.locator(".bar__home").is_visible()


def test_a_first_visit_to_a_claim_weighs_at_most_80_kb(visit, address, settled):
    page = visit("about/")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.clearBrowserCache")
    weights = []
    network.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(address + "claims/two-ldn-trials-found-improvement/")
    settled(page)
    print(f"\na claim page's first visit: {len(weights)} files, {sum(weights) / 1000:.1f} kB")
    assert 30_000 < sum(weights) <= 80_000


@pytest.fixture(scope="module")
def hostile(build, serve, tmp_path_factory):
    """The address of a site with markup in every field that takes words."""
    root = copied(tmp_path_factory.mktemp("hostile"))
    told = dict.fromkeys(("limits", "finding", "locator"), MARKUP)
    departure = dict.fromkeys(("article", "source", "why"), MARKUP) | {
        "effect": "hides",
        "reference": "hostile",
        "seen": "yes",
    }
    (root / "docs/claims/hostile.md").write_bytes(
        claim_page(
            "Some words.",
            claim=f"Rest helps {MARKUP}",
            topics=[MARKUP],
            also_called=[MARKUP],
            **dict.fromkeys(("in_short", "safety", "unknown"), MARKUP),
            citations=[
                {"reference": "hostile", "relation": "supports", "read": "full text", **told}
            ],
            newer=[{"says": MARKUP, "references": ["hostile"]}],
            article={"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": [departure]},
        )
    )
    fields = ("title", "container-title", "publisher", "volume", "population", "found", "listing")
    work = {
        "id": "hostile",
        "listed": "9",
        "author": [{"family": MARKUP, "given": "A"}],
        **dict.fromkeys(fields, MARKUP),
    }
    references = root / "docs/references.yml"
    references.write_bytes(references.read_bytes() + listing(work))
    return serve(build(root / "site", root))


@pytest.mark.parametrize(
    "place", ["claims/hostile/", "claims/", "references/hostile/", "references/", "article/", ""]
)
def test_markup_in_a_field_is_shown_and_never_run(place, hostile, watched):
    page = watched(place, at=hostile)
    assert [told for told in page.told if "404" not in told] == [] == page.evaluate("stopped")
    assert page.locator("img, main script, svg[onload], dialog script").count() == 0


def test_markup_in_a_field_is_text_in_a_search_hit(hostile, watched):
    page = watched(at=hostile)
    page.locator("[data-open-search]").click()
    page.keyboard.type("helps")
    page.get_by_role("link", name="<script>alert(1)</script>").wait_for()
    assert page.told == [] == page.evaluate("stopped")
    assert page.locator("img, dialog script, dialog svg:not(.chip > svg)").count() == 0


ODD = ("length=1", "0=x", "q", "q=%25%00", "topic=nowhere", "submit=1&reset=1&elements=1",
       "__proto__=x&constructor=y", "status=%3Cimg%20src=x%3E", f"q={'a' * 3000}")  # fmt: skip


@pytest.mark.parametrize("query", ODD, ids=[query[:20] for query in ODD])
def test_whatever_stands_in_the_address_the_filter_of_the_index_works(query, watched):
    page = watched(f"claims/?{query}")
    assert page.told == []
    shown = page.locator(".entry:visible")
    page.locator("form.filters [type=reset]").click()
    page.wait_for_url(lambda address: "?" not in address)
    every = shown.count()
    page.locator("#f-q").fill("pain")
    page.wait_for_url("**/claims/?q=pain")
    assert 0 < shown.count() < every
