"""Whether words stand in a text: what changes the meaning counts, how it is set does not."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_claims.quoting.quotation import prove
from mkdocs_claims.quoting.text import plain

CASES = Path(__file__).with_name("cases.txt").read_text("utf-8")
TEXT, *ROWS = (block.strip() for block in CASES.split("\n\n"))
PAIRS = [row.split(": ", 1) for block in ROWS for row in block.split("\n")]


@pytest.mark.parametrize(("expected", "quote"), PAIRS)
def test_a_quotation_is_proved_just_where_it_says_what_the_text_says(expected, quote):
    assert prove(quote, plain(TEXT)).is_ == expected


def test_every_answer_has_a_case():
    answers = {"found", "not found", "out of order", "after a negation", "too short"}
    assert {expected for expected, _ in PAIRS} == answers


def test_what_is_nearest_is_said_in_whole_words():
    found = prove("mean difference 0.33 [95% CI", plain(TEXT))
    assert found.nearest == "(mean difference −0.33 [95% CI,"


NUMBERS = st.decimals(min_value=-999, max_value=999, places=2).map(
    lambda n: f"{n}".replace("-", "−")
)
SIGNS = st.sampled_from("<>=≤≥±~")
SENTENCES = st.tuples(NUMBERS, SIGNS, NUMBERS).map(
    lambda parts: "Pain fell by {} points in the walking group (p {} {}).".format(*parts)
)


@given(SENTENCES)
def test_what_stands_there_is_found(sentence):
    assert prove(sentence, plain("Before it. " + sentence + " After it.")).is_ == "found"


def _numbers(text):
    """The numbers and comparisons of a text; .05 is 0.05."""
    return re.findall(r"−?\d+(?:\.\d+)?|[<>=≤≥±~]", re.sub(r"(?<!\d)\.(?=\d)", "0.", text))


@given(SENTENCES, st.data())
def test_no_changed_digit_sign_or_comparison_passes(sentence, data):
    counts = [at for at, sign in enumerate(sentence) if sign in "0123456789−.<>=≤≥±~"]
    at = data.draw(st.sampled_from(counts[:-1]))
    other = data.draw(st.sampled_from("0123456789−<>=≤≥±~ "))
    changed = sentence[:at] + other + sentence[at + 1 :]
    assume(_numbers(changed) != _numbers(sentence))
    assert prove(changed, plain(sentence)).is_ != "found"


@given(
    st.permutations(
        ["walks were short at first", "sleep was long at night", "pain was lower at the end"]
    )
)
def test_parts_are_found_in_their_order_only(parts):
    text = "Walks were short at first. Sleep was long at night. Pain was lower at the end."
    in_order = parts == sorted(parts, key=lambda part: text.lower().index(part))
    assert prove(" … ".join(parts), text).is_ == ("found" if in_order else "out of order")


@given(st.text(max_size=80), st.text(max_size=200))
def test_no_text_breaks_the_matcher(quote, text):
    prove(quote, plain(text))


def test_a_long_text_is_searched_in_time():
    text = plain(TEXT * 200)
    assert (
        prove("A sentence that this paper does not hold, in quite other words", text).is_
        == "not found"
    )
