"""How an article is read: its sentences, and each line that is left out, with the reason.

Each file of `tests/articles/` has its reading beside it, as `NAME.read`; pytest's `--update` writes
it anew.
"""

import time
from pathlib import Path

import pytest
import yaml

from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.sentences import sentences
from mkdocs_claims.read.article import article
from mkdocs_claims.read.article.align import aligned
from mkdocs_claims.read.article.written import new_outline, renewed

FILES = sorted(p for p in Path(__file__).with_name("articles").iterdir() if p.suffix != ".read")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_is_read_as_it_was_read_and_found_good(path, golden):
    reading = article(path.read_text("utf-8"), path.name)
    told = [f"title: {reading.title}", f"from: {reading.place}"]
    told += [f"{cut.line}: {cut.id}: {cut.text}" for cut in reading.cuts]
    told += [f"{left.line}: left out, {left.reason}: {left.text}" for left in reading.left_out]
    golden("\n".join(told) + "\n", path.with_name(path.name + ".read"))


@pytest.mark.parametrize(
    "text",
    [
        "See Dr. Hill.| It helps.",
        "Smith et al. Found it?| Yes.",
        "Take it, e.g. Aspirin.| No.| It is No. 5.",
        "Fig. 2 shows 3.5 mg (p < .05).| So it is.",
        "Take vitamin D.| It helps.",
        "J. R. Smith said so.| He left.",
        "“Stop!” she said.| “It hurts.”| The end.",
        "In the U.S. Army it is known.| In the U.S.| The law says so.",
        "It tires.[12]| It hurts.12| It ends.",
        "Am 3. Mai kam es, z. B. Kopfweh.| Gut.",
        "Die 1. Studie war klein.| Sie steht in der 5. Auflage.| Gut.",
        "Es waren 5.| Die Studie endete 2012.| Studien folgten.",
        "Er sagt: „Ruhe hilft.| Schlaf auch.“| Das ist falsch.",
        "„Ruhe hilft.“ sagt er.| ‚Ja.‘| Gut.",
        "There were 2.| Days passed.| In group 1.| Studies show it.",
        "1. First of all",
        "It ends here.|The next one begins.",
        "Does it … yes.| It does...| No!",
        "これは。|あれは。",
        "¿Ayuda?| ¡Sí!",
        "هل يساعد؟| نعم.",
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text):
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_like_signs_are_read_in_linear_time(name):
    begun = time.process_time()
    for sign in "#*_`[!-|(){}<>.=~ ":
        article("# h\n" + sign * 60_000 + "x", name)
    assert time.process_time() - begun < 10


OLD = "Mood\nWalks help. They cost nothing at all, says the study.\nThey tire.\n"
NEW = "Mood\nWalks help. Nobody says why. They cost nothing at all, said the study.\nNew.\n"


def _renewed(old, new, was=None, named=(), kind="claim"):
    made = yaml.load(new_outline(article(old)), yaml.BaseLoader)
    made["sections"][0]["sentences"][0]["kind"] = kind
    outline = Outline.model_validate(made)
    alignment = aligned(outline, article(new), article(was) if was else None)
    again = Outline.model_validate(yaml.load(renewed(outline, alignment, named), yaml.BaseLoader))
    return [sentence.id for section in again.sections for sentence in section.sentences], again


def test_a_renewed_outline_keeps_ids_and_gives_new_sentences_the_next_free_number():
    assert _renewed(OLD, NEW)[0] == ["S1.P1.1", "S1.P1.3", "S1.P1.4", "S1.P3.1"]


def test_a_nearly_unchanged_sentence_keeps_its_id_where_the_old_text_is_given():
    assert _renewed(OLD, NEW, was=OLD)[0] == ["S1.P1.1", "S1.P1.3", "S1.P1.2", "S1.P3.1"]


def test_a_sentence_that_is_gone_stays_while_a_claim_names_it():
    assert "S1.P2.1" in _renewed(OLD, NEW, named=["S1.P2.1"])[0]


def test_a_renewed_outline_keeps_what_was_said_of_a_sentence():
    again = _renewed(OLD, NEW, kind="attribution")[1]
    assert again.sections[0].sentences[0].kind == "attribution"


def test_a_section_gives_its_kind_to_sentences_that_name_none():
    made = yaml.load(new_outline(article(OLD)), yaml.BaseLoader)
    made["sections"][0] |= {"kind": "other"}
    made["sections"][0]["sentences"][1]["kind"] = "claim"
    kinds = [s.kind for s in Outline.model_validate(made).sections[0].sentences]
    assert kinds == ["other", "claim", "other"]
