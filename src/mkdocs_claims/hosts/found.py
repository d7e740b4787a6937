"""What lets search engines, messengers, feed readers and reference managers find a site's pages:
the files at its root, the elements in a page's head, and what a site without an address loses.
"""

from collections.abc import Iterator

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_claims.export.atom import FEED, atom
from mkdocs_claims.export.citation_meta import citation_meta
from mkdocs_claims.hosts.head import data_of
from mkdocs_claims.show.site import Site

NO_ADDRESS = (
    "site_url is not set: pages have no canonical address, the sitemap is empty, a link in a"
    " messenger has no picture, and there is no feed of corrections; set it in mkdocs.yml"
)
_ROBOTS = "User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"


def files_at_root(config: MkDocsConfig, files: Files, site: Site) -> dict[str, str]:
    """The feed of corrections and robots.txt, unless the site has its own; none without an
    address.
    """
    if not (address := address_of(config)):
        return {}
    made = {FEED: atom(site, address), "robots.txt": _ROBOTS.format(address=address)}
    return {path: text for path, text in made.items() if files.get_file_from_path(path) is None}


def address_of(config: MkDocsConfig) -> str:
    """The address of the site, with a stroke at its end; "" where none is set."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def in_head(site: Site, view: str, page: Page) -> tuple[str | None, str]:
    """What machines read in the head of the page of a view: a claim as JSON-LD, None on others; and
    as elements, for a reference manager, a work's verified fields, and where its record is.
    """
    kind, _, key = view.partition(" ")
    if kind == "claim":
        return data_of(site, key, page.canonical_url), ""
    if kind == "reference":
        return None, "".join(map(str, _elements(site, key, get_relative_url("./", page.url))))
    return None, ""


def _elements(site: Site, key: str, base: str) -> Iterator[Markup]:
    for name, content in citation_meta(site.works[key].reference):
        yield Markup('\n<meta name="{}" content="{}">').format(name, content)
    link = '\n<link rel="alternate" type="application/x-research-info-systems" href="{}">'
    yield Markup(link).format(f"{base}references/{key}.ris")
