"""What patient leaflets need stands in a body, each safe: images, tables, quotations, addresses."""

import struct

import pytest
from markdown import Markdown

from mkdocs_claims.checked import read_collection
from mkdocs_claims.hosts.markdown import ClaimsExtension
from mkdocs_claims.read.body import body_problems
from mkdocs_claims.read.images import size
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from tiny import EPOCH, Elements, copied, one_look

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 480, 640)
GIF = b"GIF89a" + struct.pack("<HH", 640, 480)
VP8 = b"RIFF....WEBPVP8 ....\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 640, 480)
BODY = """
A picture:

![A bed by a window](../images/bed.png "Rest (as in the trial)")

| Day | Well |
| --- | --- |
| 1 | 3 in 10 |

> Rest as long as you can.

See <https://example.org/rest>.
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The tiny site with a picture in a page, and what is told of it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    docs = copied(tmp_path / "site") / "docs"
    page = docs / "claims/rest-shortens-colds.md"
    page.write_text(page.read_text("utf-8") + BODY, "utf-8")
    (docs / "images").mkdir()
    (docs / "images/bed.png").write_bytes(PNG)
    return docs


def html(docs):
    """The page of the claim, as a host of Python-Markdown shows it."""
    shown = Site(read_collection(docs)[0], one_look(base="../"))
    planned = planned_pages(shown, {})["claims/rest-shortens-colds.md"]
    md = Markdown(extensions=["tables", ClaimsExtension(site=lambda: shown)])
    return Elements(md.convert(planned.markdown))


@pytest.mark.parametrize("content", [PNG, JPEG, GIF, VP8])
def test_the_size_of_an_image_is_read_from_its_first_bytes(content):
    assert size(content) == (640, 480)
    assert size(content[:9]) is None


def test_a_picture_has_its_words_its_size_and_its_caption(site):
    assert [p for p in read_collection(site)[1] if p.severity != "info"] == []
    found = html(site)
    (image,) = found("img.")
    assert (image["alt"], image["width"], image["height"]) == ("A bed by a window", "640", "480")
    assert [caption.text for caption in found("figcaption.")] == ["Rest (as in the trial)"]


def test_tables_quotations_and_addresses_stand_in_a_body(site):
    found = html(site)
    assert [cell.text for cell in found("td.")] == ["1", "3 in 10"]
    assert "Rest as long" in found("blockquote.")[0].text
    assert [a["href"] for a in found("a.") if a.text == "https://example.org/rest"] == [
        "https://example.org/rest"
    ]


def test_a_picture_that_is_not_there_or_is_none_is_an_error(site):
    (site / "images/bed.png").write_bytes(b"<svg onload=alert(1)>")
    (problem,) = (p for p in read_collection(site)[1] if p.code == "CLM413")
    assert "'images/bed.png' is no PNG, JPEG, GIF or WebP" in problem.message
    (site / "images/bed.png").unlink()
    assert [p.code for p in read_collection(site)[1] if p.severity == "error"] == ["CLM413"]


@pytest.mark.parametrize(
    "body",
    [
        "> <script>",
        "> /// note\n> ///",
        "> !!! note",
        "<http://example.org>",
        "<https://example.org/ onload=x>",
        "<https://1.2.3.4/x>",
        "![x](//example.org/x.png)",
        "![x](data:image/png;base64,x.png)",
        "![x](../../../../etc/x.png) {: onload=x }",
    ],
)
def test_what_could_hurt_in_them_is_an_error(body):
    assert body_problems(body)
