"""The text of one file in; the page, references, outline or blocks that it holds, and its problems,
out.
"""

import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from mkdocs_claims import codes
from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.collection import Draft, Origin, Page
from mkdocs_claims.model.outline import Outline
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.values import SLUG_FORM, name_problem
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.read.blocks import block_uses
from mkdocs_claims.read.body import body_problems
from mkdocs_claims.read.given_twice import ids_given_twice, twice
from mkdocs_claims.read.schema_messages import schema_problems
from mkdocs_claims.strict_yaml.reader import read

Model = TypeVar("Model", bound=BaseModel)

_FRONT = re.compile(r"---[ \t]*\n((?:(?!---[ \t]*(?:\n|\Z)).*\n)*)---[ \t]*(?:\n|\Z)")
_TRANSLATION = re.compile(r"\.[a-z]{2}(?:[-_][A-Z][A-Za-z]{1,3})?$")  # as mkdocs-static-i18n has it
_OF_A_CLAIM = re.compile(r"^(?:claim|in_short|citations|checked)[ \t]*:", re.MULTILINE)
_OPENED = re.compile(r"---[ \t]*\n")
_DASHES = re.compile(r"^[ \t]*([-–—]{1,4})[ \t]*$", re.MULTILINE)


def page(path: str, text: str) -> tuple[Page | Draft | None, list[TextProblem]]:
    """A claim page: its front matter and its body, None where either has a problem. In a draft a
    problem is only what is still open, where its name and YAML are right.
    """
    name = path.rpartition("/")[2]
    slug = name.removesuffix(".md")
    text_problems = []
    if SLUG_FORM.fullmatch(slug) is None:
        told = f"the name {name!r} becomes an address; write a-z, 0-9 and '-' only, then '.md'"
        if _TRANSLATION.search(slug):
            told = f"claim pages have no translations yet, and {name!r} looks like one; delete it"
        text_problems.append(TextProblem(0, 0, codes.NAME_THAT_IS_NO_ADDRESS, told))
    elif problem := name_problem(slug):
        message = f"{problem}; give the claim another name"
        text_problems.append(TextProblem(0, 0, codes.NAME_THAT_IS_NO_ADDRESS, message))
    if not text.startswith("---"):
        line = next((i for i, row in enumerate(text.split("\n")) if row.strip()), 0)
        begun = text.lstrip().startswith("---")
        told = (
            "'---' stands below the first line; move it to line 1"
            if begun
            else "no front matter; begin with '---', the page's keys, and '---' again"
        )
        return None, [*text_problems, TextProblem(line, 0, codes.NO_FRONT_MATTER, told)]
    match = _FRONT.match(text)
    if match is None:
        return None, [*text_problems, _unclosed(text)]
    front, body, body_line = (
        match[1].removesuffix("\n"),
        text[match.end() :],
        text.count("\n", 0, match.end()) + 1,
    )
    claim, found = _claim(front)
    unfit = [m._replace(line=m.line + 1) for m in found]
    unfit += [m._replace(line=m.line + body_line - 1) for m in body_problems(body)]
    fits = claim is not None and not unfit
    whole = Page(slug, claim, body, body_line, Origin(path, front, 2)) if claim and fits else None
    if not text_problems and (keys := _keys_of_draft(front)) is not None:
        statement = keys.get("claim")
        said = statement if isinstance(statement, str) else ""
        return Draft(slug, path, said, body, whole, tuple(sorted(unfit))), []
    return (None if text_problems else whole), [*text_problems, *unfit]


def _claim(front: str) -> tuple[Claim | None, list[TextProblem]]:
    """The claim of a front matter, and its problems: none of its lists names anything twice."""
    claim, found = validated(Claim, front)
    if claim is not None and not found:
        found += twice(front, ("article", "sentences"), claim.sentences)
        found += twice(front, ("topics",), claim.topics)
        found += twice(front, ("formerly",), claim.formerly)
        for number, newer in enumerate(claim.newer):
            found += twice(front, ("newer", number, "references"), newer.references)
    return claim, found


def is_claim(content: bytes) -> bool:
    """Whether a page's bytes begin with the front matter of a claim, as that of a list does not."""
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    match = _FRONT.match(text)
    return match is not None and _OF_A_CLAIM.search(match[1]) is not None


def _keys_of_draft(front: str) -> dict[str, object] | None:
    """The keys of a front matter that says it is a draft's; None if it does not, or is no YAML."""
    if "draft" not in front:
        return None
    value, text_problems = read(front)
    is_draft = isinstance(value, dict) and value.get("draft") in ("yes", "true")
    return value if is_draft and not text_problems else None


def _unclosed(text: str) -> TextProblem:
    if not _OPENED.match(text):
        return TextProblem(
            0,
            0,
            codes.NO_FRONT_MATTER,
            "more than three hyphens; write '---' and nothing else on line 1",
        )
    if (dashes := _DASHES.search(text, 4)) is not None:
        line = text.count("\n", 0, dashes.start())
        return TextProblem(
            line,
            0,
            codes.UNCLOSED_FRONT_MATTER,
            f"{dashes[1]!r} does not close the front matter; write '---'",
        )
    return TextProblem(
        0,
        0,
        codes.UNCLOSED_FRONT_MATTER,
        "the front matter is never closed; write '---' on a line of its own below its last key",
    )


def validated(model: type[Model], text: str) -> tuple[Model | None, list[TextProblem]]:
    """A file's text as a model has it, None where it does not fit; and what does not."""
    value, text_problems = read(text)
    if not text_problems and not isinstance(value, dict):
        kind = {list: "a list", str: "a text", type(None): "empty"}.get(
            type(value), "not a mapping"
        )
        return None, [
            TextProblem(
                0,
                0,
                codes.NOT_KEYS_OR_LIST,
                f"this is {kind}; write keys with values, 'key: text' on each line",
            )
        ]
    if not isinstance(value, dict):
        return None, text_problems
    try:
        return model.model_validate(value), text_problems
    except ValidationError as error:
        return None, text_problems + schema_problems(error, model, text)


def outline(path: str, text: str) -> tuple[tuple[Outline, Origin] | None, list[TextProblem]]:
    """The outline, with where it was read."""
    found, text_problems = validated(Outline, text)
    text_problems = [*text_problems, *ids_given_twice(found, text)]
    return (
        None if found is None or text_problems else (found, Origin(path, text, 1))
    ), text_problems


def settings(path: str, text: str) -> tuple[tuple[Settings, Origin] | None, list[TextProblem]]:
    """The settings of a site, with where they were read; a file without any has none."""
    rows = (row.strip() for row in text.split("\n"))
    is_set = any(row and not row.startswith("#") for row in rows)
    value, text_problems = validated(Settings, text) if is_set else (Settings(), [])
    return (
        None if value is None or text_problems else (value, Origin(path, text, 1))
    ), text_problems


def blocks(path: str, text: str) -> tuple[list[BlockUse], list[TextProblem]]:
    """The blocks of a page of the site's own."""
    return list(block_uses(path, text)), []
