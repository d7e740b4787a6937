"""JSON-LD of every claim page against the vocabulary of schema.org (npm schema-dts has it as
TypeScript interfaces).
"""

import json
import os
import re
from functools import cache
from pathlib import Path

import pytest

from mkdocs_claims import read_collection
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.show.look import look
from mkdocs_claims.show.site import Site

HERE = Path(__file__).parent
VOCABULARY = HERE / "node_modules/schema-dts/dist/schema.d.ts"
INTERFACE = re.compile(
    r"^(?:export )?interface (\w+) (?:extends ([^{]+) )?\{(.*?)^\}", re.MULTILINE | re.DOTALL
)


@cache
def interfaces():
    if not VOCABULARY.is_file():
        stop = pytest.fail if os.environ.get("CLAIMS_TEST_ALL") else pytest.skip
        stop("schema-dts is missing: npm install --prefix tests/browser")
    found = INTERFACE.findall(VOCABULARY.read_text("utf-8"))
    return {
        name: (
            parents.split(", ") if parents else [],
            set(re.findall(r'^    "(\w+)"\?', body, re.MULTILINE)),
        )
        for name, parents, body in found
    }


def properties(name):
    parents, own = interfaces().get(name, ([], set()))
    return own.union(*(properties(parent) for parent in parents))


def objects(value):
    if isinstance(value, dict):
        yield value
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from objects(part)


@cache
def pages():
    collection, _ = read_collection(HERE.parent.parent / "docs")
    site = Site(collection, look())
    return [
        json.loads(json.dumps(json_ld(site, page, "https://example.org/")))
        for page in collection.in_order
    ]


def test_every_type_and_property_is_one_of_schema_org():
    for thing in (thing for page in pages() for thing in objects(page["@graph"])):
        known = properties(f"{thing['@type']}Leaf") | properties(f"{thing['@type']}Base")
        assert known, thing["@type"]
        assert {key for key in thing if not key.startswith("@")} <= known


def test_the_status_stands_before_the_claim_and_no_review_is_pretended():
    collection, _ = read_collection(HERE.parent.parent / "docs")
    for written, page in zip(collection.in_order, pages(), strict=True):
        about = page["@graph"][0]
        assert about["mainEntity"]["text"] == written.claim.statement
        assert about["name"].endswith(f" — {written.claim.statement}")
        assert "lastReviewed" not in about and "reviewedBy" not in about


def test_no_unverified_field_is_in_it():
    assert "glia.22687" not in json.dumps(pages())
