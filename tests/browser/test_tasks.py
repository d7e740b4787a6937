"""What readers come for, on a phone: each answer is at most two taps from the home page, and stands
on the screen that they lead to.
"""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "is_mobile": True, "has_touch": True}
MENU, SEARCH, HIT = "[data-menu]", "[data-open-search]", ".search__hits a >> nth=0"


def opened(name):
    """The entry of the menu with this name."""
    return f"#menu a:text-is('{name}')"


# what is wanted: what is tapped (a text without a mark is typed), and what then is on the screen
TASKS = {
    "where can I read Yasui 2014": ((SEARCH, "=Yasui 2014", HIT), "a[href*='search.crossref.org']"),
    "is LDN safe with codeine": ((SEARCH, "=ldn codeine"), ".search__hits >> text=opioid"),
    "does LDN help": ((SEARCH, "=does ldn work", HIT), ".claim__status"),
    "which claims are printed the wrong way round": (
        (SEARCH, "=printed the opposite"),
        ".search__hits .line__status:has-text('opposite')",
    ),
    "what must I know of safety": ((MENU, opened("Safety")), "h1:text-is('Safety')"),
    "all claims": ((MENU, opened("Claims")), "text=One shape is one claim"),
    "what is post-exertional malaise": (
        (SEARCH, "=post-exertional malaise"),
        ".search__hits a:has-text('Post-exertional malaise')",
    ),
    "what has come since": ((MENU, opened("What is newer")), "h1"),
    "what do brain scans show in ME/CFS": (
        (SEARCH, "=brain scan me/cfs", HIT),
        ".claim__in-short",
    ),
    "is fibromyalgia inflammation of the brain": (
        (SEARCH, "=is fibromyalgia brain inflammation", HIT),
        ".claim__in-short",
    ),
}


def is_on_screen(locator):
    """Whether some of what is found stands whole on the screen, without a scroll."""
    inside = """all => all.some((one) => {
      const box = one.getBoundingClientRect();
      return box.height && box.top >= 0 && box.top < innerHeight && box.right <= innerWidth + 1;
    })"""
    return locator.evaluate_all(inside)


@pytest.mark.parametrize("task", TASKS)
def test_a_reader_is_two_taps_from_the_answer(task, visit):
    steps, answer = TASKS[task]
    page = visit(**PHONE)
    for step in steps:
        if step[0] == "=":
            page.locator("#search-query").fill(step[1:])
            expect(page.locator(".search__count")).to_contain_text("found")
            page.locator(".search__hits[aria-busy=false]").wait_for()
        else:
            page.locator(step).first.tap()
    page.locator(answer).first.wait_for()
    assert sum(step[0] != "=" for step in steps) <= 2
    assert is_on_screen(page.locator(answer)), answer
