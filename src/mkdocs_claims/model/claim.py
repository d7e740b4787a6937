"""The front matter of a claim page, as frozen pydantic models: they are its schema, and say of each
field what it is; `Prose` marks the site's own sentences.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints, with_config
from typing_extensions import TypedDict  # typing's own has no configuration before Python 3.12

from mkdocs_claims.model.values import (
    Day,
    Factor,
    Noun,
    Period,
    Prose,
    Relation,
    SentenceId,
    Slug,
    Text,
    TrueFalse,
    YesNo,
)


class Departure(Noun):
    """Where the article's printed words leave its source's."""

    article: Text = Field(description="the article's own words, as printed")
    source: Text = Field(description="the words of the source that they were taken from")
    effect: Literal["reverses", "wrong fact", "hides", "strengthens", "weakens", "garbles"] = Field(
        description="what the article's words do to its source's"
    )
    why: Prose = Field(description="in one sentence, what the difference is")
    reference: Text | None = Field(None, description="the id of the source, if it is a reference")
    seen: YesNo = Field(description="whether the source itself was read")


class InArticle(Noun):
    """Where the article makes a claim, how it says it, and where its words depart."""

    in_: Slug | None = Field(
        None, alias="in", description="the article's id, outside of the folder of its claims"
    )
    sentences: tuple[SentenceId, ...] = Field(
        min_length=1, description="the ids of the sentences that make the claim"
    )
    says_it_as: Literal[
        "fact",
        "suggestion",
        "possibility",
        "hypothesis",
        "belief",
        "finding",
        "certainty",
        "quotation",
    ] = Field(description="how sure the article sounds")
    departures: tuple[Departure, ...] = Field(
        (), description="where the article's words leave its source's"
    )


class Citation(Noun):
    """A claim's pointer to a reference: its relation to the claim as restated, what it found, how
    much was read.
    """

    reference: Text = Field(description="the id of the reference")
    relation: Relation = Field(description="what the work says of the claim as restated")
    limits: Prose | None = Field(None, description="what the work does not show of the claim")
    finding: Prose | None = Field(None, description="what the work found, in plain words")
    read: Literal["full text", "part", "abstract", "title", "second hand"] = Field(
        description="how much of the work was read"
    )
    locator: Text | None = Field(None, description="where in the work it stands, as 'p. 4'")
    origin: YesNo = Field(False, description="whether the article's words were taken from it")
    quote: Text | None = Field(None, description="words of the source itself")


class Newer(Noun):
    """What has come since the article."""

    says: Prose = Field(description="what newer works say, in plain words")
    references: tuple[Text, ...] = Field(min_length=1, description="the ids of those works")


class Review(Noun):
    """Somebody who reviewed the page: who, in what capacity, and when."""

    by: Text = Field(description="the reviewer's name")
    role: Text = Field(description="in what capacity: a profession, a field")
    on: Day = Field(description="the day of the review")


class Change(Noun):
    """A correction that a reader should know of."""

    on: Day = Field(description="the day of the correction")
    what: Prose = Field(description="what was corrected, in one sentence")


class Ignore(Noun):
    """A code that is not reported on this page, for a reason, up to and including a day."""

    code: Annotated[str, StringConstraints(pattern=r"^CLM\d{3}$")] = Field(
        description="a code of wording or length, as CLM501"
    )
    reason: Text = Field(description="why it does not hold here")
    until: Day = Field(description="the last day on which it is ignored")


@with_config(ConfigDict(extra="forbid"))
class Search(TypedDict, total=False):
    """What a host's search is told of a page."""

    exclude: Annotated[TrueFalse, Field(description="yes: searches leave the page out")]
    boost: Annotated[Factor, Field(description="above 1: found sooner, below 1: later")]


@with_config(ConfigDict(extra="allow"))
class Host(TypedDict, total=False):
    """Keys for the site's builder and theme: those it reads itself, and any other."""

    template: Annotated[Text, Field(description="the template that shows the page")]
    search: Annotated[Search, Field(description="what a host's search is told of the page")]


class Claim(Noun):
    """One checkable statement: the front matter of one page."""

    statement: Prose = Field(
        alias="claim", description="the claim in one plain sentence, as strong as the article's"
    )
    in_short: Prose = Field(
        description="whether it is so, how sure that is, and in whom it was shown"
    )
    about: Literal["people", "biology"] = Field(
        "people", description="what it speaks of: people, or what cells are and do"
    )
    article: InArticle | None = Field(None, description="where the article makes the claim")
    citations: tuple[Citation, ...] = Field((), description="the works that bear on it")
    topics: tuple[Text, ...] = Field(
        min_length=1, description="what it is about, the main one first"
    )
    checked: Day = Field(description="the day on which the page was compared with its sources")
    safety: Prose | None = Field(
        None, description="what could harm a reader who acts on it; each line a point of a list"
    )
    unknown: Prose | None = Field(None, description="what is not known")
    newer: tuple[Newer, ...] = Field((), description="what has come since the article")
    check_again: Period | None = Field(None, description="when to check again, as '6 months'")
    also_called: tuple[Text, ...] = Field((), description="other words that readers search for")
    host: Host = Field(
        default_factory=Host, description="keys for the site's builder and theme, as 'icon'"
    )
    ignore: tuple[Ignore, ...] = Field((), description="codes that are not reported on this page")
    reviewed: tuple[Review, ...] = Field((), min_length=1, description="who reviewed the page")
    changes: tuple[Change, ...] = Field(
        (), min_length=1, description="corrections that a reader should know of"
    )
    formerly: tuple[Slug, ...] = Field((), description="names that the page had before")
    draft: YesNo = Field(False, description="whether the page is not yet for readers")

    @property
    def named_references(self) -> list[str]:
        """The ids of the references that it cites, or names under what has come since."""
        newer = [key for newer in self.newer for key in newer.references]
        return [*(citation.reference for citation in self.citations), *newer]

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the article that make the claim; none where there is no article."""
        return self.article.sentences if self.article else ()

    @property
    def departures(self) -> tuple[Departure, ...]:
        """Where the article's words depart from its sources'."""
        return self.article.departures if self.article else ()
