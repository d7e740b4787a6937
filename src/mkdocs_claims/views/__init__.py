"""The views: VIEWS is the table in which the Markdown block looks up what to show."""

from collections.abc import Callable

from markupsafe import Markup

from mkdocs_claims.site import Site
from mkdocs_claims.views.article import article, picture
from mkdocs_claims.views.claim import BODY, claim, status
from mkdocs_claims.views.index import counts, index
from mkdocs_claims.views.method import rules, statuses
from mkdocs_claims.views.references import reference, references

__all__ = ["BODY", "VIEWS"]

VIEWS: dict[str, Callable[[Site, str], Markup]] = {
    "claim": claim, "status": status, "index": index, "counts": counts, "reference": reference, "references": references,
    "article": article, "picture": picture, "statuses": statuses, "rules": rules,
}  # fmt: skip
