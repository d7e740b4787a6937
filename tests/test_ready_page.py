"""Pages of claims and works are made without the host's Markdown machine, and nobody can tell."""

import pytest

from test_build import build, built, configured

CLAIM = "claims/rest-calms-the-body"
BODY = """See [the other](rest-shortens-colds.md) and [works](../references/index.md).

## More

- **one** `two`
- [three](https://example.org/), <https://example.org/4>

| a | b |
| - | - |
| 1 | 2 |
"""
# what makes each page by its block, as any page of the site
HOOK = """from mkdocs_claims.hosts.ready_page import ReadyPage
ReadyPage.render = lambda page, *how: super(ReadyPage, page).render(*how)
"""


def site(folder, body="", **settings):
    """A tiny site with a longer body."""
    configured(folder, settings)
    path = folder / f"docs/{CLAIM}.md"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{body}", "utf-8")
    folder.joinpath("hook.py").write_text(HOOK)
    return folder


@pytest.mark.parametrize("theme", ["claims", "material"])
def test_a_page_is_as_the_host_makes_it_of_its_block(theme, tmp_path):
    ready = built(site(tmp_path / "ready", BODY, theme={"name": theme}))
    assert ready == built(site(tmp_path / "block", BODY, theme={"name": theme}, hooks=["hook.py"]))


def test_a_site_s_own_extensions_reach_a_body(tmp_path):
    made = built(site(tmp_path / "site", BODY, markdown_extensions=[{"toc": {"permalink": "#"}}]))
    assert b'<h2 id="more">More' in made[f"{CLAIM}/index.html"]
    assert b'href="#more"' in made[f"{CLAIM}/index.html"]


def test_a_link_to_an_anchor_that_is_not_there_is_told_by_the_host(tmp_path):
    body = "See [the other](rest-shortens-colds.md#nowhere) and [claims](index.md#topic-1).\n"
    told = build(site(tmp_path / "site", body, validation={"anchors": "warn"})).stderr
    assert "'claims/rest-shortens-colds.md' does not contain an anchor '#nowhere'" in told
    assert "#topic-1" not in told


def test_a_page_that_another_plugin_changes_is_made_by_the_host(tmp_path):
    folder = site(tmp_path / "site", BODY, hooks=["hook.py"])
    changed = (
        "def on_page_markdown(markdown, **_):\n    return markdown + '\\nChanged by hand.\\n'\n"
    )
    folder.joinpath("hook.py").write_text(changed)
    assert b"<p>Changed by hand.</p>" in built(folder)[f"{CLAIM}/index.html"]
