"""The records of tests/nlm/, formatted; and what holds for any reference."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import nlm, nlm_text

RECORDS = {
    path.stem: json.loads(path.read_text("utf-8"), parse_int=str)
    for path in sorted((Path(__file__).parent / "nlm").glob("*.json"))
}
DIFFERENT = {
    name: record for name, record in RECORDS.items() if "ours" in record or "why" in record
}
AS_GIVEN = ("title", "container-title", "DOI", "PMID", "PMCID", "URL")

words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda text: "doi.org" not in text
)
numbers = st.integers(1, 9999).map(str)
dates = st.dates(datetime.date(1000, 1, 1)).map(str)
ranges = st.tuples(dates, dates).map(lambda two: "/".join(sorted(two)))
names = st.builds(Name, family=words, given=st.none() | words) | st.builds(Name, literal=words)
types = st.sampled_from(
    ["a type unknown", *sorted({record["reference"]["type"] for record in RECORDS.values()})]
)
fields = {
    "author": st.lists(names, max_size=9),
    "editor": st.lists(names, max_size=2),
    "issued": dates
    | st.tuples(dates, dates).map(lambda two: "/".join(sorted(two)))
    | dates.map(lambda day: day[:7]),
    "accessed": dates,
    "page": numbers | st.builds("{}-{}".format, numbers, numbers),
    **dict.fromkeys(("volume", "issue", "number"), numbers | words),
    **dict.fromkeys(("edition", "genre", "publisher", "publisher-place", *AS_GIVEN), words),
}
references = st.fixed_dictionaries({"id": st.just("a"), "type": types}, optional=fields).map(
    Reference.model_validate
)


def of(reference, field):
    return getattr(reference, field.replace("-", "_"))


@pytest.mark.parametrize("name", RECORDS)
def test_a_reference_reads_as_citeproc_prints_it_or_as_its_record_has_it(name):
    record = RECORDS[name]
    assert nlm_text(nlm(Reference.model_validate(record["reference"]))) == record.get(
        "ours", record["citeproc"]
    )


@pytest.mark.parametrize("name", DIFFERENT)
def test_a_difference_from_citeproc_is_one_and_has_its_reason(name):
    assert DIFFERENT[name]["ours"] != DIFFERENT[name]["citeproc"]
    assert DIFFERENT[name]["why"].endswith(".")


def test_markup_stays_in_the_part_of_a_title_and_leaves_the_plain_text():
    reference = Reference(id="a", type="book", title="<i>Made</i> up <kbd>x</kbd>")
    assert nlm(reference)[0] == ("title", "<i>Made</i> up <kbd>x</kbd>")
    assert nlm_text(nlm(reference)) == "Made up <kbd>x</kbd>."


@given(references)
def test_a_formatted_reference_contains_its_fields_as_given(reference):
    given = {(field, of(reference, field)) for field in AS_GIVEN if of(reference, field)}
    assert given <= set(nlm(reference))


@given(references)
def test_a_formatted_reference_contains_its_numbers(reference):
    shown = {field: text.replace("–", "-") for field, text in nlm(reference) if field}
    for field in ("volume", "issue"):
        assert shown.get(field) == (of(reference, field) and of(reference, field).replace("–", "-"))
    assert shown.get("page", "").split("-")[0] == (reference.page or "").split("-")[0]
    assert shown.get("issued", "")[:4] == (reference.issued or "")[:4]


@given(references)
def test_a_formatted_reference_contains_the_first_six_of_its_authors(reference):
    shown = dict(nlm(reference)).get("author", "")
    assert all((name.literal or name.family) in shown for name in reference.author[:6])
    assert ("et al." in shown) >= (len(reference.author) > 6)


@given(references)
def test_a_part_has_a_text_and_comes_from_a_field_or_from_none(reference):
    assert all(text and (field is None or of(reference, field)) for field, text in nlm(reference))
