"""The bytes of a docs folder's files in; a Collection and every problem that keeps a page or
reference out of it, out.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mkdocs_claims.model.collection import Article, Collection, Draft, Entry, Page
from mkdocs_claims.model.lock import Lookup
from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.problem import Problem
from mkdocs_claims.read import front_matter
from mkdocs_claims.read.addresses import claims_given_twice, pages_given_twice, stem
from mkdocs_claims.read.decode import of_export, text_of
from mkdocs_claims.read.disk import too_large, unreadable
from mkdocs_claims.read.exported import exported as references_of_export
from mkdocs_claims.read.lock import read_lock
from mkdocs_claims.read.references import references
from mkdocs_claims.read.rule_words import of_the_site, packaged

MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Sources:
    """The bytes of the files, by their path below docs: claim pages, the list of references, the
    outline, other pages, the site's own words for rules, the lock, outlines of several articles.

    `paths`: those of all pages of the site's own, where they are known; `unread`: what is there, of
    "claims", "references" and "outline", but was not read.
    """

    claims: Mapping[str, bytes]
    references: tuple[str, bytes] | None = None
    outline: tuple[str, bytes] | None = None
    others: Mapping[str, bytes] = field(default_factory=dict)
    paths: frozenset[str] | None = None
    rule_words: tuple[str, bytes] | None = None
    lock: tuple[str, bytes] | None = None
    unread: frozenset[str] = frozenset()
    articles: Mapping[str, bytes] = field(default_factory=dict)


Cache = dict[tuple[str, bytes], Any]
Once = Callable[..., Any]  # (path, bytes, how they are read, most bytes) → what a file holds


def load(
    sources: Sources,
    today: datetime.date,
    settings: Settings | None = None,
    cache: Cache | None = None,
) -> tuple[Collection, list[Problem]]:
    """All that can be read, and what cannot. With `cache`, a file whose bytes are in it is not read
    again; it keeps no others.
    """
    problems: list[Problem] = []
    once = _reader({} if cache is None else cache, problems)
    settings = settings or Settings()
    pages, drafts = _claims(sources, once)
    problems += claims_given_twice(sources.claims)
    listed = _listed(sources, once)
    articles, unread = _articles(sources, once)
    words = _rule_words(sources, settings, once)
    blocks = [once(*page, front_matter.blocks) or () for page in sorted(sources.others.items())]
    collection = Collection(
        pages,
        listed.entries,
        articles,
        today,
        settings,
        frozenset(listed.broken),
        page_names=frozenset(map(stem, sources.claims)) - drafts.keys(),
        blocks=tuple(use for uses in blocks for use in uses),
        paths=sources.paths,
        rule_words=words,
        lock=listed.lock,
        exported=listed.broken if listed.is_exported else None,
        unread=sources.unread | unread | listed.unread,
        drafts=drafts,
    )
    problems += pages_given_twice(collection)
    return collection, problems


def _reader(cache: Cache, problems: list[Problem]) -> Once:
    """Reads a file, or takes what the cache has of it; from now on the cache keeps what was asked,
    and nothing else. Problems are added to those that are there.
    """
    known = dict(cache)
    cache.clear()

    def once(
        path: str, content: bytes, parsed: Callable[[str, str], Any], most: int | None = None
    ) -> Any:
        cache[path, content] = value, found = known.get((path, content)) or decoded(
            path, content, parsed, most
        )
        problems.extend(found)
        return value

    return once


def _claims(sources: Sources, once: Once) -> tuple[dict[str, Page], dict[str, Draft]]:
    """The claim pages that fit, and the drafts, by slug."""
    read = [
        once(path, sources.claims[path], front_matter.page, MOST_BYTES)
        for path in sorted(sources.claims)
    ]
    drafts = {page.slug: page for page in read if isinstance(page, Draft)}
    return {page.slug: page for page in read if isinstance(page, Page)}, drafts


class _Listed(NamedTuple):
    """What the list of references and the lock hold."""

    entries: Mapping[str, Entry]
    broken: Any  # ids; of an exported list, the problems of each
    lock: Mapping[str, Lookup] | None
    unread: frozenset[str]
    is_exported: bool


def _listed(sources: Sources, once: Once) -> _Listed:
    """The references that fit, with what the lock knows of each."""
    is_exported = sources.references is not None and sources.references[0].endswith(".json")
    list_of = references_of_export if is_exported else references
    listed = once(*sources.references, list_of) if sources.references else None
    unread = frozenset({"references"} if sources.references and listed is None else ())
    entries, broken = listed or ({}, {})
    lock = once(*sources.lock, read_lock) if sources.lock else None
    if lock:
        entries = {key: entry.with_lookup(lock.get(key)) for key, entry in entries.items()}
    return _Listed(entries, broken, lock, unread, is_exported)


def _articles(sources: Sources, once: Once) -> tuple[dict[str, Article], set[str]]:
    """The articles by id; and "outline", where one is there and cannot be read."""
    articles: dict[str, Article] = {}
    unread = set[str]()
    for path, content in _outlines(sources):
        if (outline := once(path, content, front_matter.outline)) is None:
            unread.add("outline")
        else:
            key = stem(path) if path in sources.articles else ""
            articles[key] = Article(key, *outline)
    return articles, unread


def _rule_words(sources: Sources, settings: Settings, once: Once) -> RuleWords:
    """The words that rules look for: the site's own, else those of its language."""
    if sources.rule_words:
        return once(*sources.rule_words, of_the_site) or RuleWords()
    return packaged(settings.language or "en") or RuleWords()


def _outlines(sources: Sources) -> list[tuple[str, bytes]]:
    """The outlines of the articles, each with its path; of several, in the order of their ids."""
    if sources.articles:
        return sorted(sources.articles.items())
    return [sources.outline] if sources.outline else []


def decoded(
    path: str, content: bytes, parsed: Callable[[str, str], Any], most: int | None
) -> tuple[Any, list[Problem]]:
    """What one file's bytes hold, as `parsed` reads it, None where it cannot be read; and every
    problem of it.
    """
    if most is not None and len(content) > most:
        return None, [unreadable(path, too_large(len(content), most))]
    exported = parsed is references_of_export  # of which each record is judged for itself
    text, problems = (of_export if exported else text_of)(path, content)
    if text is None:
        return None, problems
    value, text_problems = parsed(path, text)
    return value, [
        Problem(path, m.line + 1, m.column + 1, m.code, m.message) for m in sorted(text_problems)
    ]
