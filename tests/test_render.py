"""What stands in the HTML: the contract of the design, on a tiny site."""

import re
from collections import Counter
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from full import filled
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.problem import CannotRun
from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.show.keys import keys_of
from mkdocs_claims.show.look import look
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import SITES, TODAY, Elements, copied, dumped, listing, loaded, one_look, page, shown

SAYS = "Says otherwise"
H1 = ("claim", "finding", "index", "reference", "references")
NAMES = {"claim": "claim", "status": "claim", "reference": "a"}
ORDER = [
    "claim__status",
    "claim__text",
    "claim__in-short",
    "claim__safety",
    "claim__sources",
    "claim__but",
    "claim__unknown",
    "claim__own-list",
    "claim__references",
    "claim__departures",
]


@pytest.fixture(scope="module")
def good() -> Site:
    sources, unread = read_sources(SITES / "good/docs")
    collection, problems = load(sources, TODAY)
    assert not [*unread, *problems]
    return Site(collection, one_look(base="../../"))


def view(site, words) -> Elements:
    name, _, of = words.partition(" ")
    return Elements(VIEWS[name](site, of))


def test_a_claim_is_a_section_with_its_slug_and_status(good):
    section = view(good, "claim rest-shortens-colds")("section.", "claim")[0]
    assert (section["data-claim"], section["data-status"]) == ("rest-shortens-colds", "supported")


def below(site, slug):
    """The lines below a verdict: the name of each, and its words."""
    return {
        name: element.text.strip()
        for name in ("sources", "but", "unknown", "own-list")
        for element in view(site, f"claim {slug}")(f"claim__{name}")
    }


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (
            {"citations": []},
            "The article gives no source. We looked on 20 November 2026 and found none.",
        ),
        ({"about": "biology"}, "For: 1 trial. About what cells do, not about patients."),
    ],
)
def test_a_claim_without_a_source_or_about_cells_says_so(claim, words):
    assert below(shown(page(**claim)), "c0")["sources"] == f"Sources {words}"


def test_sources_are_told_by_side_and_a_retracted_one_first():
    retracted = {"id": "d", "listed": "4", "retracted": {"on": "2010-02-06", "notice": "10.1000/1"}}
    references = listing({}, {"id": "b", "listed": "2"}, {"id": "c", "listed": "3"}, retracted)
    relations = ("supports", "disputes", "suggests", "supports")
    site = shown(citing(*zip("abcd", relations, strict=True)), references=references)
    assert below(site, "c0")["sources"] == (
        "Sources Retracted, so not counted: 1 trial. For: 1 trial. Against: 1 trial."
        " Only suggest it: 1 trial."
    )
    site = shown(citing(("d", "supports")), references=references)
    assert below(site, "c0")["sources"].startswith(
        "Sources The only source that says so was retracted."
    )
    (card,) = view(site, "claim c0")("reference")
    assert card.text.strip().startswith("Retracted on 6 February 2010 (notice of retraction)")


def test_the_parts_of_a_claim_stand_in_their_order():
    html = VIEWS["claim"](Site(filled(), one_look()), "claim")
    assert sorted(ORDER, key=lambda name: html.index(f'class="{name}"')) == ORDER


def test_each_citation_is_an_aside_and_listed_ones_come_first(good):
    asides = view(good, "claim rest-shortens-colds")("aside.", "reference")
    assert [(a["data-reference"], a["data-relation"], a["data-listed"]) for a in asides] == [
        ("hall-2014", "supports", "1"),
        ("health-body", "mentions", None),
    ]


def test_works_of_one_name_are_told_apart_where_they_are_heard():
    cited = citing(("a", "supports"), ("b", "mentions"))
    references = listing({}, {"id": "b", "listed": "2"})
    cards = view(shown(cited, references=references), "claim c0")("aside.", "reference")
    assert [card["aria-label"] for card in cards] == [
        "Reference: Rest (1/2)",
        "Reference: Rest (2/2)",
    ]
    (card,) = view(shown(citing(("a", "supports"))), "claim c0")("aside.", "reference")
    assert card["aria-label"] == "Reference: Rest"


def test_listed_citations_keep_the_writers_order():
    citations = [{"reference": key, "relation": "mentions", "read": "title"} for key in "dacb"]
    references = listing(
        {"id": "a"}, {"id": "b", "listed": "2"}, {"id": "c"}, {"id": "d", "listed": "4"}
    )
    references = references.replace(
        b"- id: c\n  type: article-journal\n  title: Rest\n  listed: '1'\n",
        b"- id: c\n  type: book\n",
    )
    asides = view(shown(page(citations=citations), references=references), "claim c0")(
        "aside.", "reference"
    )
    assert [aside["data-reference"] for aside in asides] == ["d", "a", "b", "c"]


def test_a_field_not_yet_checked_is_marked_and_is_no_link(good):
    for words in ("reference nagy-2016", "claim rest-calms-the-body"):
        found = view(good, words)
        assert [span.text for span in found("span.", "unverified")] == [
            "77–9 (not yet checked)",
            "10.1000/mice.7 (not yet checked)",
        ]
        assert not [a for a in found("a.") if "10.1000" in (a["href"] or "")]


def test_limits_safety_and_reversals_are_never_folded_away():
    found = view(Site(filled(), one_look()), "claim claim")
    folded = " ".join(element.text for element in found("details."))
    for name in ("claim__safety", "reference__limits", "claim__departures"):
        assert found(name)
        assert not [element for element in found(name) if element.text in folded]


def test_a_safety_text_of_several_lines_is_a_list():
    found = view(shown(page(safety="Not with opioids.\nNot in pregnancy.")), "claim c0")
    (safety,) = found("claim__safety")
    points = [point.text for point in found("li.") if point.text in safety.text]
    assert points == ["Not with opioids.", "Not in pregnancy."]


def test_what_a_departure_reverses_stands_beside_the_status():
    departure = {
        "article": "x",
        "source": "y",
        "effect": "reverses",
        "why": "it says the reverse.",
        "seen": "no",
    }
    site = shown(
        page(article={"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": [departure]})
    )
    assert "The article prints the opposite" in view(site, "claim c0")("claim__status")[0].text
    for words in ("index", "status c0"):
        assert "The article prints the opposite" in view(site, words)("line__status")[0].text


def test_a_departure_whose_source_was_not_seen_is_told_as_its_sense():
    found = view(Site(filled(), one_look()), "claim claim")
    assert [term.text for term in found("dt.") if " " in term.text][-4:] == [
        "The article prints",
        "The source says",
        "The article prints",
        "The sense of the sources",
    ]
    assert len(found("q.")) - len(found("reference__quote")) == 2


def test_the_index_names_status_topics_and_references_of_each_claim(good):
    entries = view(good, "index")("entry")
    found = {
        e["data-claim"]: (e["data-status"], e["data-topics"], e["data-references"]) for e in entries
    }
    assert found == {
        "rest-shortens-colds": ("supported", "rest", "health-body hall-2014"),
        "rest-calms-the-body": ("not-in-people", "rest the-body", "nagy-2016"),
        "colds-need-no-doctor": ("unchecked", "care", "health-body"),
    }


def test_the_filter_knows_other_words_and_what_the_article_prints_the_other_way():
    departure = {"article": "a", "source": "b", "effect": "reverses", "why": "c.", "seen": "yes"}
    article = {"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": [departure]}
    found = view(shown(page(also_called=["LDN"], article=article)), "index")
    (entry,) = found("entry")
    assert (entry["data-also"], "data-reversed" in entry.attributes) == ("LDN", True)
    (option,) = found("option.", value="reversed")
    assert option.text == "The article prints the opposite (1)"


def test_the_filters_name_sections_in_the_articles_order_and_count_their_claims():
    sentences = ["S10.P1.1", "S2.P1.1", "S2.P2.1"]
    pages = [
        page(article={"sentences": [sentence], "says_it_as": "fact"}) for sentence in sentences
    ]
    options = [option.text for option in view(shown(*pages), "index")("option.")]
    sections = [text for text in options if re.match(r"S\d", text)]
    assert sections == ["S2 (2)", "S10 (1)"]
    assert {"Supported (3)", "rest (3)", "Test in people (trial) (3)"} <= {*options}


def test_wherever_a_claim_is_named_its_status_stands_before_it(good):
    for words in (
        "index",
        "article",
        "picture",
        "status rest-calms-the-body",
        "reference nagy-2016",
        "claim rest-shortens-colds",
    ):
        html = str(VIEWS[words.split()[0]](good, words.partition(" ")[2]))
        before = html[: html.index("Rest may calm the body")]
        assert (
            re.sub(r"\s*<[^>]+>\s*", " ", before).rstrip(" .:—").endswith("Not shown in people")
        ), words


def test_between_a_verdict_and_its_claim_a_voice_makes_a_stop(good):
    for words in ("status rest-calms-the-body", "claim rest-calms-the-body"):
        html = str(VIEWS[words.split()[0]](good, words.partition(" ")[2]))
        before = html[: html.index("Rest may calm the body")]
        assert re.sub(r"\s+|<[^>]+>", " ", before).split()[-4:] == ["shown", "in", "people", "."]


def test_a_page_without_an_address_for_mistakes_has_no_line_for_them(good):
    assert not view(good, "claim rest-calms-the-body")("claim__report")


@pytest.mark.parametrize(
    ("fields", "words", "start"),
    [
        ({"DOI": "10.1000/x"}, "Read this work", "https://doi.org/10.1000/x"),
        (
            {"DOI": "10.1000/x", "unverified": ["DOI"]},
            "Look for this title in Crossref",
            "https://search.crossref.org/search/works?from_ui=yes&q=Rest",
        ),
    ],
)
def test_the_page_of_a_reference_leads_to_the_work_by_its_title(fields, words, start):
    found = view(shown(page(), references=listing(fields)), "reference a")
    assert found("h1.")[0].text == "Rest"
    (way,) = found("a.", "button")
    assert (way.text, way["href"]) == (words, start)


def test_references_stand_by_their_number_then_by_their_name():
    publishers = {"z": "Abbot", "y": "zen", "x": "Mill"}
    unlisted = "".join(
        f"- {{id: {key}, type: book, publisher: {name}}}\n" for key, name in publishers.items()
    ).encode()
    references = (
        listing({"listed": "3"}, {"id": "b", "listed": "1"}, {"id": "c", "listed": "20"}) + unlisted
    )
    found = view(shown(page(), references=references), "references")
    assert [heading.text for heading in found("h2.")] == [
        "In the article's own list",
        "Added by this site's editors",
    ]
    assert [(w["data-reference"], w["data-listed"]) for w in found("work")] == [
        ("b", "1"),
        ("a", "3"),
        ("c", "20"),
        ("z", None),
        ("x", None),
        ("y", None),
    ]


def test_an_entry_of_the_index_names_each_section_and_design_once():
    article = {"sentences": ["S2.P1.1", "S2.P1.2", "S1.P1.1"], "says_it_as": "fact"}
    citations = [{"reference": key, "relation": "mentions", "read": "title"} for key in "abc"]
    references = listing(
        {}, {"id": "b", "listed": "2"}, {"id": "c", "listed": "3", "design": "case series"}
    )
    (entry,) = view(
        shown(page(article=article, citations=citations), references=references), "index"
    )("entry")
    assert (entry["data-sections"], entry["data-designs"]) == ("S2 S1", "trial case-series")


def test_the_filter_of_designs_names_a_trial_in_animals_as_such():
    citations = [{"reference": key, "relation": "mentions", "read": "title"} for key in "ab"]
    references = listing({}, {"id": "b", "listed": "2", "subjects": ["animals"]})
    found = view(shown(page(citations=citations), references=references), "index")
    options = {option.text for option in found("option.")}
    assert {"Test in people (trial) (1)", "Test in animals (trial) (1)"} <= options
    assert found("entry")[0]["data-designs"] == "trial trial-animals"


def test_a_listed_reference_that_no_claim_cites_says_so():
    found = view(shown(page(), references=listing({}, {"id": "b", "listed": "2"})), "reference b")
    assert "No claim here draws on it." in found("work-page")[0].text


def test_the_article_shows_its_sentences_and_never_their_text(good):
    found = view(good, "article")
    assert [element["id"] for element in found("sentence")] == ["S1.P1.1", "S1.P1.2", "S1.P2.1"]
    assert [work["data-listed"] for work in found("work")] == ["1", "2"]


def citing(*citations):
    """A claim page that cites works: the id of each, its relation, its limits."""
    keys = ("reference", "relation", "limits")
    cited = [
        {k: v for k, v in zip(keys, citation, strict=False) if v} | {"read": "part"}
        for citation in citations
    ]
    return page(citations=cited)


def test_the_article_says_of_how_many_claims_each_listed_reference_says_something():
    pages = [
        citing(("a", "supports"), ("b", "mentions")),
        citing(("a", "disputes"), ("c", "supports")),
        citing(("b", "unchecked")),
    ]
    references = listing(
        {}, {"id": "b", "listed": "2"}, {"id": "c", "listed": "3"}, {"id": "d", "listed": "4"}
    )
    kinds = [
        kind.text for kind in view(shown(*pages, references=references), "article")("work__kind")
    ]
    assert kinds == [
        "Rest. Says something about 2 claims.",
        "Rest. Says nothing about any claim here.",
        "Rest. Says something about 1 claim.",
        "Rest. Says nothing about any claim here.",
    ]


def test_the_map_has_a_sign_for_what_each_reference_does_to_a_claim():
    unlisted = b"- {id: e, type: book, title: E}\n- {id: f, type: book, title: F}\n"
    references = (
        listing(
            {}, {"id": "b", "listed": "2"}, {"id": "c", "listed": "3"}, {"id": "d", "listed": "4"}
        )
        + unlisted
    )
    one = citing(
        ("a", "supports"),
        ("b", "supports", "few"),
        ("c", "disputes", "few"),
        ("e", "mentions"),
        ("f", "unchecked"),
    )
    found = view(shown(one, references=references), "picture")
    cells = [cell for cell in found("td.") if "map__others" not in (cell["class"] or "")]
    assert [cell.text for cell in cells] == ["Supports this", "Supports part of this", SAYS, ""]
    assert [cell["data-status"] for cell in cells] == [
        "supported",
        "partly-supported",
        "contradicted",
        None,
    ]
    assert found("map__others")[0].text == (
        "Mentions this, does not back it: 1Could not be checked: 1"
    )


def test_the_overview_has_a_shape_for_each_claim_that_leads_to_it(good):
    found = view(good, "overview")
    links = [a for a in found("a.") if "/claims/" in a["href"] and "?" not in a["href"]]
    for slug, item in good.items.items():
        (told,) = [a.text for a in links if a["href"].endswith(f"/{slug}/")]
        assert told.startswith(item.verdict) and told.endswith(item.claim.statement)


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ([page()], "1 claim, beside its sources. 1 is fully supported."),
        ([page(), page()], "2 claims, beside their sources. 2 are fully supported."),
        ([page(citations=[])], "1 claim, beside its sources. None is fully supported."),
    ],
)
def test_the_headline_counts_what_the_collection_has(pages, words):
    assert view(shown(*pages), "finding")("h1.")[0].text == words


def test_works_are_tallied_by_what_they_do_to_a_claim():
    references = listing({}, {"id": "b", "listed": "2"}, {"id": "c", "listed": "3"})
    one = citing(("a", "supports", "few"), ("b", "disputes"), ("c", "disputes"))
    found = view(shown(one, references=references), "claim c0")
    assert found("tally")[0].text == "1 supports part 2 say otherwise"


@pytest.mark.parametrize(
    ("relation", "limits", "words"),
    [
        ("supports", None, "Supports this"),
        ("supports", "few", "Supports part of this"),
        ("disputes", "few", "Says otherwise"),
        ("mentions", None, "Mentions this, does not back it"),
        ("unchecked", None, "Could not be checked"),
    ],
)
def test_a_relation_is_told_in_words(relation, limits, words):
    found = view(shown(citing(("a", relation, limits))), "claim c0")
    assert [element.text for element in found("reference__relation")] == [words]


@pytest.mark.parametrize(
    ("authors", "name"),
    [
        ([{"family": "Hall"}], "Hall, 2014"),
        ([{"family": "Hall"}, {"literal": "A Body"}], "Hall & A Body, 2014"),
        ([{"family": name} for name in ("Hall", "Ito", "Nagy")], "Hall and others, 2014"),
        ([], "Journal, 2014"),
    ],
)
def test_a_reference_has_a_short_name(authors, name):
    references = listing({"author": authors, "issued": "2014-09", "container-title": "Journal"})
    assert shown(page(), references=references).works["a"].written.name == name


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": [{"family": "Hall"}], "PMID": "1", "unverified": ["author"]}, "Rest"),
        ({"PMID": "1", "PMCID": "PMC2"}, "Rest"),
        ({"DOI": "10.1000/x", "unverified": ["DOI"]}, "Rest"),
        ({"DOI": "10.1000/x", "unverified": ["title"]}, "Rest (not yet checked)"),
        ({"DOI": "10.1000/x", "title": None}, "A work without a name"),
        ({"publisher": "A Body", "PMID": "1"}, "A Body"),
        (
            {"author": [{"family": "Hall"}], "issued": "2014", "unverified": ["issued"]},
            "Hall, 2014 (not yet checked)",
        ),
    ],
)
def test_the_short_name_of_a_reference_is_the_best_that_was_seen_of_it(fields, name):
    assert shown(page(), references=listing(fields)).works["a"].written.name == name


def test_a_claim_leads_to_the_one_before_and_the_one_after_it():
    pages = {
        f"c{n}": page(article={"sentences": [f"S1.P{n}.1"], "says_it_as": "fact"})
        for n in range(1, 4)
    }
    site = shown(**pages)
    turns = {
        slug: {a["rel"]: a["href"] for a in view(site, f"claim {slug}")("a.") if a["rel"]}
        for slug in pages
    }
    assert turns == {
        "c1": {"next": "../claims/c2/"},
        "c2": {"prev": "../claims/c1/", "next": "../claims/c3/"},
        "c3": {"prev": "../claims/c2/"},
    }


def test_near_claims_are_at_most_four_of_a_kind_and_follow_the_claim():
    pages = {
        f"c{n}": page(article={"sentences": ["S1.P1.1"], "says_it_as": "fact"}) for n in range(9)
    }
    links = [a["href"] for a in view(shown(**pages), "claim c6")("a.") if a["rel"] is None]
    near = [href for href in links if href.startswith("../claims/")]
    assert near == [f"../claims/c{n}/" for n in (7, 8, 0, 1, 2, 3, 4, 5)]


def test_no_claim_is_named_twice_among_those_near_it(good):
    pages = {f"c{n}": page(topics=["a", "b"]) for n in range(12)}
    for site, slugs in ((good, [*good.items]), (shown(**pages), [*pages])):
        for slug in slugs:
            near = [link["href"] for link in view(site, f"claim {slug}")("a.", "line")]
            assert len({*near}) == len(near)
            assert f"/{slug}/" not in "".join(near)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_well_formed_and_has_no_heading_deeper_than_h3(name):
    found = view(Site(filled(), one_look()), f"{name} {NAMES.get(name, '')}".strip())
    assert not found("h4.") + found("h5.") + found("h6.")
    assert not [element for element in found.found if {"style", "onclick"} & {*element.attributes}]
    assert len(found("h1.")) == (name in ("claim", "finding", "index", "reference", "references"))


@pytest.mark.parametrize("name", VIEWS)
def test_no_view_gives_an_id_twice(name):
    found = view(Site(filled(), one_look()), f"{name} {NAMES.get(name, '')}".strip())
    ids = [element["id"] for element in found.found if element["id"]]
    assert len({*ids}) == len(ids)


def test_no_id_is_given_twice_where_topics_look_alike():
    found = view(
        shown(
            page(topics=["The body"]),
            page(topics=["the-body"]),
            page(topics=["!"]),
            page(topics=["?"]),
        ),
        "index",
    )
    ids = [element["id"] for element in found.found if element["id"]]
    assert len({*ids}) == len(ids)


@pytest.mark.parametrize(
    ("directory_urls", "address"), [(True, "../claims/c0/"), (False, "../claims/c0.html")]
)
def test_addresses_follow_the_site(directory_urls, address):
    site = Site(loaded(page()), look(base="../", directory_urls=directory_urls))
    assert view(site, "status c0")("a.")[0]["href"] == address


@pytest.mark.parametrize(
    ("report", "address"),
    [
        ("https://example.org/report", "https://example.org/report"),
        ("mailto:a@example.org", "mailto:a@example.org?subject=Mistake%20on%3A%20c0"),
    ],
)
def test_a_reader_can_report_a_mistake(report, address):
    found = view(Site(loaded(page()), look(report=report)), "claim c0")
    assert [a["href"] for a in found("a.") if a.text == "Report a mistake on this page"] == [
        address
    ]


def test_the_table_of_statuses_is_that_of_the_code(good):
    assert [
        element["data-status"] for element in view(good, "statuses").found if element["data-status"]
    ] == [row.verdict for row in TABLE]


def test_claims_are_counted_by_status_with_the_way_to_them(good):
    elements = view(good, "counts")
    told = {e["data-status"]: e.text.split()[-2] for e in elements("li.")}
    assert told == {
        verdict: str(n)
        for verdict, n in Counter(s.verdict for s in good.collection.statuses.values()).items()
    }
    assert [a["href"].partition("?status=")[2] for a in elements("a.")] == [*told]


def test_dates_are_in_words_and_the_next_check_is_there(good):
    text = view(good, "claim rest-shortens-colds")("claim__dates")[0].text
    assert "Compared with its sources on 20 November 2026." in text
    assert "Next comparison: 20 November 2027." in text


@pytest.mark.parametrize(
    ("checked", "period", "due"),
    [
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2026-12-15", "1 month", "2027-01-15"),
    ],
)
def test_the_next_check_is_a_day_that_exists(checked, period, due):
    found = view(shown(page(checked=checked, check_again=period)), "claim c0")
    assert found("claim__overdue")[0]["data-due"] == due


def test_a_folder_of_the_sites_own_replaces_a_template_and_the_words(tmp_path: Path):
    folder = copied(tmp_path, "own-templates") / "overrides"
    site = Site(loaded(page()), look((str(folder),)))
    assert str(VIEWS["claim"](site, "c0")).startswith('<section class="claim own"')
    assert "Belegt" in VIEWS["status"](site, "c0")
    assert site.look.words["report subject"] == "Fehler auf: {title}"


def test_words_that_are_no_yaml_are_an_error_that_names_the_line(tmp_path: Path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/words.yml").write_text("a: 1\nskip: [\n")
    with pytest.raises(CannotRun, match=r"/claims/words\.yml:2:8: CLM021 a list"):
        look((str(tmp_path),))


def test_a_number_takes_the_plural_form_of_its_language(tmp_path: Path):
    (tmp_path / "claims").mkdir()
    forms = {"one": "{count} plik", "few": "{count} pliki", "many": "{count} plików", "other": "x"}
    own = dumped({"language": "pl", "filter count": forms})
    (tmp_path / "claims/words.yml").write_text(own, "utf-8")
    how = look((str(tmp_path),))
    counted = [how.counted("filter count", number) for number in (1, 3, 5)]
    assert counted == ["1 plik", "3 pliki", "5 plików"]
    assert len(how.untranslated) > 100 and "filter count" not in how.untranslated


def test_every_word_of_the_interface_is_there_in_german():
    german, english = look(settings=Settings(language="de")), one_look()
    assert german.untranslated == ()
    same = {key for key in english.words if german.words[key] == english.words[key]}
    assert same <= {"direction", "title"}
    for verdict in german.words["verdict"].values():
        assert len(verdict.split()) <= 4


def test_the_rules_are_marked_as_english_on_a_page_that_is_not():
    german = look(settings=Settings(language="de"))
    in_german, in_english = (
        VIEWS["rules"](Site(loaded(page()), how), "") for how in (german, one_look())
    )
    assert in_german.count(' lang="en"') == 5 * in_english.count("<section") > 0
    assert "lang=" not in in_english


def test_a_template_of_an_earlier_version_is_told_what_to_write(tmp_path: Path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/status.html").write_text("{{ item.claim.statement }}: {{ status_words }}")
    site = Site(loaded(page()), look((str(tmp_path),)))
    with pytest.raises(UndefinedError, match=r"'status_words' is undefined; write 'item\.verdict'"):
        VIEWS["status"](site, "c0")


def test_a_work_that_is_called_by_its_journal_names_it_once():
    fields = {"container-title": "Sleep", "issued": "2014"}
    card = view(shown(page(), references=listing(fields)), "claim c0")("reference__name")[0].text
    assert card.count("Sleep") == 1


def test_a_work_without_a_checked_title_is_linked_by_its_name():
    fields = {"unverified": ["title"], "DOI": "10.1000/x"}
    links = view(shown(page(), references=listing(fields)), "claim c0")("a.")
    named = [link["href"] for link in links if link.text == "Rest (not yet checked)"]
    assert named == ["https://doi.org/10.1000/x"]


def test_slips_of_wording_stand_below_what_has_come_since():
    html = view(Site(filled(), one_look()), "claim claim")
    newer, (matters,) = html("claim__newer")[0], html("claim__departures")
    assert html.found.index(matters) < html.found.index(newer)
    slip = {"article": "wrod", "source": "word", "effect": "garbles", "why": "x", "seen": "no"}
    hides = slip | {"effect": "hides"}
    said = {"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": [slip, hides]}
    since = [{"says": "A trial.", "references": ["a"]}]
    html = view(shown(page(article=said, newer=since)), "claim c0")
    first, last = html("claim__departures")
    newer = html.found.index(html("claim__newer")[0])
    assert html.found.index(first) < newer < html.found.index(last)
    assert "Small slips of wording" in last.text


def test_a_title_keeps_its_rich_text_and_nothing_else():
    references = listing(
        {"title": "<i>E. coli</i> <sub>2</sub> <b>x <u>y</u> & <script>z</script> <i class=a>"}
    )
    html = str(VIEWS["reference"](shown(page(), references=references), "a"))
    assert (
        "<i>E. coli</i> <sub>2</sub> <b>x &lt;u&gt;y&lt;/u&gt; &amp; &lt;script&gt;z&lt;/script&gt;"
        " &lt;i class=a&gt;</b>" in html
    )


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("verdict: yes", "1:1: CLM021 'verdict' is not keys with words"),
        ("# ours\nskip: [a]", "2:1: CLM021 'skip' is not a text"),
        ("months: [J, F]", "1:1: CLM021 'months' is not a list of 12"),
        (
            "status: {backed: Belegt}",
            "1:1: CLM021 'status' is not a word of the interface; write 'verdict',",
        ),
        (
            "information: Nur Information.",
            "1:1: CLM021 'information' is not a word of the interface; write 'notice'",
        ),
        (
            'title: "{status}"',
            "1:1: CLM021 only {claim} and {verdict} can stand in braces in 'title'",
        ),
        (
            "filter count: {one: eine}",
            "1:1: CLM021 'filter count' has no 'other', the form that always fits",
        ),
        (
            "filter count: {single: eine, other: x}",
            "1:16: CLM021 'single' is no plural category; write one of",
        ),
        ('checked: "{datum}"', "1:1: CLM021 only {date} can stand in braces in 'checked'"),
        (
            'side: {supports: "nur {"}',
            "1:8: CLM021 only {works} can stand in braces in 'supports'",
        ),
    ],
)
def test_words_that_do_not_fit_their_place_are_told_with_their_line(own, told, tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/words.yml").write_text(own)
    with pytest.raises(CannotRun, match=re.escape(f"claims/words.yml:{told}")):
        look([str(tmp_path)])


DATED = {
    "reviewed": [
        {"by": "Ann Hall", "role": "nurse", "on": "2026-11-19"},
        {"by": "Ken Ito", "role": "doctor", "on": "2026-11-21"},
    ],
    "changes": [
        {"on": "2026-11-01", "what": "A number was wrong."},
        {"on": "2026-11-10", "what": "A trial was added."},
    ],
}


def test_who_reviewed_a_page_is_named_and_whether_before_its_last_change():
    text = view(shown(page(**DATED)), "claim c0")("claim__reviewed")[0].text
    assert "Reviewed by Ann Hall, nurse, on 19 November 2026 (before its last change)." in text
    assert "Reviewed by Ken Ito, doctor, on 21 November 2026." in text


def test_corrections_are_shown_the_last_first():
    changes = view(shown(page(**DATED)), "claim c0")("claim__changes")[0].text
    assert changes.index("10 November 2026: A trial") < changes.index("1 November 2026: A number")


def test_a_page_that_was_renamed_leads_on_from_its_old_name():
    site = shown(page(formerly=["old-name"]))
    moved = planned_pages(site, {})["claims/old-name.md"]
    assert Elements(moved.markdown)("a.")[0]["href"] == "../claims/c0/"


def test_departures_stand_by_their_weight_slips_last():
    effects = ("garbles", "weakens", "reverses", "hides")
    departures = [
        {"article": "x", "source": "y", "effect": e, "why": "z", "seen": "no"} for e in effects
    ]
    article = {"sentences": ["S1.P1.1"], "says_it_as": "fact", "departures": departures}
    found = view(shown(page(article=article)), "claim c0")("departure")
    assert [d["data-effect"] for d in found] == ["reverses", "hides", "weakens", "garbles"]


def test_no_id_of_a_sentence_is_a_label(good):
    for words in ("article", "claim rest-shortens-colds"):
        texts = [element.text for element in view(good, words).found]
        assert not [text for text in texts if re.search(r"\bS\d+\.P\d", text)], words


def test_each_topic_has_its_own_value_in_the_filter():
    keys = keys_of(["C", "C++", "C#", "!!!", "???", "the body", "a b", "a-b", "Ärzte"])
    assert len({*keys.values()}) == len(keys) and all(keys.values())
    assert (keys["the body"], keys["a-b"], keys["Ärzte"]) == ("the-body", "a-b", "ärzte")
    assert not [key for key in keys.values() if " " in key]
