"""What is left to do, and what has gone: `claims todo` and `claims check --against`."""

import json

import pytest

from mkdocs_claims.command.cli import main
from tiny import dumped, page

LISTED = {"id": "a", "type": "book", "title": "Rest", "unverified": ["title"]}
OUTLINE = {
    "sections": [
        {
            "id": "S1",
            "heading": "Rest",
            "sentences": [
                {"id": "S1.P1.1", "sha1": "0123456789"},
                {"id": "S1.P1.2", "sha1": "0123456780"},
            ],
        }
    ]
}
CITED = [{"reference": "a", "relation": "mentions", "read": "title"}]


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """A site on which something of each kind is left to do."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    folder = tmp_path / "docs"
    (folder / "claims").mkdir(parents=True)
    (folder / "references.yml").write_text(dumped([LISTED]), "utf-8")
    (folder / "article.yml").write_text(dumped(OUTLINE), "utf-8")
    old = page(citations=CITED, checked="2024-01-31")
    (folder / "claims/rest.md").write_bytes(old)
    (folder / "claims/nap.md").write_text("---\ndraft: true\nclaim: Naps help.\n---\n", "utf-8")
    return folder


def test_what_is_left_is_listed_in_order_for_people(docs, capsys):
    assert main(["todo"]) == 0
    told = capsys.readouterr().out
    heads = [line.rpartition(" (")[0] for line in told.splitlines() if not line.startswith(" ")]
    assert heads == [
        "Sentences without a claim; 'claims outline FILE --show' prints each",
        "Drafts, and what is left in each",
        "Works of which no page says what they found",
        "Works read by their title only",
        "Comparisons that are overdue",
        "What nobody has compared with the work itself yet",
    ]
    assert (
        "docs/article.yml:7: S1.P1.2: write its claim, or say by 'kind' why it needs none" in told
    )


def test_what_is_left_is_listed_as_json(docs, capsys):
    main(["todo", "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    assert (whole["schema"], whole["version"]) == ("mkdocs-claims/todo", 1)
    assert {"kind", "path", "line", "column", "message"} == {*whole["tasks"][0]}


def test_an_address_that_is_gone_is_an_error(docs, capsys):
    published = {
        "schema": "mkdocs-claims/claims",
        "claims": [{"id": "old", "article": "x", "citations": [{"reference": "b"}]}],
    }
    (docs.parent / "claims.json").write_text(json.dumps(published), "utf-8")
    assert main(["check", "--against", "claims.json"]) == 1
    told = capsys.readouterr().out
    for address in ("claims/old/", "references/b/", "articles/x/"):
        assert f"CLM020 the address {address} is gone" in told


def test_an_old_name_that_a_page_names_is_not_gone(docs, capsys):
    path = docs / "claims/rest.md"
    path.write_bytes(path.read_bytes().replace(b"---\n", b"---\nformerly: [old]\n", 1))
    published = {"schema": "mkdocs-claims/claims", "claims": [{"id": "old"}, {"id": "rest"}]}
    (docs.parent / "claims.json").write_text(json.dumps(published), "utf-8")
    main(["check", "--against", "claims.json"])
    assert "CLM020" not in capsys.readouterr().out


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"schema": "mkdocs-claims/claims"}'])
def test_what_is_no_claims_json_cannot_be_held_against(docs, text, capsys):
    (docs.parent / "claims.json").write_text(text, "utf-8")
    assert main(["check", "--against", "claims.json"]) == 2
    assert "claims.json is not" in capsys.readouterr().err


TEXT = "Rest\nRest helps. It costs nothing.\n"


@pytest.fixture
def two(docs):
    """The same with two articles, the outline of each made of its text."""
    (docs / "article.yml").unlink()
    (docs / "articles").mkdir()
    (docs / "claims/rest.md").unlink()
    for name in ("naps", "walks"):
        (docs.parent / f"{name}.txt").write_text(f"{name.title()}\n{TEXT}", "utf-8")
    return docs


def _outlined(docs, capsys):
    for name in ("naps", "walks"):
        main(["outline", f"{name}.txt"])
        (docs / f"articles/{name}.yml").write_text(capsys.readouterr().out, "utf-8")


def test_each_article_is_held_against_its_text(two, capsys):
    _outlined(two, capsys)
    assert main(["coverage", "naps.txt", "--article", "naps"]) == 0
    assert main(["coverage", "naps.txt"]) == 2
    assert "name the article with --article; there is naps, walks" in capsys.readouterr().err


def test_an_outline_is_renewed_in_its_place_and_what_is_new_is_said(two, capsys):
    _outlined(two, capsys)
    new = two.parent / "new.txt"
    new.write_text(f"Naps\n{TEXT}Nobody says why.\n", "utf-8")
    before = (two / "articles/walks.yml").read_bytes()
    assert main(["outline", "new.txt", "--update", "--article", "naps"]) == 0
    assert "2 sentences stand, 1 is new" in capsys.readouterr().out
    assert main(["coverage", "new.txt", "--article", "naps"]) == 0
    assert (two / "articles/walks.yml").read_bytes() == before


def test_an_outline_is_not_renewed_from_another_article_unless_that_is_asked(two, capsys):
    _outlined(two, capsys)
    (two.parent / "other.txt").write_text("Sleep\nSleep is long. Beds are soft.\n", "utf-8")
    before = (two / "articles/walks.yml").read_bytes()
    words = ["outline", "other.txt", "--update", "--article", "walks"]
    assert main(words) == 2
    assert "of 2 sentences of docs/articles/walks.yml, 0 stand" in capsys.readouterr().err
    assert (two / "articles/walks.yml").read_bytes() == before
    assert main([*words, "--anew"]) == 0
