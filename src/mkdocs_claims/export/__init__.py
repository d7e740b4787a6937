"""What leaves the site for machines: FORMATS, one file a format. What was not verified
is left out.
"""

from collections.abc import Callable

from mkdocs_claims.export import claims_json, csl_json, ris
from mkdocs_claims.show.site import Site

FORMATS: dict[str, Callable[[Site], dict[str, str]]] = {
    "claims": claims_json.files,
    "csl": csl_json.files,
    "ris": ris.files,
}


def exported(site: Site) -> dict[str, str]:
    """The files of every format: their path in the site, and their text."""
    return {path: text for files in FORMATS.values() for path, text in files(site).items()}
