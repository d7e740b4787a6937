"""The first hour: a site that builds at once, and pages to fill in; nothing is overwritten."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest
import yaml

from conftest import need
from mkdocs_claims.command.new import slug
from mkdocs_claims.command.starter import LANGUAGES, PLACEHOLDERS, Starter
from tiny import ENV, copied, run

BIN = str(Path(sys.executable).parent)

ARTICLE = """Walking and mood

A short walk lifts the mood. It helps, says Dr. Hill, in 12.5 of 100 people.

What is new

Walks are free. Nobody was harmed.
"""


@pytest.fixture
def article(tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE)
    return tmp_path / "article.txt"


def begun(folder, *words):
    done = run("claims", "init", "site", *words, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def built(site):
    done = run("mkdocs", "build", "--strict", "-q", cwd=site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site / "site"


@pytest.mark.parametrize("theme", ["claims", "material"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_new_site_builds_strict_at_once(theme, language, article, tmp_path):
    words = ("--article", article, "--theme", theme, "--language", language)
    site = built(begun(tmp_path, *words))
    home = (site / "index.html").read_text()
    for path in ("claims/", "references/", "about/", "glossary/", "method/", "article/"):
        assert f'href="{path}"' in home, path


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_new_site_for_zensical_is_built_strict_by_the_steps_of_its_workflow(
    language, article, tmp_path
):
    need(which("zensical", path=BIN), "Zensical is not installed")
    words = ("--host", "zensical", "--ci", "github", "--language", language, "--title", 'A "b"')
    site = begun(tmp_path, "--article", article, *words)
    workflow = yaml.safe_load((site / ".github/workflows/claims.yml").read_text())
    env = ENV | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    steps = [step["run"] for step in workflow["jobs"]["site"]["steps"] if "run" in step]
    for step in steps[1:]:
        done = subprocess.run(step, cwd=site, env=env, shell=True, capture_output=True, text=True)
        assert done.returncode == 0, (step, done.stdout, done.stderr)
    assert "/// claims" not in (site / "site/index.html").read_text()
    assert "Content-Security-Policy" in (site / "site/claims/index.html").read_text()
    assert "/build/" in (site / ".gitignore").read_text()


def test_a_theme_of_ours_is_refused_for_zensical(tmp_path):
    done = run("claims", "init", "--host", "zensical", "--theme", "claims", cwd=tmp_path)
    assert (done.returncode, "leave out --theme" in done.stderr) == (2, True)


def test_a_new_site_without_an_article_builds_too(tmp_path):
    site = begun(tmp_path)
    built(site)
    assert not (site / "docs/article.yml").exists()


@pytest.mark.parametrize(("ci", "path"), [("github", ".github/workflows/claims.yml"),
                                          ("gitlab", ".gitlab-ci.yml")])  # fmt: skip
def test_ci_is_written_where_it_is_asked_for(ci, path, tmp_path):
    text = (begun(tmp_path, "--ci", ci) / path).read_text()
    assert "claims check" in str(yaml.safe_load(text))


def test_what_is_there_is_left_as_it_is(article, tmp_path):
    (tmp_path / "site/docs").mkdir(parents=True)
    (tmp_path / "site/docs/index.md").write_text("mine")
    begun(tmp_path, "--article", article)
    done = run("claims", "init", "site", cwd=tmp_path)
    assert (tmp_path / "site/docs/index.md").read_text() == "mine"
    assert "left as it is: site/docs/index.md" in done.stdout
    assert "written" not in done.stdout


def test_nothing_is_asked_where_there_is_no_terminal(tmp_path):
    done = run("claims", "init", cwd=tmp_path)
    assert done.returncode == 0
    assert "The site's name" not in done.stdout


def test_a_title_of_any_letters_is_one(tmp_path):
    title = 'A: "title" #1 {with} signs'
    site = begun(tmp_path, "--title", title)
    assert yaml.safe_load((site / "mkdocs.yml").read_text())["site_name"] == title


def test_what_is_still_to_be_written_is_a_task(tmp_path):
    done = run("claims", "todo", cwd=begun(tmp_path))
    assert "docs/about.md:7: who you are" in done.stdout


def test_registries_are_asked_once_a_week(tmp_path):
    text = (begun(tmp_path, "--ci", "github") / ".github/workflows/registries.yml").read_text()
    assert "claims verify" in text


def test_every_language_has_the_same_pages():
    pages = {name: {*Starter("x", language=name, article=True).files()} for name in LANGUAGES}
    assert len({frozenset(paths) for paths in pages.values()}) == 1


def test_what_is_still_to_be_written_is_marked():
    for language, mark in zip(LANGUAGES, PLACEHOLDERS, strict=True):
        assert mark in Starter("x", language=language).files()["docs/about.md"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Walking lifts the mood!", "walking-lifts-the-mood"),
        ("Müde Füße überall", "muede-fuesse-ueberall"),
        ("  Été: 2 cafés ", "ete-2-cafes"),
        ("S9.P1.1", "s9-p1-1"),
    ],
)
def test_a_title_becomes_an_address(title, name):
    assert slug(title) == name


def test_a_draft_names_what_it_is_begun_for(tmp_path):
    site = copied(tmp_path / "site")
    words = ("--sentence", "S1.P1.1", "--reference", "hall-2014")
    done = run("claims", "new", "Rest and colds", *words, cwd=site)
    text = (site / "docs/claims/rest-and-colds.md").read_text()
    assert done.stdout == "docs/claims/rest-and-colds.md\n"
    assert "sentences: [S1.P1.1]" in text
    assert "reference: hall-2014" in text
    assert "supports | suggests | disputes | mentions | unchecked" in text


def test_a_section_gets_a_draft_for_each_sentence_without_a_claim(article, tmp_path):
    site = begun(tmp_path, "--article", article)
    done = run("claims", "new", "--for-section", "S2", cwd=site)
    assert len(done.stdout.splitlines()) == 2, done.stdout + done.stderr
    again = run("claims", "new", "--for-section", "S2", cwd=site)
    assert again.stdout.count("left as it is") == 2
    built(site)


def test_a_draft_is_read_as_one(tmp_path):
    site = copied(tmp_path / "site")
    run("claims", "new", "x", cwd=site)
    problems = json.loads(run("claims", "check", "--format", "json", cwd=site).stdout)["problems"]
    assert {problem["severity"] for problem in problems} <= {"info"}


def test_a_library_becomes_the_list_of_references(tmp_path):
    record = {"id": "x", "type": "article-journal", "title": "Walks", "DOI": "10.1000/x",
              "author": [{"family": "Wood", "given": "Ann"}], "issued": {"date-parts": [[2021]]},
              "container-title": "Walking"}  # fmt: skip
    (tmp_path / "library.json").write_text(json.dumps([record]))
    site = begun(tmp_path, "--references", tmp_path / "library.json")
    assert "\n- id: wood-2021\n" in (site / "docs/references.yml").read_text()
    built(site)


def test_a_library_that_cannot_be_read_leaves_a_site_and_says_so(tmp_path):
    (tmp_path / "library.json").write_text("[")
    done = run("claims", "init", "site", "--references", "library.json", cwd=tmp_path)
    assert done.returncode == 2 and "library.json" in done.stderr
    built(tmp_path / "site")


NEXT = {
    "nothing": "begin a site with 'claims init my-site'",
    "no claims": "write one with 'claims new",
    "a problem": "1 problem to correct: see 'claims check'",
    "broken settings": "1 problem to correct: see 'claims check'",
    "a new site": "0 claims and 1 draft, nothing wrong: 'claims todo' lists 11 things to do",
    "all done": "3 claims, nothing wrong, and nothing left to do: 'mkdocs build --strict'",
}


@pytest.fixture
def state(request, tmp_path):
    """A folder in one of the states of NEXT."""
    name = request.param
    if name == "a new site":
        return begun(tmp_path)
    if name in ("a problem", "broken settings", "all done"):
        copied(tmp_path, "tab" if name == "a problem" else "good")
    if name == "no claims":
        (tmp_path / "docs").mkdir()
    if name == "broken settings":
        (tmp_path / "docs/claims.yml").write_text("notices: x\n")
    if name == "all done":
        for path in tmp_path.glob("docs/**/*.*"):
            text = path.read_text().replace("read: title", "read: abstract")
            path.write_text(re.sub(r"\n  unverified: .*", "", text))
    return tmp_path


@pytest.mark.parametrize(("state", "words"), [*NEXT.items()], indirect=["state"], ids=[*NEXT])
def test_the_command_alone_says_what_to_do_next(state, words):
    done = run("claims", cwd=state)
    assert words in done.stdout
    assert done.returncode == 0


def test_the_way_from_the_article_to_its_sentences_is_told(article, tmp_path):
    begun(tmp_path, "--article", article)
    done = run("claims", "init", "site", "--article", article, cwd=tmp_path)
    assert f"'claims outline {article} --show' prints its sentences" in done.stdout
