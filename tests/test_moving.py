"""A site of version 0.1, built by this version: each old name is told, with what to write."""

import pytest
from jinja2 import UndefinedError

from mkdocs_claims.problem import CannotRun
from mkdocs_claims.show.look import look
from mkdocs_claims.show.renamed import GIVEN, PAGES, WORDS
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import copied, dumped, loaded, page, run

NOTICE = "Ask your doctor first."


def configured(folder, *lines, theme="material", own=None):
    """The tiny site, its mkdocs.yml written as for version 0.1."""
    custom = ", custom_dir: own" if own else ""
    text = f"site_name: Colds\ntheme: {{name: {theme}{custom}}}\nplugins:\n  - claims:\n"
    options = "".join(f"      {line}\n" for line in lines) or "      enabled: true\n"
    (folder / "mkdocs.yml").write_text(text + options, "utf-8")
    for name, content in (own or {}).items():
        path = folder / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def test_every_option_is_told_at_once(tmp_path):
    lines = ("claims_dir: c", "references: r.yml", "check_again: 1 year", "report: mailto:a@b.org",
             "frame: false", "csp: false")  # fmt: skip  # one table
    done = run("mkdocs", "build", cwd=configured(copied(tmp_path), *lines))
    assert done.returncode == 1
    for name in ("claims_dir", "references", "check_again", "report", "csp"):
        assert f"write '{name}: …' in docs/claims.yml" in done.stderr
    assert "write 'theme: {name: claims}'" in done.stderr


def test_a_kind_of_work_is_told(tmp_path):
    references = copied(tmp_path) / "docs/references.yml"
    text = references.read_text("utf-8")
    references.write_text(text.replace("design: trial", "design: label", 1), "utf-8")
    told = run("claims", "check", cwd=tmp_path).stdout
    assert "'label' is not a value of 'design'; write 'official'" in told


def test_every_word_is_told_at_once(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/words.yml").write_text(dumped(dict.fromkeys(WORDS, "x")), "utf-8")
    with pytest.raises(CannotRun) as told:
        look([str(tmp_path)])
    rows = str(told.value).splitlines()
    for number, (name, write) in enumerate(WORDS.items(), 1):
        assert any(
            f"claims/words.yml:{number}:1: CLM021 {name!r} is not a word" in row and write in row
            for row in rows
        )


GONE = {name: write for name, write in WORDS.items() if name not in ("label", *GIVEN)}


@pytest.mark.parametrize(
    ("shown", "write"),
    [
        *((f"{{{{ item.status.{name} }}}}", write) for name, write in GIVEN.items()),
        *((f'{{{{ "{name}" | word }}}}', write) for name, write in GONE.items()),
        *((f'{{{{ words["{name}"] }}}}', write) for name, write in GONE.items()),
    ],
)
def test_what_a_template_was_given_is_told(shown, write, tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/status.html").write_text(shown, "utf-8")
    with pytest.raises(UndefinedError) as told:
        VIEWS["status"](Site(loaded(page()), look([str(tmp_path)])), "c0")
    assert str(told.value).endswith(f"; {write}")


def test_a_file_of_macros_that_lacks_one_is_told(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/macros.html").write_text("{% macro mark(key) %}{% endmacro %}", "utf-8")
    with pytest.raises(CannotRun, match=r"^claims/macros\.html has no macro 'sign'; take it over"):
        look([str(tmp_path)])


@pytest.mark.parametrize("name", PAGES)
def test_a_template_of_whole_pages_is_told(name, tmp_path):
    done = run("mkdocs", "build", cwd=configured(copied(tmp_path), own={name: "<p>Ours.</p>"}))
    assert done.returncode == 1
    assert f"in custom_dir, {name} is not used any more: {PAGES[name]}" in done.stderr


@pytest.mark.parametrize(("settings", "is_told"), [(None, True), ("csp: no\n", False)])
def test_a_site_without_settings_is_told_that_material_is_material(settings, is_told, tmp_path):
    folder = configured(copied(tmp_path))
    if settings:
        (folder / "docs/claims.yml").write_text(settings, "utf-8")
    done = run("mkdocs", "build", cwd=folder)
    assert done.returncode == 0
    assert ("pages look as mkdocs-material makes them" in done.stderr) == is_told


@pytest.mark.parametrize("theme", ["claims", "material", "mkdocs"])
def test_the_notice_stands_once_on_a_claims_page_with_any_theme(theme, tmp_path):
    folder = configured(copied(tmp_path), theme=theme)
    (folder / "docs/claims.yml").write_text(f"notice: {NOTICE}\n", "utf-8")
    done = run("mkdocs", "build", "-q", cwd=folder)
    assert done.returncode == 0, done.stderr
    for path in ("claims/rest-shortens-colds", "references/hall-2014"):
        html = (folder / "site" / path / "index.html").read_text("utf-8")
        assert html.count(NOTICE) == 1, path
