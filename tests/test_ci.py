"""What others run before a commit and in CI, and what our own CI installs."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from mkdocs_claims.command.cli import parser
from tiny import copied, run

ROOT = Path(__file__).parents[1]
MANUAL = (ROOT / "docs/manual/pages/ci.md").read_text("utf-8")
EXAMPLES = [yaml.safe_load(text) for text in re.findall(r"(?ms)^```yaml\n(.*?)^```", MANUAL)]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
LOCK = (ROOT / ".ci/requirements.lock").read_text("utf-8").splitlines()


def test_the_hook_runs_at_every_commit_and_is_given_no_files():
    assert HOOK["always_run"] is True and HOOK["pass_filenames"] is False
    assert not {"files", "types", "types_or"} & {*HOOK}


def test_the_hook_of_the_manual_is_ours_and_its_words_are_understood():
    (named,) = [hook for e in EXAMPLES if "repos" in e for r in e["repos"] for hook in r["hooks"]]
    assert named["id"] == HOOK["id"]
    words = [*shlex.split(HOOK["entry"])[1:], *named["args"]]
    asked = parser().parse_args(words)
    assert (asked.docs, asked.strict) == (Path("my-docs"), True)


def test_the_hook_notices_a_page_that_was_deleted_in_any_docs_folder(tmp_path):
    docs = (copied(tmp_path) / "docs").rename(tmp_path / "my-docs")
    entry = shlex.split(HOOK["entry"])
    assert run(*entry, "my-docs", cwd=tmp_path).returncode == 0
    with (docs / "index.md").open("a") as page:
        page.write("\n/// claims | status rest-shortens-colds\n///\n")
    (docs / "claims/rest-shortens-colds.md").unlink()
    done = run(*entry, "my-docs", cwd=tmp_path)
    assert (done.returncode, "my-docs/index.md" in done.stdout) == (1, True)


@pytest.mark.parametrize("example", EXAMPLES[:2], ids=["github", "gitlab"])
def test_each_workflow_of_the_manual_checks_before_it_builds(example):
    steps = re.findall(r"claims \w+|mkdocs build|zensical build", str(example))
    assert steps == ["claims check", "mkdocs build"]


def test_every_command_of_the_manuals_workflows_is_understood():
    for words in re.findall(r"\bclaims ((?:check|pages|head)[^\n`&']*)", MANUAL):
        parser().parse_args(shlex.split(words.strip()))


def test_the_lock_names_versions_and_no_place():
    assert len(LOCK) > 80
    form = re.compile(r"[a-z0-9][a-z0-9-]*==[0-9a-z.!+]+( ; [\w .'!=<>()-]+)?")
    assert [line for line in LOCK if not form.fullmatch(line)] == []


def test_the_lock_has_each_package_that_the_tests_ask_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["test"], *extras["import"], *extras["plugins"]]
    names = {re.match(r"[\w-]+", text)[0].lower() for text in wanted} - {"mkdocs-claims"}
    assert names <= {line.partition("==")[0] for line in LOCK}


def test_every_python_that_is_promised_runs_on_every_system():
    jobs = yaml.safe_load((ROOT / ".github/workflows/checks.yml").read_text("utf-8"))["jobs"]
    pythons = ["3.11", "3.12", "3.13", "3.14"]
    assert all(job["strategy"]["matrix"]["python"] == pythons for job in jobs.values())
    assert jobs["core"]["strategy"]["matrix"]["system"] == ["macos-15", "windows-2025"]
