"""A page's Markdown in, the blocks `/// claims | VIEW [NAME]` that stand in it out, with their
places.
"""

import re
from collections.abc import Iterator

from mkdocs_claims.model.blocks import BlockUse

_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_BEGIN = re.compile(r"^[ ]{0,3}(/{3,})[ ]*claims?\b[ ]*(.*?)[ ]*$", re.MULTILINE)
_WHOLE = re.compile(r"[ ]{0,3}/{3,}[ ]*claims[ ]*\|[ ]*(\S*)[ ]*(.*?)[ ]*")


def block_uses(path: str, text: str) -> Iterator[BlockUse]:
    """The blocks of a page outside its fenced code, and what was meant as one."""
    text = _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    begun = [*_BEGIN.finditer(text)]
    for match, end in zip(begun, [*(after.start() for after in begun[1:]), len(text)], strict=True):
        line, start = (
            text.count("\n", 0, match.start()) + 1,
            text.rfind("\n", 0, match.start(1)) + 1,
        )
        if (whole := _WHOLE.fullmatch(match[0])) is None:
            yield BlockUse(
                path,
                line,
                match.start(1) - start + 1,
                "",
                "",
                "no block of claims; write '/// claims | VIEW NAME'",
            )
        elif (
            re.search(rf"^[ ]{{0,3}}{match[1]}[ \t]*$", text[match.end() : end], re.MULTILINE)
            is None
        ):
            told = f"this block is never closed; write {match[1]!r} on a line below it"
            yield BlockUse(path, line, match.start(1) - start + 1, "", "", told)
        else:
            yield BlockUse(
                path, line, match.start() - start + whole.start(1) + 1, whole[1], whole[2]
            )
