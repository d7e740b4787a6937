"""The site as plain pages: whole, safe, for any host, and nothing of another's is touched."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from tiny import ENV, copied, run


@pytest.fixture
def folder(tmp_path):
    return copied(tmp_path / "site")


def made(folder, *words):
    done = run("claims", "pages", "--to", "build", *words, cwd=folder)
    assert "Traceback" not in done.stderr
    return done


def files(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def front(text):
    return yaml.safe_load(text.split("---\n")[1])


def test_each_claim_is_a_page_with_its_verdict_and_references(folder):
    assert made(folder).returncode == 0
    text = (folder / "build/claims/rest-shortens-colds.md").read_text()
    assert 'data-claim="rest-shortens-colds"' in text
    assert 'class="reference"' in text
    assert "Rest makes a cold shorter" in front(text)["title"]


def test_what_is_not_verified_stays_behind(folder):
    (folder / "docs/claims.yml").write_text("notice: Hello.\n")
    made(folder)
    assert not files(folder / "build") & {"references.yml", "article.yml", "claims.yml"}


def test_html_is_one_block_in_which_no_line_is_blank(folder):
    made(folder)
    for path in (folder / "build/claims").glob("*.md"):
        html = path.read_text().split("---\n", 2)[2].strip()
        assert not re.search(r"\n[ \t]*\n", html), path


def test_a_second_run_writes_nothing(folder):
    made(folder)
    before = {p: p.stat().st_mtime_ns for p in (folder / "build").rglob("*.md")}
    assert " 0 written, 0 removed" in made(folder).stdout
    assert before == {p: p.stat().st_mtime_ns for p in (folder / "build").rglob("*.md")}


def test_what_is_gone_is_removed(folder):
    extra = folder / "docs/extra.md"
    extra.write_text("# More\n")
    made(folder)
    extra.unlink()
    assert " 1 removed" in made(folder).stdout
    assert not (folder / "build/extra.md").exists()


def test_an_error_leaves_the_last_good_pages(folder):
    made(folder)
    before = files(folder / "build")
    (folder / "docs/claims/bad.md").write_text("no front matter\n")
    done = made(folder)
    assert done.returncode == 1
    assert "docs/claims/bad.md:1:1: CLM004" in done.stdout
    assert files(folder / "build") == before


@pytest.mark.parametrize("to", ["docs", "docs/build", ".", "full"])
def test_a_folder_that_is_not_its_own_is_refused(to, folder):
    (folder / "full").mkdir()
    (folder / "full/letter.txt").write_text("mine")
    done = run("claims", "pages", "--to", to, cwd=folder)
    assert done.returncode == 2
    assert (folder / "full/letter.txt").read_text() == "mine"


def test_markup_in_a_title_is_text_on_a_host_that_does_not_escape_it(folder):
    text = (folder / "docs/claims/rest-shortens-colds.md").read_text()
    bad = re.sub(
        r"claim: .*", 'claim: "Rest </title><script>alert(1)</script> helps."', text, count=1
    )
    (folder / "docs/claims/rest-shortens-colds.md").write_text(bad)
    assert made(folder).returncode == 0
    for path in (folder / "build").rglob("*.md"):
        assert "<script>alert" not in path.read_text(), path


def test_a_block_of_a_hand_written_page_is_filled_in_and_code_is_left(folder):
    block = "/// claims | status rest-shortens-colds\n///\n"
    (folder / "docs/index.md").write_text(f"# Colds\n\n{block}\n```\n{block}```\n")
    made(folder)
    text = (folder / "build/index.md").read_text()
    assert text.count("/// claims") == 1
    assert 'href="claims/rest-shortens-colds.md"' in text


def test_every_address_leads_to_a_source(folder):
    made(folder)
    for path in (folder / "build").rglob("*.md"):
        for address in re.findall(r'href="([^"]+)"', path.read_text()):
            parts = urlsplit(address)
            if not parts.scheme and parts.path:
                assert (path.parent / parts.path).is_file(), (path, address)


def test_no_site_generator_is_loaded(folder):
    code = (
        "import sys\nfrom mkdocs_claims.command.cli import main\n"
        "main(['pages', '--to', 'build'])\nprint(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=ENV, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not {*done.stdout.split()} & {"mkdocs", "properdocs", "material", "zensical"}


def test_head_puts_structured_data_and_the_policy_into_a_built_site(folder):
    built = folder / "out/claims/rest-shortens-colds/index.html"
    built.parent.mkdir(parents=True)
    section = '<section class="claim" data-claim="rest-shortens-colds">'
    html = f'<html><head><meta charset="utf-8"></head><body>{section}</section></body></html>'
    built.write_text(html)
    assert run("claims", "head", "out", cwd=folder).returncode == 0
    once = built.read_text()
    assert "application/ld+json" in once
    assert "Content-Security-Policy" in once
    run("claims", "head", "out", cwd=folder)
    assert built.read_text() == once


def test_zensical_builds_the_pages_without_an_issue(folder):
    pytest.importorskip("zensical", reason="Zensical is not installed")
    made(folder)
    (folder / "zensical.yml").write_text(
        "site_name: Colds\ndocs_dir: build\ntheme: {name: material, font: false}\n"
        "plugins: [search, tags]\nextra_css: [assets/claims/claims.css]\n"
        "nav: [index.md, claims/index.md]\n"
    )
    command = [Path(sys.executable).parent / "zensical", "build", "--strict", "-f", "zensical.yml"]
    done = subprocess.run(command, cwd=folder, env=ENV, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (folder / "site/claims/rest-shortens-colds/index.html").read_text()
    assert 'data-claim="rest-shortens-colds"' in html


def test_a_change_is_written_while_it_watches(folder):
    words = [sys.executable, "-m", "mkdocs_claims.command.cli", "pages", "--to", "build", "--watch"]
    with subprocess.Popen(
        words, cwd=folder, env=ENV, stdout=subprocess.PIPE, text=True
    ) as watching:
        try:
            assert watching.stdout is not None
            assert "written" in watching.stdout.readline()
            (folder / "docs/new.md").write_text("# New\n")
            for line in watching.stdout:
                if " 0 written" not in line:
                    break
            assert (folder / "build/new.md").is_file()
        finally:
            watching.kill()
