"""A work as references.yml has it, as frozen pydantic models: they are its schema."""

from typing import Self

from pydantic import ConfigDict

from mkdocs_claims.model.values import Count, Day, Design, Issued, Notice, Noun, Subject, Text


class Name(Noun):
    """A person or a body, in CSL's parts. Source: CSL 1.0.2, "Name variables"."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    family: Text | None = None
    given: Text | None = None
    suffix: Text | None = None
    dropping_particle: Text | None = None
    non_dropping_particle: Text | None = None
    literal: Text | None = None


class Retraction(Noun):
    """That a work was retracted: when, and the DOI or address of the notice."""

    on: Day
    notice: Notice


class Reference(Noun):
    """A work, in CSL's own names, with ours beside them. Source: CSL 1.0.2, "Standard
    variables".
    """

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
    retracted: Retraction | None = None

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
