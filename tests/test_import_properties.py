"""What holds for any library: what is imported is what the file says, in each format, and is the
same again when it is exported and imported once more.
"""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_claims.export.csl_json import csl
from mkdocs_claims.importing.batch import batch
from mkdocs_claims.importing.works import Works
from mkdocs_claims.read.references import references

TODAY = datetime.date(2026, 11, 22)
LETTERS = "abcxyzäéøłçßñΩжABCXYZÄÉØ"
words = st.text(LETTERS, min_size=2, max_size=9).map(str.capitalize)
phrases = st.lists(words, min_size=1, max_size=6).map(" ".join)
numbers = st.integers(1, 4000)
works = st.fixed_dictionaries(
    {
        "title": phrases,
        "author": st.lists(
            st.fixed_dictionaries({"family": words, "given": words}), min_size=1, max_size=3
        ),
        "container-title": phrases,
        "issued": st.tuples(st.integers(1900, 2025), st.integers(1, 12)),
        "volume": numbers,
        "issue": numbers,
        "page": st.tuples(numbers, st.integers(1, 90)).map(lambda p: (p[0], p[0] + p[1])),
        "DOI": st.text("abcdefghij0123456789.-", min_size=3, max_size=12).map(
            lambda end: f"10.1000/a{end}z"
        ),
    }
)
libraries = st.lists(works, min_size=1, max_size=4, unique_by=lambda work: work["DOI"])
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _csl(work, number):
    first, last = work["page"]
    more = {"id": f"k{number}", "type": "article-journal", "page": f"{first}-{last}"}
    return work | more | {"issued": {"date-parts": [list(work["issued"])]}}


def csl_json(works):
    return json.dumps([_csl(work, number) for number, work in enumerate(works)])


def csl_yaml(works):
    return "references:\n" + "".join(_item(work, number) for number, work in enumerate(works))


def _item(work, number):
    rows = [f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in _csl(work, number).items()]
    return "- " + "  ".join(sorted(rows, key=lambda row: not row.startswith("id:")))


def bibtex(works):
    return "".join(_entry(work, number) for number, work in enumerate(works))


def _entry(work, number):
    fields = {
        "title": f"{{{work['title']}}}",
        "author": " and ".join(f"{who['family']}, {who['given']}" for who in work["author"]),
        "journal": work["container-title"],
        "year": work["issued"][0],
        "month": MONTHS[work["issued"][1] - 1].lower(),
        "volume": work["volume"],
        "number": work["issue"],
        "pages": "--".join(map(str, work["page"])),
        "doi": work["DOI"],
    }
    rows = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items())
    return f"@article{{k{number},\n{rows}}}\n"


def ris(works):
    return "".join(
        "".join(f"{tag}  - {value}\n" for tag, value in [
            ("TY", "JOUR"), ("TI", work["title"]),
            *(("AU", f"{who['family']}, {who['given']}") for who in work["author"]),
            ("T2", work["container-title"]), ("DA", "{}/{:02}//".format(*work["issued"])),
            ("VL", work["volume"]), ("IS", work["issue"]),
            ("SP", work["page"][0]), ("EP", work["page"][1]), ("DO", work["DOI"]), ("ER", ""),
        ])
        for work in works
    )  # fmt: skip


def nbib(works):
    return "".join(
        "".join(f"{tag:4}- {value}\n" for tag, value in [
            ("PMID", 10_000_000 + number), ("TI", work["title"]),
            *(("FAU", f"{who['family']}, {who['given']}") for who in work["author"]),
            ("JT", work["container-title"]),
            ("DP", f"{work['issued'][0]} {MONTHS[work['issued'][1] - 1]}"),
            ("VI", work["volume"]), ("IP", work["issue"]),
            ("PG", "{}-{}".format(*work["page"])), ("LID", f"{work['DOI']} [doi]"),
        ]) + "\n"
        for number, work in enumerate(works)
    )  # fmt: skip


def facts(work):
    """What a work made up here is, as references.yml has it."""
    return {
        "type": "article-journal",
        **{key: work[key] for key in ("title", "container-title", "author", "DOI")},
        "issued": "{}-{:02}".format(*work["issued"]),
        "volume": str(work["volume"]),
        "issue": str(work["issue"]),
        "page": "{}-{}".format(*work["page"]),
    }


def imported(text):
    made = batch("library", text.encode(), Works(), set(), TODAY)
    (entries, _), text_problems = references("references.yml", "".join(made.entries.values()))
    assert not (text_problems or made.problems or made.doubts or made.doubles), made
    return [entry.reference for entry in entries.values()]


@pytest.mark.parametrize("form", [csl_json, csl_yaml, bibtex, ris, nbib], ids=lambda f: f.__name__)
@settings(max_examples=25, deadline=None)
@given(library=libraries)
def test_what_is_imported_is_what_the_file_says_and_stays_so(form, library):
    first = imported(form(library))
    for reference, work in zip(first, library, strict=True):
        record = reference.model_dump(by_alias=True, exclude_defaults=True)
        record["author"] = [
            {key: value for key, value in name.items() if value} for name in record["author"]
        ]
        assert facts(work).items() <= record.items()
    again = imported(json.dumps([csl(reference) for reference in first]))
    assert again == first
