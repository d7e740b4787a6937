"""The front matter of a claim page, as frozen pydantic models: they are its schema."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from mkdocs_claims.model.values import Day, Noun, Period, Relation, SentenceId, Text, YesNo


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
    """

    reference: Text
    relation: Relation
    limits: Text | None = None
    finding: Text | None = None
    read: Literal["full text", "part", "abstract", "title", "second hand"]
    locator: Text | None = None


class Newer(Noun):
    """What has come since the article."""

    says: Text
    references: tuple[Text, ...] = Field(min_length=1)


class Ignore(Noun):
    """A code that is not reported on this page, for a reason, up to and including a day."""

    code: Annotated[str, StringConstraints(pattern=r"^CLM\d{3}$")]
    reason: Text
    until: Day


class Claim(Noun):
    """One checkable statement: the front matter of one page."""

    claim: Text
    in_short: Text
    about: Literal["people", "biology"]
    article: InArticle
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
