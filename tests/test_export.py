"""What leaves the site for machines: of its form, the status before the claim, without what was not
verified.
"""

import json
import re

import jsonschema
import pytest

from full import UNVERIFIED, filled, places
from mkdocs_claims.command.cli import main
from mkdocs_claims.export import FORMATS, exported
from mkdocs_claims.export.csl_json import csl
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.export.ris import ris
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.rules import check
from mkdocs_claims.show.look import look
from mkdocs_claims.show.site import Site
from tiny import EPOCH, copied, files, listing, loaded, one_look, page, shown

NAME = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")
OURS = ["listed", "design", "subjects", "population", "found", "unverified", "listing"]
NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {key: {"type": "string"} for key in NAME},
    },
}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["date-parts"],
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
}
# The shape of csl-data.json of CSL 1.0.2 (no package of PyPI or npm has the file): names, dates
# and texts.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "properties": {"author": NAMES, "editor": NAMES, "issued": DATE, "accessed": DATE},
        "additionalProperties": {"type": "string"},
        "propertyNames": {"not": {"enum": OURS}},
    },
}

RECORD = {
    "id": "a",
    "type": "article-journal",
    "title": "Rest",
    "author": [{"family": "Hall", "given": "Ann"}, {"literal": "A Body"}],
    "container-title": "Journal",
    "issued": "2014-09",
    "volume": "12",
    "issue": "3",
    "page": "101-109",
    "DOI": "10.1000/x",
    "PMID": "1",
    "PMCID": "PMC2",
    "URL": "https://example.org/",
    "ISSN": "0000-0019",
}
RIS = """\
TY  - JOUR|ID  - a|AU  - Hall, Ann|AU  - A Body|TI  - Rest|T2  - Journal|PY  - 2014|DA  - 2014/09|VL  - 12|IS  - 3|\
SP  - 101|EP  - 109|DO  - 10.1000/x|AN  - 1|C2  - PMC2|UR  - https://example.org/|ER  - |"""


def reference(**changes):
    return Reference.model_validate(RECORD | changes)


@pytest.mark.parametrize("word", ["word", "<i>x</i>", "2014", "\u00e4\U0001f600"])
def test_csl_json_has_the_shape_of_its_schema(word):
    records = json.loads(exported(Site(filled(everywhere=word), one_look()))["references.json"])
    jsonschema.validate(records, CSL)
    assert records[0]["issued"] == {"date-parts": [[2014, 9]]}


def test_csl_json_that_was_read_is_written_as_it_was():
    text = json.dumps(csl(reference()))
    assert json.loads(text) == RECORD | {"issued": {"date-parts": [[2014, 9]]}}
    assert json.dumps(csl(Reference.model_validate(json.loads(text, parse_int=str)))) == text


@pytest.mark.parametrize("issued", ["2014", "2014-09-03", "2014-09/2014-10", "2014/2015"])
def test_a_date_of_issue_survives_csl_json(issued):
    again = json.loads(json.dumps(csl(reference(issued=issued))), parse_int=str)
    assert Reference.model_validate(again).issued == issued


def test_a_record_in_ris_has_a_line_a_field():
    assert ris(reference()).replace("\r\n", "|") == RIS


@pytest.mark.parametrize(
    ("page", "ends"), [("101-109", ["101", "109"]), ("101–109", ["101", "109"]), ("e12", ["e12"])]
)
def test_the_pages_of_a_record_in_ris_are_its_first_and_last(page, ends):
    assert re.findall(r"^[SE]P  - (.*)\r$", ris(reference(page=page)), re.MULTILINE) == ends


@pytest.mark.parametrize("field", UNVERIFIED)
def test_a_field_not_verified_is_in_no_export(field):
    collection = filled(everywhere="word")
    assert field in collection.reference("b").unverified
    for text in (ris(collection.reference("b")), json.dumps(csl(collection.reference("b")))):
        for value in ("word", "2014", "2026"):
            assert value not in re.sub(r'"type": "word"', "", text), field


@pytest.mark.parametrize(
    "field",
    [
        "title",
        "author",
        "DOI",
        "PMID",
        "PMCID",
        "issued",
        "container-title",
        "volume",
        "page",
        "URL",
        "ISSN",
    ],
)
def test_one_field_not_verified_leaves_the_others(field):
    record = csl(reference(unverified=[field]))
    assert {*csl(reference())} - {*record} == {field}
    for value in ("10.1000/x",) if field == "DOI" else ():
        assert value not in ris(reference(unverified=[field])) + json.dumps(record)


def data(site, slug, part=0):
    """The data of a page: its MedicalWebPage, or as part 1 its ClaimReview."""
    return json_ld(site, site.collection.pages[slug], "https://example.org/")["@graph"][part]


def test_an_author_is_a_person_or_a_body_in_the_data_of_a_page():
    authors = [{"family": "Hall", "given": "Ann", "suffix": "Jr"}, {"literal": "A Body"}]
    site = shown(page(), references=listing({"author": authors}))
    assert data(site, "c0")["citation"][0]["author"] == [
        {"@type": "Person", "name": "Ann Hall Jr"},
        {"@type": "Organization", "name": "A Body"},
    ]


def test_what_is_not_verified_is_in_no_data_of_a_page():
    site = Site(filled(everywhere="word"), one_look())
    assert data(site, "claim")["citation"][1] == {"@type": "CreativeWork"}


def test_data_for_machines_are_plain_text_where_a_title_has_rich_text():
    site = shown(page(), references=listing({"title": "<i>E. coli</i> <sub>2</sub> < 3"}))
    assert data(site, "c0")["citation"][0]["name"] == "E. coli 2 < 3"
    assert "TI  - E. coli 2 < 3\r\n" in ris(site.collection.reference("a"))


def test_the_verdict_stands_before_the_claim_in_every_export():
    site = shown(page())
    assert data(site, "c0")["name"] == "Supported — Rest helps."
    assert "lastReviewed" not in data(site, "c0")
    keys = [*json.loads(exported(site)["claims.json"])["claims"][0]]
    assert keys.index("verdict") < keys.index("verdict_words") < keys.index("claim")


def test_the_text_of_a_claim_is_the_claim_alone_and_its_review_has_the_verdict():
    site = Site(shown(page()).collection, look(site_name="Rest, checked"))
    found, review = data(site, "c0"), data(site, "c0", 1)
    assert (
        found["mainEntity"] == review["itemReviewed"] == {"@type": "Claim", "text": "Rest helps."}
    )
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Supported"}
    assert review["author"] == {"@type": "Organization", "name": "Rest, checked"}
    assert (review["claimReviewed"], review["datePublished"]) == ("Rest helps.", "2026-11-20")


def test_the_last_who_reviewed_a_page_is_named():
    reviewed = [
        {"by": "Ann Hall", "role": "nurse", "on": "2026-11-21"},
        {"by": "Ken Ito", "role": "doctor", "on": "2026-11-20"},
    ]
    found = data(shown(page(reviewed=reviewed)), "c0")
    assert found["lastReviewed"] == "2026-11-21"
    assert found["reviewedBy"] == {"@type": "Person", "name": "Ann Hall", "jobTitle": "nurse"}


def test_the_description_of_a_page_begins_with_its_safety_and_ends_with_its_limits():
    citations = [{"reference": "a", "relation": "supports", "limits": "few", "read": "part"}]
    site = shown(page(safety="Ask first", citations=citations))
    assert site.items["c0"].description == (
        "Safety note: Ask first. Partly supported. It does, in one study. But: few."
    )


def test_claims_json_has_a_version_and_every_claim_in_the_articles_order():
    found = json.loads(
        exported(shown(page(article={"sentences": ["S2.P1.1"], "says_it_as": "fact"}), page()))[
            "claims.json"
        ]
    )
    assert (found["version"], [claim["id"] for claim in found["claims"]]) == (2, ["c1", "c0"])
    assert found["claims"][0]["citations"] == [
        {"reference": "a", "relation": "supports", "read": "full text"}
    ]


WRITTEN = {
    "claims": {"claims.json"},
    "csl": {"references.json"},
    "ris": {f"references/{name}.ris" for name in ("hall-2014", "nagy-2016", "health-body")},
}


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_writes_each_format(form, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    docs = copied(tmp_path / "site") / "docs"
    assert main(["export", form, str(docs), "--to", str(tmp_path / "out")]) == 0
    names = WRITTEN[form]
    assert {*files(tmp_path / "out")} == names
    assert {*capsys.readouterr().out.splitlines()} == {
        str(tmp_path / "out" / name) for name in names
    }


def test_no_reference_is_named_as_a_file_that_stands_beside_its_page():
    paths = [path for path in exported(shown(page())) if path.startswith("references/")]
    for ending in {path[path.rindex(".") :] for path in paths}:
        (problem,) = (
            p
            for p in check(loaded(page(), references=ids("a", f"a{ending}")))
            if p.code == "CLM201"
        )
        assert "ends as a file does" in problem.message


def ids(*names):
    return listing(*({"id": name, "listed": number} for number, name in enumerate(names, 1)))


def test_what_is_not_verified_is_in_no_file_of_any_format():
    of_b = (place for place in places() if place[:2] == ("references", 1))
    given = [str(place) for place in of_b if place[2] in UNVERIFIED]
    site = Site(filled(**dict.fromkeys(given, "wortschatz")), one_look())
    assert {path for path, text in exported(site).items() if "wortschatz" in text} == set()


def test_a_field_beyond_our_own_that_is_not_verified_leaves_no_export():
    odd = {
        "id": "a",
        "type": "book",
        "title": "word",
        "ISSN": "1234-5679",
        "language": "en",
        "unverified": ["ISSN"],
    }
    record = csl(Reference.model_validate(odd))
    assert (record["language"], "ISSN" in record) == ("en", False)
