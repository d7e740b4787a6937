"""A collection in; what is left to do on its site, in order, out."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mkdocs_claims.command.starter import PLACEHOLDERS
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.model.dates import after
from mkdocs_claims.problem import Place, some
from mkdocs_claims.rules import open_places

# Each kind of task, in the order in which it is done, with its heading.
KINDS = {
    "sentence": "Sentences without a claim; 'claims outline FILE --show' prints each",
    "draft": "Drafts, and what is left in each",
    "page": "Pages of the site, and what is still to be written on them",
    "finding": "Works of which no page says what they found",
    "title": "Works read by their title only",
    "overdue": "Comparisons that are overdue",
    "unverified": "What nobody has compared with the work itself yet",
}


class Task(NamedTuple):
    """Something left to do: its kind, where, and in words what."""

    kind: str
    place: Place
    message: str


def tasks(collection: Collection, texts: Mapping[str, str]) -> list[Task]:
    """All that is left, by kind, of each in order; `texts`: of the site's own pages, by path."""
    found = [*_of_articles(collection), *_of_drafts(collection), *of_pages(texts)]
    for page in collection.in_order:
        found += _of_page(page, collection)
    for key, entry in collection.entries.items():
        if fields := ", ".join(entry.reference.unverified):
            message = (
                f"{key}: compare {fields} with the work itself, correct what is wrong, and then"
                " delete the name from its line 'unverified'"
            )
            found.append(Task("unverified", entry.at("unverified"), message))
    order = [*KINDS]
    return sorted(found, key=lambda task: order.index(task.kind))


def of_pages(texts: Mapping[str, str]) -> Iterator[Task]:
    """What is still to be written on the site's pages: their texts, by path below docs."""
    for path, text in texts.items():
        for number, row in enumerate(text.split("\n"), 1):
            mark = next((mark for mark in PLACEHOLDERS if mark in row), None)
            if mark is not None:
                open_ = row.partition(mark)[2].strip()
                yield Task("page", Place(path, number, row.index(mark) + 1), open_)


def _of_articles(collection: Collection) -> Iterator[Task]:
    for article, place, sentence in collection.open_sentences:
        where = article.origin.at("sections", *place)
        yield Task(
            "sentence", where, f"{sentence.id}: write its claim, or say by 'kind' why it needs none"
        )


def _of_drafts(collection: Collection) -> Iterator[Task]:
    for draft in collection.drafts.values():
        open_ = open_places(draft, collection)
        done = "nothing is left; delete the line 'draft: true', and it is published"
        message = f"{some(len(open_), 'thing')} left, below" if open_ else done
        yield Task("draft", Place(draft.path, 1, 1), f"{draft.statement or draft.slug}: {message}")
        for p in open_:
            yield Task("draft", Place(p.path, p.line, p.column), f"{p.code} {p.message}")


def _of_page(page: Page, collection: Collection) -> Iterator[Task]:
    claim = page.claim
    for number, citation in enumerate(claim.citations):
        place = page.at("citations", number)
        if citation.finding is None and citation.relation != "unchecked":
            yield Task(
                "finding", place, f"{citation.reference}: say below it, as 'finding', what it found"
            )
        if citation.read == "title":
            yield Task(
                "title",
                place,
                f"{citation.reference}: read more than its title, and then change its 'read'",
            )
    if claim.checked <= collection.today:
        due = after(claim.checked, claim.check_again or collection.settings.check_again)
        if due < collection.today:
            yield Task(
                "overdue",
                page.at("checked"),
                f"was due on {due}: compare it with its sources, and write today at 'checked'",
            )
