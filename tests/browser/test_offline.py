"""The copy to read without a network: `OFFLINE=true mkdocs build -d offline`, opened from its
folder.
"""

import pytest


@pytest.fixture(scope="module")
def copy(build, tmp_path_factory):
    """The folder of the copy, as an address."""
    return build(tmp_path_factory.mktemp("offline") / "offline", OFFLINE="true").as_uri() + "/"


@pytest.fixture
def opened(visit, copy):
    """Opens a page of the copy and writes down what it asks for and complains of."""

    def page_of(name):
        page = visit("index.html", at=copy)
        page.asked, page.told = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on(
            "console",
            lambda message: page.told.append(message.text) if message.type == "error" else None,
        )
        page.goto(copy + name)
        return page

    return page_of


@pytest.mark.parametrize(
    "name",
    ["index.html", "claims/index.html", "claims/glucose-primes-microglia.html", "article.html"],
)
def test_a_page_read_from_its_folder_asks_for_nothing_else_and_has_no_fault(name, opened, copy):
    page = opened(name)
    assert (page.told, page.evaluate("stopped")) == ([], [])
    assert [url for url in page.asked if not url.startswith((copy, "data:"))] == []


def test_the_search_works_from_a_folder(opened, copy):
    page = opened("references/index.html")
    page.locator("[data-open-search]").click()
    page.keyboard.type("brain fog")
    page.get_by_role("link", name="Microglia may play a part in brain fog").click()
    assert page.url == copy + "claims/microglia-may-contribute-to-brain-fog.html"
    assert page.told == []


def test_every_link_leads_to_a_file(opened, copy):
    page = opened("claims/two-ldn-trials-found-improvement.html")
    inner = page.locator("a:not([href^=http], [href^=mailto])")
    links = inner.evaluate_all("all => all.map((a) => a.href.split('#')[0])")
    assert links and all(link.endswith(".html") for link in links)


def test_the_archive_is_offered_where_one_is_published(build, tmp_path, visit, serve):
    page = visit("claims/", at=serve(build(tmp_path / "site", CLAIMS_ARCHIVE="offline.zip")))
    assert (
        page.get_by_role("link", name="Read this site offline").get_attribute("href")
        == "../offline.zip"
    )
