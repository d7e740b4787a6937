"""What a tired reader is promised of a page, measured on it."""

import datetime
import re

import pytest

REVERSED = "claims/treatments-must-reach-cns-and-calm-microglia/"
DISPUTED = "claims/two-ldn-trials-found-improvement/"
KEPT = (".claim__status", ".claim__safety", ".reference__limits", "[data-effect=reverses]")


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_the_first_phone_screen_has_status_claim_and_short_answer_whole(claims, visit):
    page = visit(width=390)
    low = {}
    for claim in claims:
        page.goto(f"{page.url.split('/claims/')[0].rstrip('/')}/claims/{claim['id']}/")
        found = box(page, ".claim__in-short")
        low |= {claim["id"]: end} if (end := found["y"] + found["height"]) > 844 else {}
    assert low == {}


def test_safety_comes_right_after_the_short_answer(visit):
    assert (
        visit(DISPUTED).evaluate(
            "document.querySelector('.claim__in-short').nextElementSibling.className"
        )
        == "claim__safety"
    )


@pytest.mark.parametrize("slug", [REVERSED, DISPUTED])
def test_a_reference_stands_beside_its_claim_on_a_wide_screen(slug, visit):
    page = visit(slug, width=1280)
    claim, references = box(page, ".claim__heading"), box(page, ".claim__references")
    assert references["x"] >= claim["x"] + claim["width"]
    assert abs(references["y"] - claim["y"]) <= 8


@pytest.mark.parametrize("slug", [REVERSED, DISPUTED])
def test_a_reference_stands_right_below_its_claim_on_a_phone(slug, visit):
    page = visit(slug, width=390)
    above = page.evaluate(
        "document.querySelector('.claim__references').previousElementSibling.getBoundingClientRect().bottom"
    )
    assert 0 <= box(page, ".claim__references")["y"] - above <= 40


def test_status_stands_before_the_claim_in_heading_title_and_preview(claims, visit):
    page = visit()
    for claim in claims[:8]:
        page.goto(f"{page.url.split('/claims/')[0].rstrip('/')}/claims/{claim['id']}/")
        heading = re.sub(r"\s+", " ", page.locator("h1").inner_text())
        preview = page.locator("meta[property='og:title']").get_attribute("content")
        for told in (heading, page.title(), preview):
            assert told.startswith(claim["verdict_words"]) and claim["claim"] in told


@pytest.mark.parametrize("amount", ["minute", "all"])
def test_how_much_is_shown_is_kept_and_never_hides_what_matters(amount, visit):
    page = visit(REVERSED, width=390)
    page.locator(".settings summary").click()
    page.locator(f"input[value={amount}]").check()
    page.reload()
    assert page.locator(".claim__everything").first.is_visible() == (amount == "all")
    assert page.locator(".reference__finding").first.is_visible()
    for selector in KEPT:
        assert all(found.is_visible() for found in page.locator(selector).all()), selector


@pytest.mark.parametrize(
    ("chosen", "system", "paper"),
    [
        ("dark", "light", "rgb(18, 25, 27)"),
        ("light", "dark", "rgb(251, 251, 248)"),
        (None, "dark", "rgb(18, 25, 27)"),
    ],
)
def test_light_or_dark_is_remembered_and_there_from_the_first_paint(
    chosen, system, paper, visit, settled
):
    page = visit(color_scheme=system)
    if chosen:
        page.evaluate(f"localStorage.setItem('claims.theme', '{chosen}')")
    page.add_init_script("""
      window.seen = new Set();
      (function look() {
        if (document.body) seen.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      })();
    """)
    page.goto(page.url + "claims/")
    settled(page)
    assert page.evaluate("[...seen]") == [paper]


def test_a_page_reads_whole_without_script(path, visit):
    page = visit(path, java_script_enabled=False)
    hidden = "all => all.filter((e) => e.innerText.trim() && !e.checkVisibility()).length"
    assert (
        page.locator(
            "main :is(h2, h3, p, li, td, dd):not(details *, [hidden] *, .filters *)"
        ).evaluate_all(hidden)
        == 0
    )
    assert page.locator(".menu a").first.is_visible()
    assert not any(
        needs_script.is_visible()
        for needs_script in page.locator(".tool, .filters, .claim__copy").all()
    )


def test_the_index_is_whole_without_script(claims, visit):
    page = visit("claims/", java_script_enabled=False)
    assert sum(entry.is_visible() for entry in page.locator(".entry").all()) == len(claims)


def test_a_page_prints_whole(visit):
    page = visit(DISPUTED, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator(".record").first.is_visible()
    after = "e => getComputedStyle(e, '::after').content"
    assert page.locator(".record a").first.evaluate(after).startswith('" (https://')
    assert page.locator(".record .address").first.evaluate(after) == "none"  # it is printed already
    assert not any(
        chrome.is_visible()
        for chrome in page.locator(".bar, .search, .filters, .claim__copy").all()
    )
    assert page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, ...measure.faint(7)]"
    ) == ["rgb(255, 255, 255)"]


@pytest.mark.parametrize("font", [True, False])
def test_the_longest_claims_print_on_three_sheets(font, visit, site):
    pages = sorted((site / "claims").glob("*/index.html"), key=lambda page: page.stat().st_size)
    sheets = {}
    for page in pages[-6:]:
        printed = visit(f"claims/{page.parent.name}/", font=font).pdf(format="A4")
        sheets[page.parent.name] = len(re.findall(rb"/Type\s*/Page\b", printed))
    assert set(sheets.values()) <= {1, 2, 3}, sheets


def test_a_status_is_told_in_forced_colours_by_words_and_shape(visit):
    page = visit("claims/", forced_colors="active")
    shapes = page.locator(".entry").evaluate_all(
        """all =>
      Object.fromEntries(all.map((entry) => [entry.dataset.status, entry.querySelector(".sign").innerHTML]))"""
    )
    assert len(set(shapes.values())) == len(shapes) > 5
    assert all(
        status.text_content().strip() for status in page.locator(".entry .line__status").all()
    )
    colours = "e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor]"
    assert len(set(page.locator(".entry .sign").first.evaluate(colours))) == 2


def test_nothing_moves(path, visit):
    page = visit(path, reduced_motion="reduce")
    moving = """all => all.map((e) => getComputedStyle(e)).filter(({ animationName, transitionDuration }) =>
      animationName !== "none" || parseFloat(transitionDuration) > 0).length"""
    assert page.locator("*").evaluate_all(moving) == 0


@pytest.mark.parametrize(("day", "shown"), [("before", False), ("after", True)])
def test_an_overdue_check_is_said_by_the_date_on_the_page(day, shown, claims, visit, address):
    page = visit()
    page.goto(address + DISPUTED)
    due = datetime.date.fromisoformat(page.locator("[data-due]").get_attribute("data-due"))
    page.clock.set_fixed_time(
        f"{due + datetime.timedelta(days=1 if day == 'after' else -1)}T12:00:00Z"
    )
    page.reload()
    assert page.locator(".claim__overdue").is_visible() == shown


@pytest.mark.parametrize("button", ["Copy as text", "Copy as citation"])
def test_a_claim_is_copied_with_its_status_first_and_its_address(button, claims, visit):
    page = visit(DISPUTED, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=button).click()
    page.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    claim = next(claim for claim in claims if claim["id"] in DISPUTED)
    assert (
        copied.startswith(claim["verdict_words"])
        and claim["claim"] in copied
        and copied.endswith(page.url)
    )


def test_where_a_browser_forbids_copying_the_page_says_so(visit):
    page = visit(DISPUTED)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () =>"
        " Promise.reject()}})"
    )
    page.get_by_role("button", name="Copy as text").click()
    page.get_by_text("Your browser did not allow this.").wait_for()


def test_a_count_on_the_home_page_leads_to_just_those_claims(visit, claims):
    page = visit()
    for number, line in enumerate(page.locator(".overview__kinds > li").all()):
        status = line.get_attribute("data-status")
        count = int(line.locator(".overview__number").inner_text().split()[0])
        assert count == sum(claim["verdict"] == status for claim in claims) > 0
        if number == 2:
            line.locator(".overview__name").click()
            page.wait_for_url("**/claims/?status=*")
            shown = [
                entry.get_attribute("data-status")
                for entry in page.locator(".entry").all()
                if entry.is_visible()
            ]
            assert shown == [status] * count
            assert not page.locator(".overview").is_visible()
            break


def test_a_phone_shows_first_where_to_look_for_a_claim_and_then_what_was_found(visit):
    page = visit("claims/?q=naltrexone", width=390)
    assert box(page, "#f-q")["y"] < 400 < box(page, ".entry:visible")["y"] < 844


@pytest.mark.parametrize("place", ["picture/", DISPUTED])
def test_signs_have_the_colour_of_the_text_in_forced_colours(place, visit):
    page = visit(place, forced_colors="active", color_scheme="dark")
    seen = "all => all.map((sign) => getComputedStyle(sign).color)"
    assert set(page.locator("main .sign").evaluate_all(seen)) == {"rgb(255, 255, 255)"}
