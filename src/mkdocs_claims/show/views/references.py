"""The views of one reference, with each claim that cites it, and of all references."""

from typing import get_args

from markupsafe import Markup

from mkdocs_claims.model.claim import Citation
from mkdocs_claims.model.values import Relation
from mkdocs_claims.model.weight import SIDES
from mkdocs_claims.show.named import Item, Work
from mkdocs_claims.show.site import Site


def reference(site: Site, key: str) -> Markup:
    """A reference: its record, its kind, how much of it was read, and every claim that cites it, by
    relation.
    """
    words, work = site.look.words, site.works[key]
    cited = site.collection.cited_by.get(key, [])
    sides = SIDES if work.retracted else frozenset()
    groups: list[tuple[str, list[tuple[Item, Citation | None]]]] = [
        (
            words["reference retracted"],
            [(site.items[p.slug], c) for p, c in cited if c.relation in sides],
        )
    ]
    groups += [
        (
            words[f"reference {relation}"],
            [(site.items[p.slug], c) for p, c in cited if c.relation == relation],
        )
        for relation in get_args(Relation)
        if relation not in sides
    ]
    groups.append(
        (
            words["reference newer"],
            [(site.items[p.slug], None) for p in site.collection.newer_on.get(key, [])],
        )
    )
    return site.look.html(
        "reference",
        work=work,
        found=work.reference.checked("found"),
        listing=work.reference.listing,
        read=[
            words["read"][read] for read in dict.fromkeys(citation.read for _, citation in cited)
        ],
        groups=groups,
        ris=f"{site.look.base}references/{key}.ris",
    )


def references(site: Site, _: str) -> Markup:
    """All references: those of the article's own list first, by their number; then the others by
    name.
    """
    works = sorted(
        site.works.values(),
        key=lambda work: (work.reference.listed or 0, work.written.name.lower()),
    )
    words, entries = site.look.words, site.collection.entries

    def listed(work: Work) -> bool:
        return bool(entries[work.reference.id].reference.listed)

    groups = [
        (words["references listed"], [work for work in works if listed(work)]),
        (words["references unlisted"], [work for work in works if not listed(work)]),
    ]
    return site.look.html("references", groups=groups)
