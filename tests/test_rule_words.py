"""The words that rules look for belong to a language: English, German, or one of the site's own."""

from time import process_time

import pytest
import yaml

from mkdocs_claims import read_collection
from mkdocs_claims.model.rule_words import NONE, RuleWords
from mkdocs_claims.read.rule_words import PACKAGED, packaged
from tiny import EPOCH, copied

LONG = ["a" * 60000, "n'" * 30000, "1" * 60000, "1," * 30000, "one " * 15000, "3 in " * 12000]
GERMAN = """---
claim: Ruhe {claim}.
in_short: {in_short}
article: {{sentences: [S1.P1.1], says_it_as: fact}}
citations:
  - reference: hall-2014
    relation: supports
    limits: vierzig Erwachsene
    finding: Wer ruhte, war einen Tag früher gesund.
    read: full text
topics: [Ruhe]
checked: 2026-11-20
---
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The tiny site, and its codes on the page `ruhe` with a language and words."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    docs = copied(tmp_path / "site") / "docs"

    def codes(language="de", claim="verkürzt eine Erkältung", in_short="Einer Studie nach."):
        (docs / "claims.yml").write_text(f"language: {language}\n", "utf-8")
        page = GERMAN.format(claim=claim, in_short=in_short)
        (docs / "claims/ruhe.md").write_text(page, "utf-8")
        problems = read_collection(docs)[1]
        return {p.code for p in problems if p.path in ("claims/ruhe.md", "claims.yml")}

    codes.docs = docs
    return codes


def quick(pattern):
    """Fails where long rows of like signs take a pattern longer than a second of CPU."""
    start = process_time()
    for text in LONG:
        pattern.search(text)
    assert process_time() - start < 1


@pytest.mark.parametrize("language", sorted(path.stem for path in PACKAGED.glob("*.yml")))
def test_every_kind_of_word_is_there_and_its_pattern_is_linear(language):
    words = packaged(language)
    assert {*words.model_fields_set} == {*RuleWords.model_fields}
    for field in RuleWords.model_fields.keys() - {"numbers"}:
        pattern = words.pattern(field)
        assert pattern is not NONE
        quick(pattern)
    quick(words.dose)
    quick(words.small)


def test_a_german_page_is_read_in_german(site):
    assert site() == set()
    assert site(in_short="Wer ruht, wird früher gesund.") == {"CLM307"}
    assert site(in_short="Es deutet darauf hin.") == set()
    assert site(claim="kann 50 Milligramm von etwas ersetzen") == {"CLM504"}


def test_what_to_add_is_said_in_the_language_of_the_page(site):
    site(in_short="Wer ruht, wird früher gesund.")
    (problem,) = (p for p in read_collection(site.docs)[1] if p.code == "CLM307")
    assert problem.message.endswith("add 'kann', 'eine Studie' or the like")


def test_the_words_of_a_language_serve_its_kinds(site):
    assert site("de-CH") == set()
    assert packaged("de-CH") is packaged("de")


def test_where_a_language_has_no_words_rules_of_wording_rest_and_say_so(site):
    assert site("la", in_short="Wer ruht, wird früher gesund.") == {"CLM411"}


def test_a_site_may_add_the_words_of_a_language(site):
    (site.docs / "rules.la.yml").write_text("doubt: [fortasse]\nreserve: [parvum]\n", "utf-8")
    assert site("la", in_short="Quies iuvat.") == {"CLM307"}
    assert site("la", in_short="Fortasse quies iuvat.") == set()


def test_words_that_do_not_fit_are_told_with_their_place(site):
    (site.docs / "rules.la.yml").write_text("doubts: [fortasse]\n", "utf-8")
    site("la")
    (problem,) = (p for p in read_collection(site.docs)[1] if p.path == "rules.la.yml")
    assert str(problem) == (
        "rules.la.yml:1:1: CLM103 'doubts' is not a key of a list of words for rules;"
        " did you mean 'doubt'?"
    )


def test_a_star_is_any_letters_a_line_any_word_and_n_a_number():
    words = RuleWords(causes=("*iert", "one _ study", "N in N"), numbers={"drei": "3"})
    pattern = words.pattern("causes")
    for text in ("Es reduziert", "one small study", "Drei in 10"):
        assert pattern.search(text), text
    for text in ("reduzierte", "one study", "in 10"):
        assert not pattern.search(text), text


def test_no_list_of_the_package_has_a_word_twice():
    for path in PACKAGED.glob("*.yml"):
        for words in yaml.safe_load(path.read_text("utf-8")).values():
            assert len(words) == len({*words}), path
