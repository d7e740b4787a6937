"""Sites with no article, one that grows to two, and two: addresses, menus, and what is told."""

import re
import shutil
from pathlib import Path

import pytest

from tiny import files, run

pytestmark = pytest.mark.xdist_group("articles")  # whose site is built once

LATER = "1811808000"  # 2027-06-01: after every comparison of this site, so far
ROOT = Path(__file__).parents[1]
WALKS = """\
title: Walks after lunch
address: https://example.org/walks
publisher: Example Health
date: 2024-05
sections:
  - id: S1
    heading: Mood
    sentences:
      - {id: S1.P1.1, sha1: 86f7e437fa}
      - {id: S1.P1.2, sha1: e9d71f5ee7, kind: attribution}
"""
WALK = """\
---
claim: Walks after lunch lift the mood of office workers.
in_short: No source was given for this.
article: {sentences: [S1.P1.1], says_it_as: fact}
citations: []
topics: [walks]
checked: 2026-11-20
---
"""
_NEAR = re.compile(rb'<nav class="claim__near".*?</nav>', re.DOTALL)
_MENU = re.compile(rb'<header class="page-head.*?</header>', re.DOTALL)
_OF_ARTICLE = re.compile(rb'href="\.\./\.\./articles?/(?:microglia/)?#')


def grown(site: Path) -> None:
    """Makes a site for one article one for two, as the manual says."""
    docs = site / "docs"
    (docs / "articles").mkdir()
    (docs / "article.yml").rename(docs / "articles/microglia.yml")
    (docs / "articles/walks.yml").write_text(WALKS, "utf-8")
    for page in (docs / "claims").glob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(re.sub(r"(?m)^article:\n", "article:\n  in: microglia\n", text), "utf-8")
    (docs / "claims/walks").mkdir()
    (docs / "claims/walks/walks-lift-the-mood.md").write_text(WALK, "utf-8")
    text = (docs / "references.yml").read_text("utf-8")
    listed = re.sub(r"(?m)^(\s+)listed: (\d+)$", r"\1listed: {microglia: \2}", text)
    (docs / "references.yml").write_text(listed, "utf-8")


def same(page: bytes) -> bytes:
    """A claim page without its menu and related claims."""
    return _OF_ARTICLE.sub(b'href="ARTICLE#', _MENU.sub(b"", _NEAR.sub(b"", page)))


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """This site as it is, and grown by a second article, both built."""
    built = []
    for name in ("one", "two"):
        site = tmp_path_factory.mktemp(name) / "site"
        site.mkdir()
        shutil.copytree(ROOT / "docs", site / "docs")
        shutil.copy(ROOT / "mkdocs.yml", site)
        if name == "two":
            grown(site)
        done = run("mkdocs", "build", "-q", cwd=site, env={"SOURCE_DATE_EPOCH": LATER})
        assert done.returncode == 0, done.stderr
        built.append(files(site / "site"))
    return built


def test_every_address_is_still_there_when_a_site_grows_by_an_article(sites):
    one, two = sites
    assert [path for path in one if path.endswith(".html") and path not in two] == []


def test_every_claim_page_of_the_first_article_is_the_same_but_for_menu_and_related_claims(sites):
    one, two = sites
    pages = [path for path in one if re.fullmatch(r"claims/[^/]+/index\.html", path)]
    assert len(pages) > 60
    assert [path for path in pages if same(one[path]) != same(two[path])] == []


def test_a_claim_of_a_folder_has_its_address_beside_the_others(sites):
    page = sites[1]["claims/walks-lift-the-mood/index.html"].decode()
    assert 'href="../../articles/walks/#S1.P1.1">' in page
    assert "of “Walks after lunch”.</a>" in page
    assert not [path for path in sites[1] if path.startswith("claims/walks/")]


def test_each_article_has_a_page_and_their_list_stands_at_article(sites):
    listed = sites[1]["article/index.html"].decode()
    assert 'href="../articles/walks/"' in listed
    page = sites[1]["articles/walks/index.html"].decode()
    assert '<a href="https://example.org/walks" rel="nofollow">Walks after lunch</a>' in page
    assert "Published by Example Health, 2024-05." in page


def test_the_index_is_filtered_by_article_where_there_are_several(sites):
    one, two = (site["claims/index.html"].decode() for site in sites)
    assert 'name="article"' not in one
    assert '<option value="walks">Walks after lunch (1)</option>' in two
