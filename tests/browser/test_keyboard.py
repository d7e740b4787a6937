"""A reader without a mouse: every way through the site, by key alone."""

import pytest


def tab_to(page, selector, most=80):
    """Presses Tab until what has the focus matches, and gives what was passed."""
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        passed.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
        if page.evaluate(f"document.activeElement.matches({selector!r})"):
            return passed
    raise AssertionError(f"{selector} was not reached: {passed[-5:]}")


def go(page, selector):
    """To the link and through it."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def past_the_shapes(page):
    """Past the picture of all claims, in one step."""
    tab_to(page, ".overview__skip", most=20)
    assert page.locator(".overview__skip").is_visible()
    page.keyboard.press("Enter")
    assert len(tab_to(page, ".overview__more a")) == 1


def test_the_first_key_offers_to_skip_to_the_text(path, visit):
    page = visit(path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_what_has_the_focus_is_seen_and_in_order(path, visit):
    page = visit(path)
    count = page.locator("a[href], button, input, select, summary, [tabindex='0']").evaluate_all(
        "all => all.filter((e) => e.checkVisibility()).length"
    )
    places = []
    for _ in range(min(count, 60)):
        page.keyboard.press("Tab")
        places.append(
            page.evaluate("""() => {
          const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
          const at = [...document.querySelectorAll("*")].indexOf(e);
          const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          return [at, seen && box.bottom > 0 && box.top < innerHeight, e.outerHTML.slice(0, 90)];
        }""")
        )
    assert [place for place in places if not place[1]] == []
    assert [at for at, *_ in places] == sorted(at for at, *_ in places)


RING = """e => {
  const style = getComputedStyle(e), { left, right } = e.getBoundingClientRect();
  const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
  const within = e.closest(".entry, .sentence, tbody"), { overflowClipMargin } = getComputedStyle(within);
  const box = within.getBoundingClientRect(), room = parseFloat(overflowClipMargin) || 0;
  return left - reach >= box.left - room && right + reach <= box.right + room;
}"""


def test_the_ring_around_a_claim_that_has_the_focus_is_whole(visit):
    page = visit(width=390)
    home = page.url
    for path, claim in (
        ("claims/", ".entry a"),
        ("article/", ".sentence a"),
        ("picture/", "tbody a"),
    ):
        page.goto(home + path)
        page.keyboard.press("Tab")
        first = page.locator(claim).first
        first.focus()
        assert first.evaluate(RING), path


def test_from_home_to_a_claim_to_its_reference_to_the_next_claim(visit):
    page = visit()
    past_the_shapes(page)
    go(page, ".claim-line a")
    assert "/claims/" in page.url
    first = page.url
    tab_to(page, ".reference__record summary")
    page.keyboard.press("Enter")
    go(page, ".reference__record a[href*='/references/']")
    assert "/references/" in page.url
    page.go_back()
    go(page, "a[rel=next]")
    assert "/claims/" in page.url and page.url != first


def test_the_menu_of_a_phone_opens_and_closes_by_key(visit):
    page = visit(width=390)
    assert not page.locator("#menu").is_visible()
    tab_to(page, "[data-menu]")
    page.keyboard.press("Enter")
    assert (
        page.locator("#menu").is_visible()
        and page.locator("[data-menu]").get_attribute("aria-expanded") == "true"
    )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    assert not page.locator("#menu").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-menu]')")


@pytest.mark.parametrize("name", ["Vitamin D and colds, claim by claim", "Vitamin " * 12])
def test_a_long_name_of_the_site_leaves_the_menu_its_place(name, visit):
    page = visit(width=320)
    page.evaluate("name => document.querySelector('.bar__home').textContent = name", name)
    button = page.locator("[data-menu]")
    assert button.evaluate("button => button.scrollWidth <= button.clientWidth")
    assert page.locator("[data-menu] svg").bounding_box()["width"] > 10
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_settings_open_by_key_and_close_with_escape_or_when_left(visit):
    page = visit()
    tab_to(page, ".settings summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.documentElement.dataset.reading") == "minute"
    page.keyboard.press("Escape")
    assert not page.locator(".settings__panel").is_visible()
    page.keyboard.press("Enter")
    tab_to(page, ".hero a")
    assert not page.locator(".settings__panel").is_visible()


def test_a_search_by_key_leads_to_a_claim(visit):
    page = visit()
    tab_to(page, "[data-open-search]")
    page.keyboard.press("Enter")
    page.keyboard.type("brain fog")
    page.locator(".search__hits a").first.wait_for()
    page.wait_for_url("**/?q=brain+fog")
    assert "pages found" in page.get_by_role("status").inner_text()
    go(page, ".search__hits a")
    assert page.url.endswith("/claims/microglia-may-contribute-to-brain-fog/")


def test_escape_closes_the_search_and_gives_the_focus_back(visit):
    page = visit()
    tab_to(page, "[data-open-search]")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")  # the first empties a field in which something stands
    assert not page.locator(".search").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-open-search]')")


def test_no_single_key_does_anything(visit):
    page = visit("claims/")
    tab_to(page, "[data-open-search]")
    page.keyboard.press("Enter")
    page.keyboard.type("pain")
    page.locator(".search__hits a").first.wait_for()
    page.locator("[data-close-search]").click()
    state = (
        "[location.href, scrollY, document.activeElement.outerHTML,"
        " document.querySelectorAll('[open]').length].join()"
    )
    before = page.evaluate(state)
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.,+-":
        page.keyboard.press(key)
    assert page.evaluate(state) == before


def test_a_filter_by_key_is_announced_and_kept_in_the_address(visit, claims):
    page = visit("claims/", width=390)
    tab_to(page, ".filters summary")
    page.keyboard.press("Enter")
    tab_to(page, "#f-status")
    page.keyboard.press("s")  # "Sources …": a list of choices takes letters by itself
    page.keyboard.press("ArrowDown")
    status = page.locator("#f-status").input_value()
    count = sum(claim["verdict"] == status for claim in claims)
    chosen = page.locator("#f-status option:checked").inner_text().partition(" (")[0]
    assert (
        page.locator("output").inner_text()
        == (f"{count} claims" if count != 1 else "1 claim") + f" · {chosen}"
    )
    assert page.locator("output").get_attribute("aria-live") == "polite"
    page.wait_for_url(f"**/?status={status.replace(' ', '+')}")


def test_filters_named_in_the_address_hold_when_the_page_opens(visit, claims):
    page = visit("claims/?status=disputed&topic=pain")
    shown = {
        entry.get_attribute("data-claim")
        for entry in page.locator(".entry").all()
        if entry.is_visible()
    }
    assert (
        shown
        == {
            claim["id"]
            for claim in claims
            if claim["verdict"] == "disputed" and "pain" in claim["topics"]
        }
        != set()
    )


@pytest.mark.parametrize("typed", ["LEPTIN", "leptin pain"])
def test_words_filter_the_index_as_they_are_typed(typed, visit):
    page = visit("claims/")
    page.locator("#f-q").type(typed)
    shown = [
        entry.inner_text().lower() for entry in page.locator(".entry").all() if entry.is_visible()
    ]
    assert shown and all(word in text for text in shown for word in typed.lower().split())
    page.get_by_role("button", name="Show all claims").click()
    page.wait_for_url("**/claims/")
