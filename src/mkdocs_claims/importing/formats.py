"""The bytes of a file of references in; its records out, in whatever format it is: known by what
stands in it, not by its name.
"""

import re
from collections.abc import Callable
from importlib import import_module

from mkdocs_claims.importing.source import Parsed
from mkdocs_claims.problem import CannotRun

# Each format: how its text begins or what a line of it is, its name, its module and parser there.
_READ = (
    (r"\s*[\[{]", "CSL-JSON", "csl", "csl_json"),
    (r"(?s:.*?)^TY {1,4}- ?[A-Z]", "RIS", "ris", "ris"),
    (r"(?s:.*?)^PMID ?- ?\d", "PubMed (nbib)", "nbib", "nbib"),
    (r"(?s:.*?)^[ \t]*@[A-Za-z]{3,20}[ \t]*[{(]", "BibTeX", "bibtex", "bibtex"),
    (r"(?s:.*?)^(?:references:[ \t]*$|- id:)", "CSL-YAML", "csl", "csl_yaml"),
)
_NAMED = (
    (r"\s*<(?s:.*)<(?:records|xml)>(?s:.*)EndNote", "EndNote XML", "RIS ('RefMan (RIS) Export')"),
    (r"\s*<(?s:.*)<PubmedArticle", "PubMed's XML", "'PubMed' (.nbib), under 'Save' at PubMed"),
    (r"\s*<(?s:.*)<mods", "MODS", "CSL JSON or RIS"),
    (r"\s*<(?s:.*)<rdf:RDF", "RDF", "CSL JSON"),
    (r"\s*<(?:!doctype html|html)", "a web page", "CSL JSON, BibTeX or RIS"),
    (r"\s*<", "XML", "CSL JSON, BibTeX or RIS"),
    (r"(?s:.*?)^%0 ", "EndNote's tagged format", "RIS"),
    (r"(?s:.*?)^FN .*\n(?:VR|PT) ", "Web of Science's plain text", "RIS or BibTeX"),
    (r'"?Key"?,"?Item Type', "Zotero's CSV", "CSL JSON"),
    (r".{0,300}(?:Title|DOI).{0,300}[,;\t]", "a table", "CSL JSON, BibTeX or RIS"),
)
_BEGINNING = 200_000  # characters that are looked at to know a format
_PIP = "pip install 'mkdocs-claims[import]'"


def parsed(content: bytes) -> tuple[str, Parsed]:
    """The name of the format, and what the file holds; CannotRun says what to export instead."""
    text = _text(content)
    for form, name, module, parser in _READ:
        if re.match(form, text[:_BEGINNING], re.MULTILINE) is not None:
            return name, _parser(name, module, parser)(text)
    for form, name, instead in _NAMED:
        if re.match(form, text[:_BEGINNING], re.MULTILINE | re.IGNORECASE) is not None:
            raise CannotRun(f"this is {name}; export it as {instead}")
    if not text.strip():
        raise CannotRun("the file is empty")
    raise CannotRun("no format that is known; export the library as CSL JSON, BibTeX or RIS")


def _parser(name: str, module: str, parser: str) -> Callable[[str], Parsed]:
    try:
        found = import_module(f"mkdocs_claims.importing.{module}")
    except ModuleNotFoundError as error:
        raise CannotRun(f"to read {name}, type: {_PIP} ({error.name} is missing)") from None
    read: Callable[[str], Parsed] = getattr(found, parser)
    return read


def _text(content: bytes) -> str:
    """The text; a byte that is none of UTF-8 is a surrogate, and concerns its record."""
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig", "surrogateescape")
    except UnicodeDecodeError:
        raise CannotRun("this is not UTF-16; export the library again, as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
