"""The corrections of all claims as a feed that a program follows. Source: RFC 4287, The Atom
Syndication Format.
"""

import datetime
from xml.sax.saxutils import escape, quoteattr

from mkdocs_claims.show.site import Site

FEED = "changes.xml"


def atom(site: Site, address: str) -> str:
    """The feed of a site at an address; its ids and days follow from what is written, so that it
    changes with a correction only.
    """
    words, pages = site.look.words, site.collection.pages
    name = site.look.site_name or address
    title = f"{name}: {words['changes']}"
    changes = [
        (change.on, page.slug, number, change.what)
        for page in pages.values()
        for number, change in enumerate(sorted(page.claim.changes, key=lambda one: one.on), 1)
    ]
    days = [on for on, *_ in changes] or [page.claim.checked for page in pages.values()]
    entries = []
    for on, slug, number, what in sorted(changes, reverse=True):
        link = address + site.look.based("").address("claims", slug)
        entries += [
            "<entry>",
            f"<id>{escape(f'{link}#change-{number}')}</id>",
            f"<title>{escape(site.items[slug].title)}</title>",
            f"<updated>{_time(on)}</updated>",
            f"<link href={quoteattr(link)}/>",
            f"<summary>{escape(what)}</summary>",
            "</entry>",
        ]
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(words["language"])}>',
        f"<id>{escape(address)}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{_time(max(days, default=datetime.date(1970, 1, 1)))}</updated>",
        f"<author><name>{escape(name)}</name></author>",
        f'<link rel="self" href={quoteattr(address + FEED)}/>',
        f"<link href={quoteattr(address)}/>",
    ]
    return "\n".join([*head, *entries, "</feed>", ""])


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
