"""The command `claims`: what it prints, what it writes, and its exit codes."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from conftest import need
from full import CLAIM, OUTLINE, REFERENCE
from mkdocs_claims.command.cli import main
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.values import SLUG_FORM
from mkdocs_claims.rules import RULES
from tiny import ENV, EPOCH, SITES, copied, files, page, run

BROKEN = ["unclosed-quote", "tab", "key-twice", "no-such-day", "bad-references", "warning", "many"]
SARIF = (
    Path(__file__).parent
    / "browser/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)
ARTICLE = """\
About rest
Rest helps. It does so at night.

Sleep is one way (e.g. a nap). Is it enough? “Yes,” says one.
More
The end.
"""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return tmp_path


@pytest.fixture
def claims(capsys):
    """Runs the command here: its exit code, its output, its errors."""

    def ran(*words):
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:
            code = stopped.code
        return code, *capsys.readouterr()

    return ran


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_told_as_it_was_reviewed(name, here, claims, golden):
    copied(here, name)
    golden(claims("check", "--strict")[1], SITES / name / "expected.txt")


def test_a_good_site_has_no_problems(here, claims):
    copied(here)
    assert claims("check", "--strict") == (0, "no problems\n", "")


@pytest.mark.parametrize(
    ("site", "words", "code"),
    [
        ("good", [], 0),
        ("good", ["--strict"], 0),
        ("tab", [], 1),
        ("warning", [], 0),
        ("warning", ["--strict"], 1),
        ("good", ["nowhere"], 2),
        ("good", ["--claims-dir", "nowhere"], 2),
        ("good", ["--format", "xml"], 2),
        ("good", ["--nothing"], 2),
    ],
)
def test_check_exits_with_0_1_or_2(site, words, code, here, claims):
    copied(here, site)
    assert claims("check", *words)[0] == code


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"],
        ["explain", "CLM999"],
        ["explain", "x"],
        ["new", "???"],
        ["new"],
        ["new", "x", "--sentence", "S9.P9.9"],
        ["new", "x", "--reference", "nobody-2000"],
        ["new", "--for-section", "S99"],
        ["new", "index"],
        ["outline", "nowhere.txt"],
        ["coverage", "nowhere.txt"],
        ["outline", "empty.txt"],
        ["coverage", "article.txt"],
        ["export", "csl", "nowhere"],
        ["export", "csl", "bad"],
        ["schema", "x"],
        ["export", "csl", "good/docs", "--to", "article.txt"],
    ],
)
def test_what_cannot_run_exits_with_2_and_says_why(words, here, claims):
    copied(here / "good")
    (here / "article.txt").write_text(ARTICLE)
    (here / "empty.txt").write_text("")
    (here / "docs/claims").mkdir(parents=True)
    (here / "bad/claims").mkdir(parents=True)
    (here / "bad/claims/x.md").write_text("---\n")
    code, out, err = claims(*words)
    assert (code, out) == (2, "")
    assert err.startswith(("claims: ", "usage: "))
    assert "Traceback" not in err


NO_SITE = "there is no folder 'docs' here; go to the folder of your site, or begin a site with"
A_FILE = "file is a file, and a folder is needed in its place"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import", "library.json"], NO_SITE),
        (["new", "x"], NO_SITE),
        (["add", "10.1000/182"], NO_SITE),
        (["verify"], NO_SITE),
        (["todo"], NO_SITE),
        (["pages", "--to", "build", "--watch"], NO_SITE),
        (["head", "folder"], NO_SITE),
        (["outline", "article.txt", "--update"], NO_SITE),
        (["export", "csl"], NO_SITE),
        (["verify", "folder"], "no reference can be read here"),
        (["new", "x", "--docs", "file"], "file is a file; name the folder"),
        (["import", "library.json", "--to", "file/x.yml"], "file is a file, and file/x.yml lies"),
        (["import", "library.json", "--to", "folder"], "as --to folder/references.yml"),
        (["init", "file/site"], A_FILE),
        (["outline", "file/article.txt"], A_FILE),
        (["outline", "folder"], "folder is a folder; name a file"),
        (["pages", "good/docs", "--to", "file"], A_FILE),
        (["export", "csl", "good/docs", "--to", "file/x"], A_FILE),
    ],
)
def test_where_no_site_or_no_folder_is_a_command_says_so_and_writes_nothing(
    words, said, here, claims
):
    copied(here / "good")
    (here / "folder").mkdir()
    (here / "file").touch()
    (here / "article.txt").write_text(ARTICLE)
    (here / "library.json").write_text('[{"id": "x", "type": "book", "title": "Walks"}]')
    before = files(here)
    code, out, err = claims(*words)
    assert (code, out, said in err) == (2, "", True), err
    assert files(here) == before


def test_a_source_date_epoch_that_is_no_number_cannot_run(here, claims, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    copied(here)
    assert claims("check")[::2] == (
        2,
        "claims: SOURCE_DATE_EPOCH is 'yesterday'; write seconds since 1970 in digits, or unset"
        " it\n",
    )


def test_a_file_that_cannot_be_read_as_text_cannot_run(here, claims):
    (here / "article.txt").write_bytes(b"caf\xe9")
    assert claims("outline", "article.txt")[0] == 2


def test_problems_as_json_fit_their_schema(here, claims):
    copied(here, "many")
    schema = json.loads(claims("schema", "problems")[1])
    found = json.loads(claims("check", "--format", "json")[1])
    jsonschema.validate(found, schema, jsonschema.Draft202012Validator)
    assert found["problems"][0] == {
        "path": "docs/claims/Rest.md",
        "line": 1,
        "column": 1,
        "code": "CLM004",
        "severity": "error",
        "message": "no front matter; begin with '---', the page's keys, and '---' again",
    }


def test_no_problems_as_json_are_an_empty_list(here, claims):
    copied(here)
    assert json.loads(claims("check", "--format", "json")[1]) == {"version": 1, "problems": []}


def test_problems_as_sarif_fit_its_published_schema(here, claims):
    need(
        SARIF.exists(),
        f"the published schema of SARIF is not there: npm install --prefix {SARIF.parents[5]}",
    )
    copied(here, "many", "warning")
    found = json.loads(claims("check", "--format", "sarif")[1])
    jsonschema.Draft4Validator(json.loads(SARIF.read_text("utf-8"))).validate(found)


def test_problems_as_sarif_carry_the_help_of_their_rules(here, claims):
    copied(here, "many", "warning")
    (sarif,) = json.loads(claims("check", "--format", "sarif")[1])["runs"]
    rules = sarif["tool"]["driver"]["rules"]
    assert {result["level"] for result in sarif["results"]} == {"error", "warning"}
    for result in sarif["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["text"]


def test_a_path_of_any_letters_is_an_address_in_sarif(here, claims):
    copied(here / "my site, ä")
    (here / "my site, ä/docs/claims/x.md").write_text("")
    (sarif,) = json.loads(claims("check", "my site, ä/docs", "--format", "sarif")[1])["runs"]
    uri = sarif["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "my%20site%2C%20%C3%A4/docs/claims/x.md"


def test_problems_for_github_have_errors_first_and_nothing_unescaped(here, claims):
    copied(here, "many", "warning")
    (here / "docs/claims/x.md").write_text("---\nabout: 50%\n---\n")
    lines = claims("check", "--format", "github")[1].splitlines()
    kinds = [line.split()[0] for line in lines]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert (
        "::error file=docs/claims/x.md,line=2,col=1,title=CLM104::'50%25' is not a value"
        in "\n".join(lines)
    )
    assert all(line.startswith("::") for line in lines)


def test_one_format_of_no_problems_is_not_empty(here, claims):
    copied(here)
    assert claims("check", "--format", "github")[:2] == (0, "")
    assert json.loads(claims("check", "--format", "sarif")[1])["runs"][0]["results"] == []


def test_an_overdue_check_is_an_error_only_if_asked_for(here, claims):
    copied(here)
    claim = here / "docs/claims/rest-shortens-colds.md"
    claim.write_text(claim.read_text().replace("checked: 2026-11-20", "checked: 2025-11-20"))
    assert claims("check", "--strict")[0] == 0
    code, out, _ = claims("check", "--overdue")
    assert code == 1
    assert "CLM407" in out


@pytest.mark.parametrize(
    ("until", "codes"), [("2026-11-22", set()), ("2026-11-21", {"CLM502", "CLM112"})]
)
def test_a_code_is_ignored_for_a_reason_until_a_day(until, codes, here, claims):
    copied(here, "warning")
    claim = here / "docs/claims/rest-shortens-colds.md"
    ignore = f"---\nignore: [{{code: CLM502, reason: a number of the source, until: {until}}}]\n"
    claim.write_text(claim.read_text().replace("---\n", ignore, 1))
    assert {
        p["code"] for p in json.loads(claims("check", "--format", "json")[1])["problems"]
    } == codes


def test_what_keeps_a_page_from_being_read_cannot_be_ignored(here, claims):
    copied(here)
    claim = here / "docs/claims/rest-shortens-colds.md"
    ignore = "---\nignore: [{code: CLM102, reason: none, until: 2026-12-31}]\n"
    claim.write_text(
        claim.read_text()
        .replace("---\n", ignore, 1)
        .replace("unknown: How much rest is enough.", "unknown: ''")
    )
    assert claims("check")[0] == 1


def test_colour_is_for_a_terminal_only(here):
    copied(here, "tab")
    assert "\x1b" not in run("claims", "check", cwd=here).stdout
    assert "\x1b[31mCLM006\x1b[0m" in on_terminal("check", cwd=here)
    assert "\x1b" not in on_terminal("check", cwd=here, env={"NO_COLOR": "1"})


def on_terminal(*words, cwd, env=None):
    """What the command prints on a terminal."""
    ours, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs_claims.command.cli", *words],
        stdout=its,
        cwd=cwd,
        env=ENV | (env or {}),
    )
    os.close(its)
    found = b""
    try:
        while block := os.read(ours, 4096):
            found += block
    except OSError:  # how a terminal of Linux says that its other end is closed
        pass
    os.close(ours)
    process.wait(60)
    return found.decode()


def test_a_pipe_that_is_closed_is_no_traceback(here):
    copied(here)
    for number in range(2000):
        (here / f"docs/claims/x{number}.md").write_text("x")
    command = (
        f"{sys.executable} -m mkdocs_claims.command.cli check | head -n 1; echo ${{PIPESTATUS[0]}}"
    )
    found = subprocess.run(
        ["bash", "-c", command], cwd=here, env=ENV, capture_output=True, text=True, timeout=60
    )
    assert (found.stdout.splitlines()[-1], found.stderr) == ("1", "")


def test_letters_that_a_terminal_cannot_show_are_no_traceback(here):
    copied(here)
    (here / "docs/claims/rest-shortens-colds.md").write_bytes(page(about="Mäuse\U0001f42d"))
    found = run(
        "claims",
        "check",
        cwd=here,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert (found.returncode, found.stderr) == (1, "")
    assert "'M\\xe4use\\U0001f42d' is not a value of 'about'" in found.stdout


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_what_machines_read_is_of_its_form_on_any_terminal(form, here):
    copied(here)
    (here / "docs/claims/rest-shortens-colds.md").write_bytes(page(about="Mäuse\U0001f42d"))
    found = run(
        "claims",
        "check",
        "--format",
        form,
        cwd=here,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "'Mäuse\U0001f42d' is not a value of 'about'" in str(json.loads(found.stdout))


def test_the_name_of_a_file_gives_no_orders_to_a_terminal(here, claims):
    copied(here)
    (here / "docs/claims/a\x1b[2J\nb.md").write_bytes(page())
    code, out, _ = claims("check")
    assert (code, "\x1b" in out) == (1, False)
    assert (
        "docs/claims/a�[2J�b.md:1:1: CLM012 the name 'a\\x1b[2J\\nb.md' becomes an address" in out
    )


@pytest.mark.parametrize("before", ["", "x", "x" * 79, "x" * 80, "x" * 81, "x" * 300, "ä" * 120])
def test_the_caret_stands_under_what_is_wrong_in_a_line_of_any_length(before, here, claims):
    copied(here)
    path = here / "docs/claims/rest-shortens-colds.md"
    path.write_text(path.read_text("utf-8") + f"\n{before}<br>{'y' * 300}\n", "utf-8")
    line, caret = claims("check")[1].splitlines()[1:3]
    assert line[caret.index("^") :].startswith("<br>")
    assert len(line) <= 104


def test_new_writes_a_page_that_loads_and_tells_where(here, claims):
    copied(here)
    assert claims("new", "rest-is-good") == (0, "docs/claims/rest-is-good.md\n", "")
    text = (here / "docs/claims/rest-is-good.md").read_text("utf-8")
    claim = yaml.load(text.split("---")[1], yaml.BaseLoader)
    assert Claim.model_validate(claim).checked.isoformat() == "2026-11-22"


def test_a_new_page_names_only_what_a_writer_still_has_to_fill_in(here, claims):
    copied(here)
    claims("new", "rest-is-good")
    assert {p["code"] for p in json.loads(claims("check", "--format", "json")[1])["problems"]} <= {
        "CLM301",
        "CLM406",
        "CLM308",
        "CLM422",
        "CLM113",
    }


def test_new_never_overwrites(here, claims):
    copied(here)
    before = files(here)
    assert claims("new", "rest-shortens-colds")[0] == 2
    assert files(here) == before


@pytest.mark.parametrize("name", ["CON", "aux", "index", "README"])
def test_new_gives_no_page_a_name_that_it_cannot_have(name, here, claims):
    copied(here)
    before = files(here)
    code, _, said = claims("new", name)
    assert (code, "give the claim a name of its own" in said) == (2, True)
    assert files(here) == before


@pytest.mark.parametrize("title", ["walks are good " * 40, "w" * 400])
def test_a_long_title_is_cut_to_what_a_file_can_be_named(title, here, claims):
    copied(here)
    code, said, _ = claims("new", title)
    name = said.strip().rpartition("/")[2]
    assert (code, len(name) <= 103, name[-4] != "-") == (0, True, True)


def test_new_makes_the_folder_of_claims(here, claims):
    (here / "site/docs").mkdir(parents=True)
    (here / "site/docs/claims.yml").write_text("claims_dir: all\n")
    assert claims("new", "x", "--docs", "site/docs")[1] == "site/docs/all/x.md\n"


def test_an_outline_holds_no_word_of_the_article_but_its_headings(here, claims):
    (here / "article.txt").write_text(ARTICLE)
    outline = claims("outline", "article.txt")[1]
    assert [*yaml.safe_load(outline)["sections"][0]] == ["id", "heading", "sentences"]
    assert not [word for word in ("helps", "night", "nap", "Yes", "end") if word in outline]


def test_an_article_is_as_in_the_outline_made_of_it(here, claims):
    copied(here)
    (here / "article.txt").write_text(ARTICLE)
    (here / "docs/article.yml").write_text(claims("outline", "article.txt")[1])
    assert claims("coverage", "article.txt") == (0, "all as in the outline: 6 sentences\n", "")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Rest helps.", "Rest may help.", "line 2: S1.P1.1 is changed\n"),
        ("The end.", "The end. Or not.", "line 6: a sentence is new: Or not.\n"),
        (" Is it enough?", "", "S1.P2.2 is missing\n"),
        ("More\nThe end.\n", "", "S2.P1.1 is missing\n"),
    ],
)
def test_an_article_that_is_not_as_in_its_outline_is_told(old, new, expected, here, claims):
    copied(here)
    (here / "article.txt").write_text(ARTICLE)
    (here / "docs/article.yml").write_text(claims("outline", "article.txt")[1])
    (here / "other.txt").write_text(ARTICLE.replace(old, new))
    assert claims("coverage", "other.txt") == (1, expected, "")


@pytest.mark.parametrize(
    ("noun", "example"),
    [
        ("claim", CLAIM),
        ("references", [REFERENCE | {"listed": 1}]),
        ("article", OUTLINE),
        ("problems", None),
    ],
)
def test_a_schema_is_one_and_takes_what_is_right(noun, example, claims):
    schema = json.loads(claims("schema", noun)[1])
    validator = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
    validator.check_schema(schema)
    if example is not None:
        validator(schema).validate(example)


def without_description(schema, path=""):
    """The places of properties of which a schema does not say what they are."""
    for key, part in schema.get("properties", {}).items():
        if not part.get("description"):
            yield f"{path}/{key}"
    for key, part in schema.items():
        for one in part if isinstance(part, list) else [part]:
            if isinstance(one, dict):
                yield from without_description(one, f"{path}/{key}")


@pytest.mark.parametrize("noun", ["claim", "references", "article", "settings", "problems"])
def test_each_key_of_a_schema_says_what_it_is(noun, claims):
    assert [*without_description(json.loads(claims("schema", noun)[1]))] == []


def test_a_schema_takes_numbers_as_an_editor_reads_them(claims):
    records = yaml.load((SITES / "good/docs/references.yml").read_text("utf-8"), yaml.BaseLoader)
    typed = [
        {key: int(value) if str(value).isdigit() else value for key, value in record.items()}
        for record in records
    ]
    assert {type(record.get("volume")) for record in typed} == {int, type(None)}
    jsonschema.validate(
        typed, json.loads(claims("schema", "references")[1]), jsonschema.Draft202012Validator
    )


@pytest.mark.parametrize(
    ("noun", "example"),
    [
        ("claim", CLAIM | {"about": "nobody"}),
        ("claim", {"claim": "x"}),
        ("claim", CLAIM | {"x": "y"}),
        ("references", [{"type": "book"}]),
    ],
)
def test_a_schema_refuses_what_is_wrong(noun, example, claims):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(
            example, json.loads(claims("schema", noun)[1]), jsonschema.Draft202012Validator
        )


@pytest.mark.parametrize("code", RULES)
def test_every_code_is_explained(code, claims):
    exit_code, out, _ = claims("explain", code.lower())
    assert exit_code == 0
    assert out.startswith(f"{code}: ")
    assert all(f"\n{part}" in out for part in ("Fails:\n", "Passes:\n", "Source: "))


def test_help_names_every_command(claims):
    code, out, _ = claims("--help")
    assert code == 0
    for name in ("check", "explain", "init", "new", "outline", "coverage", "schema", "export"):
        assert f"\n    {name} " in out
        assert claims(name, "--help")[0] == 0


def test_the_slug_of_a_command_is_that_of_an_address():
    assert SLUG_FORM.fullmatch("rest-is-good-2")
    assert not [
        slug
        for slug in ("", "-a", "a-", "a--b", "A", "ä", "a_b", "a/b", "a\n")
        if SLUG_FORM.fullmatch(slug)
    ]


ASIDES = "By: A. Writer\nRest\nRest helps. So could a walk, could it?\n• Hall A. Rest. 2014.\n"


def test_an_outline_names_the_lines_that_it_leaves_out(here, claims):
    (here / "article.txt").write_text(ASIDES, "utf-8")
    code, _, told = claims("outline", "article.txt")
    assert (code, told.splitlines()) == (
        0,
        [
            "read from the whole file: 2 sentences",
            "left out: line 1: a byline or date: By: A. Writer",
            "left out: line 4: the reference list: Hall A. Rest. 2014.",
        ],
    )


def test_an_outline_can_be_shown_with_its_sentences(here, claims):
    (here / "article.txt").write_text(ASIDES, "utf-8")
    shown = claims("outline", "article.txt", "--show")[1].splitlines()
    assert shown == ["S1: Rest", "S1.P1.1: Rest helps.", "S1.P1.2: So could a walk, could it?"]
