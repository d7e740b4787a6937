"""A claims.json that was published once, and the collection now, in; each address that is gone,
out.
"""

import json
from typing import Any

from mkdocs_claims import codes
from mkdocs_claims.export.claims_json import SCHEMA
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import CannotRun, Problem


def gone(text: str, name: str, collection: Collection) -> list[Problem]:
    """A problem for each page of a claim, a reference or an article that the site had and has no
    more; CannotRun if the text is no claims.json.
    """
    claims = _claims(text, name)
    settings = collection.settings
    slugs = {*collection.pages, *collection.page_names} | {
        old for page in collection.pages.values() for old in page.claim.formerly
    }
    references = {*collection.entries, *collection.broken}
    had = {"claims": {claim["id"] for claim in claims}}
    had["references"] = {
        citation["reference"] for claim in claims for citation in claim.get("citations", ())
    }
    had["articles"] = {key for claim in claims if (key := claim.get("article"))}
    now = {"claims": slugs, "references": references, "articles": {*collection.articles}}
    advice = {
        "claims": "write 'formerly: [{}]' on the page that took its place",
        "references": "give the reference its id {} again",
        "articles": "give the article its id {} again",
    }
    place = {"claims": f"{settings.claims_dir}/{{}}.md", "articles": "articles/{}.yml"}
    return [
        Problem(
            place.get(kind, settings.references).format(key),
            1,
            1,
            codes.ADDRESS_GONE,
            f"the address {kind}/{key}/ is gone; {advice[kind].format(key)}",
        )
        for kind, keys in had.items()
        for key in sorted(keys - now[kind])
    ]


def _claims(text: str, name: str) -> list[dict[str, Any]]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        raise CannotRun(f"{name} is not JSON; name the claims.json that was published") from None
    claims = whole.get("claims") if isinstance(whole, dict) else None
    if not isinstance(claims, list) or whole.get("schema") != SCHEMA:
        raise CannotRun(f"{name} is not a claims.json; name the one that was published")
    if not all(isinstance(c, dict) and isinstance(c.get("id"), str) for c in claims):
        raise CannotRun(f"{name} has claims without an id; name the one that was published")
    return claims
