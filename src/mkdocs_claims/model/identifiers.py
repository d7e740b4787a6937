"""A DOI, PMID or PMCID as it is written somewhere in; whether it has its form, and its plain form,
out.

Source: DOI Handbook, "DOI name syntax" (upper and lower case are one),
https://www.doi.org/doi-handbook/HTML/ ; NLM, Citing Medicine.
"""

import re
from urllib.parse import unquote

from mkdocs_claims.model.markup import decoded

# Of the signs that a DOI may hold, those that no known one does are left out: quotation marks, a
# '<' or '>' without the other or at the end, a part '..' that an address would leave out.
_IN_A_DOI = r"[^\s\x00-\x20<>\"“”„«»]"
DOI = re.compile(
    rf"10\.\d{{4,9}}(?:\.\d+)*/(?!\S*/\.\.?(?:/|$)|\.\.?/)(?:{_IN_A_DOI}|<{_IN_A_DOI}*>)+"
    r"(?<![.,;'‘’>])",
    re.ASCII,
)
PMID = re.compile(r"[1-9]\d{0,8}", re.ASCII)
PMCID = re.compile(r"PMC[1-9]\d{0,8}", re.ASCII)

_BEFORE = re.compile(
    r"(?:https?://)?(?:(?:dx\.|www\.)?doi[.-]org[a-z0-9.-]{0,60}/)?(?:doi:\s{0,9})?", re.IGNORECASE
)  # what writers and programs put before it
_AFTER = re.compile(
    r"(?:/abstract|/fulltext|/full|/e?pdf|\.abstract|\.full(?:\.pdf|-text)?)$", re.IGNORECASE
)  # the end of a publisher's address
_AROUND = " \"'“”„‘’«»"  # quotation marks, and the space beside them
_HYPHENS = str.maketrans("‐‑−–", "----")


def lower_doi(doi: str) -> str:
    """A DOI in small letters, if it is one: registries give it in any."""
    return doi.lower() if DOI.fullmatch(doi) else doi


def plain_doi(doi: str) -> str | None:
    """The plain form of a DOI, of the same work: without an address or quotation marks around it,
    percent-encoding, entities of HTML, typographic hyphens or a bracket never opened; None where
    there is none.
    """
    plain = decoded(_BEFORE.sub("", doi.strip(_AROUND).removeprefix("<"), count=1)).translate(
        _HYPHENS
    )
    if "%" in plain and DOI.fullmatch(unquote(plain)):
        plain = unquote(plain)
    if plain.endswith(("/.", "/..")):  # a way in an address, not the end of a sentence
        return None
    plain = _AFTER.sub("", plain.strip(_AROUND).rstrip(".,; "))
    for opens, closes in ("()", "<>"):
        if plain.endswith(closes) and plain.count(closes) > plain.count(opens):
            plain = plain.removesuffix(closes).rstrip(".,;")
    return plain.lower() if DOI.fullmatch(plain) else None
