"""A YAML text and what its parser says of it in; what is wrong, and where, in plain words out."""

from typing import Any

import yaml

from mkdocs_claims.problem import Misfit

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C loader, where PyYAML was built with it
DEPTH = 50
TOO_DEEP = f"more than {DEPTH} lists or mappings inside each other"


def syntax_misfit(text: str, fault: yaml.MarkedYAMLError) -> Misfit:
    """The misfit of a YAML text that its parser stopped at: nearer to what is wrong than where the parser noticed it."""
    mark = fault.problem_mark or fault.context_mark
    if mark is not None and "nesting depth" in (fault.problem or ""):  # libyaml, from PyYAML 6.0.4 on, at 1,000
        return Misfit(mark.line, mark.column, "CLM009", TOO_DEEP)
    if "expected ':'" in (fault.problem or ""):
        mark = fault.context_mark or mark  # the line itself, not the next one
    unclosed = "quoted scalar" in (fault.context or "") and "unexpected" in (fault.problem or "")
    if fault.context_mark is not None and unclosed:
        mark = fault.context_mark
        return Misfit(mark.line, mark.column, "CLM006", "a quotation mark opens here and is never closed; close it")
    if mark is not None and (opening := _quotation_that_ends_on(mark.line, text)) is not None:
        told = "a quotation mark opens here, and the next one stands on a line below; close it"
        return Misfit(opening.line, opening.column, "CLM006", told)
    rows = text.rstrip().split("\n")
    if mark is not None and mark.line >= len(rows):  # the text ends too soon: what was begun is to blame
        mark = fault.context_mark or mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if line >= len(rows):
        line, column = len(rows) - 1, len(rows[-1])
    indents = (row[: len(row) - len(row.lstrip())] for row in rows[: line + 1])
    tab = next(((number, indent.index("\t")) for number, indent in enumerate(indents) if "\t" in indent), None)
    if tab is not None:
        return Misfit(*tab, "CLM006", "a tab stands where spaces should; indent with spaces")
    return Misfit(line, column, "CLM006", _plain(fault.problem or "this is not YAML"))


def _quotation_that_ends_on(line: int, text: str) -> Any:
    """Where a quotation begins that ends on a line below its own: what is wrong there is often that it was never closed."""
    found = None
    try:
        for token in yaml.scan(text, Loader=LOADER):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if quoted and token.start_mark.line < token.end_mark.line == line:
                found = token.start_mark
    except yaml.YAMLError:
        pass  # the fault itself
    return found


def _plain(problem: str) -> str:
    for sign, plain in _PLAIN.items():
        if sign in problem:
            return plain
    return f"this is not YAML: {problem}"


_PLAIN = {
    "mapping values are not allowed": "a colon here reads as a new key; put the text in double quotes, or mend the indent",
    "did not find expected ',' or ']'": "a list is not closed; end it with ']'",
    "did not find expected ',' or '}'": "a mapping is not closed; end it with '}'",
    "did not find expected node content": "a list or mapping opens here and is not closed; close it, or put the text in quotes",
    "could not find expected ':'": "this line has no colon after its key; write 'key: text'",
    "did not find expected key": "this line does not fit the lines above; check its indent and its quotation marks",
    "cannot start any token": "this character cannot begin a text; put the text in double quotes",
    "did not find expected <document start>": "this line does not fit the lines above; write 'key: text'",
    "did not find expected alphabetic": "a text cannot begin with this character; put it in double quotes",
    "did not find expected '-' indicator": "this line does not fit the list above; begin it with '- '",
    "block sequence entries are not allowed": "a list item cannot begin here; put it on a line of its own",
    "expected comment or line break": "a text cannot begin with this character; put it in double quotes",
    "unknown escape character": "a backslash in double quotes begins a code; use single quotes",
    "decimal number": "a backslash in double quotes begins a code; use single quotes",
    "escape code": "a code for a character that does not exist; write the character itself",
}
