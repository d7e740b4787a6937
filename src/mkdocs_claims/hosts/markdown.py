"""The Python-Markdown extension: one block, `/// claims | VIEW`, whose HTML goes past Markdown as
it is.
"""

import re
import sys
import xml.etree.ElementTree as etree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nh3
from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markupsafe import Markup
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from mkdocs_claims.hosts.current import NotShown, current_site, problems_html
from mkdocs_claims.hosts.failure import template_failure
from mkdocs_claims.hosts.within import within
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.read.blocks import has_title
from mkdocs_claims.show.planned import FENCE
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import BODY, VIEWS

_OPENED = '<div class="claim__words">'  # as Python-Markdown writes the element of a body
_BEGIN, _END = Markup("<!-- the claim's body -->"), Markup("<!-- end of the claim's body -->")
_NOT_SEARCHED = re.compile("<(?!/?(?:p|ul|ol|li|code|pre)>)[^<>]*>")
_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
_OTHER_HOST = re.compile(r"\s*[/\\]\s*[/\\]")
TAGS = {
    "p",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "a",
    "code",
    "pre",
    "span",
    "div",
    "abbr",
    "br",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "img",
}
_ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "h2": {"id"},
    "h3": {"id"},
    "abbr": {"title"},
    "span": {"class"},
    "div": {"class"},
    "code": {"class"},
    "pre": {"class"},
    "img": {"alt", "src", "width", "height", "loading"},
}
_FIGURE = re.compile(
    r'<p>\s*<img alt="([^"]*)" src="([^"]*)"(?: title="(\d+)x(\d+) ([^"]*)")? ?/?>\s*</p>'
)


def body_in(html: str) -> str:
    """What a claim's page says beside it, as HTML, with the elements that a search keeps."""
    body = html.partition(_BEGIN)[2].partition(_END)[0]
    return _NOT_SEARCHED.sub("", body).strip()


def with_body(html: str, body: str) -> str:
    """A view's HTML with a claim's body, made of its Markdown, in its place."""
    before, _, after = html.partition(BODY)
    return f"{before}\n{_BEGIN}{_cleaned(body)}{_END}{after}"


def html_of(site: Site, view: str, name: str, failed: Callable[[str, Exception], str]) -> Markup:
    """The HTML of a view; where it fails, what `failed` gives from its name and the exception."""
    try:
        return VIEWS[view](site, name)
    except Exception as failure:  # whatever a template of the site's own may do
        return Markup(failed(view, failure))


class ClaimsBlock(Block):  # type: ignore[misc]  # pymdown-extensions ships no types
    """`/// claims | VIEW [NAME]`: a view of the collection. What stands inside the block of a claim
    is its body.
    """

    NAME = "claims"
    ARGUMENT = True

    def on_validate(self, parent: etree.Element) -> bool:
        """A view or name that is not there leaves the block as it is written: `claims check` tells
        of it.
        """
        view, _, name = self.argument.partition(" ")
        name, named = name.strip(), NAMED.get(view)
        try:
            site = self.config["site"](self.md)
        except NotShown as reason:
            self.html = reason.html
            return True
        found, articles = site.collection, {"": "", **site.collection.articles}
        known = {"claim": found.pages, "reference": found.entries, "article": articles}
        if view not in VIEWS or (named and name not in known[named]):
            return False
        self.html = html_of(site, view, name, self.config["failed"])
        if self.length < len(FENCE):  # on a page of the site's own
            self.html = Markup(within(self.html, has_title(self.md.lines)))
        return True

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The view's HTML, untouched by Markdown; where a body goes in between, an
        element for it.
        """
        before, body, after = self.html.partition(BODY)
        view = etree.SubElement(parent, "p")
        view.text = self.md.htmlStash.store(before)
        if not body:
            return view
        words = etree.SubElement(parent, "div", {"class": "claim__words"})
        etree.SubElement(parent, "p").text = self.md.htmlStash.store(_END + after)
        return words


class BodyGuard(Postprocessor):
    """The last guard: what Markdown made of a claim's body has only the elements of its subset."""

    def run(self, text: str) -> str:
        """The page's HTML, its claims' bodies cleaned, each between its marks."""
        done, end = [], 0
        while (begin := text.find(_OPENED, end)) != -1:
            if (close := text.find(_END, begin)) == -1:
                break
            body = text[begin + len(_OPENED) : close].strip().removesuffix("</div>")
            done += [text[end:begin], _BEGIN, _cleaned(body), _END]
            end = close + len(_END)
        return "".join([*done, text[end:]])


def _cleaned(body: str) -> str:
    """A body's HTML with nothing but the elements, attributes and addresses of its subset."""
    return nh3.clean(
        _FIGURE.sub(_figure, body.strip()),
        tags=TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto"},
        link_rel=None,
        attribute_filter=_allowed,
    )


def _figure(match: re.Match[str]) -> str:
    """An image that stands alone, with its size and its caption."""
    alternative, address, width, height, caption = match.groups()
    size = f' width="{width}" height="{height}"' if width and width != "0" else ""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    image = f'<img alt="{alternative}" src="{address}"{size} loading="lazy">'
    return f"<figure>{image}{below}</figure>"


def _allowed(_: str, name: str, value: str) -> str | None:
    """An attribute's value; None for an address of another host without a scheme, which nh3 takes
    for one of the site, and for an image of any other host.
    """
    elsewhere = name in ("href", "src") and _OTHER_HOST.match(value)
    return None if elsewhere or (name == "src" and _SCHEME.match(value)) else value


def _failed(view: str, failure: Exception) -> Markup:
    message = template_failure(view, failure)
    print(message, file=sys.stderr)
    return problems_html([message])


class ClaimsExtension(BlocksExtension):  # type: ignore[misc]  # pymdown-extensions ships no types
    """Shows claims in any host of Python-Markdown; nothing that is wrong with them stops the host:
    it stands on the page and is printed. `site`: a function that gives the Site (else it is read
    from `docs`).
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "site": [
                "",
                "A function without arguments that gives the mkdocs_claims.show.site.Site to show.",
            ],
            "failed": [
                _failed,
                "What gives the HTML in place of a view that fails, from its name and exception.",
            ],
            "docs": ["docs", "The folder that holds the claims, where no `site` is given."],
            "base": [
                "/",
                "What stands before the address of a page of the site, where no `site` is given and"
                " the host does not say which page it makes.",
            ],
        }
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        """Registers the block."""
        given = self.getConfig("site")
        site = (lambda _: given()) if given else self._read
        block_mgr.register(ClaimsBlock, {"site": site, "failed": self.getConfig("failed")})
        md.postprocessors.register(BodyGuard(md), "claims-body", 1)

    def _read(self, md: Markdown) -> Site:
        """The site as the page shows it that Zensical (0.0.73) says it makes: by links to sources,
        relative to its own, which Zensical resolves. No other host says which page it is.
        """
        docs = Path(self.getConfig("docs")).absolute()
        context = "rendering_context" in md.preprocessors and md.preprocessors["rendering_context"]
        path = getattr(getattr(context, "page", None), "path", None)
        if isinstance(path, str):
            return current_site(docs, "../" * path.count("/"), sources=True)
        return current_site(docs, self.getConfig("base"))


def makeExtension(**options: Any) -> ClaimsExtension:
    """The extension, for hosts that look it up by the name of its module."""
    return ClaimsExtension(**options)
