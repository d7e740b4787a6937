"""Writes claim pages as drafts, ready to be filled in; 'claims todo' knows what is left in them."""

import argparse
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from mkdocs_claims.command.shared import docs_option, read_docs, settings_of
from mkdocs_claims.problem import CannotRun

if TYPE_CHECKING:
    from mkdocs_claims.model.collection import Collection

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = 'claims new "Walking lifts the mood" --sentence S2.P1.1 --reference hill-2020'
_LONGEST = 100  # characters of a name
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "ł": "l"})


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument(
        "title", nargs="?", help="a short name for the claim; its address is made from it"
    )
    parser.add_argument(
        "--sentence", nargs="+", default=[], metavar="ID", help="the article's sentences, by id"
    )
    parser.add_argument(
        "--reference", nargs="+", default=[], metavar="ID", help="works to cite, by id"
    )
    parser.add_argument(
        "--for-section",
        metavar="ID",
        help="one draft for each sentence of a section that has no claim yet",
    )
    parser.add_argument("--article", metavar="ID", help="where a site has several: which one")
    docs_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    known, _ = read_docs(asked.docs)
    claims = asked.docs / settings_of(asked.docs).claims_dir
    article = _article(asked, known)
    folder = claims / article if article else claims
    _refuse_unknown(asked, known, article)
    if asked.for_section:
        for sentence in _open_sentences(known, article, asked.for_section):
            path = folder / f"{slug(sentence)}.md"
            is_new = not path.exists()
            if is_new:
                written_page(path, draft(asked.docs, [sentence], asked.reference))
            print(path if is_new else f"left as it is: {path}")
        return 0
    if not (name := asked.title or next(iter(asked.sentence), "")):
        raise CannotRun("give the claim a short name, as 'walking-lifts-mood', or --sentence")
    page = draft(asked.docs, asked.sentence, asked.reference)
    print(written_page(folder / f"{slug(name)}.md", page))
    return 0


def _article(asked: argparse.Namespace, known: "Collection") -> str:
    """The id of the article that the claim is of; empty where the site examines one, or none."""
    there = [key for key in known.articles if key]
    if asked.article is not None and asked.article not in there:
        raise CannotRun(f"there is no article {asked.article!r} in docs/articles")
    if asked.article is None and len(there) > 1 and (asked.sentence or asked.for_section):
        raise CannotRun(f"name the article with --article: {', '.join(there)}")
    return asked.article or (there[0] if len(there) == 1 else "")


def _refuse_unknown(asked: argparse.Namespace, known: "Collection", article: str) -> None:
    """CannotRun for an id that the outline or the list of references does not have."""
    from mkdocs_claims.nearest import meant

    outline = known.articles[article].outline if article in known.articles else None
    sections = outline.sections if outline else ()
    named = [
        ("sentence", asked.sentence, [s.id for section in sections for s in section.sentences]),
        ("reference", asked.reference, list(known.entries)),
        ("section", filter(None, [asked.for_section]), [section.id for section in sections]),
    ]
    for kind, ids, there in named:
        for unknown in (name for name in ids if name not in there):
            say = meant(unknown, there) if there else "there is none yet"
            raise CannotRun(f"there is no {kind} {unknown!r}; {say}")


def _open_sentences(known: "Collection", article: str, section: str) -> list[str]:
    """The sentences of a section that claim something and have no claim page yet."""
    from mkdocs_claims.model.collection import key_of

    sections = known.articles[article].outline.sections
    (found,) = (part for part in sections if part.id == section)
    return [
        sentence.id
        for sentence in found.sentences
        if sentence.kind == "claim" and key_of(article, sentence.id) not in known.made_by
    ]


def slug(title: str) -> str:
    """A title as an address: a-z, 0-9 and hyphens, the words that have room in a file's name.
    CannotRun where no claim can have it.
    """
    from mkdocs_claims.model.values import name_problem

    spelt = unicodedata.normalize("NFKD", title.lower().translate(_SPELT))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in spelt if not unicodedata.combining(c)))
    if not words:
        raise CannotRun(f"{title!r} has no letter for an address; write a name with a-z or 0-9")
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        del words[-1]
    name = "-".join(words)[:_LONGEST]
    if (problem := name_problem(name)) is not None:
        raise CannotRun(f"{problem}; give the claim a name of its own")
    return name


def draft(docs: Path, sentences: Sequence[str] = (), references: Sequence[str] = ()) -> str:
    """The text of a claim page to be filled in, with the values that a key may take beside it."""
    from mkdocs_claims.model.claim import Citation, InArticle
    from mkdocs_claims.read.clock import today
    from mkdocs_claims.rules.words_of_the_template import TEMPLATE

    relations = _choices(Citation, "relation")
    lines = [
        "---",
        "draft: true  # delete this line when the page is done",
        f"claim: {TEMPLATE['claim']}",
        f"in_short: {TEMPLATE['in_short']}",
    ]
    if sentences:
        lines += [
            "article:",
            f"  sentences: [{', '.join(sentences)}]",
            f"  says_it_as: fact  # {_choices(InArticle, 'says_it_as')}",
        ]
    lines += ["citations:"] if references else [f"citations: []  # relations: {relations}"]
    for reference in references:
        lines += [
            f"  - reference: {reference}",
            f"    relation: unchecked  # {relations}",
            f"    read: title  # {_choices(Citation, 'read')}",
            "    # limits: what the support does not reach",
            "    # finding: what the work found",
        ]
    lines += [f"topics: [{TEMPLATE['topic']}]", f"checked: {today()}", "---", TEMPLATE["body"]]
    return "\n".join(lines) + "\n"


def written_page(path: Path, text: str) -> Path:
    """The path of a new claim page, written; CannotRun if there is one of that name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise CannotRun(f"{path} is there already; nothing was written") from None
    return path


def _choices(model: type, field: str) -> str:
    return " | ".join(get_args(model.model_fields[field].annotation))  # type: ignore[attr-defined]
