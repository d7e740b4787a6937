"""An identifier in, where Europe PMC answers of it; and what it answers as a Record. Source:
https://europepmc.org/RestfulWebService, format "core".
"""

from typing import Any
from urllib.parse import quote

from mkdocs_claims.quoting.jats import words_of
from mkdocs_claims.registry.record import (
    NoRecord,
    NotAnswered,
    Person,
    Record,
    address_of,
    days,
    inner,
    lines,
    mappings,
    medline_notices,
    words,
)

ASKED_BY = ("PMID", "PMCID", "DOI")
HOST = "www.ebi.ac.uk"
_REST = f"https://{HOST}/europepmc/webservices/rest"
_ASKED = {"PMID": "EXT_ID:{} AND SRC:MED", "PMCID": "PMCID:{}", "DOI": 'DOI:"{}"'}


def address(field: str, value: str) -> str:
    """Where Europe PMC answers of an identifier."""
    wanted = quote(_ASKED[field].format(value.replace('"', "")))
    return f"{_REST}/search?query={wanted}&resultType=core&format=json"


def text_address(pmcid: str) -> str:
    """Where the open full text of a work is."""
    return f"{_REST}/{quote(pmcid.upper(), safe='')}/fullTextXML"


def record(payload: Any, value: str) -> Record:
    """A work, from Europe PMC's answer."""
    results = list(mappings(inner(payload, "resultList", "result")))
    if not results and inner(payload, "hitCount") == 0:
        raise NoRecord
    for work in results:
        ids = {name: lines(work.get(name.lower())) for name in ("DOI", "PMID", "PMCID")}
        if value in [text.lower() for texts in ids.values() for text in texts]:
            return _record(work, ids)
    raise NotAnswered("it answered of another work")


def _record(work: dict[str, Any], ids: dict[str, tuple[str, ...]]) -> Record:
    held = inner(work, "journalInfo")
    names = ("title", "medlineAbbreviation", "isoabbreviation")
    published = ("firstPublicationDate", "electronicPublicationDate", "pubYear")
    texts = {
        **ids,
        "title": lines(work.get("title")),
        "container-title": lines(*(inner(held, "journal", name) for name in names)),
        "issued": days(inner(held, "printPublicationDate"), *(work.get(how) for how in published)),
        "volume": lines(inner(held, "volume")),
        "issue": lines(inner(held, "issue")),
        "page": lines(work.get("pageInfo")),
    }
    corrections = mappings(inner(work, "commentCorrectionList", "commentCorrection"))
    noted = [(one.get("type"), one.get("reference")) for one in corrections]
    abstract = work.get("abstractText")
    return Record(
        texts,
        tuple(_person(one) for one in mappings(inner(work, "authorList", "author"))),
        medline_notices(inner(work, "pubTypeList", "pubType"), noted),
        free=_free(work),
        abstract=abstract if isinstance(abstract, str) else "",
        open_text=next(iter(ids["PMCID"]), "") if work.get("isOpenAccess") == "Y" else "",
    )


def _person(author: dict[str, Any]) -> Person:
    body = words(author.get("collectiveName"))
    given = words(author.get("firstName")) or words(author.get("initials"))
    return Person(body or words(author.get("lastName")), "" if body else given, bool(body))


def _free(work: dict[str, Any]) -> str:
    """Where it is free to read: at Europe PMC, or else at the first place that it names."""
    places = [
        (words(one.get("site")) != "Europe_PMC", words(one.get("documentStyle")) != "html", url)
        for one in mappings(inner(work, "fullTextUrlList", "fullTextUrl"))
        if one.get("availabilityCode") in ("OA", "F") and (url := address_of(one.get("url")))
    ]
    return min(places)[2] if places else ""


def full_text(body: bytes) -> str:
    """The words of a full text; NotAnswered where it is none."""
    try:
        return words_of(body)
    except ValueError as error:
        raise NotAnswered("Europe PMC's full text cannot be read") from error
