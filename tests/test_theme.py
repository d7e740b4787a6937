"""The plugin on other themes changes nothing but what shows claims; the theme `claims` honours what
people set.
"""

import importlib.util
import json
import re
from copy import deepcopy
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from mkdocs.theme import Theme

from builds import HOSTS, MATERIAL, build, built, configured, pages
from mkdocs_claims.hosts.compiled import hasten
from mkdocs_claims.hosts.theme import PAGES
from mkdocs_claims.show.searched import searched
from test_plugins import broken_links
from tiny import REFERENCE, listing, shown
from tiny import page as page_of_claim

pytestmark = pytest.mark.xdist_group("theme")  # whose site is built once

PLAIN = "plain/index.html"
PAGE = "# Plain\n\nWords.\n\n<script>a = 1</script>\n\n```mermaid\ngraph LR\n```\n\n```py\na\n```\n"
LINKED = re.compile(r"\n *<(?:link|script)[^>]*assets/claims/claims\.[^>]*>(?:</script>)?\n *")


def site_of(folder, changes):
    """A site with a page without claims, as it is built with some settings."""
    configured(folder, changes)
    (folder / "docs/plain.md").write_text(PAGE)
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


MAIN = '{% extends "base.html" %}{% block announce %}News of <b>colds</b>{% endblock %}'
ON = {"primary": "teal", "toggle": {"icon": "material/brightness-7", "name": "Dark"}}
DARK = {"scheme": "slate", "toggle": {"icon": "material/brightness-4", "name": "Light"}}
FULL = [
    "navigation.instant",
    "navigation.tabs",
    "navigation.top",
    "content.code.copy",
    "toc.follow",
]
MERMAID = {"name": "mermaid", "class": "mermaid"}
ON_MATERIAL = {
    "plain": {"theme": MATERIAL},
    "with all its options": {
        "theme": MATERIAL | {"features": FULL, "palette": [ON, DARK], "custom_dir": "overrides"},
        "markdown_extensions": [{"pymdownx.superfences": {"custom_fences": [MERMAID]}}],
        "repo_url": "https://example.org/our/colds",
        "extra": {"social": [{"icon": "fontawesome/brands/mastodon", "link": "https://a.example"}]},
    },
}


@pytest.fixture(scope="module", params=ON_MATERIAL)
def on_material(request, tmp_path_factory):
    """The folders of a site on Material with the plugin, and without it."""
    folders = {}
    for name in ("with", "without"):
        folder = folders[name] = tmp_path_factory.mktemp("material") / name
        (folder / "overrides").mkdir(parents=True)
        (folder / "overrides/main.html").write_text(MAIN)
        post = folder / "docs/blog/posts/first.md"
        post.parent.mkdir(parents=True)
        post.write_text("---\ndate: 2026-11-20\ntags: [news]\n---\n\n# A first post\n\nWords.\n")
        (folder / "docs/blog/index.md").write_text("# News\n")
        plugins = ["search", "blog", "tags", *(["claims"] if name == "with" else [])]
        nav = [{"Start": "index.md"}, {"Plain": "plain.md"}, {"News": "blog/index.md"}]
        site_of(folder, ON_MATERIAL[request.param] | {"plugins": plugins, "nav": nav})
    return folders["with"] / "site", folders["without"] / "site"


@pytest.mark.parametrize(
    "path", [PLAIN, "blog/index.html", "blog/2026/11/20/a-first-post/index.html", "404.html"]
)
def test_a_page_without_claims_is_on_material_what_it_is_without_the_plugin(path, on_material):
    with_it, without = ((folder / path).read_text() for folder in on_material)
    assert len(LINKED.findall(with_it)) == 2
    assert LINKED.sub("", with_it) == without


def test_a_page_of_claims_has_all_that_material_gives_it(on_material):
    of_claim, of_any = (
        (on_material[0] / path).read_text()
        for path in ("claims/rest-shortens-colds/index.html", PLAIN)
    )
    (settings,) = re.findall('<script id="__config"[^>]*>(.*?)</script>', of_any)
    for mark in (
        "md-tabs",
        "__palette_1",
        "md-top",
        "News of <b>colds</b>",
        "md-source",
        "md-social",
    ):
        assert (mark in of_claim) == (mark in of_any), mark
    assert (
        json.loads(settings)["features"]
        == (
            json.loads(re.search('<script id="__config"[^>]*>(.*?)</script>', of_claim)[1])[
                "features"
            ]
        )
    )
    assert 'data-claim="rest-shortens-colds"' in of_claim


def set_up(theme=None, **changes):
    """Settings of a site with the theme `claims`."""
    return {"theme": {"name": "claims", **(theme or {})}, **changes}


SET = set_up(
    {
        "logo": "logo.svg",
        "favicon": "own.ico",
        "palette": [{"scheme": "default", "primary": "deep purple", "accent": "teal"}],
        "features": ["navigation.footer", "content.action.edit", "content.action.view"],
        "custom_dir": "overrides",
    },
    repo_url="https://example.org/our/colds",
    repo_name="our/colds",
    edit_uri="edit/main/docs/",
    copyright="Ours",
    site_author="Jo",
    extra_css=["own.css"],
    extra_javascript=["own.js"],
    extra={
        "social": [{"icon": "fontawesome/brands/mastodon", "link": "https://example.org/@a"}],
        "alternate": [{"name": "Deutsch", "link": "/de/", "lang": "de"}],
    },
    nav=[{"Start": "index.md"}, {"More": [{"Plain": "plain.md"}, {"Claims": "claims/index.md"}]}],
)
SEEN = {
    "logo": r'<img class="bar__logo" src="\.\./logo\.svg" alt="">',
    "favicon": r'<link rel="icon" href="\.\./own\.ico">',
    "primary colour": r'<body\s+data-md-color-primary="deep-purple"\s+data-md-color-accent="teal">',
    "colours": r'href="\.\./assets/claims/palette\.css"',
    "repository": r'<a href="https://example\.org/our/colds">our/colds</a>',
    "edit": r'<a href="https://example\.org/our/colds/edit/main/docs/plain\.md" rel="edit">',
    "view": r'<a href="https://example\.org/our/colds/raw/main/docs/plain\.md">',
    "announcement": r'<aside class="announce md-typeset">News of <b>colds</b></aside>',
    "social": r'<a href="https://example\.org/@a" rel="me">\s*<span class="icon" aria-',
    "language": r'<a href="\.\./de/|<a href="/de/" hreflang="de" lang="de">Deutsch</a>',
    "copyright": "<p>Ours</p>",
    "author": '<meta name="author" content="Jo">',
    "previous": r'<a rel="prev" href="\.\./?">',
    "next": r'<a rel="next" href="\.\./claims/">',
    "nested menu": r'class="menu__here"><summary>More</summary>\s*<ul><li><a href="\./" aria',
    "style": r'page\.css">\s*.*\s*.*\s*<link rel="stylesheet" href="\.\./own\.css">',
    "script": r'claims\.js" defer></script>\s*<script src="\.\./own\.js">',
}


@pytest.fixture(scope="module")
def set_site(tmp_path_factory):
    """A site in the theme `claims` with what people set."""
    folder = tmp_path_factory.mktemp("set")
    (folder / "overrides").mkdir()
    (folder / "overrides/main.html").write_text(MAIN)
    return site_of(folder, SET)


OTHERWISE_SET = set_up(
    {
        "icon": {"logo": "material/heart"},
        "direction": "rtl",
        "features": ["navigation.indexes"],
    },
    site_description='Colds & "rest"',
    extra={"homepage": "https://example.org/", "claims_archive": "colds.zip"},
    nav=[{"Start": "index.md"}, {"More": ["more/index.md", "plain.md"]}],
)
SEEN_OTHERWISE = {
    "icon as logo": r'<a class="bar__home"[^>]*>\s*<span class="icon" aria-hidden="true"><svg ',
    "home": r'<a class="bar__home" href="https://example\.org/">',
    "direction": r'<html lang="en"\s+dir="rtl"',
    "description": r'<meta name="description" content="Colds &amp; &#34;rest&#34;">',
    "archive": r'<a href="\.\./colds\.zip" download>',
    "a section's own page": r'<summary>More</summary>\s*<ul><li><a href="\.\./more/">',
}


@pytest.fixture(scope="module")
def otherwise_set(tmp_path_factory):
    """A page without claims of a site with the other settings of the theme `claims`."""
    folder = tmp_path_factory.mktemp("otherwise")
    (folder / "docs/more").mkdir(parents=True)
    (folder / "docs/more/index.md").write_text("# More of it\n")
    return (site_of(folder, OTHERWISE_SET) / PLAIN).read_text()


@pytest.mark.parametrize("what", SEEN_OTHERWISE)
def test_what_people_set_otherwise_is_on_the_page(what, otherwise_set):
    assert re.search(SEEN_OTHERWISE[what], otherwise_set), otherwise_set


@pytest.fixture
def plain(set_site):
    """Its page without claims."""
    return (set_site / PLAIN).read_text()


@pytest.mark.parametrize("what", SEEN)
def test_what_people_set_is_on_the_page(what, plain):
    assert re.search(SEEN[what], plain), plain


def test_a_page_that_extends_the_theme_keeps_its_styles_and_scripts(plain):
    for name in ("claims.css", "page.css", "claims.js", "page.js", "search.js"):
        assert plain.count(f"assets/claims/{name}") == 1, name


def test_each_of_materials_blocks_is_there():
    material = Path(importlib.util.find_spec("material").origin).parent / "templates/base.html"
    block = re.compile(r"{% block (\w+)")
    assert {*block.findall(material.read_text())} <= {
        *block.findall((PAGES / "base.html").read_text())
    }


def test_each_plugin_of_material_is_there_for_the_theme():
    names = {entry.name for entry in entry_points(group="mkdocs.plugins")}
    material = {name.partition("/")[2] for name in names if name.startswith("material/")}
    assert {f"claims/{name}" for name in material} <= names


def test_a_setting_without_effect_is_said_once_and_counts_as_no_warning(tmp_path):
    features = ["navigation.tabs", "navigation.footer", "no.such"]
    changes = set_up({"features": features, "font": {"text": "Roboto"}}, extra={"version": {}})
    done = build(configured(tmp_path, changes), "--strict")
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if "has no effect" in line]
    assert [re.search(r"(\S+: \S+) has", line)[1] for line in said] == [
        "theme.font: …",
        "theme.features: navigation.tabs",
        "theme.features: no.such",
    ]


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ({"homepage": "javascript:alert(1)"}, "extra.homepage leads to 'javascript:alert(1)'"),
        ({"social": [{"link": "javascript:alert(1)"}]}, "extra.social, link 1 leads to"),
        ({"social": [{"icon": "x", "link": "https://a.org"}]}, "has the icon 'x', which the theme"),
        ({"social": [{"name": "A"}]}, "extra.social, link 1 has no 'link'"),
        ({"alternate": {"de": "/de/"}}, "extra.alternate is a list of links"),
    ],
)
def test_a_link_that_the_theme_cannot_show_stops_the_build(extra, said, tmp_path):
    configured(tmp_path, set_up(extra=extra))
    done = build(tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert said in done.stderr


def test_the_policy_says_what_it_blocks(tmp_path):
    folder = configured(tmp_path, {"theme": {"name": "mkdocs"}})
    (folder / "docs/claims.yml").write_text("csp: yes\n")
    done = build(folder)
    assert "INFO    -  the strict policy blocks https://cdnjs.cloudflare.com" in done.stderr


@pytest.fixture(scope="module", params=HOSTS)
def everyday(request, tmp_path_factory):
    """The pages of a strict build with the plugins that sites on Material have, and its folder."""
    names = ["search", "tags", "blog", "offline", "meta", "privacy", "claims"]
    folder = configured(tmp_path_factory.mktemp("everyday") / "site", set_up(plugins=names))
    post = folder / "docs/blog/posts/first.md"
    post.parent.mkdir(parents=True)
    (folder / "docs/blog/index.md").write_text("# News\n")
    (folder / "docs/blog/.meta.yml").write_text("description: Of the blog\n")
    post.write_text("---\ndate: 2026-11-20\n---\n\n# A first post\n\nWords.\n")
    (folder / "docs/tags.md").write_text("# Topics\n\n<!-- material/tags -->\n")
    return pages(built(folder, host=request.param)), folder / "site"


def test_plugins_of_material_work_with_the_theme(everyday):
    site, folder = everyday
    assert "A first post" in site["blog/index.html"]
    assert "Of the blog" in site["blog/index.html"]
    assert "Rest makes a cold shorter." in site["tags.html"]
    assert "Rest makes a cold shorter" in (folder / "search/search_index.js").read_text()


def test_each_link_of_a_site_with_plugins_of_material_leads_somewhere(everyday):
    assert not [*broken_links(everyday[1])]


def test_each_page_of_the_theme_without_any_plugin_says_what_it_needs(tmp_path):
    build(configured(tmp_path, set_up(plugins=[])))
    for path in ("index.html", "article/index.html", "404.html"):
        made = (tmp_path / "site" / path).read_text()
        assert "Add\n'claims' to 'plugins' in mkdocs.yml." in made, path


def test_the_theme_without_the_plugin_says_what_it_needs(tmp_path):
    done = build(configured(tmp_path, set_up(plugins=["search"])))
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "the theme 'claims' needs the plugin 'claims'; add it to 'plugins'" in done.stderr


@pytest.fixture
def indexed(set_site):
    """What search knows of each page, by its address."""
    entries = json.loads((set_site / "search/search_index.json").read_text())["docs"]
    return {entry["location"]: entry for entry in entries}


def test_search_knows_a_claim_from_the_collection_and_any_other_page_from_its_content(indexed):
    assert "<p>A test" in indexed["claims/rest-shortens-colds/"]["text"]
    assert ["lying down"] in [entry.get("also") for entry in indexed.values()]
    assert "10.1000/rest.12" in indexed["references/hall-2014/"]["text"]
    assert "Words." in indexed["plain/"]["text"]


def test_search_leads_from_an_identifier_or_author_and_year_to_a_work(indexed):
    keys = indexed["references/hall-2014/"]["keys"]
    assert {"10.1000/rest.12", "Hall", "Hall 2014", "hall-2014"} <= {*keys}


def test_search_knows_no_identifier_that_is_not_verified():
    reference = REFERENCE | {"DOI": "10.1/a", "issued": "2014", "unverified": ["DOI"]}
    work = searched(shown(page_of_claim(), references=listing(reference)), "reference a", "")
    assert work.keys == ("a",)


def test_a_theme_lists_all_that_stands_in_no_hidden_folder():
    theme = Theme("claims")
    names = theme.get_env().loader.list_templates()
    seen = [name for name in names if not any(p.startswith(".") for p in name.split("/")[:-1])]
    hasten(theme, None)
    assert theme.get_env().loader.list_templates() == seen
    assert 100 < len(seen) < len(names)
    other = deepcopy(theme)
    other.dirs.clear()
    assert other.get_env().loader.list_templates() == []
