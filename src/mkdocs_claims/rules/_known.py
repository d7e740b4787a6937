"""A collection in; the problems of the rules over one page, of all pages, out: of a page that is as
it was, as is all that such a rule may look at, those found before.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Problem


class Known:
    """What was found the last time, by slug, beside what it was found in."""

    def __init__(self) -> None:
        self.shared: tuple[object, ...] = ()
        self.pages: dict[str, tuple[tuple[object, ...], list[Problem]]] = {}

    def problems(
        self, collection: Collection, found: Callable[[Page, Collection], list[Problem]]
    ) -> Iterator[Problem]:
        """The problems of each page; `found` gives those of one that is not known as it is now."""
        shared = _shared(collection)
        before = self.pages if shared == self.shared else {}
        self.shared, self.pages = shared, {}
        for slug, page in collection.pages.items():
            looked_at = _looked_at(page, collection)
            known = before.get(slug)
            if known is None or known[0] != looked_at:
                known = looked_at, found(page, collection)
            self.pages[slug] = known
            yield from known[1]


def _shared(collection: Collection) -> tuple[object, ...]:
    """What a rule over any page may look at: all but other pages, and works that it does not name;
    and of all of these their names, and which articles list works.
    """
    all_but = {"pages", "entries"}
    rest = (getattr(collection, f.name) for f in fields(collection) if f.name not in all_but)
    return (*rest, collection.site_paths, collection.formerly, collection.lists)


def _looked_at(page: Page, collection: Collection) -> tuple[object, ...]:
    """What a rule over one page may look at beside that: the page, and the works that it names."""
    return page, [collection.entries.get(key) for key in page.claim.named_references]
