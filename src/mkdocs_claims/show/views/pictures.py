"""The views that show all claims at once: one shape a claim, by verdict, and a map of claims
against works; how many have each verdict; and the headline that says how many there are.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_claims.model.collection import Page, key_of
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.show.named import Item, Work
from mkdocs_claims.show.signs import RETRACTED, SIGNS, sign_of
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.article import listed_works

MOST = 12  # works that have a column each; a map of more is no picture


class Cell(NamedTuple):
    """What a work does to a claim: its relation, its sign, and both in words."""

    relation: str
    sign: str
    words: str


Row = tuple[Item, list[Cell | None], list[tuple[str, str, int]]]


def overview(site: Site, _: str) -> Markup:
    """One shape a claim, by verdict, each a link; where their list has several parts, which would
    be no picture, how many have each verdict.
    """
    if len(site.collection.parts) > 1:
        return counts(site, "")
    items: dict[str, list[Item]] = {row.verdict: [] for row in TABLE}
    for page in site.collection.in_order:
        items[site.items[page.slug].status.verdict].append(site.items[page.slug])
    words, pages = site.look.words["verdict"], site.pages_with
    return site.look.html(
        "overview",
        rows=[(verdict, words[verdict], of) for verdict, of in items.items() if of],
        skip=site.look.counted("overview skip", len(site.collection.pages)),
        index=site.look.address("claims"),
        meanings=pages.get("statuses"),
        map=pages.get("picture"),
    )


def counts(site: Site, _: str) -> Markup:
    """How many claims have each verdict, with the way to them."""
    words, found = (
        site.look.words,
        Counter(status.verdict for status in site.collection.statuses.values()),
    )
    rows = [
        {
            "verdict": row.verdict,
            "words": words["verdict"][row.verdict],
            "count": found[row.verdict],
        }
        for row in TABLE
        if found[row.verdict]
    ]
    return site.look.html(
        "counts", rows=rows, most=max(found.values(), default=1), index=site.look.address("claims")
    )


def finding(site: Site, _: str) -> Markup:
    """The headline of a site: how many claims are made, and how many are fully supported."""
    collection, how = site.collection, site.look
    forms = how.words["finding"]
    by = {0: "site", 1: "article"}.get(len(collection.articles), "articles")
    count = sum(status.verdict == "supported" for status in collection.statuses.values())
    return how.html(
        "finding",
        made=how.counted(forms[by], len(collection.pages), articles=str(len(collection.articles))),
        supported=how.counted(forms["supported"], count) if count else forms["supported none"],
    )


def picture(site: Site, _: str) -> Markup:
    """Claims down, by section; works of the articles' lists across, all others counted."""
    collection, words = site.collection, site.look.words
    every = [listed_works(site, article) for article in (collection.articles or [""])]
    works = [*{work.reference.id: work for of in every for work in of}.values()]
    works = works if len(works) <= MOST else []
    keys = [work.reference.id for work in works]
    relations = {sign: words["relation"][relation] for relation, sign in SIGNS.items()}
    if any(item.draws_on_retracted for item in site.items.values()):
        relations[RETRACTED] = words["retracted undated"]
    used = {site.items[page.slug].status.verdict for page in collection.in_order}
    return site.look.html(
        "picture",
        works=[(_number(work, place), work) for place, work in enumerate(works, 1)],
        groups=[
            (title, [_row(site, page, keys, relations) for page in pages])
            for title, pages in _by_section(site).items()
        ],
        relations=relations.items(),
        verdicts=[
            (row.verdict, words["verdict"][row.verdict]) for row in TABLE if row.verdict in used
        ],
    )


def _number(work: Work, place: int) -> int:
    """The number of a work in the list of the only article; of several, its column's."""
    listed = work.reference.listed
    return listed if isinstance(listed, int) else place


def _by_section(site: Site) -> Mapping[str, Sequence[Page]]:
    """The claims by the section of the article that makes them first; below no title those that
    none does.
    """
    collection = site.collection
    headings = {
        key_of(article.key, section.id): section.heading
        for article in collection.articles.values()
        for section in article.outline.sections
    }
    groups: dict[str, list[Page]] = {}
    for page in collection.in_order:
        made = next(iter(collection.makers_of(page)), "")
        groups.setdefault(headings.get(made.split(".")[0], ""), []).append(page)
    return groups


def _row(site: Site, page: Page, keys: Sequence[str], relations: Mapping[str, str]) -> Row:
    signs = {
        c.reference: RETRACTED if site.works[c.reference].retracted else sign_of(c)
        for c in page.claim.citations
    }
    by_key = {citation.reference: citation.relation for citation in page.claim.citations}
    cells = [
        Cell(by_key[key], signs[key], relations[signs[key]]) if key in signs else None
        for key in keys
    ]
    others = Counter(sign for key, sign in signs.items() if key not in keys)
    told = [(sign, words, others[sign]) for sign, words in relations.items() if others[sign]]
    return site.items[page.slug], cells, told
