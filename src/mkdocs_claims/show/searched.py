"""What a search knows of a claim's or a reference's page: from the collection, not from the page's
HTML, as paragraphs of HTML; how the page begins stands first.
"""

from collections.abc import Iterator

from markupsafe import Markup

from mkdocs_claims.show.lines import lines_of
from mkdocs_claims.show.site import Site, Work


def searched(site: Site, view: str, body: str) -> str | None:
    """What a search knows of the page of a view, as "claim SLUG"; `body`: what the page says beside
    a claim, as HTML. None where the page shows several, or none.
    """
    kind, _, name = view.partition(" ")
    if kind == "claim":
        return _paragraphs(_of_claim(site, name)) + body
    return _paragraphs(_of_work(site.works[name])) if kind == "reference" else None


def _of_claim(site: Site, slug: str) -> Iterator[str]:
    page, words = site.collection.pages[slug], site.look.words
    claim = page.claim
    safety = f"{words['safety note']}. " if claim.safety else ""
    yield f"{safety}{words['in short']}: {claim.in_short}"
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
        yield " ".join([f"{cited.words}: {cited.work.written.name}.", *limits])
        yield from _of_work(cited.work)
    for departure in claim.departures:
        yield f"{departure.why} {departure.article} / {departure.source}"
    for newer in claim.newer:
        names = "; ".join(site.works[key].written.name for key in newer.references)
        yield f"{words['newer']}: {newer.says} {names}"
    yield ", ".join((*claim.also_called, *claim.sentences))


def _named(*texts: tuple[str, str | None]) -> Iterator[str]:
    """Each text that is there, after its name: in a hit it may stand alone."""
    return (f"{name}: {text}" for name, text in texts if text)


def _of_work(work: Work) -> Iterator[str]:
    reference = work.reference
    told = (work.kind, work.listed_words, work.cited_words)
    yield " ".join(f"{words}." for words in told if words)
    yield f"{work.written.name}. {work.written.record.striptags()}"
    yield from filter(None, (work.population, reference.checked("found"), reference.listing))


def _paragraphs(texts: Iterator[str]) -> str:
    return "".join(Markup("<p>{}</p>").format(text) for text in dict.fromkeys(texts) if text)
