"""The front matter of a claim page, as frozen pydantic models: they are its schema."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from mkdocs_claims.model.values import Day, Noun, Period, Relation, SentenceId, Slug, Text, YesNo


class Departure(Noun):
    """Where the article's printed words leave its source's."""

    article: Text
    source: Text
    effect: Literal["reverses", "wrong fact", "hides", "strengthens", "weakens", "garbles"]
    why: Text
    reference: Text | None = None
    seen: YesNo


class InArticle(Noun):
    """Where the article makes a claim, how it says it, and where its words depart."""

    sentences: tuple[SentenceId, ...] = Field(min_length=1)
    says_it_as: Literal[
        "fact",
        "suggestion",
        "possibility",
        "hypothesis",
        "belief",
        "finding",
        "certainty",
        "quotation",
    ]
    departures: tuple[Departure, ...] = ()


class Citation(Noun):
    """A claim's pointer to a reference: its relation to the claim as restated, what it found, how
    much was read.

    `origin`: the article's words were taken from it; `quote`: words of the source itself.
    """

    reference: Text
    relation: Relation
    limits: Text | None = None
    finding: Text | None = None
    read: Literal["full text", "part", "abstract", "title", "second hand"]
    locator: Text | None = None
    origin: YesNo = False
    quote: Text | None = None


class Newer(Noun):
    """What has come since the article."""

    says: Text
    references: tuple[Text, ...] = Field(min_length=1)


class Review(Noun):
    """Somebody who reviewed the page: who, in what capacity, and when."""

    by: Text
    role: Text
    on: Day


class Change(Noun):
    """A correction that a reader should know of, in one sentence."""

    on: Day
    what: Text


class Ignore(Noun):
    """A code that is not reported on this page, for a reason, up to and including a day."""

    code: Annotated[str, StringConstraints(pattern=r"^CLM\d{3}$")]
    reason: Text
    until: Day


class Claim(Noun):
    """One checkable statement: the front matter of one page."""

    claim: Text
    in_short: Text
    about: Literal["people", "biology"] = "people"
    article: InArticle | None = None
    citations: tuple[Citation, ...] = ()
    topics: tuple[Text, ...] = Field(min_length=1)
    checked: Day
    safety: Text | None = None
    unknown: Text | None = None
    newer: tuple[Newer, ...] = ()
    check_again: Period | None = None
    also_called: tuple[Text, ...] = ()
    host: dict[str, Any] = Field(default_factory=dict)
    ignore: tuple[Ignore, ...] = ()
    reviewed: tuple[Review, ...] = Field(default=(), min_length=1)
    changes: tuple[Change, ...] = Field(default=(), min_length=1)
    formerly: tuple[Slug, ...] = ()
    draft: YesNo = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the article that make the claim; none where there is no article."""
        return self.article.sentences if self.article else ()

    @property
    def departures(self) -> tuple[Departure, ...]:
        """Where the article's words depart from its sources'."""
        return self.article.departures if self.article else ()
