"""A page as HTML in; the same with what machines read, and a strict Content-Security-Policy, in its
head out.
"""

import base64
import hashlib
import json
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.show.site import Site

_CHARSET = re.compile('<meta charset="?utf-8"? ?/?>', re.IGNORECASE)
_HEAD = re.compile(
    r"<head(?:\s[^<>]*)?>", re.IGNORECASE
)  # where a theme names its charset otherwise
_INLINE = re.compile("<(script|style)([^<>]*)>")
_ATTRIBUTE_OF_OTHERS = re.compile(r"\bsrc=|\btype=(?![\"']?(?:module|text/javascript)\b)")
_TAG = re.compile(r"<[a-z]+\s([^<>]*)>")
_LOADING = re.compile(r"<(script|link|img|iframe|audio|video|source)\s([^<>]*)>")
_OF_ANOTHER_HOST = re.compile(r"""\b(?:src|href)=["']?((?:https?:)?//[^"'\s]+)""")
_LOADS = re.compile(r"""\brel=["']?(?:stylesheet|icon|preload|modulepreload)\b""")
_RUNNING = re.compile(r"""(?:^|\s)(on[a-z]+|style)=""")
_MAY_RUN = re.compile(r"\s(?:on[a-z]+|style)=")  # as that, five times as fast on a whole page
_REFERRER = '\n<meta name="referrer" content="no-referrer">'


class Head(NamedTuple):
    """What is put into the head of a page: the data of the claim it shows, if it does; whether a
    link says where a reader comes from; the inline scripts and styles that the strict policy
    refuses, None where the page has no policy; and further elements, as HTML.
    """

    data: str | None = None
    private: bool = False
    refused: Collection[tuple[str, str]] | None = None
    elements: str = ""


def data_of(site: Site, slug: str, address: str | None) -> str:
    """A claim as JSON-LD that can stand in a page; `address`: its canonical URL, if known."""
    data = json.dumps(json_ld(site, site.collection.pages[slug], address), ensure_ascii=False)
    return data.replace("<", "\\u003c").replace("&", "\\u0026")


def with_head(output: str, head: Head) -> str:
    """The page's HTML with what goes into its head."""
    if head.data is not None:
        script = f'<script type="application/ld+json">{head.data}</script>\n</head>'
        output = output.replace("</head>", script, 1)
    metas = (_REFERRER if head.private else "") + head.elements
    if head.refused is not None:
        policy = _policy(tuple(sorted({*inline_parts(output)} - {*head.refused})))
        metas = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">{metas}'
    place = (_CHARSET.search(output) or _HEAD.search(output)) if metas else None
    return output[: place.end()] + metas + output[place.end() :] if place else output


def inline_parts(html: str) -> Iterator[tuple[str, str]]:
    """The scripts and styles that stand in HTML itself: "script" or "style", and the text."""
    end = 0
    while found := _INLINE.search(html, end):
        end = html.find(f"</{found[1]}", found.end())
        if end == -1:
            return
        text = html[found.end() : end]
        if text.strip() and not (found[1] == "script" and _ATTRIBUTE_OF_OTHERS.search(found[2])):
            yield found[1], text


def blocked_by_policy(html: str, refused: Collection[tuple[str, str]]) -> Iterator[str]:
    """What a page would load or run that the strict policy does not let it: addresses of other
    hosts, and the names of attributes and elements.
    """
    for tag, attributes in _LOADING.findall(html):
        found = _OF_ANOTHER_HOST.search(attributes)
        if found and (tag != "link" or _LOADS.search(attributes)):
            yield found[1]
    if _MAY_RUN.search(html):  # in a text, perhaps
        for attributes in _TAG.findall(html):
            yield from (f"the attribute {name}" for name in _RUNNING.findall(attributes))
    if any(element == "style" for element, _ in {*inline_parts(html)} & {*refused}):
        yield "the element <style>"


@lru_cache(maxsize=64)
def _policy(parts: tuple[tuple[str, str], ...]) -> str:
    """Only what the site itself serves, and the inline scripts and styles that stand in the page.
    Source: W3C CSP Level 3.
    """
    allowed = {"script": "'self'", "style": "'self'"}
    for element, text in parts:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        allowed[element] += f" 'sha256-{digest}'"
    return (
        f"default-src 'none'; script-src {allowed['script']}; style-src {allowed['style']};"
        " img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self';"
        " manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
    )
