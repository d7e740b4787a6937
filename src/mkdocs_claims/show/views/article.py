"""The views of the article sentence by sentence, and of the list of all."""

from collections import Counter

from markupsafe import Markup

from mkdocs_claims.model.claim import Departure
from mkdocs_claims.model.collection import key_of
from mkdocs_claims.model.outline import Sentence
from mkdocs_claims.model.weight import SIDES
from mkdocs_claims.show.named import Work
from mkdocs_claims.show.site import Site, in_weight

_ABOUT = {"title", "address", "publisher", "date"}


def article(site: Site, name: str) -> Markup:
    """An article by section and sentence: its ids and the claims it makes, never its text; and what
    it lists. Without a name: the only one, or of several the list.
    """
    collection, how = site.collection, site.look
    if collection.examines_several and not name:
        return _articles(site)
    found = collection.articles.get(name)
    about = found.outline.model_dump(include=_ABOUT) if found else dict.fromkeys(_ABOUT)
    sections = [
        {
            "id": section.id,
            "heading": section.heading,
            "sentences": [
                (
                    sentence,
                    site.lines(collection.made_by.get(key_of(name, sentence.id), [])),
                    [site.departure(d) for d in _departures(site, name, sentence)],
                )
                for sentence in section.sentences
            ],
        }
        for section in (found.outline.sections if found else ())
    ]
    listed = [(work, _bears(site, name, work.reference.id)) for work in listed_works(site, name)]
    return how.html("article", about=about, sections=sections, listed=listed)


def _departures(site: Site, article: str, sentence: Sentence) -> list[Departure]:
    """Where the words of a sentence depart: its own, and those of claims that begin with it."""
    key = key_of(article, sentence.id)
    claims = (
        page.claim
        for page in site.collection.made_by.get(key, [])
        if page.claim.sentences[0] == sentence.id
    )
    return in_weight([*sentence.departures, *(d for claim in claims for d in claim.departures)])


def _articles(site: Site) -> Markup:
    """The articles that the site examines, each with its page and the number of its claims."""
    how = site.look
    of = Counter(site.collection.article_of(page) for page in site.collection.pages.values())
    articles = [
        (article, site.article_address(key), how.counted("filter count", of[key]))
        for key, article in site.collection.articles.items()
    ]
    return how.html("articles", articles=articles)


def listed_works(site: Site, article: str) -> list[Work]:
    """The works of an article's list, by their numbers."""
    references = site.collection.references.get(article, {})
    numbers = {key: r.listed for key, r in references.items() if isinstance(r.listed, int)}
    return [site.work_in(article, key) for key in sorted(numbers, key=lambda key: numbers[key])]


def _bears(site: Site, article: str, key: str) -> str:
    collection, how = site.collection, site.look
    count = sum(
        citation.relation in SIDES and collection.article_of(page) == article
        for page, citation in collection.cited_by.get(key, [])
    )
    if not count:
        return str(how.words["article draws on none"])
    return how.counted("article draws on", count)
