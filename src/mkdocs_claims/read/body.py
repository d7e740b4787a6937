"""A page's body in, what lies outside its subset of Markdown out.

The subset: paragraphs, emphasis, lists, h2 and h3, links, code, quotations, tables, and images of
the site. Source: CommonMark 0.31 for
the names of things.
"""

import re
from collections.abc import Iterator
from itertools import islice

from mkdocs_claims import codes
from mkdocs_claims.codes import LINK_NOT_ALLOWED
from mkdocs_claims.model.addresses import link_problem
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.read.fences import without_fences
from mkdocs_claims.read.images import ENDINGS, IMAGE, images
from mkdocs_claims.read.subset import (
    ANYWHERE,
    AT_THE_START,
    IN_CODE_TOO,
    QUOTED,
    SIGN_FIRST,
    Kinds,
)

# what every Markdown with fenced code takes for a fence
_FENCE = re.compile(r"(`{3,}|~{3,}) *([\w+#.-]*)")
_CODE = re.compile(r"(?<!\\)(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
LINK = re.compile(r"\]\(\s*<?([^\s)>]*)")
_IN_A_LINE = re.compile(r"!\[[^\]\[\n]*\]\([^()\n]*\)")  # an image
_SPACED = re.compile(
    r"\]\((?:[^)\s<\]]|\](?!\())+( +)(?!\"[^\"\n]{0,300}\" *\)|'[^'\n]{0,300}' *\))[^)\s]"
)  # but for a title
_BARE = re.compile(r"(?<!\w)(?:[a-z][a-z0-9+.-]{0,30}:)?//[^\s)>/][^\s)>]*", re.IGNORECASE)
_MOST_LINES = 1000
_MOST_BRACKETS = 500
_MOST = {"[": _MOST_BRACKETS, "*": 2000, "_": 2000, "`": 2000}
_MOST_OF_A_KIND = 50  # that one body is told of

_Found = tuple[int, str, str]  # an offset, a code, what to write


def body_problems(body: str) -> list[TextProblem]:
    """What a body may not hold, each with its 0-based line and column in the body."""
    if body.count("\n") > _MOST_LINES:
        words = f"more than {_MOST_LINES} lines below the front matter; write fewer"
        return [TextProblem(_MOST_LINES, 0, codes.MARKDOWN_OUTSIDE_THE_SUBSET, words)]
    for mark, most in _MOST.items():
        if body.count(mark) > most:
            words = f"more than {most} {mark!r} in one page; write fewer"
            place = _position(body, body.index(mark))
            return [TextProblem(*place, codes.MARKDOWN_OUTSIDE_THE_SUBSET, words)]
    plain = without_code(body)
    text = IMAGE.sub(_blank, plain)
    text = QUOTED.sub(_blank, text)
    kinds = ANYWHERE + AT_THE_START if SIGN_FIRST.search(text) else ANYWHERE
    found = {
        *_outside(text, kinds),
        *_outside(body, IN_CODE_TOO),
        *_links(text),
        *_images(plain),
    }
    return [
        TextProblem(*_position(body, start), code, words) for start, code, words in sorted(found)
    ]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _images(text: str) -> Iterator[_Found]:
    """What is wrong with the images of a text."""
    for image in images(text):
        if not image.alternative.strip():
            words = "an image without words for who cannot see it; write ![what it shows](…)"
            yield image.offset, codes.MARKDOWN_OUTSIDE_THE_SUBSET, words
        address = image.address.lower()
        if ":" in address or "//" in address or address.startswith(("/", "\\")):
            words = f"{image.address[:80]!r} is no image of this site; put it into the docs folder"
            yield image.offset, LINK_NOT_ALLOWED, words
        elif not address.endswith(ENDINGS):
            words = f"{image.address[:80]!r}: an image ends in {', '.join(ENDINGS)}"
            yield image.offset, LINK_NOT_ALLOWED, words


def _outside(text: str, kinds: Kinds) -> Iterator[_Found]:
    for pattern, code, words in kinds:
        for match in islice(pattern.finditer(text), _MOST_OF_A_KIND):
            yield match.start(), code, words


def _links(text: str) -> Iterator[_Found]:
    """What is wrong with the addresses of a text, in links and bare."""
    text = _IN_A_LINE.sub(_blank, text) if "![" in text else text  # it is told already
    for match in islice(LINK.finditer(text), _MOST_BRACKETS):
        if (problem := link_problem(match[1])) is not None:
            yield match.start(1), LINK_NOT_ALLOWED, f"{match[1][:80]!r} as a link: {problem}"
    for match in islice(_SPACED.finditer(text), _MOST_BRACKETS):
        words = "a space in an address ends the link; write %20 for it"
        yield match.start(1), LINK_NOT_ALLOWED, words
    text = LINK.sub(lambda match: " " * len(match[0]), text) if "//" in text else ""
    for match in islice(_BARE.finditer(text), _MOST_BRACKETS):
        if (problem := link_problem(match[0])) is not None:
            yield match.start(), LINK_NOT_ALLOWED, f"{match[0][:80]!r}: {problem}"


def without_code(body: str) -> str:
    """A body of the same length, with spaces for its fenced code and a word of x for its code in a
    line.
    """
    if "`" not in body and "~~~" not in body:
        return body
    rows = without_fences(body.split("\n"), _FENCE)
    return _CODE.sub(lambda match: "x" * len(match[0]), "\n".join(rows))


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset)
    return line, offset - (text.rfind("\n", 0, offset) + 1)
