"""Each view of one small site as HTML, an element or a text a line, held to a golden file.
`--update` writes the files anew; the review is the diff.
"""

import re

import pytest

from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.rules import check
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import SITES, TODAY, VOID, copied, one_look

GOLDEN = SITES.parent / "views"
NAMES = {
    "claim": ("rest-shortens-colds", "rest-calms-the-body", "rest-cures-fevers"),
    "status": ("rest-cures-fevers",),
    "reference": ("hall-2014", "nagy-2016", "health-body", "bell-2001"),
}
SHOWN = [view for view in VIEWS if view != "rules"]  # of which each docstring is the text
ALL = [(view, name) for view in SHOWN for name in NAMES.get(view, ("",))]
IN_TEXT = {"a", "b", "cite", "i", "q", "span", "strong", "svg"}
_TAG = re.compile(r"(<[^>]*>)")
_SIGN = re.compile(r"<svg.*?</svg>", re.DOTALL)  # a drawing, and no word of it


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    """The good site, with a claim and works that have what its others lack; without a problem."""
    docs = copied(tmp_path_factory.mktemp("views")) / "docs"
    page = "claims/rest-cures-fevers.md"
    (docs / page).write_bytes((GOLDEN / page).read_bytes())
    with (docs / "references.yml").open("a", encoding="utf-8") as file:
        file.write((GOLDEN / "references.yml").read_text("utf-8"))
    sources, unread = read_sources(docs)
    collection, problems = load(sources, TODAY)
    assert not [*unread, *problems, *(p for p in check(collection) if p.severity == "error")]
    return Site(collection, one_look(base="../../"))


def lines(html):
    """HTML with an element a line, deeper by what holds it; with one that stands in text there."""
    depth, line = 0, ""
    for part in _TAG.split(" ".join(_SIGN.sub("<svg>", html).split())):
        name = re.match(r"</?(\w+)", part)
        if not name or name[1] in IN_TEXT:
            line += part
        elif part.startswith("</"):
            if f"<{name[1]}" not in line:
                yield f"{' ' * depth}{line}"
                line = ""
            depth -= 1
            yield f"{' ' * depth}{line.strip()}{part}"
            line = ""
        else:
            yield f"{' ' * (depth - line.startswith('<'))}{line.strip()}"
            depth, line = depth + (name[1] not in VOID), part


@pytest.mark.parametrize(("view", "name"), ALL)
def test_a_view_is_as_it_was_read_and_found_good(view, name, site, golden):
    html = "".join(f"{line}\n" for line in lines(VIEWS[view](site, name)) if line.strip())
    golden(html, GOLDEN / f"{'-'.join(filter(None, (view, name)))}.html")
