"""The views of the article sentence by sentence, and of all claims against their references as a
table.
"""

from typing import Any, NamedTuple

from markupsafe import Markup

from mkdocs_claims.model.collection import Page
from mkdocs_claims.model.weight import SIDES
from mkdocs_claims.show.site import Site, Work


def article(site: Site, _: str) -> Markup:
    """The article by section and sentence: its ids and the claims it makes, never its text; and
    what it lists.
    """
    collection, words = site.collection, site.look.words
    sections = [
        {
            "id": section.id,
            "heading": section.heading,
            "sentences": [
                (
                    sentence,
                    site.lines(collection.made_by.get(sentence.id, [])),
                    [site.departure(departure) for departure in sentence.departures],
                )
                for sentence in section.sentences
            ],
        }
        for section in (collection.outline.sections if collection.outline else ())
    ]
    listed = [(work, _bears(site, work.reference.id, words)) for work in _listed(site)]
    return site.look.html("article", sections=sections, listed=listed)


def _listed(site: Site) -> list[Work]:
    listed = (work for work in site.works.values() if work.reference.listed)
    return sorted(listed, key=lambda work: work.reference.listed or 0)


def _bears(site: Site, key: str, words: Any) -> str:
    count = sum(c.relation in SIDES for _, c in site.collection.cited_by.get(key, []))
    number = {0: "none", 1: "one"}.get(count, "other")
    return str(words[f"article bears on {number}"].format(count=count))


def picture(site: Site, _: str) -> Markup:
    """Claims down, references across: each cell the relation as a letter. Only listed references
    have a column.
    """
    columns = _listed(site)
    keys = [work.reference.id for work in columns]
    rows = [(site.items[page.slug], *_cells(site, page, keys)) for page in site.collection.in_order]
    return site.look.html("picture", columns=columns, rows=rows)


class Cell(NamedTuple):
    """What a reference does to a claim, as a letter and in words."""

    relation: str
    letter: str
    words: str
    work: Work


def _cells(site: Site, page: Page, keys: list[str]) -> tuple[list[Cell | None], list[Cell]]:
    words = site.look.words
    cells: dict[str, Cell] = {}
    for citation in page.claim.citations:
        limited = f"{citation.relation} limits" if citation.limits else citation.relation
        relation = limited if limited in words["picture letters"] else citation.relation
        letter, told = words["picture letters"][relation], words["relation"][relation]
        cells[citation.reference] = Cell(
            citation.relation, letter, told, site.works[citation.reference]
        )
    return [cells.get(key) for key in keys], [
        cell for key, cell in cells.items() if key not in keys
    ]
