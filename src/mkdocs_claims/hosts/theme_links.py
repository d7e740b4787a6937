"""A site's configuration in; what is wrong with the links that the theme `claims` makes of it, out:
each is an address of the web or of the site, and its icon is there.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

_SAFE = re.compile(r"(?:https?:|mailto:)[^\s<>\"']+|[^\s<>\"':]*", re.IGNORECASE)


def links_not_shown(config: MkDocsConfig) -> Iterator[str]:
    """What a person has to mend in mkdocs.yml before a page can have its links."""
    extra = config.extra
    yield from _unsafe("extra.homepage", extra.get("homepage"))
    for key in ("social", "alternate"):
        links = extra.get(key) or []
        if not isinstance(links, list) or not all(isinstance(link, Mapping) for link in links):
            yield f"mkdocs.yml: extra.{key} is a list of links, as '- link: https://example.org/'"
            continue
        for number, link in enumerate(links, 1):
            place = f"extra.{key}, link {number}"
            if not link.get("link"):
                yield f"mkdocs.yml: {place} has no 'link'; write its address"
            yield from _unsafe(place, link.get("link"))
            yield from _without_icon(place, link.get("icon"), config.theme.dirs)


def _unsafe(place: str, address: Any) -> Iterator[str]:
    if address is not None and not _SAFE.fullmatch(str(address)):
        yield (
            f"mkdocs.yml: {place} leads to {str(address)!r}; write an address that begins with"
            " https:// or mailto:, or one of the site"
        )


def _without_icon(place: str, icon: Any, folders: list[str]) -> Iterator[str]:
    if icon and not any(Path(folder, ".icons", f"{icon}.svg").is_file() for folder in folders):
        yield (
            f"mkdocs.yml: {place} has the icon {icon!r}, which the theme does not have; write one"
            " such as 'fontawesome/brands/mastodon', or leave it out"
        )
