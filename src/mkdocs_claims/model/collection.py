"""The collection: claims, references and outline as they were loaded, with today's date and what
follows from them.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.model.claim import Citation
from mkdocs_claims.model.lock import Lookup
from mkdocs_claims.model.outline import Sentence
from mkdocs_claims.model.parts import Stretch, parts
from mkdocs_claims.model.placed import Article, Draft, Entry, Origin, Page
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.status import Status, status_of
from mkdocs_claims.problem import Problem

__all__ = ["Article", "Collection", "Draft", "Entry", "Origin", "Page", "key_of", "rank"]


@dataclass(frozen=True)
class Collection:
    """All that was loaded.

    `broken`: ids of references that are there but could not be read; `page_names`: slugs of all
    claim pages, read or not, but for `drafts`; `blocks`: where other pages of the site show claims;
    `paths`: of all pages of the site's own, where known; `rule_words`: of its language, empty where
    there are none; `exported`: where a program exported the list, the problems of each record
    that cannot be read, by its id; `unread`: what is there, of "claims", "references" and
    "outline", but could not be read as a whole, so that nothing is said to be missing from it.
    """

    pages: Mapping[str, Page]
    entries: Mapping[str, Entry]
    articles: Mapping[str, Article]
    today: datetime.date
    settings: Settings = field(default_factory=Settings)
    broken: frozenset[str] = field(default_factory=frozenset)
    page_names: frozenset[str] = field(default_factory=frozenset)
    blocks: tuple[BlockUse, ...] = ()
    paths: frozenset[str] | None = None
    rule_words: RuleWords = field(default_factory=RuleWords)
    unread: frozenset[str] = frozenset()
    settings_origin: Origin | None = None
    images: Mapping[str, tuple[int, int] | None] | None = None
    lock: Mapping[str, Lookup] | None = None
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    exported: Mapping[str, tuple[Problem, ...]] | None = None

    def lookup(self, key: str) -> Lookup | None:
        """What registries answered of a reference as it is now; None where none was asked."""
        return entry.lookup if (entry := self.entries.get(key)) else None

    @property
    def examines_several(self) -> bool:
        """Whether the articles have ids: one article without an id is the only one."""
        return bool(self.articles) and "" not in self.articles

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """Sentences of the articles by their keys, in order (see `key_of`)."""
        return {
            key_of(article.key, sentence.id): sentence
            for article in self.articles.values()
            for section in article.outline.sections
            for sentence in section.sentences
        }

    def article_of(self, page: Page) -> str:
        """The id of the article that a claim is of: that of its folder, else the one it names;
        empty where the site examines one, or where it is of none.
        """
        named = page.claim.article.in_ if page.claim.article else None
        return self.folder_of(page) or named or ""

    def folder_of(self, page: Page) -> str:
        """The folder of a page below the folder of claims, as the id of an article."""
        return page.origin.path.rpartition("/")[0].removeprefix(self.settings.claims_dir).strip("/")

    def makers_of(self, page: Page) -> list[str]:
        """The keys of the sentences that make a claim."""
        article = self.article_of(page)
        return [key_of(article, sentence) for sentence in page.claim.sentences]

    @cached_property
    def formerly(self) -> dict[str, list[str]]:
        """For each earlier name of a page, the slugs of those that had it."""
        found: dict[str, list[str]] = {}
        for page in self.pages.values():
            for old in page.claim.formerly:
                found.setdefault(old, []).append(page.slug)
        return found

    @cached_property
    def references(self) -> dict[str, dict[str, Reference]]:
        """For each article, and for none (''), every reference with its number in that list."""
        return {
            article: {key: e.reference.listed_in(article) for key, e in self.entries.items()}
            for article in {"", *self.articles}
        }

    @cached_property
    def lists(self) -> frozenset[str]:
        """The articles that list works."""
        return frozenset(
            article
            for article, references in self.references.items()
            if any(reference.listed for reference in references.values())
        )

    @cached_property
    def statuses(self) -> dict[str, Status]:
        """The status of each claim, by slug."""
        found = {}
        for slug, page in self.pages.items():
            article = self.article_of(page)
            references = self.references.get(article, self.references[""])
            found[slug] = status_of(page.claim, references, article in self.lists)
        return found

    @cached_property
    def in_order(self) -> list[Page]:
        """Pages in the order of the articles, and of each by the first sentence that makes the
        claim, then by slug.
        """
        places = {key: place for place, key in enumerate(self.articles)}
        of = {s: places.get(self.article_of(p), len(places)) for s, p in self.pages.items()}
        return sorted(self.pages.values(), key=lambda page: (of[page.slug], *rank(page)))

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each page in the article's order, from 0, by slug."""
        return {page.slug: place for place, page in enumerate(self.in_order)}

    @cached_property
    def cited_by(self) -> dict[str, list[tuple[Page, Citation]]]:
        """For each reference, the pages that cite it, with the citation, in the article's order."""
        found: dict[str, list[tuple[Page, Citation]]] = {}
        for page in self.in_order:
            for citation in page.claim.citations:
                found.setdefault(citation.reference, []).append((page, citation))
        return found

    @cached_property
    def newer_on(self) -> dict[str, list[Page]]:
        """For each reference, the pages that name it under what has come since."""
        found: dict[str, list[Page]] = {}
        for page in self.in_order:
            named = (key for newer in page.claim.newer for key in newer.references)
            for reference in dict.fromkeys(named):
                found.setdefault(reference, []).append(page)
        return found

    @cached_property
    def made_by(self) -> dict[str, list[Page]]:
        """For each sentence, by its key, the pages of the claims it makes."""
        found: dict[str, list[Page]] = {}
        for page in self.in_order:
            for sentence in self.makers_of(page):
                found.setdefault(sentence, []).append(page)
        return found

    @cached_property
    def open_sentences(self) -> list[tuple[Article, tuple[int, str, int], Sentence]]:
        """Sentences that make a claim and have no page yet: the article, where it stands in it
        (section, 'sentences', sentence), and the sentence.
        """
        return [
            (article, (i, "sentences", j), sentence)
            for article in self.articles.values()
            for i, section in enumerate(article.outline.sections)
            for j, sentence in enumerate(section.sentences)
            if sentence.kind == "claim" and key_of(article.key, sentence.id) not in self.made_by
        ]

    @cached_property
    def on_topic(self) -> dict[str, list[Page]]:
        """For each topic, the pages whose main topic it is; topics in the order in which they first
        come.
        """
        found: dict[str, list[Page]] = {}
        for page in self.in_order:
            found.setdefault(page.claim.topics[0], []).append(page)
        return found

    @cached_property
    def parts(self) -> list[list[Stretch[Page]]]:
        """The parts of the list of all claims by topic; a page each."""
        return parts(self.on_topic)

    @cached_property
    def ignored(self) -> frozenset[tuple[str, str]]:
        """Each path and code that a page says to ignore, for as long as it says so."""
        return frozenset(
            (page.origin.path, ignore.code)
            for page in self.pages.values()
            for ignore in page.claim.ignore
            if ignore.until >= self.today
        )

    @cached_property
    def site_paths(self) -> frozenset[str]:
        """Paths below docs of all pages that the site has, written or made, as far as known."""
        claims = self.settings.claims_dir
        made = {f"{claims}/index.md", "references/index.md", "article.md"}
        made |= {f"articles/{key}.md" for key in self.articles if key}
        made |= {f"{claims}-{number}/index.md" for number in range(2, len(self.parts) + 1)}
        made |= {page.origin.path for page in self.pages.values()}
        made |= {f"references/{key}.md" for key in self.entries}
        made |= {f"{claims}/{name}.md" for name in self.page_names}
        made |= self.paths or set()
        return frozenset(made) - {draft.path for draft in self.drafts.values()}

    @property
    def all_pages_read(self) -> bool:
        """Whether no claim page is there that could not be read."""
        return "claims" not in self.unread and not self.page_names > self.pages.keys()

    @cached_property
    def all_references(self) -> frozenset[str] | None:
        """The ids of all references, read or not; None where the list could not be read."""
        return None if "references" in self.unread else self.broken | self.entries.keys()

    def reference(self, key: str) -> Reference:
        """The reference with this id."""
        return self.entries[key].reference


def key_of(article: str, sentence: str) -> str:
    """A sentence's key in the collection: its id, with that of its article where that has one."""
    return f"{article}/{sentence}" if article else sentence


def rank(page: Page) -> tuple[list[int], str]:
    """Sorts pages in the article's order; what no sentence of it makes comes last."""
    first = next(iter(page.claim.sentences), "S10000.P1.1")
    return [int(part) for part in first.replace("S", "").replace("P", "").split(".")], page.slug
