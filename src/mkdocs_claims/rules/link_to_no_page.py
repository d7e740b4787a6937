"""A link to a page that is not there.

Why: A reader who follows it finds nothing; the site's builder would tell of it only after the old
site is gone.

Fails:
# page
---
...
---
See [rats](rats-and-wheels.md).

Passes:
# page
---
...
---
See [rats](wheels-and-sleep.md).

Source: W3C, "Cool URIs don't change", https://www.w3.org/Provider/Style/URI
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Problem
from mkdocs_claims.read.body import LINK, without_code


def check(collection: Collection) -> Iterator[Problem]:
    """Links of a body to pages of the site, where its pages are known, that lead to
    none of them.
    """
    known = _pages(collection)
    for page in collection.pages.values():
        for match in LINK.finditer(without_code(page.body) if ".md" in page.body else ""):
            address = match[1].partition("#")[0]
            if not address.endswith(".md") or ":" in address:
                continue
            path = normpath(join(dirname(page.origin.path), address))
            if path not in known and (collection.paths is not None or "/" not in address):
                near = nearest(path, known)
                told = f"there is no page {path!r}" + (
                    f"; did you mean {near!r}?" if near else "; leave the link out"
                )
                yield page.problem(match.start(1), "CLM409", told)


def _pages(collection: Collection) -> set[str]:
    claims = next((dirname(page.origin.path) for page in collection.pages.values()), "")
    made = {
        f"{claims}/index.md",
        "references/index.md",
        "article.md",
        *(f"references/{key}.md" for key in collection.entries),
    }
    return (
        made
        | {f"{claims}/{name}.md" for name in collection.page_names}
        | (collection.paths or set())
    )
