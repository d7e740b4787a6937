"""A YAML text and what its parser says of it in; what is wrong, and where, in plain words out."""

import re
from typing import Any

import yaml

from mkdocs_claims import codes
from mkdocs_claims.problem import TextProblem

LOADER = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # the C loader, where PyYAML was built with it
DEPTH = 50
TOO_DEEP = f"more than {DEPTH} lists or mappings inside each other"


def syntax_problem(text: str, error: yaml.MarkedYAMLError) -> TextProblem:
    """The problem of a YAML text that its parser stopped at: nearer to what is wrong than where the
    parser noticed it.
    """
    mark, said = error.problem_mark or error.context_mark, error.problem or ""
    if mark is not None and "nesting depth" in said:  # libyaml, from PyYAML 6.0.4 on, at 1,000
        return TextProblem(mark.line, mark.column, codes.NESTED_TOO_DEEP, TOO_DEEP)
    if any(sign in said for sign in ("expected ':'", "expected ',' or", "expected alphabetic")):
        mark = error.context_mark or mark  # the line itself, or where the list begins
    unclosed = "quoted scalar" in (error.context or "") and "unexpected" in said
    if error.context_mark is not None and unclosed:
        mark = error.context_mark
        told = "a quotation mark opens here and is never closed; close it"
        return TextProblem(mark.line, mark.column, codes.NOT_YAML, told)
    if mark is not None and (opening := _quotation_that_ends_on(mark.line, text)) is not None:
        told = "a quotation mark opens here, and the next one stands on a line below; close it"
        return TextProblem(opening.line, opening.column, codes.NOT_YAML, told)
    rows = text.rstrip().split("\n")
    if mark is not None and mark.line >= len(rows):  # it ends too soon: what was begun is to blame
        mark = error.context_mark or mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if line >= len(rows):
        line, column = len(rows) - 1, len(rows[-1])
    indents = (row[: len(row) - len(row.lstrip())] for row in rows[: line + 1])
    tab = next(
        ((number, indent.index("\t")) for number, indent in enumerate(indents) if "\t" in indent),
        None,
    )
    if tab is not None:
        told = "a tab stands where spaces should; indent with spaces"
        return TextProblem(*tab, codes.NOT_YAML, told)
    slip = _slip(rows, line, "mapping values" in said)
    return slip or TextProblem(line, column, codes.NOT_YAML, _plain(said or "this is not YAML"))


def _slip(rows: list[str], line: int, has_colon: bool) -> TextProblem | None:
    """What a writer slips on, as it looks on the line of the problem or on the one above it."""
    for number in (line, line - 1):
        for form, told in _SLIPS if number >= 0 else ():
            if (match := form.match(rows[number])) is not None:
                return TextProblem(number, match.start(match.lastindex or 0), codes.NOT_YAML, told)
    if has_colon and line and (above := _NO_COLON.match(rows[line - 1])) is not None:
        words = f"no colon after {above[1]!r}; write '{above[1]}: …'"
        return TextProblem(line - 1, above.end(1), codes.NOT_YAML, words)
    return None


def _quotation_that_ends_on(line: int, text: str) -> Any:
    """Where a quotation begins that ends on a line below its own: what is wrong there is often that
    it was never closed.
    """
    found = None
    try:
        for token in yaml.scan(text, Loader=LOADER):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if quoted and token.start_mark.line < token.end_mark.line == line:
                found = token.start_mark
    except yaml.YAMLError:
        pass  # the problem itself
    return found


def _plain(problem: str) -> str:
    for sign, plain in _PLAIN.items():
        if sign in problem:
            return plain
    return f"this is not YAML: {problem}"


_BEGUN = r"\A[ ]*(?:-[ ]+)*"  # of a line: its indent, and the dashes of list items
_KEY = _BEGUN + r"\w[\w-]*:[ ]+"
_NO_COLON = re.compile(_BEGUN + r"([a-z_]+)[ ][^:]*\Z")
_SLIPS = tuple(
    (re.compile(form), told)
    for form, told in (
        (
            _BEGUN + r"(?:\w[\w-]*:[ ]*)?(\u00a0)",
            "a no-break space, as Word types it; type an ordinary space",
        ),
        (r"\A[ ]*(-)[^\s-]", "no space after the dash; write '- '"),
        (r"\A[ ]*([•–—*·])[ ]", "a list item does not begin so; begin it with '- '"),
        (_BEGUN + r"\w[\w-]*(：|:(?=[^\s/:]))", "no space after the colon; write 'key: text'"),
        (_KEY + r"([,}\]])", "a text cannot begin with this character; put it in double quotes"),
        (
            _KEY + r"(\[[^\]]*\]|\"[^\"]*\"|'[^']*')[ ]*[^\s#,\]}]",
            "this ends before the text; put all of it in double quotes",
        ),
    )
)
_PLAIN = {
    "mapping values are not allowed": (
        "a colon here reads as a new key; put the text in double quotes, or mend the indent"
    ),
    "did not find expected ',' or ']'": "a list is not closed; end it with ']'",
    "did not find expected ',' or '}'": "a mapping is not closed; end it with '}'",
    "did not find expected node content": (
        "a list or mapping opens here and is not closed; close it, or put the text in quotes"
    ),
    "could not find expected ':'": (
        "no colon after a key; write 'key: text', or indent the line if it continues the one above"
    ),
    "did not find expected key": (
        "this line does not fit the lines above; check its indent and its quotation marks"
    ),
    "mapping keys are not allowed": (
        "this character cannot begin a text; put the text in double quotes"
    ),
    "did not find expected '-' indicator": (
        "this line does not fit the list above; begin it with '- ', or indent it further"
    ),
    "non-alphabetical": "this character cannot begin a line; put the text in double quotes",
    "cannot start any token": "this character cannot begin a text; put the text in double quotes",
    "did not find expected <document start>": (
        "this line does not fit the lines above; write 'key: text'"
    ),
    "did not find expected alphabetic": (
        "a text cannot begin with this character; put it in double quotes"
    ),
    "block sequence entries are not allowed": (
        "a list item cannot begin here; put it on a line of its own, or delete the dash"
    ),
    "expected comment or line break": (
        "a text cannot begin with this character; put it in double quotes"
    ),
    "unknown escape character": "a backslash in double quotes begins a code; use single quotes",
    "decimal number": "a backslash in double quotes begins a code; use single quotes",
    "escape code": "a code for a character that does not exist; write the character itself",
}
