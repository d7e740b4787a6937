"""The views: VIEWS is the table in which the Markdown block looks up what to show."""

from collections.abc import Callable

from markupsafe import Markup

from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.article import article
from mkdocs_claims.show.views.claim import BODY, claim, status
from mkdocs_claims.show.views.index import index
from mkdocs_claims.show.views.method import rules, statuses, weights
from mkdocs_claims.show.views.pictures import counts, finding, overview, picture
from mkdocs_claims.show.views.references import reference, references

__all__ = ["BODY", "VIEWS"]

_VIEWS: tuple[Callable[[Site, str], Markup], ...] = (
    claim,
    status,
    index,
    counts,
    reference,
    references,
    article,
    finding,
    overview,
    picture,
    statuses,
    weights,
    rules,
)  # what each one's name is one of stands in model/blocks.py
VIEWS = {view.__name__: view for view in _VIEWS}
