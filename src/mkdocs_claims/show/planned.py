"""What pages a site gets: for each source path below docs, its Markdown (one block) and its title,
description and tags.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from html import escape
from textwrap import shorten
from typing import Any, NamedTuple

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nlm.style import plain
from mkdocs_claims.problem import Problem
from mkdocs_claims.read.body import without_code
from mkdocs_claims.read.images import images
from mkdocs_claims.rules import open_places
from mkdocs_claims.show.named import Work
from mkdocs_claims.show.site import Site, closed
from mkdocs_claims.strict_yaml.reader import part_at

MOST = 155  # characters of a description that search engines show
FENCE = "/" * 7  # longer than any block that could stand in a body's code


class Planned(NamedTuple):
    """A page: its Markdown and its metadata, the view it shows ("claim SLUG"), whether it gives way
    to one of the site's own, and the Markdown of what stands in the view.
    """

    markdown: str
    meta: dict[str, Any]
    view: str = ""
    gives_way: bool = False
    body: str = ""


def with_drafts(collection: Collection) -> Collection:
    """The collection as a writer sees it: drafts that fit are among its pages."""
    fit = {slug: draft.page for slug, draft in collection.drafts.items() if draft.page is not None}
    shown = {
        slug: page
        for slug, page in fit.items()
        if collection.entries.keys() >= {*page.claim.named_references}
    }
    return replace(collection, pages={**collection.pages, **shown}) if shown else collection


def draft_pages(site: Site) -> dict[str, Planned]:
    """For each draft that cannot be shown as a claim yet, a page of what is open and its text."""
    words, collection = site.look.words, site.collection
    return {
        draft.path: Planned(
            site.look.html("draft", draft=draft, problems=open_places(draft, collection)),
            {"title": words["draft"], "search": {"exclude": True}},
        )
        for draft in collection.drafts.values()
        if draft.slug not in collection.pages
    }


def planned_pages(
    site: Site, faults: Mapping[str, Sequence[Problem]], own: Set[str] = frozenset()
) -> dict[str, Planned]:
    """Claim pages, faulty pages, and the generated ones, but for those that are the site's own
    (`own`: paths in docs, where they are known).
    """
    words, claims_dir = site.look.words, site.look.claims_dir
    pages = {page.origin.path: _claim_page(site, page) for page in site.collection.pages.values()}
    generated = {
        f"{claims_dir}/index.md": _generated("index", words["index title"]),
        **dict(_other_parts(site)),
        **_article_pages(site),
        "references/index.md": _generated("references", words["references title"]),
        **{f"references/{key}.md": _reference_page(key, work) for key, work in site.works.items()},
    }
    pages |= {path: page for path, page in generated.items() if path not in own}
    pages |= {f"{claims_dir}/{old}.md": page for old, page in _moved(site)}
    for path, problems in faults.items():
        meta = {"title": words["problems title"], "search": {"exclude": True}}
        pages[path] = Planned(
            site.look.html("faults", problems=problems, catalogue=site.catalogue), meta
        )
    return pages


def _other_parts(site: Site) -> Iterator[tuple[str, Planned]]:
    """The pages of a long list of claims after its first."""
    title, count = site.look.words["index part"], len(site.collection.parts)
    for number in range(2, count + 1):
        path = f"{site.look.claims_dir}-{number}/index.md"
        yield path, _generated(f"index {number}", title.format(number=number, count=count))


def _article_pages(site: Site) -> dict[str, Planned]:
    """The page of the article, or of several their list and a page of each; none where there is
    nothing to show.
    """
    collection, words = site.collection, site.look.words
    if collection.examines_several:
        pages = {"article.md": _generated("article", words["articles"])}
        return pages | {
            f"articles/{key}.md": _generated(f"article {key}", site.article_title(key) or key)
            for key in collection.articles
        }
    if not (collection.articles or collection.lists or collection.made_by):
        return {}
    return {"article.md": _generated("article", words["article"])}


def _sized(site: Site, page: Page) -> str:
    """A claim's body, each image with its size before its caption, for whoever makes HTML of it."""
    sizes = site.collection.images or {}
    body = page.body
    for image in reversed([*images(without_code(body))]):
        width, height = sizes.get(image.path(page.origin.path)) or (0, 0)
        shown = f'![{image.alternative}]({image.address} "{width}x{height} {image.caption}")'
        body = body[: image.offset] + shown + body[image.end :]
    return body


def _moved(site: Site) -> Iterator[tuple[str, Planned]]:
    """For each earlier name of a claim, a page that leads to where it is now."""
    meta = {"title": _html(site.look.words["moved"]), "search": {"exclude": True}}
    for page in site.collection.pages.values():
        for old in page.claim.formerly:
            yield old, Planned(site.look.html("moved", item=site.items[page.slug]), meta)


def _claim_page(site: Site, page: Page) -> Planned:
    item = site.items[page.slug]
    meta = _meta(item.title, item.description, *page.claim.topics, item.verdict)
    meta["claim_verdict"] = item.status.verdict
    view = f"claim {page.slug}"
    body = _sized(site, page)
    return Planned(_block(view, body), _handed(page.claim.host) | meta, view, body=body)


def _reference_page(key: str, work: Work) -> Planned:
    named = [work.written.name, work.written.title and plain(work.written.title.unescape())]
    said = " ".join(closed(text) for text in named if text)
    view = f"reference {key}"
    return Planned(_block(view), _meta(work.written.name, said), view, gives_way=True)


def _generated(view: str, title: str) -> Planned:
    return Planned(_block(view), _meta(title, title), view, gives_way=True)


def _meta(title: str, description: str, *tags: str) -> dict[str, Any]:
    """A page's metadata as HTML: MkDocs' templates print it as it is."""
    return {
        "title": _html(title),
        "description": _html(shorten(description, MOST, placeholder="…")),
        "tags": [_html(tag) for tag in tags],
    }


def _handed(value: Any) -> Any:
    """What a page hands to its theme: `true` and `false` as such, every other text as HTML."""
    if isinstance(value, Mapping):
        return {_html(str(key)): _handed(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_handed(part) for part in value]
    if not isinstance(value, str):
        return value
    return value == "true" if value in ("true", "false") else _html(value)


def _html(text: str) -> str:
    """A text as HTML, its apostrophes as they are: MkDocs' own search shows a title as text."""
    return escape(text, quote=False).replace('"', "&quot;")


def _block(view: str, body: str = "") -> str:
    return f"{FENCE} claims | {view}\n\n{body}\n{FENCE}\n"


def without_faulty(
    collection: Collection, problems: Sequence[Problem]
) -> tuple[Collection, dict[str, list[Problem]]]:
    """The collection without the claims and references that have an error or cite what has one; for
    each such page its errors.
    """
    errors = [problem for problem in problems if problem.severity == "error"]
    faults: dict[str, list[Problem]] = {}
    for problem in errors:
        if problem.path.startswith(f"{collection.settings.claims_dir}/"):
            faults.setdefault(problem.path, []).append(problem)
    elsewhere = [problem for problem in errors if problem.path not in faults]
    of_reference = _by_reference(collection, elsewhere)
    entries = {key: entry for key, entry in collection.entries.items() if key not in of_reference}
    for page in collection.pages.values():
        named = page.claim.named_references
        if not entries.keys() >= {*named}:
            found = [
                problem for key in dict.fromkeys(named) for problem in of_reference.get(key, ())
            ]
            faults.setdefault(page.origin.path, found or elsewhere)
    sound = {
        slug: page for slug, page in collection.pages.items() if page.origin.path not in faults
    }
    faults |= {f"references/{key}.md": found for key, found in of_reference.items()}
    if not faults:  # the same, with all that was found out about it
        return collection, faults
    return replace(collection, pages=sound, entries=entries), faults


def _by_reference(collection: Collection, problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    """The problems that stand in a reference, by its id."""
    origins = {key: entry.origin for key, entry in collection.entries.items()}
    keys = {(origin.path, origin.within): key for key, origin in origins.items()}
    texts = {origin.path: (origin.text, len(origin.within)) for origin in origins.values()}
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.path in texts:
            text, depth = texts[problem.path]
            place = part_at(text, problem.line - 1, problem.column - 1)[:depth]
            if (key := keys.get((problem.path, place))) is not None:
                found.setdefault(key, []).append(problem)
    return found
