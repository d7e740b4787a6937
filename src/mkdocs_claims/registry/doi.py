"""A DOI in, where doi.org says whether it exists; and what it says. Source: Handle System proxy
API, https://www.doi.org/doi-handbook.
"""

from typing import Any
from urllib.parse import quote

from mkdocs_claims.registry.record import NotAnswered, inner

HOST = "doi.org"


def address(doi: str) -> str:
    """Where doi.org answers of a DOI."""
    return f"https://{HOST}/api/handles/{quote(doi, safe='')}"


def exists(payload: Any) -> bool:
    """Whether doi.org knows it, whoever registered it."""
    code = inner(payload, "responseCode")
    if code not in (1, 100):
        raise NotAnswered("doi.org did not answer")
    return bool(code == 1)
