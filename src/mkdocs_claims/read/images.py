"""The bytes of an image in, its width and height in pixels out; and where a body shows images.

Sources: PNG 1.2, GIF 89a, JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649).
"""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import NamedTuple

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
IMAGE = re.compile(r'^!\[([^\]\n]*)\]\(([^\s()<>"]+)(?: "([^"\n]*)")?\)$', re.MULTILINE)
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
Size = tuple[int, int]


class Image(NamedTuple):
    """An image of a body: where it stands in it, what it shows, its address, and its caption."""

    offset: int
    end: int
    alternative: str
    address: str
    caption: str

    def path(self, page: str) -> str:
        """Its file, below docs, as seen from the path of a page."""
        return normpath(join(dirname(page), self.address))


def images(body: str) -> Iterator[Image]:
    """The images of a body that has no other kind of image, in order."""
    for match in IMAGE.finditer(body) if "![" in body else ():
        yield Image(match.start(), match.end(), match[1], match[2], match[3] or "")


def size(content: bytes) -> Size | None:
    """Its size; None for what is none of these kinds."""
    if content[:8] == b"\x89PNG\r\n\x1a\n":
        found = _pair(content[16:24], 4)
    elif content[:4] == b"GIF8":
        found = _pair(content[6:10], 2, "little")
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        found = _webp(content)
    elif content[:2] == b"\xff\xd8":
        found = _jpeg(content)
    else:
        found = None
    return found if found and all(found) else None


def _pair(part: bytes, width: int, order: str = "big") -> Size | None:
    if len(part) < 2 * width:
        return None
    read = int.from_bytes
    if order == "little":
        return read(part[:width], "little"), read(part[width:], "little")
    return read(part[:width], "big"), read(part[width:], "big")


def _webp(content: bytes) -> Size | None:
    kind, part = content[12:16], content[20:30]
    if kind == b"VP8X" and len(part) == 10:
        return int.from_bytes(part[4:7], "little") + 1, int.from_bytes(part[7:10], "little") + 1
    if kind == b"VP8L" and len(part) >= 5:
        bits = int.from_bytes(part[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    pair = _pair(part[6:10], 2, "little") if kind == b"VP8 " else None
    return (pair[0] & 0x3FFF, pair[1] & 0x3FFF) if pair else None


def _jpeg(content: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        if content[at + 1] in _FRAMES:
            pair = _pair(content[at + 5 : at + 9], 2)
            return (pair[1], pair[0]) if pair else None
        at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4], "big"))
    return None
