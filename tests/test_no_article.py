"""A site that examines no article: a charity that answers questions."""

import pytest

from tiny import files, listing, page, run

pytestmark = pytest.mark.xdist_group("no article")  # whose site is built once

FOUND = "Of 24 people, 15 felt better."
CITED = [{"reference": "a", "relation": "supports", "read": "full text", "finding": FOUND}]
REST = page(article=None, citations=CITED, in_short="It does, in one study of 24 people.")
ANSWER = b"---\nclaim: Naps help some people sleep.\ndraft: true\n---\n"


@pytest.fixture(scope="module", params=["material", "claims"])
def built(tmp_path_factory, request):
    """The site, built strictly on a theme."""
    site = tmp_path_factory.mktemp(request.param)
    (site / "docs/claims").mkdir(parents=True)
    (site / "docs/index.md").write_text("# Answers\n\n/// claims | counts\n///\n", "utf-8")
    (site / "docs/claims/rest-helps.md").write_bytes(REST)
    (site / "docs/claims/naps-help.md").write_bytes(ANSWER)
    (site / "docs/references.yml").write_bytes(listing({"listed": None}))
    (site / "mkdocs.yml").write_text(
        "site_name: Answers\nsite_url: https://example.org/\n"
        f"theme: {{name: {request.param}, font: false}}\nplugins: [search, claims]\n"
    )
    done = run("mkdocs", "build", "--strict", "-q", cwd=site)
    assert done.returncode == 0, done.stderr
    return files(site / "site")


def test_it_has_its_claims_and_references_and_no_page_of_an_article(built):
    assert {"claims/rest-helps/index.html", "references/a/index.html"} <= built.keys()
    assert not [path for path in built if path.startswith(("article", "claims/naps"))]


def test_its_pages_speak_of_no_article(built):
    for path in ("claims/rest-helps/index.html", "references/a/index.html", "claims/index.html"):
        html = built[path].decode()
        assert 'href="../../article/' not in html
        assert "claim__own-list" not in html
        assert 'class="claim__as"' not in html
