"""This project's pages on Material as it comes: its dress, and our layout whole in it."""

import pytest
from tests.browser.conftest import KINDS, ROOT

CLAIM, OTHER = (page for page in KINDS if page.startswith("claims/") and page != "claims/")
OUTSIDE = """() => {
  const content = document.querySelector(".md-content").getBoundingClientRect();
  return [...document.querySelectorAll(".md-content :is(h1, h2, h3, p, li, summary, dd)")]
    .filter((part) => part.checkVisibility() && !part.closest(".sr-only"))
    .filter((part) => part.getBoundingClientRect().right > content.right + 1)
    .map((part) => part.textContent.slice(0, 40));
}"""


@pytest.fixture(scope="module")
def material(build, serve, tmp_path_factory):
    """The address of this project's site with Material, as one writes `name: material`."""
    root = tmp_path_factory.mktemp("material")
    (root / "site").mkdir()
    address = serve(root / "site")
    (root / "mkdocs.yml").write_text(_written(address), "utf-8")
    build(root / "site", root)
    return address


def _written(address):
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    ours = "theme:\n  name: claims\n"
    assert ours in text
    theirs = "theme:\n  name: material\n  features: [navigation.instant]\n"
    ahead = f"site_url: {address}\ndocs_dir: {ROOT / 'docs'}\n"
    return ahead + text.replace(ours, theirs)


def test_no_page_scrolls_sideways_and_nothing_reaches_past_the_text(path, material, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(material + path)
    for width in (1280, 960, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == [], width
    page.close()


def test_a_claim_has_the_whole_width_between_the_side_bars(material, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(material + CLAIM)
    text = page.locator(".claim__text")
    assert text.bounding_box()["width"] > 450
    assert text.evaluate("text => getComputedStyle(text).fontSize") == "28px"  # 1.75 of a text's 16
    assert page.locator(".claim__references").bounding_box()["width"] > 600
    page.close()


def test_rows_begin_where_the_text_does_and_what_opens_is_no_admonition(material, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in ("claims/", "references/", CLAIM, OTHER):
        page.goto(material + path)
        for rows in page.locator(".md-content :is(.lines, .works, .tally)").all():
            assert rows.evaluate("rows => getComputedStyle(rows).marginLeft") == "0px"
            assert (
                rows.locator("> li").first.evaluate("li => getComputedStyle(li).marginLeft")
                == "0px"
            )
        for opened in page.locator(".md-content details").all():
            assert opened.evaluate("one => getComputedStyle(one).borderTopWidth") == "0px"
    page.close()


def test_the_filter_works_where_a_page_came_by_instant_navigation(material, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(material)
    page.evaluate("""() => {
      let came = 0;
      document$.subscribe(() => { came += 1; document.documentElement.dataset.came = came; });
    }""")
    page.get_by_role("link", name="All claims", exact=True).first.click()
    page.locator("html[data-came='2']").wait_for()  # by the script, not by loading it
    page.locator("#f-q").fill("naltrexone")
    page.wait_for_url("**/claims/?q=naltrexone")
    shown = page.locator(".entry:visible").count()
    assert page.locator(".filters output").inner_text().startswith(f"{shown} claims")
    page.close()


def test_topics_stand_in_lines_and_the_map_fits_a_phone(material, browser):
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(material + "claims/")
    lines = "all => new Set(all.map((topic) => topic.getBoundingClientRect().top)).size"
    assert page.locator(".jump li").evaluate_all(lines) < page.locator(".jump li").count()
    page.goto(material + "picture/")
    heads = [page.locator(f"thead th:nth-child({at})").bounding_box() for at in (2, 8)]
    assert heads[1]["y"] < heads[0]["y"] + heads[0]["height"]
    page.close()
