"""What is read, as values that know where they stand: a claim, a draft, a reference, an article."""

from dataclasses import dataclass, replace

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.lock import Lookup
from mkdocs_claims.model.looked_up import looked_up
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.problem import Place, TextProblem
from mkdocs_claims.strict_yaml.reader import Location, locate


@dataclass(frozen=True)
class Origin:
    """Where a value was read: its file, and the YAML text that held it (from `line`, 1-based, of
    that file).
    """

    path: str
    text: str
    line: int
    within: Location = ()

    def at(self, *location: str | int) -> Place:
        """The place of the part of the value at a location, as `at("citations", 0)`."""
        line, column = locate(self.text, (*self.within, *location))
        return Place(self.path, self.line + line, column + 1)


@dataclass(frozen=True)
class Page:
    """A claim as it stands on its page."""

    slug: str
    claim: Claim
    body: str
    body_line: int
    origin: Origin

    def at(self, *location: str | int) -> Place:
        """The place of a part of the claim, in the front matter."""
        return self.origin.at(*location)

    def below(self, offset: int) -> Place:
        """The place of an offset of the body."""
        before = self.body[:offset]
        line, column = self.body_line + before.count("\n"), len(before) - before.rfind("\n")
        return Place(self.origin.path, line, column)


@dataclass(frozen=True)
class Entry:
    """A reference of the list of references; `before`: as it stands there, where the lock says more
    of it; `lookup`: what holds of what registries answered.
    """

    reference: Reference
    origin: Origin
    before: Reference | None = None
    lookup: Lookup | None = None

    @property
    def written(self) -> Reference:
        """The reference as it stands in the list."""
        return self.before or self.reference

    def with_lookup(self, lookup: Lookup | None) -> "Entry":
        """The same with what the lock says of it."""
        if lookup is None:
            return self
        written, lookup = self.written, lookup.still(self.written)
        return replace(self, reference=looked_up(written, lookup), before=written, lookup=lookup)

    def at(self, *location: str | int) -> Place:
        """The place of a part of the reference."""
        return self.origin.at(*location)


@dataclass(frozen=True)
class Article:
    """An article as it stands in its file. `key`: its id; empty where the site examines one."""

    key: str
    outline: Outline
    origin: Origin


@dataclass(frozen=True)
class Draft:
    """A page that is not yet for readers. `page`: as a claim, None where it does not fit yet;
    `statement`: what it claims, as far as it says so; `problems`: what does not fit.
    """

    slug: str
    path: str
    statement: str
    body: str
    page: Page | None
    text_problems: tuple[TextProblem, ...]
