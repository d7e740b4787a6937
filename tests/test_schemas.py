"""What machines read is held to published schemas: feed, sitemap, and the types of schema.org."""

import json
import re
from pathlib import Path

import pytest
import yaml
from lxml import etree

from builds import built_once
from mkdocs_claims.export.atom import atom
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.model.csl import TYPES
from tiny import page, shown

pytestmark = pytest.mark.xdist_group("claims")  # whose site is built once

SCHEMAS = Path(__file__).with_name("schemas")
ADDRESS = "https://example.org/colds/"
VOCABULARY = yaml.safe_load((SCHEMAS / "schema-org.yml").read_text("utf-8"))
WORKS = {name for name, of in VOCABULARY.items() if of is VOCABULARY["CreativeWork"]}
TEXTS = {
    "Date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?"),
    "URL": re.compile(r"https?://\S+"),
    "Text": re.compile(r"(?s).*\S.*"),
}


def problems(schema, xml):
    """What RELAX NG finds in a document."""
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / schema))
    grammar.validate(etree.fromstring(xml))
    return [str(error) for error in grammar.error_log]


def feed(changes):
    return atom(shown(page(changes=changes)), ADDRESS).encode()


@pytest.mark.parametrize("changes", [None, [{"on": "2026-11-01", "what": "A <b> & c."}]])
def test_the_feed_is_one_by_rfc_4287(changes):
    assert problems("atom.rng", feed(changes)) == []


@pytest.mark.parametrize("lost", [b"<updated>.*?</updated>", b"<id>.*?</id>", b"T00:00:00Z"])
def test_a_feed_that_lacks_what_rfc_4287_asks_is_seen(lost):
    assert problems("atom.rng", re.sub(lost, b"", feed(None), count=1))


def test_the_sitemap_is_one_by_sitemaps_org():
    sitemap = built_once("claims")["sitemap.xml"]
    assert problems("sitemap.rng", sitemap) == []
    assert problems("sitemap.rng", re.sub(rb"\d{4}-\d\d-\d\d", b"of late", sitemap))


def text_problems(value, expected):
    """Each value of some JSON-LD that is not of a type that schema.org expects."""
    if isinstance(value, list):
        return [problem for part in value for problem in text_problems(part, expected)]
    if isinstance(value, str):
        fits = any(TEXTS[kind].fullmatch(value) for kind in expected if kind in TEXTS)
        return [] if fits else [(value, expected)]
    kind, fields = value["@type"], {key: part for key, part in value.items() if key[0] != "@"}
    known = VOCABULARY.get(kind, {})
    fits = {kind, "Thing", "CreativeWork" if kind in WORKS else kind} & {*expected}
    inner = [
        problem
        for key, part in fields.items()
        for problem in text_problems(part, known.get(key, ()))
    ]
    return inner if fits else [(kind, expected), *inner]


def test_each_property_of_a_page_has_a_type_that_schema_org_expects():
    site = shown(page(reviewed=[{"by": "A. B.", "role": "physician", "on": "2026-11-01"}]))
    (claim,) = site.collection.pages.values()
    data = json.loads(json.dumps(json_ld(site, claim, ADDRESS)))
    assert data["@context"] == "https://schema.org"
    assert text_problems(data["@graph"], ["MedicalWebPage", "ClaimReview"]) == []
    assert text_problems({**data["@graph"][0], "lastReviewed": "lately"}, ["MedicalWebPage"])


def test_each_kind_of_work_is_one_of_schema_org():
    assert {kind.schema for kind in TYPES.values()} <= WORKS
