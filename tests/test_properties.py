"""What holds for any bytes and any text."""

import json
import time

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from full import CLAIM, OUTLINE, REFERENCE
from mkdocs_claims.command.cli import main
from mkdocs_claims.model.addresses import address_problem, link_problem
from mkdocs_claims.model.dates import after, iso_date, period
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.values import name_problem
from mkdocs_claims.nlm.style import nlm
from mkdocs_claims.read.article import article
from mkdocs_claims.read.article.align import aligned, differences
from mkdocs_claims.read.article.written import new_outline, renewed
from mkdocs_claims.read.body import body_problems, without_code
from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.rules import check
from mkdocs_claims.show.reference_html import parts, rich, short_name
from tiny import TODAY, dumped, one_look, page, sources

leaves = st.text() | st.sampled_from(
    ["", "word", "NO", "1e3", "2026-11-22", "S1.P1.1", "supports", "a", "CLM501", "2014", "yes"]
)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text() | leaves, inner, max_size=3)
    ),
    max_leaves=8,
)


def changed(whole):
    """A value with something else in place of one part of it."""

    def put(value, way, other):
        if not way or not isinstance(value, (dict, list)) or not value:
            return other
        keys = list(value) if isinstance(value, dict) else range(len(value))
        key = keys[way[0] % len(keys)]
        inner = put(value[key], way[1:], other)
        if isinstance(value, dict):
            return {k: inner if k == key else v for k, v in value.items()}
        return [inner if k == key else v for k, v in enumerate(value)]

    return st.builds(
        put, st.just(whole), st.lists(st.integers(0, 40), min_size=1, max_size=4), values
    )


def yamled(strategy):
    return strategy.map(lambda value: dumped(value).encode())


claims = yamled(changed(CLAIM)).map(lambda front: b"---\n" + front + b"---\nWords.\n")
listings = yamled(changed([REFERENCE, REFERENCE | {"id": "b"}]))
outlines = yamled(changed(OUTLINE))
SIGNS = [b"\t", b"'", b'"', b"&a ", b"*a", b"!!x ", b"\r", b": "]
cut = st.builds(
    lambda content, at, put: content[: at % len(content)] + put + content[at % len(content) :],
    claims,
    st.integers(0, 5000),
    st.binary(max_size=3) | st.sampled_from(SIGNS),
)


def answered(given_):
    """What is told of sources: in order, at places that exist, and within a second."""
    begun = time.process_time()
    collection, problems = load(given_, TODAY)
    problems = sorted([*problems, *check(collection)])
    assert time.process_time() - begun < 1
    texts = given_.claims | dict(filter(None, (given_.references, given_.outline)))
    for problem in problems:
        assert 1 <= problem.line <= texts[problem.path].count(b"\n") + 1
        assert problem.column >= 1
        assert "\n" not in str(problem)
    return collection, problems


@given(st.binary() | cut | claims, st.binary() | listings, st.none() | st.binary() | outlines)
def test_no_bytes_make_load_or_a_rule_raise(claim, references, outline):
    answered(sources(claim, page(), references=references, outline=outline))


@given(st.text().map(str.encode), st.text().map(str.encode))
def test_no_text_makes_load_raise(claim, references):
    answered(sources(claim, b"---\n" + claim + b"\n---\n", references=references))


@given(st.permutations([f"c{n}" for n in range(6)]), st.permutations(list("abcdef")))
def test_no_order_of_files_or_references_changes_what_is_told(names, keys):
    citations = [{"reference": "x", "relation": "supports", "read": "part"}]
    pages = {
        name: page(about="nobody" if name == "c1" else "people", citations=citations)
        for name in names
    }
    records = dumped(
        [REFERENCE | {"id": key, "listed": str("abcdef".index(key) + 1)} for key in keys]
    ).encode()
    collection, problems = answered(sources(**pages, references=records))
    assert [p.path for p in problems if p.path.startswith("claims/")] == sorted(
        p.path for p in problems if p.path.startswith("claims/")
    )
    assert [page.slug for page in collection.in_order] == ["c0", "c2", "c3", "c4", "c5"]


@settings(max_examples=20)
@given(
    slug=st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True).filter(
        lambda slug: not name_problem(slug)
    )
)
def test_what_new_writes_loads(slug, tmp_path_factory):
    docs = tmp_path_factory.mktemp("docs")
    assert main(["new", slug, "--docs", str(docs)]) == 0
    written = (docs / f"claims/{slug}.md").read_bytes()
    assert load(Sources({f"claims/{slug}.md": written}), TODAY)[1] == []


@given(st.text())
def test_code_is_blanked_without_moving_anything(body):
    blanked = without_code(body)
    assert [len(row) for row in blanked.split("\n")] == [len(row) for row in body.split("\n")]


@given(st.text() | st.text("`~[]()<>*_ \n{}", max_size=300))
def test_the_guard_of_a_body_never_raises_and_tells_places_in_it(body):
    rows = body.split("\n")
    for text_problem in body_problems(body):
        assert 0 <= text_problem.column <= len(rows[text_problem.line])


@given(
    st.text()
    | st.builds(
        "{}{}".format,
        st.sampled_from(["https://", "mailto:", "//", "http:", "javascript:", "../"]),
        st.text(),
    )
)
def test_an_address_without_fault_is_https_mailto_or_a_page_of_the_site(address):
    if address_problem(address) is None:
        assert address.lower().startswith(("https://", "mailto:"))
    elif link_problem(address) is None:
        assert ":" not in address.partition("#")[0]
        assert not address.startswith(("/", "\\"))


@given(st.dates(), st.integers(1, 99), st.sampled_from(["month", "months", "year", "years"]))
def test_a_period_after_a_day_is_later_and_of_its_length(day, count, unit):
    if day.year < 9890:
        due = after(day, period(f"{count} {unit}"))
        months = (due.year - day.year) * 12 + due.month - day.month
        assert months == count * (12 if unit.startswith("year") else 1)
        assert due.day <= day.day
        assert iso_date(due.isoformat()) == due


names = st.sampled_from(("a.txt", "a.md", "a.html"))
texts = st.text('A b.!?\n"“”•:,-#*|<p></>[]()1', max_size=200) | st.text()


@example("A\ufffe\nB c.", "a.txt")
@given(texts, names)
def test_an_article_fits_the_outline_made_of_it(text, name):
    reading = article(text, name)
    if reading.sentences:
        made = yaml.load(new_outline(reading), yaml.BaseLoader)
        assert differences(Outline.model_validate(made), reading) == []
    assert len({cut.id for cut in reading.cuts}) == len(reading.cuts)


@given(texts, texts, names)
def test_a_renewed_outline_fits_its_text_and_keeps_every_id_once(old, new, name):
    was, reading = article(old, name), article(new, name)
    if was.sentences and reading.sentences:
        outline = Outline.model_validate(yaml.load(new_outline(was), yaml.BaseLoader))
        alignment = aligned(outline, reading, was)
        made = yaml.load(renewed(outline, alignment, []), yaml.BaseLoader)
        again = Outline.model_validate(made)
        ids = [sentence.id for section in again.sections for sentence in section.sentences]
        assert differences(again, reading) == []
        assert len({*ids}) == len(ids) == len(reading.sentences)
        assert {s.id for s in alignment.kept.values()} <= {*ids}


@given(st.text(min_size=1))
def test_rich_text_of_a_title_has_only_its_tags(text):
    assert {part.strip("/").split(">")[0] for part in rich(text).split("<")[1:]} <= {
        "i",
        "b",
        "sub",
        "sup",
    }


@given(changed(REFERENCE))
def test_any_reference_that_loads_has_its_parts_and_a_short_name(record):
    collection, _ = load(Sources({}, ("references.yml", dumped([record]).encode())), TODAY)
    for entry in collection.entries.values():
        assert parts(entry.reference, nlm(entry.reference))
        assert short_name(entry.reference, one_look().words)
        assert json.dumps(entry.reference.verified().model_dump(by_alias=True))
