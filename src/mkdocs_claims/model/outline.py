"""An article as article.yml has it: what it is, and its outline, as frozen pydantic models."""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from mkdocs_claims.model.claim import Departure
from mkdocs_claims.model.settings import Address
from mkdocs_claims.model.values import Issued, Noun, SentenceId, Text

Kind = Literal["claim", "figure of speech", "attribution", "other"]


class Sentence(Noun):
    """One sentence of the article: its id and fingerprint (ten hex digits of the SHA-1 of its
    UTF-8), not its text.
    """

    id: SentenceId = Field(description="section, paragraph and place, as S2.P1.1")
    sha1: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10}$")] = Field(
        description="its fingerprint, as 'claims outline' writes it"
    )
    kind: Kind = Field(
        "claim", description="whether a claim must account for it; else that of its section"
    )
    note: Text | None = Field(None, description="why it is no claim")
    departures: tuple[Departure, ...] = Field((), description="where its words leave its source's")


class Section(Noun):
    """A headed part of the article."""

    id: Annotated[str, StringConstraints(pattern=r"^S[1-9][0-9]{0,3}$")] = Field(
        description="the section, as S2"
    )
    heading: Text = Field(description="its heading, as the article has it")
    kind: Kind = Field("claim", description="the kind of those of its sentences that name none")
    sentences: tuple[Sentence, ...] = Field(description="its sentences, in order")

    @model_validator(mode="before")
    @classmethod
    def _of_this_kind(cls, section: Any) -> Any:
        """Gives each sentence without a kind that of its section."""
        kind = section.get("kind") if isinstance(section, dict) else None
        sentences = section.get("sentences") if kind in get_args(Kind) else None
        if not isinstance(sentences, list):
            return section
        named = [{"kind": kind, **s} if isinstance(s, dict) else s for s in sentences]
        return {**section, "sentences": named}


class Outline(Noun):
    """An article: what it is, and its sections and sentence ids, in order, never its text."""

    title: Text | None = Field(None, description="the article's title")
    address: Address | None = Field(None, description="where it can be read, https://")
    publisher: Text | None = Field(None, description="who published it")
    date: Issued | None = Field(None, description="when, as 2024-05-31, 2024-05 or 2024")
    origin: Text | None = Field(None, description="where the article was taken from")
    sections: tuple[Section, ...] = Field(min_length=1, description="its headed parts, in order")
