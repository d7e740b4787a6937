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

from posixpath import dirname, join, normpath

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Breaches
from mkdocs_claims.read.body import LINK, without_code


def check(page: Page, collection: Collection) -> Breaches:
    """Links of a body to pages of the site, where its pages are known, that lead to
    none of them.
    """
    known = collection.site_paths
    drafts = {draft.path for draft in collection.drafts.values()}
    for match in LINK.finditer(without_code(page.body) if ".md" in page.body else ""):
        address = match[1].partition("#")[0]
        if not address.endswith(".md") or ":" in address:
            continue
        path = normpath(join(dirname(page.origin.path), address))
        if path in drafts:
            words = (
                f"{path!r} is a draft, which readers do not see; finish it, or leave the link out"
            )
            yield page.below(match.start(1)), words
            continue
        if path.startswith("references/") and collection.all_references is None:
            continue
        if path not in known and (collection.paths is not None or "/" not in address):
            near = nearest(path, known)
            told = f"there is no page {path!r}" + (
                f"; did you mean {near!r}?" if near else "; leave the link out"
            )
            yield page.below(match.start(1)), told
