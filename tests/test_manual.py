"""The manual: its tables are the code's, and it builds."""

import json
import re
import shutil

import pytest
import yaml

from manual_tables import PAGES, TABLE, TABLES, filled
from mkdocs_claims.command.cli import main
from mkdocs_claims.show.views import VIEWS
from tiny import run

ROOT = PAGES.parents[2]


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_the_tables_of_a_page_are_made_from_the_code(page):
    text = page.read_text("utf-8")
    assert text == filled(text), "run: python tests/manual_tables.py"


def test_every_table_stands_on_a_page():
    text = "".join(page.read_text("utf-8") for page in PAGES.glob("*.md"))
    assert {match[2] for match in TABLE.finditer(text)} == {*TABLES}


def test_the_manual_builds_without_a_warning(tmp_path):
    words = ("build", "--strict", "-q", "-f", "docs/manual/mkdocs.yml", "-d", tmp_path / "site")
    done = run("mkdocs", *words, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/claim-page/index.html").is_file()


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 130


def test_an_editor_is_told_of_schemas_that_the_command_writes():
    text = (PAGES / "settings.md").read_text("utf-8")
    settings = json.loads(text.partition("```json\n")[2].partition("```")[0])
    written = dict(re.findall(r"claims schema (\w+) > (schemas/\w+\.json)", text))
    assert {*settings["yaml.schemas"]} | {"schemas/claim.json"} == {*written.values()}
    assert all(main(["schema", noun]) == 0 for noun in written)


def test_the_site_links_the_manual_where_it_is_built():
    of_site, of_manual = (
        yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader)
        for path in ("mkdocs.yml", "docs/manual/mkdocs.yml")
    )
    links = [social["link"] for social in of_site["extra"]["social"]]
    built = (ROOT / "docs/manual" / of_manual["site_dir"]).resolve()
    assert [(ROOT / "site" / link).parent for link in links] == [built]


@pytest.mark.parametrize("page", ["README.md", "docs/manual/pages/claim-page.md"])
def test_the_example_of_a_claim_passes_the_check(page, tmp_path):
    example = re.search(r"```(?:yaml)?\n(---\n.*?)```", (ROOT / page).read_text("utf-8"), re.S)
    docs = shutil.copytree(ROOT / "tests/sample/docs", tmp_path / "docs")
    text = re.sub(r"S2\.P\d\.1", "S1.P1.1", example[1].replace("yasui-2014", "hill-2020"))
    (docs / "claims/example.md").write_text(text, "utf-8")
    done = run("claims", "check", "docs", cwd=tmp_path)
    assert (done.returncode, "CLM113" in done.stdout) == (0, False), done.stdout


def test_every_key_of_a_model_stands_in_the_manual():
    text = "".join(page.read_text("utf-8") for page in PAGES.glob("*.md"))
    keys = ["reviewed[].by", "changes[].what", "newer[].says", "ignore[].until", "retracted.notice"]
    assert [key for key in [*keys, "retracted.cited.reason"] if f"| `{key}` |" not in text] == []


def test_a_block_of_the_manual_can_be_copied():
    text = (PAGES / "templates.md").read_text("utf-8")
    for view in VIEWS:
        assert f"\n/// claims | {view}" in text
    assert not [page for page in PAGES.glob("*.md") if "\\|" in page.read_text("utf-8")]
