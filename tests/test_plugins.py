"""Sites with the plugins that people combine: strict builds, alone and together, on two themes."""

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from conftest import need
from plugins import LANGUAGES, PLUGINS, USUAL, floors
from plugins import THEMES as TRIED
from tiny import copied, run

CONFIGURED = {tried.plugin: tried for tried in PLUGINS}
THEMES = {"claims": {"name": "claims"}, "material": {"name": "material", "font": False}}


ICONS = "img/"  # the theme terminal leaves them to a site


def installed(package):
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


def built(folder, plugins, theme):
    """The site of a strict build with these plugins, and with the policy."""
    for name in plugins:
        package = CONFIGURED[name].package
        need(installed(package), f"{package} is not installed: pip install '.[plugins]'")
    copied(folder)
    (folder / "docs/claims.yml").write_text("csp: yes\n")
    path = folder / "mkdocs.yml"
    config = yaml.safe_load(path.read_text()) | {"theme": theme}
    config["plugins"] = ["search", *(CONFIGURED[name].configured for name in plugins), "claims"]
    path.write_text(yaml.safe_dump(config, sort_keys=False))
    done = run("mkdocs", "build", "--strict", "-q", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def broken_links(site):
    """Each address within the site that leads nowhere."""
    for page in site.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="?([^"\s>]+)', page.read_text()):
            parts = urlsplit(address)
            path = unquote(parts.path)
            inside = path and not (parts.scheme or parts.netloc or page.name == "404.html")
            at = site / path.removeprefix("/colds/") if path[:1] == "/" else page.parent / path
            if inside and not (at.is_file() or (at / "index.html").is_file()):
                yield page.relative_to(site), address


def assert_whole(site, within=""):
    page = Path(site, within, "claims/rest-shortens-colds/index.html")
    html = (page if page.is_file() else page.parent.with_suffix(".html")).read_text()
    assert re.search(r'data-claim="?rest-shortens-colds', html)
    assert re.search(r'class="?reference\b', html)
    assert "Rest makes a cold shorter" in re.search("<title>(.*?)</title>", html, re.DOTALL)[1]
    assert not [address for _, address in broken_links(site) if ICONS not in address]


@pytest.fixture(scope="module", params=[(names, theme) for names in USUAL for theme in THEMES])
def combined(request, tmp_path_factory):
    """The names of several plugins, and the site with them on a theme."""
    names, theme = request.param
    return names, built(tmp_path_factory.mktemp(theme), names, THEMES[theme])


def test_a_site_with_the_plugins_is_whole(combined):
    assert_whole(combined[1])


def test_each_plugin_is_tried():
    assert {name for names in USUAL for name in names} == {*CONFIGURED}


def test_each_language_has_its_words_and_its_own_pages(combined):
    names, site = combined
    if "i18n" in names:
        assert_whole(site, LANGUAGES[1]["locale"])
        page = "claims/rest-shortens-colds/index.html"
        assert "<title>Belegt" in (site / "de" / page).read_text()
        assert "<title>Supported" in (site / page).read_text()
        assert "Alle Quellen" in (site / "de/references/index.html").read_text()


def test_the_policy_lets_a_plugins_own_script_and_style_run(combined):
    names, site = combined
    html = (site / "index.html").read_text()
    if "glightbox" in names:
        assert re.search('id="?init-glightbox', html)
        for directive in ("script-src", "style-src"):
            assert "'sha256-" in re.search(f"{directive}[^;]*", html)[0]


def test_a_translated_claim_page_is_answered(tmp_path):
    claims = copied(tmp_path) / "docs/claims"
    text = (claims / "rest-shortens-colds.md").read_text()
    (claims / "rest-shortens-colds.de.md").write_text(text)
    done = run("claims", "check", cwd=tmp_path)
    assert "CLM012 claim pages have no translations yet" in done.stdout


def test_the_policy_allows_no_style_of_a_pages_content(tmp_path):
    folder = copied(tmp_path)
    (folder / "docs/index.md").write_text("# Colds\n\n<style>p { color: red }</style>\n")
    done = run("mkdocs", "build", "-q", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "style-src 'self';" in (folder / "site/index.html").read_text()


@pytest.mark.parametrize(("package", "theme"), [tried[:2] for tried in TRIED])
def test_a_site_with_the_theme_is_whole(package, theme, tmp_path):
    need(installed(package), f"{package} is not installed: pip install '.[plugins]'")
    assert_whole(built(tmp_path, [], {"name": theme}))


def test_no_source_of_a_made_page_is_left_behind(tmp_path):
    folder = copied(tmp_path / "site")
    (tmp_path / "made").mkdir()
    run("mkdocs", "build", "-q", cwd=folder, env={"TMPDIR": str(tmp_path / "made")})
    assert not [*(tmp_path / "made").iterdir()]


def test_each_plugin_that_is_tried_is_asked_for_by_the_extra():
    assert {tried.package for tried in PLUGINS} <= {*floors()}
