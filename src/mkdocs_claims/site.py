"""A collection as it is shown with one look: each claim and reference as a line, made once and used wherever it is named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from mkdocs_claims.collection import Collection, Page
from mkdocs_claims.model import Citation, Departure, Reference
from mkdocs_claims.nlm import nlm_text
from mkdocs_claims.render import Look, parts, rich, short_name


def key_of(text: str) -> str:
    """A topic or status as one word, for an attribute or an address."""
    return re.sub(r"[^\w]+", "-", text.lower()).strip("-")


@dataclass(frozen=True)
class Site:
    """A collection and how it is shown."""

    collection: Collection
    look: Look

    @cached_property
    def items(self) -> dict[str, dict[str, Any]]:
        """What a line about each claim says: its status, in words, before it."""
        return {page.slug: self._item(page) for page in self.collection.pages.values()}

    @cached_property
    def works(self) -> dict[str, dict[str, Any]]:
        """Each reference as a line, with its record as HTML."""
        return {key: self._work(entry.reference) for key, entry in self.collection.entries.items()}

    @cached_property
    def catalogue(self) -> str | None:
        """The address of the page that shows every check, if the site has one."""
        path = next((use.path for use in self.collection.blocks if use.view == "rules"), None)
        return self.look.page(path) if path else None

    def line(self, slug: str) -> Markup:
        """A claim in one line, with its link; made once, as many pages name it."""
        if slug not in self._lines:
            self._lines[slug] = self.look.html("line", item=self.items[slug])
        return self._lines[slug]

    @cached_property
    def _lines(self) -> dict[str, Markup]:
        return {}

    def lines(self, pages: Iterable[Page]) -> list[Markup]:
        """Pages as lines."""
        return [self.line(page.slug) for page in pages]

    def cited(self, citation: Citation) -> dict[str, Any]:
        """A citation: its reference as a line, and its relation in words."""
        words = self.look.words["relation"]
        limited = f"{citation.relation} limits" if citation.limits else citation.relation
        relation = words.get(limited, words[citation.relation])
        return {**self.works[citation.reference], "citation": citation, "relation_words": relation}

    def departure(self, departure: Departure) -> Markup:
        """A departure, as HTML."""
        link = self.works.get(departure.reference or "")
        return self.look.html("departure", departure=departure, link=link)

    def _item(self, page: Page) -> dict[str, Any]:
        status = self.collection.statuses[page.slug]
        return {
            "slug": page.slug, "claim": page.claim, "status": status, "status_words": self.look.status(status),
            "status_short": self.look.words["short"][status.status], "address": self.look.address("claims", page.slug),
        }  # fmt: skip

    def _work(self, reference: Reference) -> dict[str, Any]:
        words, unverified = self.look.words, ", ".join(reference.unverified)
        count = len(self.collection.cited_by.get(reference.id, ()))
        cited = words["reference " + {0: "never cited", 1: "cited by one"}.get(count, "cited by other")]
        title, design, verified = reference.checked("title"), reference.design, reference.verified()
        return {
            "reference": reference, "name": short_name(reference, words),
            "address": self.look.address("references", reference.id),
            "title": rich(title) if title else None, "kind": words["design"][design] if design else None,
            "population": reference.checked("population"), "unverified": unverified,
            "record": self.look.html("record", parts=parts(reference), unverified=unverified),
            "cited_words": cited.format(count=count).rstrip("."),
            "listed_words": words["listed"].format(number=reference.listed) if reference.listed else words["unlisted"],
            "source": short_name(verified, words), "text": nlm_text(verified),
        }  # fmt: skip
