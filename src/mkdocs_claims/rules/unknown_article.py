"""An article that is not there, or is not named where there are several.

Why: A claim would be shown beside the wrong article, or a work in the wrong list.

Fails:
article:
  in: no-such-article
  sentences: [S1.P1.1, S1.P1.2]
  says_it_as: fact

Passes:
article:
  sentences: [S1.P1.1, S1.P1.2]
  says_it_as: fact

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nearest import meant
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Pages that name an article that is not there, or none where they must; and numbers in lists
    of such.
    """
    if "outline" in collection.unread:
        return
    for page in collection.pages.values():
        if page.claim.article is not None and (told := _problem(page, collection)):
            has_in = page.claim.article.in_ is not None
            yield page.at("article", "in") if has_in else page.at("article"), told
    known = [key for key in collection.articles if key]
    for entry in collection.entries.values():
        listed = entry.reference.listed
        if isinstance(listed, int) and known:
            yield (
                entry.at("listed"),
                f"write the article too, as 'listed: {{{known[0]}: {listed}}}'",
            )
        for key in listed if isinstance(listed, dict) else ():
            if key not in known:
                told = f"there is no article {key!r}; {_write(key, known)}"
                yield entry.at("listed", key), told


def _problem(page: Page, collection: Collection) -> str | None:
    named = page.claim.article.in_ if page.claim.article else None
    known = [key for key in collection.articles if key]
    folder = collection.folder_of(page)
    if named is not None and folder:
        return "the folder says the article; leave 'in' out"
    if named is not None and named not in known:
        return f"there is no article {named!r}; {_write(named, known)}"
    if named is None and not folder and known:
        return f"the site examines several articles; add 'in', as 'in: {known[0]}'"
    return None


def _write(key: str, known: list[str]) -> str:
    if not known:
        return "the site examines one, so leave its id out"
    return meant(key, known)
