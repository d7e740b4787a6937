"""The bytes of a docs folder's files in; a Collection and every problem that keeps a page or
reference out of it, out.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_claims import codes
from mkdocs_claims.model.collection import Article, Collection, Draft, Page
from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.problem import Problem
from mkdocs_claims.read import front_matter
from mkdocs_claims.read.decode import of_export, text_of
from mkdocs_claims.read.disk import too_large, unreadable
from mkdocs_claims.read.exported import exported as references_of_export
from mkdocs_claims.read.lock import read_lock
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
    cache = {} if cache is None else cache
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

    pages: dict[str, Page] = {}
    drafts: dict[str, Draft] = {}
    for path in sorted(sources.claims):
        page = once(path, sources.claims[path], front_matter.page, MOST_BYTES)
        if isinstance(page, Draft):
            drafts[page.slug] = page
        elif page is not None:
            pages[page.slug] = page
    problems += _given_twice(sources.claims)
    is_exported = sources.references is not None and sources.references[0].endswith(".json")
    list_of = references_of_export if is_exported else front_matter.references
    listed = once(*sources.references, list_of) if sources.references else None
    entries, broken = listed or ({}, {})
    lock = once(*sources.lock, read_lock) if sources.lock else None
    if lock:
        entries = {key: entry.with_lookup(lock.get(key)) for key, entry in entries.items()}
    unread = {"references"} if sources.references and listed is None else set()
    articles: dict[str, Article] = {}
    for path, content in _outlines(sources):
        if (outline := once(path, content, front_matter.outline)) is None:
            unread.add("outline")
        else:
            key = stem(path) if path in sources.articles else ""
            articles[key] = Article(key, *outline)
    names = frozenset(map(stem, sources.claims)) - drafts.keys()
    words = (
        once(*sources.rule_words, of_the_site)
        if sources.rule_words
        else packaged((settings or Settings()).language or "en")
    )
    blocks = [
        use
        for path in sorted(sources.others)
        for use in once(path, sources.others[path], front_matter.blocks) or ()
    ]
    return (
        Collection(
            pages,
            entries,
            articles,
            today,
            settings or Settings(),
            frozenset(broken),
            names,
            tuple(blocks),
            sources.paths,
            rule_words=words or RuleWords(),
            lock=lock,
            exported=broken if is_exported else None,
            unread=sources.unread | unread,
            drafts=drafts,
        ),
        problems,
    )


def stem(path: str) -> str:
    """The name of a page without its folder and ending: a claim's slug, an article's id."""
    return path.rpartition("/")[2].rpartition(".")[0]


def _outlines(sources: Sources) -> list[tuple[str, bytes]]:
    """The outlines of the articles, each with its path; of several, in the order of their ids."""
    if sources.articles:
        return sorted(sources.articles.items())
    return [sources.outline] if sources.outline else []


def _given_twice(paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each page whose name, which is its address, is that of another."""
    by_name: dict[str, list[str]] = {}
    for path in sorted(paths):
        by_name.setdefault(stem(path), []).append(path)
    for name, taken in by_name.items():
        for path in taken if len(taken) > 1 else ():
            other = next(other for other in taken if other != path)
            message = f"the address claims/{name}/ is also that of {other}; rename one of them"
            yield Problem(path, 1, 1, codes.ADDRESS_GIVEN_TWICE, message)


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
    value, misfits = parsed(path, text)
    return value, [
        Problem(path, m.line + 1, m.column + 1, m.code, m.message) for m in sorted(misfits)
    ]
