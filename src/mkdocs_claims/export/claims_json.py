"""Every claim with its status and references, as one JSON file with a version and stable ids."""

import json
from typing import Any

from mkdocs_claims.export.rows import rows
from mkdocs_claims.model.claim import Citation
from mkdocs_claims.model.collection import Page
from mkdocs_claims.show.lines import lines_of
from mkdocs_claims.show.site import Site

SCHEMA = "mkdocs-claims/claims"
VERSION = 2
_OF_THE_SITE = {"host", "ignore", "draft", "article"}  # of article: `sentences`, and the status


def record(site: Site, page: Page) -> dict[str, Any]:
    """A claim: its verdict before it."""
    claim, status = page.claim, site.collection.statuses[page.slug]
    lines = lines_of(site.look, status, claim.checked)
    return {
        "id": page.slug,
        "verdict": status.verdict,
        "verdict_words": site.items[page.slug].verdict,
        "sources": lines.sources,
        "limits": status.limits,
        "own_list": status.own_list,
        "article_prints_opposite": status.reversed,
        **claim.model_dump(mode="json", by_alias=True, exclude=_OF_THE_SITE),
        "article": site.collection.article_of(page) or None,
        "sentences": claim.sentences,
        "citations": [_citation(site, citation) for citation in claim.citations],
    }


def _citation(site: Site, citation: Citation) -> dict[str, Any]:
    """A citation; of a retracted work, with that word."""
    is_retracted = site.collection.reference(citation.reference).retracted is not None
    retracted = {"retracted": True} if is_retracted else {}
    return citation.model_dump(exclude_defaults=True) | retracted


def files(site: Site) -> dict[str, str]:
    """claims.json, with every claim in the article's order."""
    about = {
        "schema": SCHEMA,
        "version": VERSION,
        "notice": site.look.notice,
        "references": "references.json",
    }
    head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
    claims = rows(record(site, page) for page in site.collection.in_order)
    return {"claims.json": f'{head},\n "claims": {claims}\n}}\n'}
