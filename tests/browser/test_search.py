"""What a reader types finds the claim meant, from the page they are on, with its status first."""

import json
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

QUESTIONS = yaml.safe_load(Path(__file__).with_name("questions.yml").read_text("utf-8"))


@pytest.fixture
def search(visit):
    """Asks on the home page, by one input: the first answer is the answer."""

    def typed(question, **how):
        page = visit(**how)
        page.locator("[data-open-search]").click()
        page.locator("#search-query").fill(question)
        expect(page.locator(".search__count")).not_to_contain_text("Type a few words")
        return page

    return typed


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_finds_its_claim_among_the_first_three(question, search):
    hits = search(question).locator(".search__hits a")
    hits = hits.evaluate_all("all => all.slice(0, 3).map((hit) => hit.pathname.split('/').at(-2))")
    assert set(hits) & set(QUESTIONS[question]), hits


def test_a_hit_shows_the_status_before_the_claim(search, claims):
    told = {claim["id"]: claim["verdict_words"] for claim in claims}
    for hit in search("microglia").locator(".search__hits a").all():
        slug = hit.get_attribute("href").rstrip("/").rpartition("/")[2]
        assert slug not in told or hit.inner_text().startswith(told[slug])


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


def test_no_beginning_of_a_word_breaks_the_search(search, site):
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    words = {word for doc in index["docs"] for word in re.findall(r"\w+", doc["text"].lower())}
    beginnings = sorted({word[:n] for word in words for n in (1, 2, 3)})
    page = search("pain")
    told = []
    page.on("console", lambda message: told.append(message.text))
    for beginning in beginnings:
        page.evaluate(
            "text => Object.assign(document.querySelector('#search-query'), {value: text})"
            ".dispatchEvent(new Event('input'))",
            beginning,
        )
    page.locator("#search-query").fill("vivid dreams")
    page.locator(".search__hits a").get_by_text("Vivid dreams").wait_for(timeout=60_000)
    assert len(beginnings) > 500 and told == []


def test_words_that_are_spoken_or_pasted_are_searched_too(search):
    page = search("pain")
    page.locator("#search-query").fill("vivid dreams")  # no key is pressed
    page.locator(".search__hits a").get_by_text("Vivid dreams").wait_for()


PHONE = {"width": 390, "is_mobile": True, "has_touch": True}


@pytest.mark.parametrize(
    ("at", "how"),
    [("claims/vivid-dreams-most-common-ldn-side-effect/", {}), ("claims/", {}), ("", PHONE)],
)
def test_nothing_is_fetched_before_the_search_is_near(at, how, visit):
    asked = fetched_in_idle_time(visit("about/", **how), at)
    assert not [
        url for url in asked if "search_index" in url or "workers" in url or "bundle" in url
    ]


def test_the_home_page_of_a_computer_fetches_it_in_idle_time(visit):
    assert [
        url
        for url in fetched_in_idle_time(visit("about/"), "")
        if url.endswith("search_index.json")
    ]


def fetched_in_idle_time(page, at):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("about/", at))
    page.wait_for_load_state("networkidle")
    return asked


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
