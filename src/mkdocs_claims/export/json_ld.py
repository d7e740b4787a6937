"""A claim page as JSON-LD: MedicalWebPage, Claim and citation of schema.org. No lastReviewed: no
clinician reviewed it.
"""

from typing import Any

from mkdocs_claims.model.collection import Page
from mkdocs_claims.model.reference import Name, Reference
from mkdocs_claims.nlm.style import plain
from mkdocs_claims.show.site import Site

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "webpage": "WebPage",
    "post-weblog": "BlogPosting",
    "book": "Book",
    "chapter": "Chapter",
    "report": "Report",
    "thesis": "Thesis",
    "dataset": "Dataset",
    "article-newspaper": "NewsArticle",
    "article-magazine": "Article",
}


def json_ld(site: Site, page: Page, address: str | None) -> dict[str, Any]:
    """The page's claim, its status in words before it, and the verified fields of what it cites.
    Source: schema.org.
    """
    claim, status = page.claim, site.look.status(site.collection.statuses[page.slug])
    cited = [
        site.collection.reference(citation.reference).verified() for citation in claim.citations
    ]
    title = site.look.words["title"].format(status=status, claim=claim.statement)
    found = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": address,
        "name": title,
        "abstract": f"{status}. {claim.in_short}",
        "inLanguage": site.look.words["language"],
        "mainEntity": {"@type": "Claim", "name": title, "text": f"{status}: {claim.statement}"},
        "citation": [_work(reference) for reference in cited],
    }
    return {key: value for key, value in found.items() if value}


def _work(reference: Reference) -> dict[str, Any]:
    record = {
        "@type": _TYPES.get(reference.type, "CreativeWork"),
        "name": plain(reference.title or ""),
        "author": [_person(name) for name in reference.author],
        "datePublished": reference.issued,
        "isPartOf": (
            {"@type": "CreativeWork", "name": plain(container)}
            if (container := reference.container_title)
            else None
        ),
        "identifier": [
            {"@type": "PropertyValue", "propertyID": key, "value": value}
            for key in ("DOI", "PMID", "PMCID")
            if (value := getattr(reference, key))
        ],
        "url": f"https://doi.org/{reference.DOI}" if reference.DOI else reference.URL,
    }
    return {key: value for key, value in record.items() if value}


def _person(name: Name) -> dict[str, str]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    parts = (
        name.given,
        name.dropping_particle,
        name.non_dropping_particle,
        name.family,
        name.suffix,
    )
    return {"@type": "Person", "name": " ".join(part for part in parts if part)}
