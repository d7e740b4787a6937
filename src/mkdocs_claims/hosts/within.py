"""A view's HTML in; the same as it stands within a page of the site's own, out."""

import re

from mkdocs_claims.show.views import BODY

_HEADING = re.compile(r"(</?h)([1-5])\b")
_WITHOUT_BODY = re.compile(rf'<div class="claim__body"><h2>[^<]*</h2>\s*{BODY}\s*</div>')


def within(html: str, has_title: bool) -> str:
    """The HTML without the place of a claim's body, which stands on the claim's own page; with a
    title of its own on the page, each heading is one deeper.
    """
    html = _WITHOUT_BODY.sub("", str(html)).replace(BODY, "")
    if not has_title or "<h1" not in html:
        return html
    return _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", html)
