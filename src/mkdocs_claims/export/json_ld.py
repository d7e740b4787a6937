"""A claim page as JSON-LD: MedicalWebPage, Claim, ClaimReview and citation of schema.org. Without a
reviewer it has no lastReviewed.
"""

from typing import Any

from mkdocs_claims.model.collection import Page
from mkdocs_claims.model.csl import TYPES, Type
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import plain
from mkdocs_claims.show.site import Site


def json_ld(site: Site, page: Page, address: str | None) -> dict[str, Any]:
    """The page with its verdict, the claim alone, what is said of it in a review beside it, and the
    verified fields of what it cites. Source: schema.org.
    """
    claim, item = page.claim, site.items[page.slug]
    cited = [
        site.collection.reference(citation.reference).verified() for citation in claim.citations
    ]
    said = _filled({"@type": "Claim", "text": claim.statement, "appearance": _article(site, page)})
    last = max(claim.reviewed, key=lambda review: review.on, default=None)
    web_page = {
        "@type": "MedicalWebPage",
        "url": address,
        "name": item.title,
        "abstract": item.description,
        "inLanguage": site.look.words["language"],
        "lastReviewed": last and last.on.isoformat(),
        "reviewedBy": last and {"@type": "Person", "name": last.by, "jobTitle": last.role},
        "mainEntity": said,
        "citation": [_work(reference) for reference in cited],
    }
    name = site.look.site_name
    review = {
        "@type": "ClaimReview",
        "url": address,
        "claimReviewed": claim.statement,
        "itemReviewed": said,
        "datePublished": claim.checked.isoformat(),
        "inLanguage": site.look.words["language"],
        "author": {"@type": "Organization", "name": name} if name else None,
        "reviewRating": {"@type": "Rating", "alternateName": item.verdict},
    }
    return {"@context": "https://schema.org", "@graph": [_filled(web_page), _filled(review)]}


def _article(site: Site, page: Page) -> dict[str, Any] | None:
    article = site.collection.articles.get(site.collection.article_of(page))
    if article is None or article.outline.title is None:
        return None
    return {"@type": "Article", "headline": article.outline.title}


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value}


def _work(reference: Reference) -> dict[str, Any]:
    record = {
        "@type": TYPES.get(reference.type, Type()).schema,
        "name": plain(reference.title or ""),
        "author": [_person(name) for name in reference.author if not name.others],
        "datePublished": reference.issued,
        "creativeWorkStatus": "Retracted" if reference.retracted is not None else None,
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
    return _filled(record)


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
