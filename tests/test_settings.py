"""The settings of docs/claims.yml: command, plugin and extension read the same."""

import datetime
import json

import pytest

from mkdocs_claims.model.settings import Settings
from mkdocs_claims.read.files import read_settings
from tiny import copied, run

BAD = {
    "claims_dir: ../x": "1:1 CLM105 '../x' in 'claims_dir': write a path below docs, as 'claims'",
    "claims_dir: /x": "1:1 CLM105 '/x' in 'claims_dir': write a path below docs, as 'claims'",
    "check_again: soon": "1:1 CLM106",
    "complete: maybe": "1:1 CLM104",
    "clams_dir: x": "1:1 CLM103 'clams_dir' is not a key of the settings; did you mean",
    "language: German": "1:1 CLM111",
    "report: javascript:alert(1)": "1:1 CLM105",
    "report: //example.org": "1:1 CLM105",
    "ignore: [{code: CLM501}]": "1:10 CLM101",
    "- claims": "1:1 CLM010",
    "complete: yes\ncomplete: no": "1:1 CLM007",
}


def written(folder, text):
    (folder / "claims.yml").write_text(text, "utf-8")
    settings, _, problems = read_settings(folder)
    return settings, problems


def test_no_file_and_an_empty_file_are_the_defaults(tmp_path):
    assert read_settings(tmp_path) == (Settings(), None, [])
    assert written(tmp_path, "\n") == (Settings(), [])
    assert written(tmp_path, "# report: mailto:a@example.org\n") == (Settings(), [])


def test_every_setting_says_what_it_is():
    fields = Settings.model_json_schema()["properties"]
    assert [name for name, field in fields.items() if not field.get("description")] == []


@pytest.mark.parametrize("value", ["yes", "true"])
def test_a_setting_is_read_for_what_it_is(value, tmp_path):
    settings, problems = written(tmp_path, f"complete: {value}\nnotice: No\n")
    assert problems == []
    assert settings.complete is True
    assert settings.notice == "No"


@pytest.mark.parametrize("text", BAD)
def test_a_bad_setting_is_named_with_its_place(text, tmp_path):
    settings, problems = written(tmp_path, text)
    assert settings is None
    first = problems[0]
    message = f"{first.line}:{first.column} {first.code} {first.message}"
    assert message.startswith(BAD[text])


def test_a_list_of_a_machine_is_read_where_there_is_no_other(tmp_path):
    (tmp_path / "references.json").write_text("[]")
    assert read_settings(tmp_path)[0].references == "references.json"


def test_a_bad_setting_blames_no_page(tmp_path):
    folder = copied(tmp_path / "site")
    (folder / "docs/claims.yml").write_text("claims_dir: [x]\n")
    done = run("claims", "check", "--format", "json", cwd=folder)
    assert [problem["path"] for problem in json.loads(done.stdout)["problems"]] == [
        "docs/claims.yml"
    ]
    assert done.returncode == 1


def test_the_command_and_the_site_agree_on_the_next_check(tmp_path):
    folder = copied(tmp_path / "site")
    day = datetime.date(2026, 8, 1)
    for page in (folder / "docs/claims").glob("*.md"):
        page.write_text(
            "\n".join(
                f"checked: {day}" if line.startswith("checked:") else line
                for line in page.read_text().split("\n")
            )
        )
    (folder / "docs/claims.yml").write_text("check_again: 1 month\n")
    assert run("claims", "check", "--overdue", cwd=folder).returncode == 1
    assert run("mkdocs", "build", "-q", cwd=folder).returncode == 0
    built = (folder / "site/claims/rest-shortens-colds/index.html").read_text()
    assert "1 September 2026" in built


@pytest.mark.parametrize("option", ["claims_dir: x", "check_again: 1 month", "csp: false"])
def test_an_option_that_is_a_setting_now_says_where_to_write_it(option, tmp_path):
    folder = copied(tmp_path / "site")
    text = (
        (folder / "mkdocs.yml").read_text().replace("  - claims\n", f"  - claims: {{{option}}}\n")
    )
    (folder / "mkdocs.yml").write_text(text)
    done = run("mkdocs", "build", cwd=folder)
    assert done.returncode == 1
    assert "docs/claims.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("option", ["--claims-dir=x", "--references"])
def test_an_option_of_the_command_that_is_a_setting_now_says_so(option, tmp_path):
    done = run("claims", "check", option, cwd=copied(tmp_path / "site"))
    assert done.returncode == 2
    assert "docs/claims.yml" in done.stderr


def test_a_rule_that_the_site_ignores_is_not_asked_on_any_page(tmp_path):
    folder = copied(tmp_path / "site", "warning")
    assert run("claims", "check", "--strict", cwd=folder).returncode == 1
    codes = json.loads(run("claims", "check", "--format", "json", cwd=folder).stdout)["problems"]
    ignored = [{"code": problem["code"], "reason": "for a test"} for problem in codes]
    (folder / "docs/claims.yml").write_text(json.dumps({"ignore": ignored}))
    done = run("claims", "check", "--strict", cwd=folder)
    assert done.returncode == 0, done.stdout
