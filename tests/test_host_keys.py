"""`host`: what a page hands to its theme. Nothing in it adds markup, or ends a build half-way."""

import json

import pytest

from builds import MATERIAL, OLD, build, built, configured, pages, with_old
from tiny import copied, files

CLAIM = "docs/claims/rest-shortens-colds.md"
PAGE = "claims/rest-shortens-colds/index.html"
ATTACK = '"><script>alert(1)</script>'


def handed(folder, keys, **changes):
    """A copy of the good site whose first claim hands keys to its theme."""
    path = configured(folder, changes) / CLAIM
    path.write_text(path.read_text().replace("---\n", f"---\nhost: {json.dumps(keys)}\n", 1))
    return folder


def handed_as_written(folder, written, **changes):
    path = configured(folder, changes) / CLAIM
    path.write_text(path.read_text().replace("---\n", f"---\nhost: {written}\n", 1))
    return folder


@pytest.mark.parametrize("theme", [MATERIAL, {"name": "mkdocs"}, {"name": "claims"}])
def test_no_value_adds_markup_or_a_script_to_the_page(theme, tmp_path):
    keys = {"author": ATTACK, "subtitle": [ATTACK], "more": {ATTACK: ATTACK}}
    html = pages(built(handed(tmp_path, keys, theme=theme)))[PAGE]
    assert "<script>alert" not in html and "alert(1)" not in html.replace("&lt;script&gt;alert", "")


def test_the_keys_of_search_keep_their_types(tmp_path):
    folder = handed_as_written(tmp_path, "{search: {boost: 2}}", theme=MATERIAL)
    (entry, *_) = entries(built(folder))
    assert entry["boost"] == 2


def test_a_page_can_be_left_out_of_search(tmp_path):
    kept, left = (
        handed_as_written(tmp_path / word, f"{{search: {{exclude: {word}}}}}", theme=MATERIAL)
        for word in ("false", "true")
    )
    assert entries(built(kept)) and not entries(built(left))


def entries(site):
    docs = json.loads(site["search/search_index.json"])["docs"]
    return [entry for entry in docs if entry["location"] == PAGE.removesuffix("index.html")]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{search: no}", "2:8: CLM105"),
        ("{search: {boost: abc}}", "2:17: CLM105 'abc' in 'boost': write a number, as 2 or 0.5"),
        ("{search: {exclude: no}}", "2:17: CLM104 'no' is not a value of 'exclude'"),
        ("{search: {exlude: true}}", "2:17: CLM103 'exlude'"),
        ("{template: nope.html}", "2:8: the theme has no template 'nope.html'"),
        ("{template: ../../mkdocs.yml}", "2:8: the theme has no template"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place_and_the_old_site_stays(
    written, message, tmp_path
):
    folder = handed_as_written(tmp_path, written)
    with_old(folder)
    done = build(folder)
    assert done.returncode == 1
    assert f"rest-shortens-colds.md:{message}" in done.stderr and "Traceback" not in done.stderr
    assert files(folder / "site") == OLD


def test_the_policy_allows_no_script_of_a_pages_content(tmp_path):
    folder = copied(tmp_path)
    page = folder / "docs/index.md"
    page.write_text(page.read_text() + "\n<script>alert(1)</script>\n\n<SCRIPT>alert(2)</SCRIPT>\n")
    html = pages(built(folder))["index.html"]
    assert html.count("sha256-") == 1  # the theme's own
    assert "<script>alert(1)" in html
