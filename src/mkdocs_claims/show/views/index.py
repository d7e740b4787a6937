"""The view of all claims by topic, with what they are filtered by; of a long list, in parts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_claims.model.collection import Page
from mkdocs_claims.model.collection import key_of as key_of_sentence
from mkdocs_claims.model.parts import Stretch
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.model.values import DESIGNS
from mkdocs_claims.model.weight import creatures_of
from mkdocs_claims.show.keys import key_of
from mkdocs_claims.show.named import Item
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views.pictures import overview


def index(site: Site, name: str) -> Markup:
    """All claims by topic, with what they are filtered by; of a long list the part of this number,
    the first without one.
    """
    collection, number = site.collection, int(name or 1)
    parts = collection.parts
    is_first = number == 1
    return site.look.html(
        "index",
        number=number,
        parts=[site.look.part(part) for part in range(1, len(parts) + 1)],
        topics=[_topic(site, stretch, number) for stretch in parts[number - 1]],
        elsewhere=[*_elsewhere(site)] if is_first else [],
        filters=_filters(site) if is_first else [],
        count=site.look.counted("filter count", len(collection.pages)),
        overview=overview(site, "") if is_first and collection.pages else "",
    )


class Entry(NamedTuple):
    """A claim in the index, with the keys by which it is filtered, each a list with spaces, and
    what else readers call it.
    """

    item: Item
    topics: str
    references: str
    sections: str
    designs: str
    article: str
    also: str


def _entry(site: Site, page: Page) -> Entry:
    cited = [site.collection.reference(citation.reference) for citation in page.claim.citations]
    return Entry(
        site.items[page.slug],
        topics=" ".join(site.topic_keys[topic] for topic in page.claim.topics),
        references=" ".join(reference.id for reference in cited),
        sections=" ".join(_sections(site, page)),
        designs=" ".join(_designs_of(site, cited)),
        article=site.collection.article_of(page),
        also=" · ".join(page.claim.also_called),
    )


def _topic(site: Site, stretch: Stretch[Page], number: int) -> tuple[str, str, list[Entry]]:
    """Claims of a topic in a part of the list: their anchor, their heading, and each."""
    anchor, heading = f"topic-{stretch.place}", stretch.topic
    if stretch.continues:
        anchor = f"{anchor}-{number}"
        heading = site.look.words["index continued"].format(topic=heading)
    return anchor, heading, [_entry(site, page) for page in stretch.claims]


def _elsewhere(site: Site) -> Iterator[tuple[str, str, int, str]]:
    """Each topic that begins on another part than the first: its anchor, its name, the number of
    its claims, and the address of the part.
    """
    for number, part in enumerate(site.collection.parts[1:], 2):
        for stretch in part:
            if not stretch.continues:
                count = len(site.collection.on_topic[stretch.topic])
                yield f"topic-{stretch.place}", stretch.topic, count, site.look.part(number)


def _sections(site: Site, page: Page) -> list[str]:
    """The keys of the sections that make a claim: their ids, before them that of the article."""
    keys = (key.replace("/", "-").split(".")[0] for key in site.collection.makers_of(page))
    return list(dict.fromkeys(keys))


def _headings(site: Site) -> dict[str, str]:
    """The heading of each section, by its key; of several articles, behind the article's title."""
    found = {}
    for article in site.collection.articles.values():
        for section in article.outline.sections:
            title = f"{article.outline.title or article.key}: " if article.key else ""
            key = key_of_sentence(article.key, section.id).replace("/", "-")
            found[key] = f"{title}{section.heading}"
    return found


def _in_order(counts: dict[str, Counter[str]], headings: dict[str, str]) -> list[str]:
    """The keys of sections: as the articles have them, then those that none has by number."""
    unknown = [key for key in counts["section"] if key not in headings]
    return [*headings, *sorted(unknown, key=lambda key: int(key.rpartition("S")[2]))]


def _design_of(site: Site, reference: Reference) -> str:
    """The kind of study as one word, as 'trial' or 'trial-animals'; empty where it has none."""
    named = reference.design in site.look.words["design in"]
    creatures = creatures_of(reference) if named else None
    return key_of(" ".join(filter(None, (reference.design, creatures))))


def _designs_of(site: Site, references: Iterable[Reference]) -> list[str]:
    """The kinds of several works, each once."""
    return [*dict.fromkeys(filter(None, (_design_of(site, work) for work in references)))]


def _designs(site: Site) -> list[tuple[str, str, str]]:
    """The kinds of studies in their order, those of people before those of animals and cells."""
    kinds = {
        (place, _design_of(site, work.reference)): work.kind or ""
        for work in site.works.values()
        for place, design in enumerate(DESIGNS)
        if work.reference.design == design
    }
    return [(key, key, words) for (_, key), words in sorted(kinds.items())]


def _filters(site: Site) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """For each filter its name, its label, and its options: value, words, number of claims."""
    collection, words = site.collection, site.look.words
    pages = collection.in_order
    cited = [{c.reference for c in page.claim.citations} for page in pages]
    headings = _headings(site)
    counts: dict[str, Counter[str]] = {
        "status": Counter(collection.statuses[page.slug].verdict for page in pages),
        "topic": Counter(topic for page in pages for topic in page.claim.topics),
        "article": Counter(filter(None, map(collection.article_of, pages))),
        "section": Counter(section for page in pages for section in _sections(site, page)),
        "design": Counter(
            kind for keys in cited for kind in _designs_of(site, map(collection.reference, keys))
        ),
        "reference": Counter(key for keys in cited for key in keys),
    }
    counts["status"]["reversed"] = sum(collection.statuses[page.slug].reversed for page in pages)
    named = {
        "status": [
            *((row.verdict, row.verdict, words["verdict"][row.verdict]) for row in TABLE),
            ("reversed", "reversed", words["reversed"]),
        ],
        "topic": [(topic, site.topic_keys[topic], topic) for topic in counts["topic"]],
        "article": [(key, key, site.article_title(key) or key) for key in counts["article"]],
        "section": [(key, key, headings.get(key, key)) for key in _in_order(counts, headings)],
        "design": _designs(site),
        "reference": sorted(
            ((key, key, site.works[key].written.name) for key in counts["reference"]),
            key=itemgetter(2, 0),
        ),
    }
    if not collection.examines_several:
        del named["article"]
    return [
        (
            name,
            words[f"filter {name}"],
            [(v, text, counts[name][key]) for key, v, text in named[name] if counts[name][key]],
        )
        for name in named
    ]
