"""The site as plain pages: whole, safe, for any host, and nothing of another's is touched."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from test_articles import WALK, WALKS
from tiny import ENV, copied, leading_nowhere, run


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


def test_a_claim_has_the_room_of_the_contents_beside_it_on_zensical(folder):
    made(folder)
    assert front((folder / "build/claims/rest-shortens-colds.md").read_text())["hide"] == ["toc"]
    assert "hide" not in front((folder / "build/claims/index.md").read_text())


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


def test_a_template_that_fails_is_told_at_its_place_and_leaves_the_last_good_pages(folder):
    made(folder)
    before = {p: p.read_bytes() for p in (folder / "build").rglob("*.md")}
    template = folder / "over/claims/claim.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>\n{{ 1/0 }}</p>")
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("name: claims", "name: claims\n  custom_dir: over")
    )
    done = made(folder)
    assert done.returncode == 2
    assert "claim.html:2: the site's own templates fail on the view 'claim'" in done.stderr
    assert before == {p: p.read_bytes() for p in (folder / "build").rglob("*.md")}


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
    assert [*leading_nowhere(folder / "build")] == []


@pytest.fixture
def several(folder):
    """The tiny site, grown by a second article with a claim of its own, and pages that link it."""
    docs = folder / "docs"
    (docs / "articles").mkdir()
    (docs / "article.yml").rename(docs / "articles/colds.yml")
    (docs / "articles/walks.yml").write_text(WALKS)
    (docs / "articles/why.md").write_text("# Why\n\n[A walk](../claims/walks/walks.md)\n")
    for page in (docs / "claims").glob("*.md"):
        page.write_text(page.read_text().replace("article:\n", "article:\n  in: colds\n", 1))
    references = docs / "references.yml"
    references.write_text(re.sub(r"listed: (\d+)", r"listed: {colds: \1}", references.read_text()))
    (docs / "claims/walks").mkdir()
    (docs / "claims/walks/walks.md").write_text(
        f"{WALK}See [all](../../index.md) and [rest](../rest-shortens-colds.md#claim).\n"
    )
    with (docs / "index.md").open("a") as index:
        index.write("\n[Walks](claims/walks/walks.md), `[x](claims/walks/walks.md)`\n")
    return folder


def test_a_claim_of_one_of_several_articles_stands_where_every_link_leads(several):
    assert made(several).returncode == 0, made(several).stdout
    build = several / "build"
    assert files(build) >= {"claims/walks.md", "articles/walks.md", "articles/why.md", "article.md"}
    assert not (build / "claims/walks").exists()
    assert not [path for path in files(build) if path.endswith(".yml")]
    text = (build / "index.md").read_text()
    assert "[Walks](claims/walks.md), `[x](claims/walks/walks.md)`" in text
    (build / "index.md").write_text(text.replace("`[x](claims/walks/walks.md)`", ""))
    assert [*leading_nowhere(build)] == []


def test_a_draft_is_left_out(folder):
    (folder / "docs/claims/later.md").write_text("---\ndraft: true\nclaim: Later.\n---\n")
    assert made(folder).returncode == 0
    assert not [path for path in files(folder / "build") if "later" in path]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mkdocs.yml", "theme: {name: claims, custom_dir: own}\nx: !!python/name:x.y ''\n"),
        ("zensical.toml", '[project.theme]\ncustom_dir = "own"\n'),
    ],
)
def test_the_words_of_the_sites_own_are_used_and_held_to_their_places(name, text, folder):
    (folder / "mkdocs.yml").unlink()
    (folder / name).write_text(text)
    (folder / "own/claims").mkdir(parents=True)
    words = folder / "own/claims/words.yml"
    words.write_text("in short: Briefly\n")
    assert made(folder).returncode == 0
    assert "Briefly:" in (folder / "build/claims/rest-shortens-colds.md").read_text()
    words.write_text('# ours\nin short: Briefly\nchecked: "{date.year}"\n')
    place = "own/claims/words.yml:3:1: CLM021 only {date} can stand in braces in 'checked'"
    checked = run("claims", "check", cwd=folder)
    assert (checked.returncode, place in checked.stdout) == (1, True)
    assert (made(folder).returncode, place in made(folder).stderr) == (2, True)


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


def test_head_gives_a_claims_data_to_its_own_page_only(folder):
    section = '<section class="claim" data-claim="rest-shortens-colds">'
    html = f'<html><head><meta charset="utf-8"></head><body>{section}</section></body></html>'
    for name in ("index.html", "claims/rest-shortens-colds.html"):
        (folder / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "out" / name).write_text(html)
    (folder / "docs/claims.yml").write_text("site_url: https://example.org/\n")
    assert run("claims", "head", "out", cwd=folder).returncode == 0
    assert "ld+json" not in (folder / "out/index.html").read_text()
    page = (folder / "out/claims/rest-shortens-colds.html").read_text()
    assert "https://example.org/claims/rest-shortens-colds.html" in page


@pytest.mark.parametrize("address", ["https://example.org", "https://example.org/sub?x=1"])
def test_head_writes_no_address_of_another_host(address, folder):
    name = "out/claims/rest-shortens-colds/index.html"
    (folder / name).parent.mkdir(parents=True)
    section = '<section class="claim" data-claim="rest-shortens-colds">'
    (folder / name).write_text(f"<html><head></head><body>{section}</section></body></html>")
    (folder / "docs/claims.yml").write_text(f"site_url: {address}\n")
    done = run("claims", "head", "out", cwd=folder)
    if "?" in address:
        assert (done.returncode, "claims.yml:1" in done.stdout + done.stderr) == (1, True)
    else:
        assert "https://example.org/claims/rest-shortens-colds/" in (folder / name).read_text()


def test_head_allows_no_script_of_a_pages_own_text_and_reads_on_after_a_page_in_another_encoding(
    folder,
):
    (folder / "out").mkdir()
    (folder / "out/a.html").write_bytes(b"<html><head></head><body>caf\xe9</body></html>")
    (folder / "out/b.html").write_text(
        "<html><head></head><body><script>theme()</script><article>Content-Security-Policy"
        "<script>evil()</script></article></body></html>"
    )
    done = run("claims", "head", "out", cwd=folder)
    assert (done.returncode, "a.html is not UTF-8" in done.stderr) == (1, True)
    policy = (folder / "out/b.html").read_text().split('content="')[1].split('"')[0]
    assert policy.count("sha256-") == 1


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
