"""A collection in; only what its writer wrote, as Markdown pages, out: what somebody would type
without this package. No lists of near claims, no turning of pages, no filters, no verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_claims.model.claim import Citation, Claim
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nlm.style import nlm, nlm_text, plain
from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load

from .corpus import TODAY


def words(docs: Path) -> Iterator[tuple[str, str, str]]:
    """Each page of a collection: its path below docs, its title, and its Markdown."""
    collection = load(read_sources(docs)[0], TODAY)[0]
    records = {key: nlm_text(nlm(entry.reference)) for key, entry in collection.entries.items()}
    lines = (f"- [{page.claim.statement}]({slug}.md)" for slug, page in collection.pages.items())
    yield "claims/index.md", "All claims", "# All claims\n\n" + "\n".join(lines)
    listed = (f"- [{record}]({key}.md)" for key, record in records.items())
    yield "references/index.md", "All references", "# All references\n\n" + "\n".join(listed)
    yield "article.md", "The article", "# The article\n\nSee [all claims](claims/index.md)."
    for page in collection.pages.values():
        yield page.origin.path, page.claim.statement, _claim(page, records)
    for key, record in records.items():
        yield f"references/{key}.md", record[:60], _work(collection, key, record)


def _claim(page: Page, records: dict[str, str]) -> str:
    claim = page.claim
    said = [f"# {claim.statement}", f"**In short:** {claim.in_short}", *_asides(claim)]
    for citation in claim.citations:
        said += [f"### [{citation.reference}](../references/{citation.reference}.md)"]
        said += [records[citation.reference], *_read(citation)]
    return "\n\n".join([*said, page.body, f"Compared with its sources on {claim.checked}."])


def _asides(claim: Claim) -> Iterator[str]:
    if claim.safety:
        yield f"**Safety:** {claim.safety}"
    if claim.unknown:
        yield f"**Not known:** {claim.unknown}"
    for departure in claim.departures:
        yield f"The article: “{departure.article}”; the source: “{departure.source}”: {departure.why}"


def _read(citation: Citation) -> Iterator[str]:
    yield f"This source {citation.relation} the claim; read: {citation.read}."
    if citation.limits:
        yield f"But: {citation.limits}"
    if citation.finding:
        yield f"It found: {citation.finding}"


def _work(collection: Collection, key: str, record: str) -> str:
    entry, cited = collection.entries[key].reference, collection.cited_by.get(key, ())
    links = "\n".join(f"- [{p.claim.statement}](../{p.origin.path})" for p, _ in cited)
    found = plain(entry.found or "")
    return f"# {plain(entry.title or key)}\n\n{record}\n\n{found}\n\n## Claims\n\n{links}\n"
