"""Search engines, messengers, feed readers and reference managers find what a site with an address
says of itself.
"""

import re
from xml.etree import ElementTree

import pytest

from builds import build, built_once, configured
from mkdocs_claims.export.atom import atom
from mkdocs_claims.export.citation_meta import citation_meta
from mkdocs_claims.model.reference import Reference
from tiny import Elements, page, shown

pytestmark = pytest.mark.xdist_group("claims")  # whose site is built once

ADDRESS = "https://example.org/colds/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CLAIM = "claims/rest-shortens-colds/index.html"
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")  # RFC 3339, in UTC


@pytest.fixture
def site():
    """The files of the good site, as text."""
    return {
        path: content.decode(errors="replace") for path, content in built_once("claims").items()
    }


def metas(html):
    """The content of each meta element, by its name or property; of several, a list."""
    found = {}
    for element in Elements(html)("meta."):
        found.setdefault(element["name"] or element["property"], []).append(element["content"])
    return found


def test_a_link_in_a_messenger_has_a_picture_of_its_verdict(site):
    found = metas(site[CLAIM])
    assert found["og:image"] == [f"{ADDRESS}assets/claims/preview-supported.png"]
    assert "assets/claims/preview-supported.png" in site
    assert found["og:url"] == [f"{ADDRESS}claims/rest-shortens-colds/"]
    assert found["twitter:card"] == ["summary_large_image"]


def test_no_description_is_longer_than_what_is_shown(site):
    for path, html in site.items():
        if path.endswith(".html"):
            assert all(len(text) <= 155 for text in metas(html).get("description", [])), path


def test_the_sitemap_has_the_day_of_comparison_and_robots_lead_to_it(site):
    found = {
        url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod")
        for url in ElementTree.fromstring(site["sitemap.xml"])
    }
    assert found[f"{ADDRESS}claims/rest-shortens-colds/"] == "2026-11-20"
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in found.values())
    assert f"Sitemap: {ADDRESS}sitemap.xml" in site["robots.txt"]


@pytest.mark.parametrize("changes", [None, [{"on": "2026-11-01", "what": "A <b> & c."}]])
def test_the_feed_has_what_rfc_4287_asks(changes):
    feed = ElementTree.fromstring(atom(shown(page(changes=changes)), ADDRESS))
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed" and len(entries) == len(changes or ())
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [one.findtext(f"{ATOM}id") for one in (feed, *entries)]
    assert len({*ids}) == len(ids) and all(name.startswith("https://") for name in ids)
    for one in (feed, *entries):
        assert one.findtext(f"{ATOM}title") and ISO.fullmatch(one.findtext(f"{ATOM}updated"))
        assert one.find(f"{ATOM}link").get("href").startswith(ADDRESS)


def test_the_feed_of_a_site_is_named_on_its_pages(site):
    (link,) = Elements(site[CLAIM])("link.", type="application/atom+xml")
    assert link["href"] == "../../changes.xml" and "changes.xml" in site


def as_zotero(found):
    """What Zotero's Embedded Metadata makes of citation_ elements: what holds the work tells its
    kind, the first and last page are one range, a comma parts family and given name, and a PMID
    goes into `extra`.
    """
    kinds = {
        "journal_title": ("journalArticle", "publicationTitle"),
        "conference_title": ("conferencePaper", "proceedingsTitle"),
        "inbook_title": ("bookSection", "bookTitle"),
        "dissertation_institution": ("thesis", "university"),
        "technical_report_institution": ("report", "institution"),
    }
    one = {str(name).removeprefix("citation_"): content[0] for name, content in found.items()}
    held = next((name for name in kinds if name in one), None)
    kind, field = kinds.get(held, ("webpage", ""))
    item = {
        "itemType": kind,
        "title": one["title"],
        "creators": [tuple(name.split(", ", 1)) for name in found.get("citation_author", ())],
        "date": one.get("publication_date", "").replace("/", "-"),
        "pages": "-".join(one[name] for name in ("firstpage", "lastpage") if name in one),
        "extra": f"PMID: {one['pmid']}" if "pmid" in one else "",
        field: one.get(held, ""),
    }
    names = {"DOI": "doi", "volume": "volume", "issue": "issue", "publisher": "publisher"}
    item |= {name: one.get(key, "") for name, key in names.items()}
    return {name: value for name, value in item.items() if value}


def test_a_reference_manager_sees_the_work_on_its_page(site):
    html = site["references/hall-2014/index.html"]
    item = as_zotero(metas(html))
    assert item["itemType"] == "journalArticle" and item["DOI"] == "10.1000/rest.12"
    assert item["creators"][0][0] == "Hall" and item["date"][:4] == "2014"
    (link,) = Elements(html)("link.", type="application/x-research-info-systems")
    assert link["href"] == "../../references/hall-2014.ris"
    assert "references/hall-2014.ris" in site


ARTICLE = {
    "id": "a",
    "type": "article-journal",
    "title": "Rest <i>in vivo</i>",
    "author": [{"family": "Velde", "given": "Jo", "non-dropping-particle": "van der"}],
    "container-title": "Colds",
    "issued": "2014-03-02",
    "volume": "3",
    "issue": "2",
    "page": "117-23",
    "DOI": "10.1000/a",
    "PMID": "123",
}


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ({}, {"itemType": "journalArticle", "publicationTitle": "Colds", "pages": "117-123"}),
        ({}, {"title": "Rest in vivo", "date": "2014-03-02", "volume": "3", "issue": "2"}),
        ({}, {"creators": [("van der Velde", "Jo")], "extra": "PMID: 123", "DOI": "10.1000/a"}),
        ({"type": "chapter"}, {"itemType": "bookSection", "bookTitle": "Colds"}),
        ({"type": "paper-conference"}, {"itemType": "conferencePaper"}),
        ({"type": "thesis", "publisher": "X"}, {"itemType": "thesis", "university": "X"}),
        ({"type": "report", "publisher": "X"}, {"itemType": "report", "institution": "X"}),
    ],
)
def test_a_reference_manager_sees_each_field_of_a_work(changes, seen):
    found = {}
    for name, content in citation_meta(Reference.model_validate(ARTICLE | changes)):
        found.setdefault(name, []).append(content)
    item = as_zotero(found)
    assert {name: item.get(name) for name in seen} == seen


def test_a_reference_manager_sees_nothing_unverified():
    work = {"id": "a", "type": "book", "title": "Rest", "DOI": "10.1/a", "issued": "2014"}
    found = citation_meta(Reference.model_validate({**work, "unverified": ["DOI", "issued"]}))
    assert found == [("citation_title", "Rest")]
    assert citation_meta(Reference.model_validate({**work, "unverified": ["title"]})) == []


def test_a_site_without_an_address_says_once_what_it_loses(tmp_path):
    done = build(
        configured(tmp_path / "site", {"theme": {"name": "claims"}, "site_url": ""}), "--strict"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("site_url is not set") == 1
