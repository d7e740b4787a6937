"""What a reader types finds the claim meant, from the page they are on, with its status first."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from mkdocs_claims.hosts.theme import PAGES

ASSETS = PAGES / "assets/claims"
NALTREXONE = re.compile("naltrexone", re.IGNORECASE)
QUESTIONS = yaml.safe_load(Path(__file__).with_name("questions.yml").read_text("utf-8"))


@pytest.fixture
def search(visit):
    """Asks on the home page, by one input: the first answer is the answer."""

    def typed(question, **how):
        page = visit(**how)
        page.locator("[data-open-search]").click()
        page.locator("#search-query").fill(question)
        page.locator(".search__hits[aria-busy=false]").wait_for(state="attached")
        expect(page.locator(".search__count")).to_contain_text(re.compile("found", re.IGNORECASE))
        return page

    return typed


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_finds_its_claim_among_the_first_three(question, search):
    hits = search(question).locator(".search__hits a")
    hits = hits.evaluate_all("all => all.slice(0, 3).map((hit) => hit.pathname.split('/').at(-2))")
    assert set(hits) & set(QUESTIONS[question]), hits


def test_a_hit_shows_the_status_before_the_claim(search, claims):
    told = {claim["id"]: claim["verdict_words"] for claim in claims}
    hits = (
        search("microglia")
        .locator(".search__hits a")
        .evaluate_all("all => all.map((a) => [a.pathname.split('/').at(-2), a.innerText.trim()])")
    )
    assert [hit for hit in hits if not hit[1].startswith(told.get(hit[0], ""))] == []
    assert {slug for slug, _ in hits} & set(told)


def test_a_hit_tells_in_whole_sentences_no_more_than_a_reader_takes_in(search):
    parts = search("brain fog").locator(".search__hits p").all_inner_texts()
    assert max(len(part) for part in parts) < 320
    assert sum(part.endswith(". …") for part in parts) > 3


@pytest.mark.parametrize(
    ("question", "count"), [("pain", "pages found"), ("qqqxx", "Nothing found. Try fewer")]
)
def test_how_many_pages_were_found_is_announced(question, count, search):
    page = search(question)
    assert count in page.locator("[role=status]:visible").inner_text()
    assert page.locator(".search__all a").is_visible()  # what to try next


@pytest.mark.parametrize(
    "typed", ['"', "a:b", "~^*-+", "((", "\\", "e.g.", "<img src=x>", "?", "the"]
)
def test_no_sign_breaks_the_search(typed, search):
    page = search("pain")
    failed = []
    page.on("pageerror", lambda error: failed.append(error))
    page.locator("#search-query").fill(typed)
    page.locator("#search-query").fill("brain fog")
    page.get_by_role("link", name="brain fog").first.wait_for()
    assert failed == []


def test_words_that_are_spoken_or_pasted_are_searched_too(search):
    page = search("pain")
    page.locator("#search-query").fill("vivid dreams")  # no key is pressed
    page.locator(".search__hits a").get_by_text("Vivid dreams").wait_for()


PHONE = {"width": 390, "is_mobile": True, "has_touch": True}


@pytest.mark.parametrize(
    ("at", "how"),
    [("claims/vivid-dreams-most-common-ldn-side-effect/", {}), ("claims/", {}), ("", PHONE)],
)
def test_nothing_is_fetched_before_the_search_is_near(at, how, visit, settled):
    page = visit("about/", **how)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("about/", at))
    settled(page)
    assert not [
        url for url in asked if "search_index" in url or "minisearch" in url or "bundle" in url
    ]


def test_the_home_page_of_a_computer_fetches_it_in_idle_time(visit):
    page = visit("about/")
    with page.expect_request("**/search_index.json"):
        page.goto(page.url.replace("about/", ""))


def test_a_search_that_could_not_be_loaded_says_so_and_is_tried_again(visit):
    page = visit("about/")
    page.route("**/search_index.json", lambda route: route.abort())
    page.locator("[data-open-search]").click()
    expect(page.locator(".search__count")).to_contain_text("could not be loaded")
    page.unroute("**/search_index.json")
    page.locator("[data-close-search]").click()
    page.locator("[data-open-search]").click()
    page.locator("#search-query").fill("pain")
    expect(page.locator(".search__count")).to_contain_text("pages found")


def test_what_is_searched_stands_in_the_address_and_is_come_back_to(search):
    page = search("vivid dreams")
    page.wait_for_url("**/?q=vivid+dreams")
    page.locator(".search__hits a").first.click()
    page.wait_for_url("**/claims/vivid-dreams-most-common-ldn-side-effect/")
    page.go_back()
    expect(page.locator(".search__hits a").first).to_contain_text("Vivid dreams")


def test_a_search_can_be_shared(visit):
    page = visit("about/?q=nalterxone")
    expect(page.locator(".search__hits a").first).to_contain_text(NALTREXONE)
    page.keyboard.press("Escape")
    page.wait_for_url("**/about/")


@pytest.mark.parametrize("leave", ["Escape", "Back"])
def test_escape_and_back_close_the_search_and_leave_the_page(leave, visit):
    page = visit("about/")
    page.locator("[data-open-search]").click()
    page.locator("#search-query").fill("pain")
    page.wait_for_url("**/about/?q=pain")
    page.keyboard.press("Escape") if leave == "Escape" else page.go_back()
    page.wait_for_url("**/about/")
    expect(page.locator("dialog.search")).not_to_be_visible()


def test_the_search_says_that_it_is_loading(visit):
    page = visit("about/")
    page.route("**/search_index.json", lambda route: None)  # never answered
    page.locator("[data-open-search]").click()
    page.locator("#search-query").fill("pain")
    expect(page.locator(".search__count")).to_have_text("Searching…")


def test_the_search_answers_by_reading_through_before_it_knows_all_words(visit):
    page = visit("about/")
    page.add_init_script("window.setTimeout = () => 0")  # so that no more is ever taken in
    page.reload()
    page.locator("[data-open-search]").click()
    page.locator("#search-query").fill("vivid dreams")
    expect(page.locator(".search__hits a").first).to_contain_text("Vivid dreams")
    page.locator("#search-query").fill("questionnaire")  # in no title
    expect(page.locator(".search__hits mark").first).to_contain_text("uestionnaire")
    page.locator("#search-query").fill("vivid qqqxx")
    expect(page.locator(".search__count")).to_have_text("Searching…")


ALONE = {
    "Yasui 2014": "yasui-2014",
    "10.1002/art.37734": "younger-2013",
    "https://doi.org/10.1002/ART.37734": "younger-2013",
    "PMID: 19453963": "younger-2009",
}


@pytest.mark.parametrize("typed", ALONE)
def test_an_identifier_or_author_and_year_leads_to_its_work(typed, search):
    first = search(typed).locator(".search__hits a").first
    assert first.get_attribute("href").endswith(f"/references/{ALONE[typed]}/")


FORGIVEN = {
    "nalterxone": "naltrexone",
    "fatige": "fatigue",
    "lowdose naltrexone": "low-dose",
    "pains": "pain",
}


@pytest.mark.parametrize("typed", FORGIVEN)
def test_a_wrong_letter_a_hyphen_or_an_ending_is_forgiven(typed, search):
    hits = search(typed).locator(".search__hits li").first
    assert FORGIVEN[typed].lower() in hits.inner_text().lower()


def test_the_engine_is_the_file_of_its_package(tool):
    shipped = ASSETS / "minisearch.js"
    assert shipped.read_bytes() == tool("minisearch/dist/umd/index.js").read_bytes()
    licence = tool("minisearch/LICENSE.txt").read_bytes()
    assert (ASSETS / "minisearch.txt").read_bytes() == licence


def test_the_filter_of_the_index_knows_everyday_words_and_offers_the_search(visit):
    page = visit("claims/")
    page.locator("#f-q").fill("LDN")
    assert page.locator(".entry:visible").count() > 5
    page.locator("#f-q").fill("nalterxone")
    page.get_by_role("button", name="Search all pages for these words").click()
    expect(page.locator(".search__hits a").first).to_contain_text(NALTREXONE)
