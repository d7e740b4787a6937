"""A block shows something that is not there, or holds a text.

Why: The block would stand on the page as it is written, and a reader would miss the status that it
should show.

Fails:
# files
index.md: "/// claims | status no-such-claim"

Passes:
# files
index.md: "/// claims | status sample"

Source: Python-Markdown's block extensions, https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
"""

from collections.abc import Set

from mkdocs_claims.model.blocks import NAMED, BlockUse
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.nearest import meant
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """A problem for each block whose view or name is unknown."""
    for use in collection.blocks:
        words = _problem(use, collection)
        if words is not None:
            yield use.place, words


def _problem(use: BlockUse, collection: Collection) -> str | None:
    if use.problem:
        return use.problem
    if use.view not in NAMED:
        return f"{use.view!r} is not a view; {meant(use.view, list(NAMED))}"
    named = NAMED[use.view]
    if named is None:
        return f"the view {use.view!r} takes no name; leave {use.name!r} out" if use.name else None
    if named == "article" and not use.name:
        return None
    if named == "article" and not collection.examines_several:
        return f"the site examines one article; leave {use.name!r} out"
    if not use.name:
        return f"the view {use.view!r} shows one {named}; name a {named} behind it"
    known = _known(named, collection)
    if known is None or use.name in known:
        return None
    return f"there is no {named} {use.name!r}" + (
        f"; {meant(use.name, sorted(known))}" if known else ""
    )


def _known(kind: str, collection: Collection) -> Set[str] | None:
    if kind == "article":
        return collection.articles.keys()
    return collection.page_names if kind == "claim" else collection.all_references
