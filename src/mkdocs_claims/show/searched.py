"""What a search knows of a claim's or a reference's page: from the collection, not from the page's
HTML.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import plain
from mkdocs_claims.show.lines import lines_of
from mkdocs_claims.show.named import Work
from mkdocs_claims.show.site import Site

_YEAR = re.compile(r"\d{4}")


class Searched(NamedTuple):
    """A page to a search: its title and text, as HTML, the text in paragraphs whose first tells
    what the page says; other words for it; and what a reader types to get to it alone. Of a claim,
    its verdict by key and in words, and what marks it.
    """

    kind: str
    title: str
    text: str
    also: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    status: str = ""
    verdict: str = ""
    marks: tuple[str, ...] = ()


def searched(site: Site, view: str, body: str) -> Searched | None:
    """What a search knows of the page of a view, as "claim SLUG"; `body`: what the page says beside
    a claim, as HTML. None where the page shows several, or none.
    """
    kind, _, name = view.partition(" ")
    if kind == "claim":
        return _claim(site, name, body)
    return _work(site.works[name]) if kind == "reference" else None


def _claim(site: Site, slug: str, body: str) -> Searched:
    item, words = site.items[slug], site.look.words
    marked = {"safety note": item.claim.safety, "reversed": item.status.reversed}
    return Searched(
        "claim",
        _html(item.claim.statement),
        _paragraphs(_of_claim(site, slug)) + body,
        also=tuple(map(_html, item.claim.also_called)),
        status=item.status.verdict,
        verdict=_html(item.verdict),
        marks=tuple(_html(words[name]) for name, is_so in marked.items() if is_so),
    )


def _of_claim(site: Site, slug: str) -> Iterator[str]:
    page, words = site.collection.pages[slug], site.look.words
    claim = page.claim
    yield claim.in_short
    below = lines_of(site.look, site.collection.statuses[slug], claim.checked)
    yield from _named(
        (words["safety"], claim.safety),
        (words["sources"], below.sources),
        (words["but"], below.but),
        (words["not known"], claim.unknown),
        (words["own list title"], below.own_list),
    )
    for citation in claim.citations:
        cited = site.cited(page, citation)
        limits = _named((words["limits"], citation.limits), (words["found"], citation.finding))
        title = f" {plain(found)}." if (found := cited.work.reference.checked("title")) else ""
        numbers = " ".join(_numbers(cited.work.reference))
        said = [f"{cited.words}: {cited.work.written.name}.{title}", *limits, numbers]
        yield " ".join(filter(None, said))
    for departure in claim.departures:
        yield f"{departure.why} {departure.article} / {departure.source}"
    for newer in claim.newer:
        names = "; ".join(site.works[key].written.name for key in newer.references)
        yield f"{words['newer']}: {newer.says} {names}"
    yield ", ".join(claim.sentences)


def _named(*texts: tuple[str, str | None]) -> Iterator[str]:
    """Each text that is there, after its name: in a hit it may stand alone."""
    return (f"{name}: {text}" for name, text in texts if text)


def _work(work: Work) -> Searched:
    reference = work.reference
    return Searched(
        "reference",
        _html(work.written.name),
        _paragraphs(_of_work(work)),
        keys=tuple(map(_html, dict.fromkeys(_keys(reference)))),
        marks=(_html(work.retracted.words),) if work.retracted else (),
    )


def _of_work(work: Work) -> Iterator[str]:
    reference = work.reference
    yield plain(reference.checked("title") or "") or work.written.name
    yield str(work.written.record.striptags())
    told = (work.kind, work.listed_words, work.cited_words)
    yield " ".join(f"{words}." for words in told if words)
    yield from filter(None, (work.population, reference.checked("found"), reference.listing))


def _keys(reference: Reference) -> Iterator[str]:
    """What leads to a work when it is typed alone: its identifiers, its id, its first author, and
    that author with the year.
    """
    yield from _numbers(reference)
    yield reference.id
    first = next((name for name in reference.author if not name.others), None)
    author = first and (first.family or first.literal)
    if author and "author" not in reference.unverified:
        yield author
        if year := _YEAR.search(reference.checked("issued") or ""):
            yield f"{author} {year[0]}"


def _numbers(reference: Reference) -> Iterator[str]:
    """Its verified identifiers."""
    return filter(None, (reference.checked(name) for name in ("DOI", "PMID", "PMCID", "URL")))


def _paragraphs(texts: Iterator[str]) -> str:
    return "".join(Markup("<p>{}</p>").format(text) for text in dict.fromkeys(texts) if text)


def _html(text: str) -> str:
    return str(Markup.escape(text))
