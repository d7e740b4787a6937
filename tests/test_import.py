"""What `claims import` makes of other programs' files: tests/imports/ has a small one of each kind,
and beside it what is written, changed, doubted and left.
"""

import datetime
import json
import re
from pathlib import Path

import pytest

from mkdocs_claims.command.cli import main
from mkdocs_claims.export.csl_json import csl
from mkdocs_claims.importing import formats
from mkdocs_claims.importing.batch import batch
from mkdocs_claims.importing.formats import parsed
from mkdocs_claims.importing.works import Works
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.read.references import references
from tiny import EPOCH

IMPORTS = Path(__file__).parent / "imports"
FILES = sorted(path for path in IMPORTS.iterdir() if path.suffix != ".md")
TODAY = datetime.date(2026, 11, 22)
LIBRARY = """\
# The first comment stays.
- id: hill-2020  # and this one

  type:   article-journal
  title: Mood after a midday walk
  DOI: 10.1000/walk
"""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def made(content, name="library.json", works=None, taken=None, wanted=()):
    content = content if isinstance(content, bytes) else content.encode()
    return batch(name, content, works or Works(), taken or set(), TODAY, wanted)


def written(*records):
    Path("library.json").write_text(json.dumps(records), "utf-8")
    return "library.json"


def record(number, **more):
    return {"id": f"k{number}", "type": "book", "title": f"The work {number}"} | more


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_gives_the_entries_that_were_found_good(path, golden):
    batch = made(path.read_bytes(), path.name)
    parts = {
        "Changed": [f"{n} × {change}" for change, n in sorted(batch.changes.items())],
        "Please look": batch.doubts,
        "There already": [f"{own} is {known}" for own, known in batch.doubles.items()],
        "Not added": [*map(str, batch.problems)],
    }
    told = "".join(
        f"\n{heading}:\n" + "".join(f"- {line}\n" for line in lines)
        for heading, lines in parts.items()
        if lines
    )
    entries = "\n".join(batch.entries.values())
    golden(f"{batch.format}\n\n```yaml\n{entries}```\n{told}", path.with_name(path.name + ".md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_was_imported_has_the_same_facts_when_it_is_exported_and_imported_again(path):
    text = "".join(made(path.read_bytes(), path.name).entries.values())
    (entries, _), text_problems = references("references.yml", text)
    sure = [e for e in entries.values() if e.reference.checked("title") or e.reference.author]
    exported = json.dumps([csl(entry.reference) for entry in sure])
    again = made(exported).entries if sure else {}
    assert not text_problems and len(again) == len(sure)
    for before, text in zip(sure, again.values(), strict=True):
        (after,) = references("", text)[0][0].values()
        same = after.reference.model_copy(update={"id": before.reference.id})
        assert same == before.reference.verified()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<?xml version='1.0'?><xml><records><record>EndNote", "EndNote XML; export it as RIS"),
        ("<PubmedArticleSet><PubmedArticle>", "PubMed's XML; export it as 'PubMed'"),
        ("%0 Journal Article\n%T Made up\n", "EndNote's tagged format; export it as RIS"),
        ("FN Clarivate\nVR 1.0\nPT J\n", "Web of Science's plain text"),
        ('"Key","Item Type","Publication Year"\n', "Zotero's CSV; export it as CSL JSON"),
        ("<!DOCTYPE html><p>", "a web page"),
        ('[{"itemType": "book", "title": "x"}]', "Zotero's own JSON"),
        ('{"a": 1}', "this JSON holds no references"),
        ('[{"id": "a", ', "this is not JSON"),
        ("Dear reader,\n", "no format that is known"),
        ("", "the file is empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_for_what_it_is(text, told):
    with pytest.raises(CannotRun, match=re.escape(told)):
        parsed(text if isinstance(text, bytes) else text.encode())


ONE_BAD_BYTE = {
    "CSL-YAML": (
        b"- id: a\n  type: book\n  title: M\xfcll\n- id: b\n  type: book\n  title: B\n",
        3,
    ),
    "CSL-JSON": (
        b'[{"id": "b", "type": "book", "title": "B"},\n{"id": "a", "title": "M\xfcll"}]',
        2,
    ),
    "RIS": (b"TY  - BOOK\nTI  - M\xfcll\nER  -\nTY  - BOOK\nTI  - B\nER  -\n", 1),
    "BibTeX": (b"@book{b, title={B}}\n@book{a, title={M\xfcll}}\n", 2),
    "PubMed (nbib)": (b"PMID- 1000000\nTI  - B\n\nPMID- 1000001\nTI  - M\xfcll\n", 4),
}


@pytest.mark.parametrize(("content", "line"), ONE_BAD_BYTE.values(), ids=[*ONE_BAD_BYTE])
def test_one_bad_byte_loses_its_record_only_and_is_told_at_its_place(content, line):
    batch = made(content)
    (problem,) = batch.problems
    assert len(batch.entries) == 1 and problem.line == line
    assert "byte 0xfc is not UTF-8" in problem.message


def test_a_bad_byte_in_what_is_not_taken_over_loses_nothing():
    assert made(b'[{"id": "a", "type": "book", "title": "A", "abstract": "M\xfcll"}]').entries


@pytest.mark.parametrize("wrong", ["\ttitle: x", "  title: a: b", "  title: &a b", "  title: 'b"])
def test_one_wrong_line_of_csl_yaml_loses_its_record_only(wrong):
    good = "- id: {}\n  type: book\n  title: {}\n"
    rows = good.format("a", "A") + f"- id: b\n{wrong}\n" + good.format("c", "C")
    batch = made("references:\n" + rows)
    (problem,) = batch.problems
    assert [*batch.entries] == ["a", "c"] and problem.line in (5, 6)


def test_two_works_under_one_number_are_no_work_twice():
    batch = made(
        json.dumps(
            [
                record(1, title="Ice in the Andes", DOI="10.1000/x", issued="2017"),
                record(2, title="Water towers of Asia", DOI="10.1000/x", issued="2016"),
            ]
        )
    )
    (problem,) = batch.problems
    assert "that of 'ice-andes-2017', another work" in problem.message


def test_a_library_in_utf_16_is_read():
    name, (records, _) = parsed("TY  - BOOK\nTI  - Ä\nER  - \n".encode("utf-16"))
    assert name == "RIS" and records[0].record["title"] == "Ä"


def test_without_the_extra_the_one_line_to_type_is_told(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name="rispy")

    monkeypatch.setattr(formats, "import_module", missing)
    with pytest.raises(CannotRun, match=r"type: pip install 'mkdocs-claims\[import\]'"):
        parsed(b"TY  - BOOK\nER  - \n")


def test_ids_are_short_ascii_and_their_own():
    names = ["Müller", "MÜLLER", "Ørsted", "王", "de la Cruz", "O'Neill"]
    year = {"issued": {"date-parts": [[2014]]}}
    records = [
        record(n, author=[{"family": name}], **year, DOI=f"10.1000/{n}")
        for n, name in enumerate(names)
    ]
    assert list(made(json.dumps(records), taken={"cruz-2014"}).entries) == [
        "muller-2014",
        "muller-2014-b",
        "orsted-2014",
        "work-3-2014",
        "cruz-2014-b",
        "oneill-2014",
    ]


def test_more_works_of_one_author_than_letters_get_numbers():
    records = [record(n, author=[{"family": "Doe"}]) for n in range(28)]
    assert list(made(json.dumps(records)).entries)[-3:] == ["doe-z", "doe-27", "doe-28"]


def test_comments_and_order_of_the_list_stay(capsys):
    Path("references.yml").write_text(LIBRARY, "utf-8")
    assert main(["import", written(record(1)), "--to", "references.yml"]) == 0
    text = Path("references.yml").read_text("utf-8")
    assert text.startswith(LIBRARY + "\n# Imported from library.json.")
    assert text.endswith(
        "- id: work-1\n  type: book\n  title: The work 1\n"
        "  # design: still open, and so are its subjects\n"
    )
    assert "1 of 1 reference was added to references.yml" in capsys.readouterr().out


def test_a_list_under_a_key_is_continued_in_its_indent():
    Path("references.yml").write_text("references:\n  - id: a\n    type: book\n", "utf-8")
    assert main(["import", written(record(1)), "--to", "references.yml"]) == 0
    (entries, _), text_problems = references("", Path("references.yml").read_text("utf-8"))
    assert [*entries] == ["a", "work-1"] and not text_problems


@pytest.mark.parametrize("empty", ["# none yet\n[]\n", "# none yet\n", "references: []  # none\n"])
def test_an_empty_list_takes_its_first_works(empty):
    Path("references.yml").write_text(empty, "utf-8")
    assert main(["import", written(record(1)), "--to", "references.yml"]) == 0
    (entries, _), text_problems = references("", Path("references.yml").read_text("utf-8"))
    assert [*entries] == ["work-1"] and not text_problems


def test_a_work_that_is_there_is_not_doubled(capsys):
    Path("references.yml").write_text(LIBRARY, "utf-8")
    assert main(["import", written(record(1, DOI="10.1000/WALK")), "--to", "references.yml"]) == 0
    assert Path("references.yml").read_text("utf-8") == LIBRARY
    assert "k1 is hill-2020" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "date", "kept"),
    [
        ("3 March 2014", "2014-03-03", True),
        ("Mar. 3, 2014", "2014-03-03", True),
        ("Sept 2014", "2014-09", True),
        ("Mar/Apr 2007", "2007-03/2007-04", True),
        ("Spring 2014", "2014", False),
        ("Fall/Winter 1992-1993", "1992/1993", False),
        ("in press 2014", "2014", False),
    ],
)
def test_of_a_date_in_words_all_is_kept_or_its_loss_is_told(words, date, kept):
    batch = made(json.dumps([record(1, issued={"literal": words})]))
    (text,) = batch.entries.values()
    assert f"issued: {date}\n" in text
    assert batch.changes == {} and (batch.doubts == []) == kept


def test_names_without_a_space_behind_the_comma_are_names():
    batch = made("TY  - BOOK\nTI  - A\nAU  - Shore,Scott\nER  -\n")
    assert "{family: Shore, given: Scott}" in "".join(batch.entries.values())


def test_what_is_told_as_changed_left_each_fact_as_it_was(capsys):
    dates = [{"literal": f"Spring 19{n}"} for n in range(10, 40)]
    file = written(*(record(n, issued=d, URL="http://a.org") for n, d in enumerate(dates)))
    main(["import", file, "--to", "references.yml"])
    out = capsys.readouterr().out
    assert "Changed" not in out and "30 × its URL is named in 'unverified'" in out
    assert "work-19-1929 and 10 more)" in out


def test_importing_again_changes_nothing():
    year = {"issued": "2014"}
    words = ["import", written(record(1, **year), record(2, **year)), "--to", "references.yml"]
    assert main(words) == 0
    first = Path("references.yml").read_text("utf-8")
    assert main(words) == 0 and Path("references.yml").read_text("utf-8") == first


def test_a_title_alone_makes_no_two_works_one():
    assert (
        len(made(json.dumps([record(1, title="Preface"), record(2, title="Preface")])).entries) == 2
    )


def test_only_the_works_that_are_named_are_taken(capsys):
    file = written(record(1), record(2, DOI="10.1000/2"), record(3, **{"citation-key": "three"}))
    code = main(["import", file, "10.1000/2", "THREE", "four", "--to", "references.yml"])
    ids = re.findall("- id: (.*)", Path("references.yml").read_text("utf-8"))
    assert code == 1 and ids == ["work-2", "work-3"]
    assert "'four' is in none of the files" in capsys.readouterr().err


def test_a_dry_run_prints_the_entries_and_writes_nothing(capsys):
    assert main(["import", written(record(1)), "--to", "references.yml", "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("- id: work-1\n") and "would be added" in err
    assert not Path("references.yml").exists()


def test_a_record_that_is_left_is_told_at_its_place_and_loses_no_other(capsys):
    good = json.dumps(record(1))
    content = f'[\n {{"id": "a", "type": "book", "DOI": "none"}},\n {good}\n]'
    Path("library.json").write_text(content, "utf-8")
    assert main(["import", "library.json", "--to", "references.yml"]) == 1
    out = capsys.readouterr().out
    assert "library.json:2:1: CLM202 a (no title): 'none' is not a DOI" in out
    assert "- id: work" in Path("references.yml").read_text("utf-8")


def test_a_list_with_a_problem_is_left_alone(capsys):
    Path("references.yml").write_text("- id: a\n\ttype: book\n", "utf-8")
    assert main(["import", written(record(1)), "--to", "references.yml"]) == 2
    assert "references.yml:2:1: CLM006" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_loses_no_other_file(capsys):
    Path("a.json").write_text("[", "utf-8")
    assert main(["import", "a.json", written(record(1)), "--to", "references.yml"]) == 2
    assert "- id: work-1" in Path("references.yml").read_text("utf-8")


def test_no_progress_is_shown_where_there_is_no_terminal(capsys):
    main(["import", written(record(1)), "--to", "references.yml"])
    assert capsys.readouterr().err == ""
