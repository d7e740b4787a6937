"""A site in; all that its pages are made of, out: pages of two sites with equal inputs are equal.

Here alone stands what a page depends on. `shared` is for all pages; `inputs` for the one of a claim
or of a work: its own texts, and what it says of the claims and works that it names; and for a list,
which may show all claims and works, but no body.
"""

from collections.abc import Iterator

from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.claim import related

Inputs = tuple[object, ...]


def shared(site: Site) -> Inputs:
    """What every page depends on: templates, words and glossary (in the look), settings, day, the
    articles' titles and sentences, and which pages of the site's own show what.
    """
    collection = site.collection
    return (
        site.look,
        collection.settings,
        collection.today,
        {key: article.outline for key, article in collection.articles.items()},
        collection.lists,
        site.pages_with,
    )


def inputs(site: Site, view: str) -> Inputs:
    """What the page of a view, as "claim SLUG", "reference ID" or "index", depends on beside
    that.
    """
    kind, _, name = view.partition(" ")
    if kind == "claim" and name in site.collection.pages:
        return tuple(_of_claim(site, name))
    if kind == "reference" and name in site.works:
        return tuple(_of_work(site, name))
    return (site.told,)


def _of_claim(site: Site, slug: str) -> Iterator[object]:
    collection, page = site.collection, site.collection.pages[slug]
    place, order = collection.places[slug], collection.in_order
    yield page
    yield site.items[slug]
    for citation in page.claim.citations:
        yield site.cited(page, citation)
        yield collection.reference(citation.reference)
    for key in page.claim.named_references:
        yield site.works[key]
    yield related(site, page)
    yield [site.items[other.slug] for other in order[max(0, place - 1) : place + 2]]
    yield place in (0, len(order) - 1)


def _of_work(site: Site, key: str) -> Iterator[object]:
    collection = site.collection
    yield site.works[key]
    yield collection.reference(key)
    yield [(site.items[page.slug], c) for page, c in collection.cited_by.get(key, ())]
    yield [site.items[page.slug] for page in collection.newer_on.get(key, ())]
