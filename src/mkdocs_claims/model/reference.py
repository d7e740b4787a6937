"""A work as references.yml has it, as frozen pydantic models: they are its schema."""

from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field

from mkdocs_claims.model.identifiers import lower_doi
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.pages import whole_pages
from mkdocs_claims.model.values import (
    Day,
    Design,
    Issued,
    Listed,
    Notice,
    Noun,
    Printed,
    Prose,
    Subject,
    Text,
)

Doi = Annotated[Text, AfterValidator(lower_doi)]
Pages = Annotated[Text, AfterValidator(whole_pages)]


class AllTheSame(Noun):
    """Why a retracted work is cited all the same, and for how long that holds."""

    reason: Text = Field(description="why it is cited; shown to readers")
    until: Day = Field(description="the last day on which that holds")


class Retraction(Noun):
    """That a work was retracted: when, and the DOI or address of the notice."""

    on: Day | None = Field(None, description="the day of the retraction, where it is known")
    notice: Notice = Field(description="the DOI or the https address of the notice")
    cited: AllTheSame | None = Field(None, description="that it is cited all the same")


class Reference(Noun):
    """A work, in CSL's own names, with ours beside them. Source: CSL 1.0.2, "Standard
    variables".
    """

    # built at once: an older pydantic knows the keys, as "container-title", of what is built only
    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"), extra="allow", defer_build=False
    )

    id: Text = Field(description="its id, by which claims cite it")
    type: Text = Field(description="what kind of work it is, in CSL's words")
    title: Printed | None = Field(None, description="its title")
    author: tuple[Name, ...] = Field((), description="its authors, in their order")
    editor: tuple[Name, ...] = Field((), description="its editors, in their order")
    container_title: Printed | None = Field(
        None, description="the journal, book or site that holds it"
    )
    issued: Issued | None = Field(
        None, description="when it came out, as 2014, 2014-09 or 2014-09-03"
    )
    volume: Text | None = Field(None, description="its volume")
    issue: Text | None = Field(None, description="its issue")
    page: Pages | None = Field(None, description="its pages, or its article number")
    edition: Text | None = Field(None, description="its edition")
    publisher: Printed | None = Field(None, description="who published it")
    publisher_place: Printed | None = Field(None, description="where it was published")
    genre: Printed | None = Field(None, description="what kind of report or thesis it is")
    number: Text | None = Field(None, description="its number in a series")
    status: Text | None = Field(None, description="as 'in press'")
    DOI: Doi | None = Field(None, description="its DOI, without an address before it")
    PMID: Text | None = Field(None, description="its number in PubMed, digits only")
    PMCID: Text | None = Field(None, description="its number in PubMed Central, as PMC7000001")
    URL: Text | None = Field(None, description="its address, with https")
    accessed: Issued | None = Field(None, description="when it was looked at")
    listed: Listed = Field(
        None, description="its number in the article's own list; of several: each article: number"
    )
    design: Design | None = Field(None, description="how the study was done")
    subjects: tuple[Subject, ...] = Field((), description="in whom or what it was studied")
    population: Prose | None = Field(None, description="who took part, and how many")
    found: Prose | None = Field(None, description="what it found, in plain words")
    unverified: tuple[Text, ...] = Field(
        (), description="names of fields that could not be verified"
    )
    listing: Text | None = Field(None, description="the entry as the article's list prints it")
    retracted: Retraction | None = Field(None, description="that the work was retracted")

    def listed_in(self, article: str) -> Self:
        """The reference with its number in the list of an article ('': the only one)."""
        if not isinstance(self.listed, dict):
            return self if self.listed is None or not article else self._numbered(None)
        return self._numbered(self.listed.get(article))

    def _numbered(self, number: int | None) -> Self:
        return self.model_copy(update={"listed": number})

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


OURS = (
    "listed",
    "design",
    "subjects",
    "population",
    "found",
    "unverified",
    "listing",
    "retracted",
)  # ours beside CSL's names
