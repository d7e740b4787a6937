"""A collection as it is shown with one look: each claim and reference as a line, made once and used
wherever it is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from markupsafe import Markup

from mkdocs_claims.model.claim import Citation, Claim, Departure
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.collection import key_of as sentence_key
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.status import Status
from mkdocs_claims.model.weight import SIDES, creatures_of
from mkdocs_claims.show.keys import keys_of
from mkdocs_claims.show.look import Look
from mkdocs_claims.show.lookups import proof_of, told_of
from mkdocs_claims.show.named import Cited, Item, Retracted, Work
from mkdocs_claims.show.reference_html import LINKED


def in_weight(departures: Sequence[Departure]) -> list[Departure]:
    """Departures as they weigh: what turns a source round first, slips that harm nobody last."""
    effects = get_args(Departure.model_fields["effect"].annotation)
    return sorted(departures, key=lambda departure: effects.index(departure.effect))


def closed(text: str) -> str:
    """A text as a sentence: with a stop at its end."""
    return text if text[-1:] in ".?!" else f"{text}."


@dataclass(frozen=True)
class Site:
    """A collection and how it is shown."""

    collection: Collection
    look: Look

    @cached_property
    def items(self) -> dict[str, Item]:
        """Each claim as it is told of, by slug."""
        return {page.slug: self._item(page) for page in self.collection.pages.values()}

    @cached_property
    def works(self) -> dict[str, Work]:
        """Each reference as it is told of, by id."""
        return {key: self._work(entry.reference) for key, entry in self.collection.entries.items()}

    @cached_property
    def told(self) -> tuple[object, ...]:
        """All that a list may tell of claims and works: no body."""
        collection = self.collection
        return (
            [(self.items[page.slug], collection.article_of(page)) for page in collection.in_order],
            self.works,
            [entry.reference for entry in collection.entries.values()],
        )

    @cached_property
    def topic_keys(self) -> dict[str, str]:
        """What each topic is called in an attribute or an address."""
        pages = self.collection.in_order
        return keys_of(dict.fromkeys(topic for page in pages for topic in page.claim.topics))

    def work_in(self, article: str, key: str) -> Work:
        """A reference as it is told of beside the claims of an article: by its number there."""
        if not self.collection.examines_several:
            return self.works[key]
        reference = self.collection.references.get(article, {}).get(key)
        work = self.works[key]
        number = reference.listed if reference is not None else None
        words = self._listed_words(number, article in self.collection.lists)
        return work._replace(reference=reference or work.reference, listed_words=words)

    def article_title(self, key: str) -> str | None:
        """The title of an article, None where its file gives none."""
        article = self.collection.articles.get(key)
        return article.outline.title if article is not None else None

    def article_address(self, key: str) -> str:
        """The address of an article's page."""
        return self.look.address("articles", key) if key else self.look.address("article")

    @cached_property
    def pages_with(self) -> dict[str, str]:
        """The address of the first page of the site's own that shows a view, by the view."""
        uses = reversed([*self.collection.blocks])
        return {use.view: self.look.page(use.path) for use in uses}

    @property
    def catalogue(self) -> str | None:
        """The address of the page that shows every check, if the site has one."""
        return self.pages_with.get("rules")

    def lines(self, pages: Sequence[Page]) -> list[Item]:
        """Claims as lines."""
        return [self.items[page.slug] for page in pages]

    def cited(self, page: Page, citation: Citation) -> Cited:
        """A citation of a page as it is told of."""
        words = self.look.words["relation"]
        limited = f"{citation.relation} limits" if citation.limits else citation.relation
        relation = words.get(limited, words[citation.relation])
        work = self.work_in(self.collection.article_of(page), citation.reference)
        if work.retracted and citation.relation in SIDES:
            relation = self.look.words["relation retracted"].format(relation=relation)
        return Cited(citation, work, relation, proof_of(self.look, self.collection, citation))

    @cached_property
    def sentence_names(self) -> dict[str, str]:
        """What each sentence of the articles is called, by its key: its place below its heading."""
        words = self.look.words["sentence"]
        return {
            sentence_key(name, sentence.id): words.format(number=number, heading=section.heading)
            for name, article in self.collection.articles.items()
            for section in article.outline.sections
            for number, sentence in enumerate(section.sentences, 1)
        }

    def sentence_name(self, key: str) -> str:
        """What a sentence is called; its id, where no outline has it."""
        return self.sentence_names.get(key, key.rpartition("/")[2])

    def departure(self, departure: Departure) -> Markup:
        """A departure, as HTML."""
        link = self.works.get(departure.reference or "")
        return self.look.html("departure", departure=departure, link=link)

    def _item(self, page: Page) -> Item:
        status, claim = self.collection.statuses[page.slug], page.claim
        verdict = self.look.verdict(status)
        item = Item(
            page.slug,
            claim,
            status,
            verdict,
            self.look.words["title"].format(verdict=verdict, claim=claim.statement),
            self._description(claim, status, verdict),
            self.look.address("claims", page.slug),
            Markup(),
            self._draws_on_retracted(claim),
        )
        place = self.look.base, page.slug
        known = self.look.lines.get(place)  # once, as many pages name it, and builds under `serve`
        if known is None or known._replace(line=Markup()) != item:
            known = item._replace(line=self.look.html("line", item=item))
            self.look.lines[place] = known
        return known

    def _description(self, claim: Claim, status: Status, verdict: str) -> str:
        """What is said of a claim below its title: its safety first, and the limits of its support
        last.
        """
        words, limits = self.look.words, status.limits
        warnings = " ".join((claim.safety or "").splitlines())
        safety = f"{words['safety note']}: {warnings}" if warnings else ""
        but = f"{words['but']}: {limits}" if limits else ""
        reversed_ = words["reversed"] if status.reversed else ""
        retracted = words["retracted source"] if self._draws_on_retracted(claim) else ""
        said = (safety, verdict, reversed_, retracted, claim.in_short, but)
        return " ".join(closed(text) for text in said if text)

    def _draws_on_retracted(self, claim: Claim) -> bool:
        entries = self.collection.entries
        cited = (citation.reference for citation in claim.citations)
        return any(entries[key].reference.retracted is not None for key in cited if key in entries)

    def _work(self, reference: Reference) -> Work:
        words, count = self.look.words, len(self.collection.cited_by.get(reference.id, ()))
        cited = self.look.counted("reference cited", count) if count else words["never cited"]
        told = told_of(self.look, self.collection, reference.id)
        return Work(
            self.collection.references[""][reference.id],
            self.look.written(reference),
            self.look.address("references", reference.id),
            kind=self._kind(reference),
            population=reference.checked("population"),
            cited_words=cited.rstrip("."),
            listed_words=self._listed(reference),
            retracted=self._retracted(reference),
            lookup=self.look.html("lookup", told=told) if told else Markup(),
        )

    def _kind(self, reference: Reference) -> str | None:
        """What kind of study it is, in words; of one without people, in what it was done."""
        words, creatures = self.look.words, creatures_of(reference)
        if reference.design in words["design in"] and creatures is not None:
            said = words["design in"][reference.design]
            return str(said.format(creatures=words["creatures"][creatures]))
        return words["design"][reference.design] if reference.design else None

    def _retracted(self, reference: Reference) -> Retracted | None:
        if (retraction := reference.retracted) is None:
            return None
        words, notice = self.look.words["retracted undated"], retraction.notice
        if retraction.on is not None:
            words = self.look.words["retracted"].format(date=self.look.date(retraction.on))
        address = f"{LINKED['DOI']}{notice}" if notice[:3] == "10." else notice
        reason = closed(retraction.cited.reason) if retraction.cited else None
        return Retracted(words, address, reason)

    def _listed(self, reference: Reference) -> str | None:
        """Its place in the article's list, in words; of several, in each; None where none lists."""
        if not isinstance(reference.listed, dict):
            return self._listed_words(reference.listed, bool(self.collection.lists))
        words = self.look.words["listed in"]
        return "; ".join(
            words.format(number=number, title=self.article_title(key) or key)
            for key, number in reference.listed.items()
        )

    def _listed_words(self, number: object, is_listing: bool) -> str | None:
        words = self.look.words
        if number:
            return str(words["listed"].format(number=number))
        return words["unlisted"] if is_listing else None
