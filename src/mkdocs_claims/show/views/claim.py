"""The view of one claim beside its references, and of its status in one line."""

import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from markupsafe import Markup

from mkdocs_claims.model.claim import Departure
from mkdocs_claims.model.collection import Page
from mkdocs_claims.model.dates import after
from mkdocs_claims.model.prose import prose
from mkdocs_claims.show.glossary import terms
from mkdocs_claims.show.lines import lines_of
from mkdocs_claims.show.named import Item
from mkdocs_claims.show.signs import RETRACTED, SIGNS, sign_of
from mkdocs_claims.show.site import Site, in_weight

BODY = "\x02claims-body\x03"  # where a claim's body goes, once the host has made HTML of it
NEAR = 4


def claim(site: Site, slug: str) -> Markup:
    """A claim with its references, as it stands on its page."""
    collection, how, page = site.collection, site.look, site.collection.pages[slug]
    found, status = page.claim, collection.statuses[slug]
    citations = [site.cited(page, citation) for citation in found.citations]
    citations.sort(
        key=lambda cited: cited.work.reference.listed is None
    )  # listed first, else as the writer has them
    html = how.html(
        "claim",
        page=page,
        claim=found,
        status=status,
        item=site.items[slug],
        below=lines_of(how, status, found.checked),
        citations=citations,
        said_by=how.counted("said by", len(citations)),
        tally=_tally(site, page),
        map=site.pages_with.get("picture"),
        **departed(site, found.departures),
        newer=[
            (newer.says, [site.works[key] for key in newer.references]) for newer in found.newer
        ],
        has_body=bool(page.body.strip()),
        body=Markup(BODY),
        terms=list(terms(how.glossary, spoken(page))),
        glossary=how.page("glossary.md"),
        **_dated(site, page),
        **_in_article(site, page),
        **copied(site, page),
        report=reported(site, page),
        **_beside(site, page),
    )
    return _whole(page, html)


def _whole(page: Page, html: Markup) -> Markup:
    """The view; LookupError where a site's own template loses what a person wrote below a claim."""
    if page.body.strip() and BODY not in html:
        raise LookupError("claim.html leaves out the text below a claim; write '{{ body }}' in it")
    return html


def _dated(site: Site, page: Page) -> dict[str, object]:
    """When a claim was compared with its sources, reviewed and corrected."""
    how, found = site.look, page.claim
    due = after(found.checked, found.check_again or site.collection.settings.check_again)
    changes = sorted(found.changes, key=lambda change: change.on, reverse=True)
    return {
        "checked": how.date(found.checked),
        "due": how.date(due),
        "due_iso": due.isoformat(),
        "reviewed": [(it, how.date(it.on), it.on < found.checked) for it in found.reviewed],
        "changes": [(how.date(change.on), change.what) for change in changes],
    }


def _in_article(site: Site, page: Page) -> dict[str, object]:
    """Where an article makes a claim: its sentences by name, its title and address."""
    article = site.collection.article_of(page)
    first = next(iter(page.claim.sentences), "")
    return {
        "sentences": ", ".join(map(site.sentence_name, site.collection.makers_of(page))),
        "article_title": site.article_title(article),
        "article_address": f"{site.article_address(article)}#{first}",
    }


def _beside(site: Site, page: Page) -> dict[str, object]:
    """The claims to turn to: the one before, the one after, and those near it."""
    order, place = site.collection.in_order, site.collection.places[page.slug]
    return {
        "previous": site.items[order[place - 1].slug] if place else None,
        "next": site.items[order[place + 1].slug] if place + 1 < len(order) else None,
        "related": related(site, page),
    }


def departed(site: Site, departures: Sequence[Departure]) -> dict[str, list[Markup]]:
    """Departures as HTML, those that matter apart from mere slips of wording."""
    ordered = in_weight(departures)
    return {
        "departures": [site.departure(d) for d in ordered if d.effect != "garbles"],
        "slips": [site.departure(d) for d in ordered if d.effect == "garbles"],
    }


def _tally(site: Site, page: Page) -> list[tuple[str, str]]:
    """How many works do what to a claim: the sign of each relation, and the number in words; first
    those that were retracted, which do nothing to it.
    """
    words, entries = site.look.words["tally"], site.collection.entries
    counted = [c for c in page.claim.citations if not entries[c.reference].reference.retracted]
    found = Counter(sign_of(citation) for citation in counted)
    gone = len(page.claim.citations) - len(counted)
    first = [(RETRACTED, site.look.counted(words["retracted"], gone))] if gone else []
    return first + [
        (sign, site.look.counted(words[relation], found[sign]))
        for relation, sign in SIGNS.items()
        if found[sign]
    ]


def spoken(page: Page) -> str:
    """What stands on a claim's page in the site's own words."""
    return " ".join([*(text for _, text in prose(page.claim)), page.body])


def copied(site: Site, page: Page) -> dict[str, str]:
    """A claim with its source, to be copied as text and as a citation: its status first, nothing
    unverified.
    """
    how, claim_ = site.look, page.claim
    said = f"{site.items[page.slug].verdict}: {claim_.statement}"
    works = [site.works[citation.reference] for citation in claim_.citations]
    sources = "; ".join(work.written.source for work in works)
    return {
        "copy_text": (
            f"{said}\n{how.words['in short']}: {claim_.in_short}\n{how.words['references']}:"
            f" {sources}"
        ),
        "copy_citation": "\n".join([said, *(work.written.text for work in works)]),
    }


def reported(site: Site, page: Page) -> str | None:
    """The address at which a mistake is reported, with the page's name in it."""
    report = site.look.report
    if report is None or not report.startswith("mailto:"):
        return report
    return f"{report}?subject={quote(site.look.words['report subject'].format(title=page.slug))}"


def related(site: Site, page: Page) -> list[tuple[str, list[Item]]]:
    """The next few claims of the same sentence, reference and topic, each named once."""
    collection, words, claim_ = site.collection, site.look.words, page.claim
    groups = [
        (
            words["same sentence"],
            [p for s in collection.makers_of(page) for p in collection.made_by[s]],
        ),
        (
            words["same reference"],
            (
                [p for p, _ in collection.cited_by[claim_.citations[0].reference]]
                if claim_.citations
                else []
            ),
        ),
        (words["same topic"], collection.on_topic[claim_.topics[0]]),
    ]
    named, found = {page.slug}, []
    for title, pages in groups:
        near: list[Page] = []
        for other in _after(pages, collection.places, page):
            if len(near) < NEAR and other.slug not in named:
                named.add(other.slug)
                near.append(other)
        found.append((title, site.lines(near)))
    return found


def _after(pages: list[Page], places: Mapping[str, int], page: Page) -> list[Page]:
    at = bisect.bisect_right(pages, places[page.slug], key=lambda other: places[other.slug])
    return (pages[at : at + 2 * NEAR] + pages[: 2 * NEAR])[: 2 * NEAR + 1]


def status(site: Site, slug: str) -> Markup:
    """A claim's status and text in one line, with its link."""
    return site.look.html("status", item=site.items[slug])
