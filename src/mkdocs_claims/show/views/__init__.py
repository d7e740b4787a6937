"""The views: VIEWS is the table in which the Markdown block looks up what to show."""

from collections.abc import Callable

from markupsafe import Markup

from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.article import article, picture
from mkdocs_claims.show.views.claim import BODY, claim, status
from mkdocs_claims.show.views.index import counts, index
from mkdocs_claims.show.views.method import rules, statuses
from mkdocs_claims.show.views.references import reference, references

__all__ = ["BODY", "VIEWS"]

VIEWS: dict[str, Callable[[Site, str], Markup]] = {
    "claim": claim,
    "status": status,
    "index": index,
    "counts": counts,
    "reference": reference,
    "references": references,
    "article": article,
    "picture": picture,
    "statuses": statuses,
    "rules": rules,
}
