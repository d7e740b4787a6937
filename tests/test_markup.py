"""Markup in any field of any model stays text: on every view, in the head of the page, and in every
export.
"""

import json
import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from full import filled, places
from mkdocs_claims.export import exported
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.hosts.head import Head, data_of, with_head
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.markup import marked_up
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from mkdocs_claims.strict_yaml.reader import UNSEEN
from tiny import Elements, one_look

PAYLOADS = [
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{7*7}}",
    "{% raw %}",
    "]]>",
    "<!--",
    "--></head><body onload=alert(1)>",
    "javascript:alert(1)",
    'https://x.org/"onclick=alert(1)//',
    "data:text/html,<script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<i><script>alert(1)</script></i>",
    "<i onclick=alert(1)>x</i>",
    "<style>*{}</style>",
    "</script><script>alert(1)</script>",
    "\\u003cscript\\u003e",
    "${alert(1)}",
    "<svg/onload=alert(1)>",
    "/// claims | rules\n///",
    "x\n\nER  - \nTY  - JOUR\n\n# x",
    "[x](javascript:alert(1))",
    '"}}<',
    "*/",
]
PLACES = [str(place) for place in places()]
OF_FIELDS = sorted(VIEWS.keys() - {"rules", "statuses", "weights"})  # the others show no field


def skeleton(html):
    """Each element with the names of its attributes, and what leads away: what a text may never
    change.
    """
    found = Elements(html).found
    assert not [
        element
        for element in found
        if element.tag in ("script", "img", "style", "iframe", "object")
    ]
    found = [
        element
        for element in found
        if element.tag not in ("i", "b", "sub", "sup") or element.attributes
    ]  # CSL's rich text
    away = [
        e[name]
        for e in found
        for name in ("href", "src", "action", "formaction", "srcdoc")
        if e[name]
    ]
    assert not [
        address for address in away if re.match(r"\s*(?!https:)[a-z]+:|//", address, re.IGNORECASE)
    ], away
    return Counter((element.tag, *sorted(element.attributes)) for element in found)


def views(site, names=OF_FIELDS):
    """Views of a site, by their name and what they show."""
    of = {"claim": site.items, "status": site.items, "reference": site.works}
    return {(name, key): VIEWS[name](site, key) for name in names for key in of.get(name, [""])}


@cache
def harmless(words):
    site = Site(filled(everywhere=words), one_look())
    return {place: skeleton(html) for place, html in views(site).items()}


def assert_only_text(site, names=OF_FIELDS, words="word"):
    """That the views have the elements which they have with harmless words."""
    for place, html in views(site, names).items():
        assert skeleton(html) == harmless(words)[place], place


def texts(model):
    """The keys of a model, and of the models in it, whose value may be any text."""
    schema = model.model_json_schema(by_alias=True)
    for noun in (schema, *schema.get("$defs", {}).values()):
        for key, field in noun.get("properties", {}).items():
            if '"pattern": "\\\\S"' in json.dumps(field):
                yield key


@pytest.mark.parametrize("model", [Claim, Reference, Outline])
def test_no_text_of_a_model_is_left_out_here(model):
    filled_in = {place[-2] if isinstance(place[-1], int) else place[-1] for place in places()}
    not_any = {"id", "reference", "references", "address"}  # held to a form of their own
    assert {*texts(model)} - filled_in == {*texts(model)} & not_any


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_can_add_markup(payload):
    lines = re.sub(".+", "word", payload)  # each line of a safety text is a point of a list
    assert_only_text(Site(filled(everywhere=payload), one_look()), words=lines)


@pytest.mark.parametrize("bit", range(len(PLACES).bit_length()))
@pytest.mark.parametrize("is_set", [False, True])
def test_no_field_can_add_markup_beside_any_harmless_one(bit, is_set):
    chosen = [place for number, place in enumerate(PLACES) if bool(number >> bit & 1) is is_set]
    hostile = '</p></aside><img src="x" onerror="alert(1)"><a href="javascript:alert(1)">'
    shown, as_text = (
        views(Site(filled(**dict.fromkeys(chosen, text)), one_look()))
        for text in (hostile, "other")
    )
    for place, html in shown.items():
        assert skeleton(html) == skeleton(as_text[place]), place


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_can_leave_the_head_of_a_page(payload):
    site = Site(filled(everywhere=payload), one_look())
    for page in planned_pages(site, {}, set()).values():
        title = page.meta["title"]
        description = page.meta.get("description", "")  # a page that leads on has none
        head = (
            f'<title>{title}</title><meta charset="utf-8"><meta name="description"'
            f' content="{description}">'
        )
        tags = "".join(f"<b>{tag}</b>" for tag in page.meta.get("tags", []))
        assert {element.tag for element in Elements(head + tags).found} <= {"title", "meta", "b"}
        assert len(Elements(head)("meta.")) == 2


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_data_in_the_head_are_data(payload):
    site = Site(filled(everywhere=payload), one_look())
    head = Head(data_of(site, "claim", "https://example.org/"), refused=())
    html = with_head('<head><meta charset="utf-8"></head>', head)
    found = Elements(html)
    assert [element.tag for element in found.found] == ["head", "meta", "meta", "script"]
    assert json.loads(found("script.")[0].written) == json_ld(
        site, site.collection.pages["claim"], "https://example.org/"
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_export_is_of_its_form_whatever_a_field_holds(payload):
    found = exported(Site(filled(everywhere=payload), one_look()))
    assert re.fullmatch(
        r"TY  - \S.*\r\n(?:(?!TY|ER)[A-Z][A-Z0-9]  - \S.*\r\n)+ER  - \r\n",
        found["references/a.ris"],
    )
    assert json.loads(found["claims.json"])["claims"][0]["claim"] == payload
    assert json.loads(found["references.json"])[0]["title"] == marked_up(payload)


def may_stand(text):
    """Whether a text may be the value of a field at all."""
    return text.strip() and not UNSEEN.search(text)


@settings(max_examples=40)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])).filter(may_stand)
    | st.text("<>\"'&;/ =!-[]{}()ascriptonload:").filter(may_stand),
    st.sampled_from(OF_FIELDS),
)
def test_no_text_at_all_can_add_markup(text, view):
    assert_only_text(Site(filled(everywhere=text), one_look()), names=[view])
