"""Real builds of tiny sites, with MkDocs and with ProperDocs."""

import base64
import hashlib
import json
import posixpath
import re
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from builds import (
    BY_HOST,
    HOSTS,
    MATERIAL,
    MORE,
    OLD,
    THEMES,
    build,
    built,
    built_once,
    configured,
    pages,
    with_old,
)
from tiny import Elements, copied, dumped, files, run

# a broken site, and what is told of it, at its place
BROKEN = {
    "unclosed-quote": (
        "docs/claims/rest-calms-the-body.md:3:11: CLM006 a quotation mark opens here and is"
        " never closed"
    ),
    "tab": "docs/claims/rest-calms-the-body.md:7:1: CLM006 a tab stands where spaces should",
    "key-twice": "docs/claims/rest-calms-the-body.md:5:1: CLM007 the key 'about' is given twice",
    "no-such-day": (
        "docs/claims/rest-calms-the-body.md:22:1: CLM106 '2026-02-30' in 'checked': there is"
        " no such day"
    ),
    "bad-references": "docs/references.yml:4:10: CLM006 a colon here reads as a new key",
}
HOSTILE = (
    '</title></h1><script>alert(1)</script>"><img src=x onerror=alert(1)> &lt;script&gt;{{7*7}}'
)


@pytest.fixture(params=BY_HOST)
def good(request):
    """The good site as each host builds it."""
    return built_once(request.param)


@pytest.fixture(params=[*THEMES, "by ProperDocs"])
def themed(request):
    """The good site with each theme, and by the other host."""
    return built_once(request.param)


@pytest.fixture(params=MORE)
def more(request):
    """The good site with each of other settings and plugins: the settings, and the site."""
    return MORE[request.param], built_once(request.param)


def leading_nowhere(site, base="/colds/"):
    """The addresses in a site's pages that lead to no file or id of it."""
    found = {path: Elements(html) for path, html in pages(site).items()}
    ids = {path: {e["id"] for e in page.found if e["id"]} for path, page in found.items()}
    for path, page in found.items():
        for address in [
            e[name] for e in page.found for name in ("href", "src", "data-host-script") if e[name]
        ]:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            way = (
                unquote(parts.path).removeprefix(base)
                if parts.path.startswith("/")
                else posixpath.join(posixpath.dirname(path), unquote(parts.path))
            )
            target = posixpath.normpath(way or path) if parts.path else path
            target = target if target in site else posixpath.normpath(f"{target}/index.html")
            if target not in site or (
                parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]
            ):
                yield path, address


def without_host(page):
    """A page's elements by tag and attributes' names, but for those whose number follows a text:
    headings in a menu.
    """
    return {(e.tag, *sorted(e.attributes)) for e in Elements(page).found}


def test_a_good_site_has_all_its_pages(good):
    claims = {
        f"claims/{name}index.html"
        for name in ("", "rest-shortens-colds/", "rest-calms-the-body/", "colds-need-no-doctor/")
    }
    references = {
        f"references/{name}index.html" for name in ("", "hall-2014/", "nagy-2016/", "health-body/")
    }
    assert {*pages(good)} == {"index.html", "404.html", "article/index.html", *claims, *references}
    assert {"claims.json", "references.json", "references/hall-2014.ris", "sitemap.xml"} <= {*good}


def test_no_address_of_the_site_leads_nowhere(good):
    assert [*leading_nowhere(good)] == []


def test_no_address_leads_nowhere_with_any_theme(themed):
    ours = {path: content for path, content in themed.items() if path != "404.html"}
    assert [found for found in leading_nowhere(ours) if not found[1].startswith(("/", "#"))] == []


def test_no_address_leads_nowhere_with_other_settings(more):
    settings, site = more
    assert [
        *leading_nowhere(
            site, urlsplit(settings.get("site_url", "https://example.org/colds/")).path
        )
    ] == []


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_stops_the_build_names_its_place_and_leaves_the_old_site(name, host, tmp_path):
    folder = with_old(copied(tmp_path, name))
    done = build(folder, host=host)
    assert done.returncode == 1
    assert BROKEN[name] in done.stderr
    assert "Traceback" not in done.stderr
    assert files(folder / "site") == OLD


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize(("words", "code"), [([], 0), (["-q"], 0), (["--strict", "-q"], 1)])
def test_a_warning_stops_a_strict_build_only(words, code, host, tmp_path):
    done = build(copied(tmp_path, "warning"), *words, host=host)
    assert done.returncode == code
    assert "docs/claims/rest-shortens-colds.md:21:1: CLM502" in done.stderr
    assert (tmp_path / "site").exists() == (code == 0)


def test_words_that_are_no_yaml_stop_the_build_without_a_traceback(tmp_path):
    folder = copied(tmp_path, "own-templates")
    (folder / "overrides/claims/words.yml").write_text("a: [\n")
    done = build(folder)
    assert done.returncode == 1
    assert "overrides/claims/words.yml:1:5: CLM021 a list or mapping opens here" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("template", ['{{ "nope" | word }}', "{% if %}", "{{ claim.nope.more }}"])
def test_a_template_that_fails_stops_the_build_before_the_old_site_is_gone(template, tmp_path):
    folder = copied(tmp_path, "own-templates")
    (folder / "overrides/claims/claim.html").write_text(template)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("old")
    done = build(folder)
    assert (done.returncode, (folder / "site/index.html").read_text()) == (1, "old")
    assert (
        "the site's own templates fail on the view 'claim'" in done.stderr
        and "Traceback" not in done.stderr
    )


def test_a_template_that_leaves_out_a_claims_text_stops_the_build(tmp_path):
    folder = copied(tmp_path, "own-templates")
    (folder / "overrides/claims/claim.html").write_text("<p>{{ claim.statement }}</p>")
    done = build(folder)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "claim.html leaves out the text below a claim; write '{{ body }}'" in done.stderr


def test_a_name_that_is_no_claim_in_a_block_stops_the_build(tmp_path):
    (copied(tmp_path) / "docs/index.md").write_text(
        "# Colds\n\n/// claims | status rest-shortens\n///\n"
    )
    done = build(tmp_path)
    assert (done.returncode, "docs/index.md:3:14: CLM408" in done.stderr) == (1, True)


def test_every_page_has_its_policy_with_the_theme_claims_and_none_elsewhere(themed):
    policies = {
        path: [
            e["content"]
            for e in Elements(html)("meta.")
            if e["http-equiv"] == "Content-Security-Policy"
        ]
        for path, html in pages(themed).items()
    }
    ours = "page.css" in themed["index.html"].decode()
    assert {path: len(policy) for path, policy in policies.items()} == dict.fromkeys(policies, ours)


def test_claims_have_their_style_with_any_theme(themed):
    for path in (
        "claims/index.html",
        "claims/rest-shortens-colds/index.html",
        "references/hall-2014/index.html",
    ):
        links = [e["href"] or "" for e in Elements(pages(themed)[path])("link.")]
        assert [link for link in links if link.endswith("assets/claims/claims.css")]


def test_claims_and_references_stand_where_the_site_says(tmp_path):
    where = {"claims_dir": "about/claims", "references": "lists/works.json"}
    folder = configured(tmp_path, {"plugins": ["search", "claims"]})
    (folder / "docs/claims.yml").write_text(json.dumps(where))
    (folder / "docs/about").mkdir()
    (folder / "docs/claims").rename(folder / "docs/about/claims")
    (folder / "docs/lists").mkdir()
    records = yaml.load((folder / "docs/references.yml").read_text(), yaml.BaseLoader)
    (folder / "docs/lists/works.json").write_text(json.dumps(records, indent="\t"))
    (folder / "docs/references.yml").unlink()
    claim = folder / "docs/about/claims/rest-shortens-colds.md"
    claim.write_text(claim.read_text().replace("../index.md", "../../index.md"))
    (folder / "docs/index.md").write_text(
        "# Colds\n\n/// claims | status rest-shortens-colds\n///\n"
    )
    site = built(folder)
    assert "about/claims/rest-shortens-colds/index.html" in site
    assert [*leading_nowhere(site)] == []
    assert not [path for path in site if path.startswith("lists/") or path == "claims.yml"]


def test_claim_pages_are_out_of_the_nav(themed):
    found = Elements(pages(themed)["index.html"])
    assert found("nav.") + found("navbar")
    assert "Rest makes a cold shorter" not in " ".join(
        element.text for element in found("nav.") + found("navbar")
    )


def test_a_generated_page_stands_in_the_nav_where_the_site_says_so(more):
    settings, site = more
    if "nav" in settings:
        links = [a["href"] for a in Elements(pages(site)["index.html"])("a.")]
        assert {"claims/", "references/"} <= {*links}


def test_the_title_of_a_claims_page_begins_with_its_status(themed):
    title = Elements(pages(themed)["claims/rest-calms-the-body/index.html"])("title.")[0].text
    assert title.startswith("Not shown in people — Rest may calm the body during a cold.")


def test_a_sign_in_a_title_is_there_once(themed):
    found = Elements(pages(themed)["references/hall-2014/index.html"])
    assert found("title.")[0].text.startswith("Hall & Ito, 2014")
    described = [
        e["content"]
        for e in found("meta.")
        if e["name"] == "description" or e["property"] in ("og:title", "og:description")
    ]
    named = [text for text in described if "Ito" in text]  # a theme may print the site's alone
    assert all(text.count("Hall & Ito, 2014") == 1 for text in named)
    assert "Hall & Ito, 2014" in found("work-page__name")[0].text


def test_a_page_has_one_h1_and_its_claim_in_it(themed):
    headings = Elements(pages(themed)["claims/rest-shortens-colds/index.html"])("h1.")
    assert [heading.text.split() for heading in headings] == [
        ["Supported.", "Safety", "note.", "Rest", "makes", "a", "cold", "shorter."]
    ]


def test_search_finds_a_claim_by_its_status_an_author_and_a_doi(themed):
    entries = json.loads(themed["search/search_index.json"])["docs"]
    (entry,) = (e for e in entries if e["location"] == "claims/rest-shortens-colds/")
    shown = [entry["verdict"], entry["title"]] if "verdict" in entry else [entry["title"]]
    assert " — ".join(shown) == "Supported — Rest makes a cold shorter."
    known = " ".join([entry["text"], *entry.get("also", ())])
    assert all(word in known for word in ("Hall", "10.1000/rest.12", "lying down", "Rest and"))


def test_search_shows_nothing_of_a_page_but_its_own_claim(good):
    entries = json.loads(good["search/search_index.json"])["docs"]
    texts = [e["text"] for e in entries if e["location"] == "claims/rest-shortens-colds/"]
    assert not [text for text in texts if "Copy as text" in text or "may calm the body" in text]


def test_nothing_of_the_lists_but_what_is_shown_is_in_the_site(themed):
    assert not [path for path in themed if path.endswith((".yml", ".md"))]
    assert not [
        path
        for path, content in themed.items()
        if b"xylophone" in content or b"zeppelin" in content
    ]


def test_every_page_carries_a_policy_that_allows_its_own_scripts_only(good):
    for path, html in pages(good).items():
        found = Elements(html)
        (policy,) = (
            meta["content"]
            for meta in found("meta.")
            if meta["http-equiv"] == "Content-Security-Policy"
        )
        inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        assert inline, path
        for script in inline:
            assert (
                f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
                in policy
            ), path
        assert "unsafe" not in policy


def test_no_page_asks_another_host(more):
    for path, html in pages(more[1]).items():
        asked = [
            e[name] for e in Elements(html).found for name in ("src", "data-polyfills") if e[name]
        ]
        asked += [e["href"] for e in Elements(html)("link.") if e["rel"] != "canonical"]
        assert not [address for address in asked if re.match(r"\s*(?:[a-z]+:)?//", address)], path


def test_an_option_that_is_no_more_is_answered_with_what_to_write(tmp_path):
    done = build(configured(tmp_path, {"plugins": ["search", {"claims": {"frame": True}}]}))
    assert done.returncode == 1
    assert "write 'theme: {name: claims}'" in done.stderr


def test_the_policy_can_be_left_out(tmp_path):
    folder = configured(tmp_path, {})
    (folder / "docs/claims.yml").write_text("csp: no\n")
    sign = "Content-Security-Policy"
    assert not [path for path, html in pages(built(folder)).items() if sign in html]


def test_a_plugin_that_is_not_enabled_does_nothing(tmp_path):
    copied(tmp_path, "tab")
    configured_ = yaml.safe_load((tmp_path / "mkdocs.yml").read_text()) | {
        "theme": MATERIAL,
        "plugins": ["search", {"claims": {"enabled": False}}],
    }
    (tmp_path / "mkdocs.yml").write_text(dumped(configured_))
    done = build(tmp_path)
    assert done.returncode == 0
    assert not (tmp_path / "site/claims.json").exists()
    assert not (tmp_path / "site/assets/claims").exists()


@pytest.mark.parametrize(
    "paths",
    [
        ["claims/index.md", "references/index.md", "references/hall-2014.md"],
        ["references.md"],
        ["references/README.md"],
    ],
)
def test_a_page_of_the_sites_own_is_kept(paths, tmp_path):
    for path in paths:
        own = tmp_path / "docs" / path
        own.parent.mkdir(exist_ok=True, parents=True)
        block = "/// claims | reference hall-2014\n///\n" * path.endswith("hall-2014.md")
        own.write_text(f"# Our own page\n\nOwn words.\n\n{block}")
    done = build(copied(tmp_path))
    assert done.returncode == 0, done.stderr
    for path in paths:
        address = path.removesuffix(".md").removesuffix("/index").removesuffix("/README")
        assert "Own words." in (tmp_path / "site" / address / "index.html").read_text()


@pytest.mark.parametrize("host", HOSTS)
def test_a_sites_own_templates_win(host, tmp_path):
    site = built(copied(tmp_path, "own-templates"), host=host)
    html = pages(site)["claims/rest-shortens-colds/index.html"]
    assert '<section class="claim own" data-claim="rest-shortens-colds"><h1>Belegt: Rest' in html
    assert "<strong>sleep</strong>" in html
    assert "Belegt" in Elements(html)("title.")[0].text


def test_tags_lead_from_a_topic_and_a_status_to_its_claims(tmp_path):
    folder = configured(tmp_path, {"theme": MATERIAL, "plugins": ["search", "tags", "claims"]})
    (folder / "docs/tags.md").write_text("# Tags\n\n<!-- material/tags -->\n")
    found = Elements(pages(built(folder))["tags/index.html"])
    text = " ".join(element.text for element in found("article."))
    assert all(word in text for word in ("the body", "Not shown in people", "Supported"))
    assert "Rest makes a cold shorter." in text


def test_a_link_in_a_body_is_one_of_the_site(good):
    links = [
        a["href"]
        for a in Elements(pages(good)["claims/rest-shortens-colds/index.html"])("a.")
        if a.text == "sitting still"
    ]
    assert links == ["../../"]


def test_a_page_can_pass_keys_to_its_theme(tmp_path):
    path = copied(tmp_path) / "docs/claims/rest-shortens-colds.md"
    path.write_text(
        path.read_text().replace("---\n", "---\nhost: {template: own.html, title: not this}\n", 1)
    )
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/own.html").write_text(
        "<title>{{ page.title }}</title>own {{ page.content }}"
    )
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("name: claims", "name: claims\n  custom_dir: overrides")
    )
    html = pages(built(tmp_path))["claims/rest-shortens-colds/index.html"]
    assert html.startswith("<title>Supported — Rest makes a cold shorter.</title>own")


def test_the_same_sources_give_the_same_bytes(tmp_path):
    elsewhere = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "HOME": str(tmp_path),
    }
    one = built(copied(tmp_path / "one"), env={"PYTHONHASHSEED": "1", "TZ": "UTC"})
    other = built(copied(tmp_path / "other/deep"), env=elsewhere)
    assert {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)} == set()


@pytest.mark.xdist_group("by ProperDocs")
def test_mkdocs_and_properdocs_give_the_same_pages():
    one, other = (pages(built_once(name)) for name in BY_HOST)
    assert {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)} == set()


def test_a_page_is_as_old_as_its_comparison_or_the_source_date_epoch(tmp_path):
    site = built(copied(tmp_path), env={"SOURCE_DATE_EPOCH": str(1795305600 + 40 * 86400)})
    days = re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", site["sitemap.xml"].decode())
    assert {day for _, day in days} == {"2026-11-20", "2027-01-01"}
    assert all("/claims/" in address for address, day in days if day == "2026-11-20")


@pytest.mark.parametrize("theme", THEMES)
def test_markup_in_a_field_stays_text_in_any_theme(theme, tmp_path):
    harmless, hostile = (tmp_path / name for name in ("harmless", "hostile"))
    for folder, text in ((harmless, "word"), (hostile, HOSTILE)):
        claim = configured(folder, THEMES[theme]) / "docs/claims/rest-shortens-colds.md"
        front, _, body = claim.read_text().removeprefix("---\n").partition("---\n")
        body += "".join(f"\n## `{text}{n}`\n" for n in range(5))
        claim.write_text(
            f"---\n{dumped(filled(yaml.load(front, yaml.BaseLoader), text))}---\n{body}"
        )
        path = folder / "docs/references.yml"
        records = yaml.load(path.read_text(), yaml.BaseLoader)
        records[0] |= {
            "title": text,
            "author": [{"literal": text}],
            "container-title": text,
            "population": text,
        }
        path.write_text(dumped(records))
    one, other = pages(built(harmless)), pages(built(hostile))
    assert {path: without_host(html) for path, html in one.items()} == {
        path: without_host(html) for path, html in other.items()
    }
    entries = json.loads(files(hostile / "site")["search/search_index.json"])["docs"]
    shown = [
        entry["title"]
        + "".join(entry.get("tags", []))
        + entry["text"] * theme.startswith("material")
        for entry in entries
    ]
    assert not [
        text for text in shown if re.search("<script|<img", text)
    ]  # Material's search shows HTML, MkDocs' own text


def filled(claim, text):
    """A claim with a text in every field that can have one."""
    claim["citations"][1] |= {"finding": text, "locator": text}
    claim["article"]["departures"] = [
        {"article": text, "source": text, "effect": "hides", "why": text, "seen": "yes"}
    ]
    return (
        claim
        | dict.fromkeys(("claim", "in_short", "safety", "unknown"), text)
        | {
            "topics": [text, "a b"],
            "also_called": [text],
        }
    )


def test_the_search_of_the_theme_knows_what_a_body_says(good):
    index = json.loads(good["search/search_index.json"])
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}
    assert "Rest is sleep or sitting still." in texts["claims/rest-shortens-colds/"]


def test_a_problem_is_told_by_its_path_from_where_the_writer_stands(tmp_path):
    folder = copied(tmp_path / "site", "tab")
    done = run("mkdocs", "build", "-q", "-f", "site/mkdocs.yml", cwd=tmp_path)
    assert "\nsite/docs/claims/rest-calms-the-body.md:7:1: CLM006" in "\n" + done.stderr
    (tmp_path / "elsewhere").mkdir()
    done = run("mkdocs", "build", "-q", "-f", folder / "mkdocs.yml", cwd=tmp_path / "elsewhere")
    assert f"{folder}/docs/claims/rest-calms-the-body.md:7:1: CLM006" in done.stderr
