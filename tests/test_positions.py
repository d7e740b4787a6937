"""YAML is read with its places: where each part stands, and what is refused."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.strict_yaml.messages import DEPTH, TOO_DEEP
from mkdocs_claims.strict_yaml.reader import UNSEEN, locate, part_at, read

TEXT = """\
claim: Rest helps
article:
  sentences: [S1.P1.1, S1.P1.2]
citations:
  - reference: a
    read: title
  - {reference: b, read: "no"}
"""

PLACES = [
    (("claim",), (0, 0)),
    (("article", "sentences"), (2, 2)),
    (("article", "sentences", 1), (2, 23)),
    (("citations", 0), (4, 4)),
    (("citations", 0, "read"), (5, 4)),
    (("citations", 1, "read"), (6, 19)),
    (("citations", 1, "nothing"), (6, 4)),
    (("citations", 9), (3, 0)),
    (("nothing",), (0, 0)),
]

AS_TEXT = [
    "NO",
    "off",
    "1e3",
    "012",
    "0123",
    "10.1000",
    "2026-02-30",
    "~",
    "null",
    "0x1f",
    "12:30:45",
    "1_000",
    ".inf",
    "=",
]

REFUSED = [
    ("a: &x 1", "CLM008", (0, 3)),
    ("a: *x", "CLM008", (0, 3)),
    ("a: &x [*x]", "CLM008", (0, 3)),
    ("a: !!python/object/apply:os.system [ls]", "CLM008", (0, 3)),
    ("a: !!str 1", "CLM008", (0, 3)),
    ("<<: *x", "CLM008", (0, 4)),
    ("a: 1\n---\nb: 2", "CLM006", (1, 0)),
    ("a: 1\n[b]: 2", "CLM006", (1, 0)),
    ('a: "x', "CLM006", (0, 3)),
    ("a: 'x\nb: y\nc: z", "CLM006", (0, 3)),
    ("a:\n\tb: 1", "CLM006", (1, 0)),
    ("a: b: c", "CLM006", (0, 4)),
    ('a: "\\u202e"', "CLM003", (0, 3)),
    ("[" * (DEPTH + 1) + "]" * (DEPTH + 1), "CLM009", (0, DEPTH)),
]

COLON = "a colon here reads as a new key; put the text in double quotes, or mend the indent"
UNCLOSED = "a list or mapping opens here and is not closed; close it, or put the text in quotes"
NEVER = "a quotation mark opens here and is never closed; close it"
LATER = "a quotation mark opens here, and the next one stands on a line below; close it"
SIGN = "this character cannot begin a text; put the text in double quotes"
BEGIN = "a text cannot begin with this character; put it in double quotes"
UNLIKE = "this line does not fit the lines above; check its indent and its quotation marks"
ENDS = "this ends before the text; put all of it in double quotes"
SPACE = "a no-break space, as Word types it; type an ordinary space"
CODE = "a backslash in double quotes begins a code; use single quotes"
TAB = "a tab stands where spaces should; indent with spaces"
TOLD = [
    ("a: b: c", (0, 4), COLON),
    ("a: 1\n  b: 2", (1, 3), COLON),
    ("a: b: c\n\td: e", (0, 4), COLON),  # the tab is below what is wrong
    ("a: b\tc: d", (0, 6), COLON),  # and here inside a text
    ("a: [1, 2\nb: 3", (0, 3), "a list is not closed; end it with ']'"),
    ("a: {x: 1\nb: 2", (0, 3), "a mapping is not closed; end it with '}'"),
    ("a: [", (0, 4), UNCLOSED),
    ("a: {", (0, 4), UNCLOSED),
    ("a: [1,\n  2\n", (0, 3), "a list is not closed; end it with ']'"),
    ("\na: [1,\n  2\n\n\n", (1, 3), "a list is not closed; end it with ']'"),
    (" a: 1\nb: 2", (1, 0), "this line does not fit the lines above; write 'key: text'"),
    ("%YAML 1.1\n", (0, 9), "this line does not fit the lines above; write 'key: text'"),
    (
        "a: b\nc\nd: e",
        (1, 0),
        "no colon after a key; write 'key: text', or indent the line if it continues the one above",
    ),
    ("x: 1\n- y", (1, 0), UNLIKE),
    ("a: 'x' y", (0, 3), ENDS),
    ("a: [x] y", (0, 3), ENDS),
    ("a:\n  - b: c\n  -d: e", (2, 2), "no space after the dash; write '- '"),
    ("a:\n  - b: c\n  • d: e", (2, 2), "a list item does not begin so; begin it with '- '"),
    ("a:\n\u00a0 b: c\n  d: e", (1, 0), SPACE),
    ("a: b\nc:\u00a0d\ne: f", (1, 2), SPACE),
    ("a: b\nc:d\ne: f", (1, 1), "no space after the colon; write 'key: text'"),
    ("a: , b", (0, 3), BEGIN),
    ("a: ? b", (0, 3), SIGN),
    ("claim it\nb: c", (0, 5), "no colon after 'claim'; write 'claim: …'"),
    ("a: @x", (0, 3), SIGN),
    ("a: &", (0, 3), BEGIN),
    ("a: >x\n b", (0, 4), BEGIN),
    (
        "- a\nb: 1",
        (1, 0),
        "this line does not fit the list above; begin it with '- ', or indent it further",
    ),
    (
        "a: - b",
        (0, 3),
        "a list item cannot begin here; put it on a line of its own, or delete the dash",
    ),
    ('a: "\\q"', (0, 4), CODE),
    ('a: "\\xzz"', (0, 6), CODE),
    (
        'a: "\\U00110000"',
        (0, 6),
        "a code for a character that does not exist; write the character itself",
    ),
    ("a: 'x", (0, 3), NEVER),
    ('a: "x\n\n', (0, 3), NEVER),
    ("a: 'x\nb: 'y'", (0, 3), LATER),
    ('a: "x\nb: "y"', (0, 3), LATER),
    ("a:\n\tb: c", (1, 0), TAB),
    ("a:\n\t\tb: c", (1, 0), TAB),
    ("a:\n  b: c\n\td: e\n\tf: g", (2, 0), TAB),
    ("a: b\n---\nc: d", (1, 0), "a second YAML document starts here; keep one"),
    ("[a]: b", (0, 0), "a list or mapping stands where a key should; write a word"),
]

CUT = "what follows, from '#' on, is cut off; put the whole text in double quotes"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: the #1 cause", [(0, 7)]),
        ("a: b\nc: [d, the #2 e]", [(1, 11)]),
        ("a: b # a comment\nc: d  ## too\n#e", []),
        ("a: 'the #1 cause'\nb: x#1\nc: >\n  the #1", []),
    ],
)
def test_a_text_is_told_where_a_number_sign_cuts_it_short(text, places):
    told = [(m.line, m.column) for m in read(text)[1] if (m.code, m.message) == ("CLM014", CUT)]
    assert told == places


HOSTILE = [
    "[",
    "{",
    "- ",
    "? ",
    "a: ",
    "'",
    '"',
    "&a ",
    "*a ",
    "!a ",
    "|\n",
    ">\n ",
    "\t",
    "#",
    "%",
    "---\n",
    "a: [",
    "{a: ",
    "? [",
    "\\",
    ": ",
]


@pytest.mark.parametrize(("location", "place"), PLACES)
def test_a_part_is_where_it_stands_or_where_what_holds_it_does(location, place):
    assert locate(TEXT, location) == place


@pytest.mark.parametrize(
    ("place", "location"),
    [((4, 4), ("citations", 0)), ((6, 19), ("citations", 1, "read")), ((1, 3), ())],
)
def test_what_stands_at_a_place_is_found(place, location):
    assert part_at(TEXT, *place) == location


@pytest.mark.parametrize("text", AS_TEXT)
def test_no_scalar_is_taken_for_anything_but_text(text):
    assert read(f"a: {text}\nb: [{text}]") == ({"a": text, "b": [text]}, [])


@pytest.mark.parametrize(("text", "code", "place"), REFUSED)
def test_what_is_refused_is_told_once_at_its_place(text, code, place):
    value, text_problems = read(text)
    assert value is None
    assert [(text_problem.code, text_problem[:2]) for text_problem in text_problems] == [
        (code, place)
    ]


@pytest.mark.parametrize(("text", "place", "message"), TOLD)
def test_what_is_no_yaml_is_told_in_plain_words(text, place, message):
    assert [(text_problem[:2], text_problem.message) for text_problem in read(text)[1]] == [
        (place, message)
    ]


def test_what_not_even_its_parser_can_place_is_told_at_the_top():
    (text_problem,) = read("a: b\n\a: c")[1]  # load lets no such character pass
    assert text_problem[:3] == (0, 0, "CLM006")
    assert text_problem.message.startswith("this is not YAML: ")


def test_a_key_given_twice_is_told_at_both_places():
    text_problems = read("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n")[1]
    assert sorted(m[:3] for m in text_problems) == [
        (0, 0, "CLM007"),
        (2, 2, "CLM007"),
        (3, 2, "CLM007"),
        (4, 0, "CLM007"),
    ]


def test_keys_that_only_look_alike_are_not_twice():
    assert read("a: 1\nA: 2\n'1': 3\n1.0: 4")[1] == []


@pytest.mark.parametrize("depth", [1, DEPTH])
def test_what_is_not_too_deep_is_read(depth):
    assert read("[" * depth + "]" * depth)[1] == []


def test_what_the_parser_itself_finds_too_deep_is_told_in_the_same_words():
    assert [text_problem.message for text_problem in read("[" * 2000)[1]] == [TOO_DEEP]


@pytest.mark.parametrize("part", HOSTILE)
def test_64_kilobytes_of_anything_are_answered_within_a_second(part):
    text = part * (64 * 1024 // len(part))
    begun = time.process_time()
    read(text)
    locate(f"a:\n{text}", ("a", 0))
    assert time.process_time() - begun < 1


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]))
    | st.text("[]{}:-?!&*#|>'\"%@`, \n\tab\\0", max_size=200)
)
def test_no_text_makes_read_raise(text):
    value, text_problems = read(text)
    assert value is None or isinstance(value, (str, list, dict))
    for text_problem in text_problems:
        assert 0 <= text_problem.line <= text.count("\n")
        assert text_problem.column >= 0


@given(st.text())
def test_no_text_at_all_makes_read_raise(text):
    read(text)


@given(
    st.recursive(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])).filter(
            lambda text: not UNSEEN.search(text)
        ),
        lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
    )
)
def test_what_json_writes_is_read_as_it_is(value):
    assert read(json.dumps(value, ensure_ascii=False)) == (value, [])
