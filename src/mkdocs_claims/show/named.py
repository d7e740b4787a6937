"""What is said of a claim, a reference or a citation wherever it is named: values for templates."""

from typing import NamedTuple

from markupsafe import Markup

from mkdocs_claims.model.claim import Citation, Claim
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.status import Status
from mkdocs_claims.show.reference_html import Written


class Item(NamedTuple):
    """What is told of a claim wherever it is named: in `title` and `line` (HTML) its verdict, in
    words, before it.
    """

    slug: str
    claim: Claim
    status: Status
    verdict: str
    title: str
    description: str
    address: str
    line: Markup
    draws_on_retracted: bool


class Retracted(NamedTuple):
    """That a work was retracted, in words, and the address of the notice."""

    words: str
    notice: str
    reason: str | None


class Work(NamedTuple):
    """What is told of a reference wherever it is named."""

    reference: Reference
    written: Written
    address: str
    kind: str | None
    population: str | None
    cited_words: str
    listed_words: str | None
    retracted: Retracted | None
    lookup: Markup


class Cited(NamedTuple):
    """A citation with its reference, and its relation in words."""

    citation: Citation
    work: Work
    words: str
    proof: str | None
