"""Drafts: information for who writes them, shown under serve, in no build."""

from datetime import date

import pytest

from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.rules import check, open_places
from mkdocs_claims.show.planned import draft_pages, planned_pages, with_drafts
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import CLAIM, files, listing, one_look, page, run, sources

OUTLINE = """\
title: On rest
sections:
  - id: S1
    heading: Rest
    sentences: [{id: S1.P1.1, sha1: 86f7e437fa}]
"""
TODAY = date(2026, 11, 22)
BARE = b"---\ndraft: true\nclaim: Rest <b>helps</b>.\n---\nSee <script>x</script>\n\n--8<-- 'x'\n"


@pytest.fixture
def site(tmp_path):
    """A site of its first day: an outline, and one draft that says nothing but its claim."""
    (tmp_path / "docs/claims").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# Rest\n\n/// claims | counts\n///\n", "utf-8")
    (tmp_path / "docs/article.yml").write_text(OUTLINE, "utf-8")
    (tmp_path / "docs/claims/rest.md").write_bytes(BARE)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Rest\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        "plugins: [search, claims]\n"
    )
    return tmp_path


def collected(*pages, **named):
    collection, problems = load(sources(*pages, **named), TODAY)
    return collection, [*problems, *check(collection)]


def test_a_site_of_an_outline_and_a_draft_passes_from_its_first_day(site):
    assert run("claims", "check", "--strict", cwd=site).returncode == 0
    done = run("mkdocs", "build", "--strict", "-q", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")
    built = files(site / "site")
    assert "claims/index.html" in built
    said = {path for path in built if path.endswith((".html", ".json", ".xml"))}
    assert not [path for path in said if "rest" in path or b"helps" in built[path]]


def test_a_draft_is_one_line_of_information():
    problems = collected(rest=BARE)[1]
    assert [(p.severity, p.code) for p in problems if p.path == "claims/rest.md"] == [
        ("info", "CLM422")
    ]


def test_what_is_open_in_a_draft_is_listed():
    collection, _ = collected(rest=BARE)
    codes = {problem.code for problem in open_places(collection.drafts["rest"], collection)}
    assert {"CLM101", "CLM108"} <= codes


def test_what_rules_say_of_a_draft_that_fits_is_listed():
    cited = [{"reference": "nobody", "relation": "supports", "read": "full text"}]
    collection, problems = collected(rest=page(draft="true", citations=cited))
    told = open_places(collection.drafts["rest"], collection)
    assert "CLM301" in {problem.code for problem in told}
    assert {problem.severity for problem in [*told, *problems]} == {"info"}


def test_front_matter_that_cannot_be_read_is_no_draft():
    problems = collected(rest=b"---\ndraft: true\nclaim: 'x\n---\n")[1]
    assert "error" in {problem.severity for problem in problems}


def test_a_link_from_a_finished_page_to_a_draft_is_an_error():
    problems = collected(page("See [more](rest.md).\n"), rest=BARE)[1]
    assert ("CLM409", "error") in {(problem.code, problem.severity) for problem in problems}


def test_the_sentences_of_a_draft_stay_open():
    collection, _ = load(
        Sources({"claims/rest.md": page(draft="true")}, None, ("article.yml", OUTLINE.encode())),
        TODAY,
    )
    assert [sentence.id for _, _, sentence in collection.open_sentences] == ["S1.P1.1"]


def test_under_serve_a_draft_that_fits_is_shown_with_a_band():
    collection, _ = collected(rest=page(draft="true"), references=listing())
    shown = Site(with_drafts(collection), one_look(base="../../"))
    assert "claim rest" in planned_pages(shown, {})["claims/rest.md"].markdown
    html = str(VIEWS["claim"](shown, "rest"))
    assert '<p class="claim__draft"><strong>Draft.</strong>' in html
    assert CLAIM["claim"] in html


def test_under_serve_what_would_be_markup_in_a_draft_is_text():
    collection, _ = collected(rest=BARE)
    made = draft_pages(Site(with_drafts(collection), one_look()))["claims/rest.md"].markdown
    assert "Rest &lt;b&gt;helps" in made
    assert "<script" not in made
    assert "--8<--" not in made
