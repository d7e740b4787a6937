"""A reference as RIS, for reference managers. Source: RIS,
https://en.wikipedia.org/wiki/RIS_(file_format).
"""

from mkdocs_claims.model.csl import TYPES, Type
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.nlm.style import plain
from mkdocs_claims.show.site import Site


def ris(reference: Reference) -> str:
    """A reference as one RIS record; what was not verified is left out."""
    r = reference.verified()
    first, _, last = (r.page or "").replace("–", "-").partition("-")
    values = [
        ("TY", TYPES.get(r.type, Type()).ris),
        ("ID", r.id),
        *(("AU", _name(name)) for name in r.author if not name.others),
        *(("ED", _name(name)) for name in r.editor if not name.others),
        ("TI", ("RETRACTED: " if r.retracted else "") + plain(r.title or "")),
        ("T2", plain(r.container_title or "")),
        ("PY", (r.issued or "")[:4]),
        ("DA", (r.issued or "").split("/")[0].replace("-", "/")),
        ("VL", r.volume),
        ("IS", r.issue),
        ("SP", first),
        ("EP", last),
        ("PB", r.publisher),
        ("DO", r.DOI),
        ("AN", r.PMID),
        ("C2", r.PMCID),
        ("UR", r.URL),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in values if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _name(name: Name) -> str:
    family = " ".join(
        part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part
    )
    return name.literal or ", ".join(part for part in (family, name.given, name.suffix) if part)


def files(site: Site) -> dict[str, str]:
    """One file a reference, beside its page."""
    return {
        f"references/{key}.ris": ris(entry.reference)
        for key, entry in site.collection.entries.items()
    }
