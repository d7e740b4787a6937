"""The nouns of a claim page and of references.yml, as frozen pydantic models: they are their schema."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints

from mkdocs_claims.kinds import Count, Day, Design, Issued, Noun, Period, Relation, SentenceId, Subject, Text, YesNo


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
    says_it_as: Literal["fact", "suggestion", "possibility", "hypothesis", "belief", "finding", "certainty", "quotation"]
    departures: tuple[Departure, ...] = ()


class Citation(Noun):
    """A claim's pointer to a reference: its relation to the claim as restated, what it found, how much was read."""

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


class Name(Noun):
    """A person or a body, in CSL's parts. Source: CSL 1.0.2, "Name variables"."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    family: Text | None = None
    given: Text | None = None
    suffix: Text | None = None
    dropping_particle: Text | None = None
    non_dropping_particle: Text | None = None
    literal: Text | None = None


class Reference(Noun):
    """A work, in CSL's own names, with ours beside them. Source: CSL 1.0.2, "Standard variables"."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"), extra="allow")

    id: Text
    type: Text
    title: Text | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    container_title: Text | None = None
    issued: Issued | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    edition: Text | None = None
    publisher: Text | None = None
    publisher_place: Text | None = None
    genre: Text | None = None
    number: Text | None = None
    status: Text | None = None
    DOI: Text | None = None
    PMID: Text | None = None
    PMCID: Text | None = None
    URL: Text | None = None
    accessed: Issued | None = None
    listed: Count | None = None
    design: Design | None = None
    subjects: tuple[Subject, ...] = ()
    population: Text | None = None
    found: Text | None = None
    unverified: tuple[Text, ...] = ()
    listing: Text | None = None

    def checked(self, field: str) -> str | None:
        """A text field by its CSL name, unless it is empty or named in `unverified`."""
        value: str | None = getattr(self, field.replace("-", "_"))
        return None if field in self.unverified else value

    def verified(self) -> Self:
        """The same without the fields named in `unverified`: what may leave the site."""
        if not self.unverified:
            return self
        fields, empty = type(self).model_fields, {}
        for field in self.unverified:
            known = fields.get(name := field.replace("-", "_"))
            if known is None or not known.is_required():
                empty[field if known is None else name] = None if known is None else known.default
        return self.model_copy(update=empty | {"unverified": ()})


OURS = ("listed", "design", "subjects", "population", "found", "unverified", "listing")  # ours beside CSL's names
