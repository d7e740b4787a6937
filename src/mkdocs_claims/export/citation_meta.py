"""A reference as the meta elements from which reference managers read a work. Source: Google
Scholar, Inclusion Guidelines; Zotero, Embedded Metadata.
"""

from collections.abc import Iterator

from mkdocs_claims.model.csl import TYPES, Type
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import plain


def citation_meta(reference: Reference) -> list[tuple[str, str]]:
    """Name and content of each element; none where the title is not verified. What was not verified
    is left out.
    """
    work = reference.verified()
    if not work.title:
        return []
    first, _, last = (work.page or "").replace("–", "-").partition("-")
    fields = [
        ("title", plain(work.title)),
        *(("author", _name(name)) for name in work.author if not name.others),
        ("publication_date", (work.issued or "").split("/")[0].replace("-", "/")),
        *_container(work),
        ("volume", work.volume),
        ("issue", work.issue),
        ("firstpage", first),
        ("lastpage", last),
        ("publisher", work.publisher),
        ("doi", work.DOI),
        ("pmid", work.PMID),
    ]
    return [(f"citation_{name}", value) for name, value in fields if value]


def _container(work: Reference) -> Iterator[tuple[str, str]]:
    """What holds the work, by the name that tells which kind of work it is."""
    kind, holder = TYPES.get(work.type, Type()), plain(work.container_title or "")
    if kind.serial:
        yield "journal_title", holder
    elif work.type == "paper-conference":
        yield "conference_title", holder
    elif kind.hosted:
        yield "inbook_title", holder
    elif work.type == "report":
        yield "technical_report_institution", work.publisher or ""
    elif work.type == "thesis":
        yield "dissertation_institution", work.publisher or ""


def _name(name: Name) -> str:
    parts = (name.dropping_particle, name.non_dropping_particle, name.family)
    family = " ".join(part for part in parts if part)
    return name.literal or ", ".join(part for part in (family, name.given, name.suffix) if part)
