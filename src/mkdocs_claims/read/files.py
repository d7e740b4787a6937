"""The edge that reads: a docs folder in, the bytes of its claim pages, references and outline out,
with what may not be read.
"""

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from mkdocs_claims import codes
from mkdocs_claims.model.collection import Origin, Page
from mkdocs_claims.model.lock import LOCK
from mkdocs_claims.model.settings import SETTINGS, Settings
from mkdocs_claims.model.values import SLUG_FORM, name_problem
from mkdocs_claims.problem import Problem
from mkdocs_claims.read import front_matter
from mkdocs_claims.read.body import without_code
from mkdocs_claims.read.disk import bytes_of, cannot, unreadable
from mkdocs_claims.read.images import Size, images, size
from mkdocs_claims.read.load import MOST_BYTES, Sources, decoded
from mkdocs_claims.read.rule_words import own_file

MOST_REFERENCE_BYTES = 6 * 1024 * 1024  # fifty times as much memory
MOST_PAGE_BYTES = 1024 * 1024
_JSON = "references.json"  # read where there is no references.yml
OUTLINE, OUTLINES = "article.yml", "articles"  # of one article, of several
GLOSSARY = "glossary.md"
_LINK_OUT = "the folder is a link out of docs; put the folder itself here"
_TEXT_FILE = "a page in a text file; let its name end in '.md'"
_BLOCK = b"///"  # where claims may be shown
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs takes for a page


def read_settings(docs: Path) -> tuple[Settings | None, Origin | None, list[Problem]]:
    """The settings of a docs folder, None where their file has a problem; and where they stand,
    None where there is no file.
    """
    problems: list[Problem] = []
    if (source := _optional(docs.resolve(), SETTINGS, problems, MOST_BYTES)) is None:
        return (None if problems else _with_json(docs, Settings())), None, problems
    value, problems = decoded(*source, front_matter.settings, MOST_BYTES)
    if problems:
        return None, None, problems
    settings, origin = value
    return _with_json(docs, settings), origin, []


def _with_json(docs: Path, settings: Settings) -> Settings:
    """The settings, with the list of references that is there where they name none."""
    named = "references" in settings.model_fields_set
    if named or (docs / settings.references).exists() or not (docs / _JSON).exists():
        return settings
    return settings.model_copy(update={"references": _JSON})


def read_sources(docs: Path, settings: Settings | None = None) -> tuple[Sources, list[Problem]]:
    """The files of a docs folder that hold claims, and a problem for each that may not be read."""
    settings = settings or Settings()
    claims_dir, references = settings.claims_dir, settings.references
    docs = docs.resolve()  # once: for each file it takes as long as reading it
    problems, claims = list[Problem](), dict[str, bytes]()
    for path, is_plain in sorted(_pages(docs, claims_dir, problems)):
        may_be_list = path.endswith("/index.md")  # and the site's own to write
        content = bytes_of(docs, path, MOST_BYTES, [] if may_be_list else problems, is_plain)
        if content is not None and (not may_be_list or front_matter.is_claim(content)):
            claims[path] = content
    if not claims and not problems:
        told = "no claim pages here; add one with 'claims new TITLE'"
        problems.append(Problem(claims_dir, 1, 1, codes.NO_CLAIM_PAGES, told))
    named = "references" in settings.model_fields_set or references == _JSON
    if not named and (docs / references).exists() and (docs / _JSON).exists():
        message = f"{_JSON} stands beside {references}; keep one, or name it in {SETTINGS}"
        problems.append(Problem(_JSON, 1, 1, codes.TWO_LISTS_OF_REFERENCES, message))
    names = (references, OUTLINE, own_file(settings.language or "en"), LOCK)
    listed, outline, words, lock = (_optional(docs, name, problems) for name in names)
    unread = {problem.path for problem in problems}
    articles = _articles(docs, problems)
    if articles and outline is not None:
        told = f"{OUTLINE} stands beside {OUTLINES}/; move it there, as {OUTLINES}/ID.yml"
        problems.append(Problem(OUTLINE, 1, 1, codes.TWO_KINDS_OF_OUTLINE, told))
    others, paths = _others(docs, claims, problems)
    kinds = {"claims": claims_dir, "references": references, "outline": OUTLINE}
    missing = frozenset(kind for kind, path in kinds.items() if path in unread)
    return Sources(claims, listed, outline, others, paths, words, lock, missing, articles), problems


def _articles(docs: Path, problems: list[Problem]) -> dict[str, bytes]:
    """The outlines of several articles, by their paths; a name that is no address is told."""
    outlines: dict[str, bytes] = {}
    for path in sorted((docs / OUTLINES).glob("*.yml")):
        name = f"{OUTLINES}/{path.name}"
        if SLUG_FORM.fullmatch(path.stem) is None:
            message = f"the name {path.name!r} becomes an address; write a-z, 0-9 and '-' only"
            problems.append(_misnamed(name, message))
        elif problem := name_problem(path.stem):
            problems.append(_misnamed(name, f"{problem}; give the article another name"))
        elif (content := bytes_of(docs, name, MOST_REFERENCE_BYTES, problems)) is not None:
            outlines[name] = content
    return outlines


def read_images(docs: Path, pages: Iterable[Page]) -> dict[str, Size | None]:
    """The size of each image that a body shows, by its path below docs: None for a file that is no
    image; what is not there, or may not be read, is left out.
    """
    paths = {
        image.path(page.origin.path) for page in pages for image in images(without_code(page.body))
    }
    docs, unread = docs.resolve(), list[Problem]()
    read = {path: _optional(docs, path, unread) for path in sorted(paths) if path[:3] != "../"}
    return {path: size(found[1]) for path, found in read.items() if found is not None}


def _pages(docs: Path, claims_dir: str, problems: list[Problem]) -> Iterator[tuple[str, bool]]:
    """The path of each page of the folder, and whether it is a file itself, no link."""
    folder = docs / claims_dir
    try:
        if not folder.is_dir():
            return
        if not folder.resolve().is_relative_to(docs):
            problems.append(unreadable(claims_dir, _LINK_OUT))
            return
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(unreadable(claims_dir, cannot("folder", error)))
        return
    for entry in entries:
        path = f"{claims_dir}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if (docs / OUTLINES / f"{entry.name}.yml").is_file():
                yield from _pages_of(folder / entry.name, path, problems)
            else:
                problems += _nested(folder / entry.name, path)
        elif entry.is_symlink() and _is_folder(entry):
            told = "a link to a folder; put claim pages directly into this one"
            problems.append(unreadable(path, told))
        elif entry.name.lower().endswith(".txt"):
            problems.append(_misnamed(path, _TEXT_FILE))
        elif _is_page(entry.name):
            yield path, entry.is_file(follow_symlinks=False)


def _pages_of(folder: Path, path: str, problems: list[Problem]) -> Iterator[tuple[str, bool]]:
    """The pages of the claims of one of several articles."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir():
            problems += _nested(entry, f"{path}/{entry.name}")
        elif entry.name.lower().endswith(".txt"):
            problems.append(_misnamed(f"{path}/{entry.name}", _TEXT_FILE))
        elif _is_page(entry.name):
            yield f"{path}/{entry.name}", False


def _misnamed(path: str, message: str) -> Problem:
    return Problem(path, 1, 1, codes.NAME_THAT_IS_NO_ADDRESS, message)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a loop of links; reading it tells so


def _is_page(name: str) -> bool:
    """Whether a file is a page; what begins with `.#` is an editor's sign that a page is open."""
    return name.lower().endswith(MARKDOWN) and not name.startswith(".#")


def _others(
    docs: Path, claims: Container[str], problems: list[Problem]
) -> tuple[dict[str, bytes], frozenset[str]]:
    """The site's other pages that may show claims, and the paths of all. What they hold beside that
    is the host's to judge.
    """
    contents, paths = {}, set()
    for folder, folders, files in os.walk(docs):
        # a folder with its own mkdocs.yml is another site
        folders[:] = [name for name in folders if not Path(folder, name, "mkdocs.yml").is_file()]
        below = Path(folder).relative_to(docs)
        within = f"{below.as_posix()}/" if below.name else ""
        for path in (within + name for name in files if _is_page(name)):
            if path in claims:  # as it was read, it is no link out of docs
                paths.add(path)
                continue
            file = docs / path
            if not Path(os.path.realpath(file)).is_relative_to(docs) or not file.is_file():
                continue  # a link out of docs, or in a loop
            paths.add(path)
            if file.stat().st_size <= MOST_PAGE_BYTES:
                content = bytes_of(docs, path, MOST_PAGE_BYTES, problems)
                if content is not None and (_BLOCK in content or path == GLOSSARY):
                    contents[path] = content
    return contents, frozenset(paths)


def _nested(folder: Path, path: str) -> list[Problem]:
    pages = (page for page in folder.rglob("*") if _is_page(page.name))
    below = sorted(page.relative_to(folder).as_posix() for page in pages)
    told = (
        "a claim page in a subfolder; move it directly into the folder of claims, or name the"
        " folder after an article of articles/"
    )
    return [Problem(f"{path}/{name}", 1, 1, codes.CLAIM_IN_SUBFOLDER, told) for name in below]


def _optional(
    docs: Path, name: str, problems: list[Problem], most: int = MOST_REFERENCE_BYTES
) -> tuple[str, bytes] | None:
    if not os.path.lexists(docs / name):
        return None
    content = bytes_of(docs, name, most, problems)
    return None if content is None else (name, content)
