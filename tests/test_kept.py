"""Under `serve` only what an edit touches is made anew, and the site is as a clean build has it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builds import configured
from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.read.load import load
from mkdocs_claims.rules import check
from mkdocs_claims.show.inputs import inputs, shared
from mkdocs_claims.show.planned import planned_pages, without_faulty
from mkdocs_claims.show.searched import searched
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from test_cache import EDITS, LOOK, START, sources_of
from tiny import EPOCH, TODAY, files, run

ADDRESS = "http://127.0.0.1:8000/"
CLAIM = "claims/rest-calms-the-body.md"
# one after the other: a file, words in it, what stands in their place; and how many pages stay
SERIES = {
    "a body": (CLAIM, r"\Z", "\nOne word more.\n", "all but one"),
    "a claim": (CLAIM, "Rest may calm", "Sleep may calm", "some"),
    "a reference": ("references.yml", "Journal of Rest", "Journal of Sleep", "some"),
    "words of the first page": ("index.md", "Start at", "Begin at", "all"),
    "the title of the first page": ("index.md", "^# ", "# New: ", "none"),
    "the outline": ("article.yml", "heading: Colds", "heading: A cold", "none"),
    "a fault": (CLAIM, "claim: ", "claim: '", "none"),
}
SERVING = """
from mkdocs.plugins import event_priority
@event_priority(1000)
def on_config(config):
    config.plugins["claims"].on_startup(command="serve", dirty=False)
"""
STATES = st.dictionaries(st.sampled_from(sorted(START)), st.sampled_from(sorted(EDITS)))


def made(edits):
    """The sound site of the made-up collection with some files edited, and its planned pages."""
    changed = {path: EDITS[edit](START[path], path) for path, edit in edits.items()}
    texts = {path: text for path, text in (START | changed).items() if text is not None}
    collection, misfits = load(sources_of(texts), TODAY)
    sound, faults = without_faulty(collection, sorted([*misfits, *check(collection)]))
    site = Site(sound, LOOK)
    views = {page.view for page in planned_pages(site, faults).values()}
    return site, views - {""}


def shown(site, view):
    """All that stands on a page, in its head and in the search."""
    kind, _, name = view.partition(" ")
    page = site.collection.pages.get(name) if kind == "claim" else None
    return VIEWS[kind](site, name), searched(site, view, ""), page and json_ld(site, page, None)


@settings(deadline=None, max_examples=40)
@given(STATES, STATES)
def test_pages_with_equal_inputs_are_equal(first, second):
    (before, pages), (after, others) = made(first), made(second)
    if shared(before) == shared(after):
        for view in pages & others:
            if inputs(before, view) == inputs(after, view):
                assert shown(before, view) == shown(after, view), view


def rebuilt(folder, target):
    """A build as `serve` makes it, its plugins kept from the last one; the plugin `claims`."""
    config = load_config(config_file=str(folder / "mkdocs.yml"), site_dir=str(target))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=ADDRESS)
    return config.plugins["claims"]


def clean(folder, target):
    """The files of such a build by a process of its own."""
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "clean.yml").write_text(f"{text}\nhooks: [serving.py]\n", "utf-8")
    (folder / "serving.py").write_text(SERVING, "utf-8")
    done = run("mkdocs", "build", "-f", "clean.yml", "-d", target, cwd=folder)
    assert done.returncode == 0, done.stderr
    return files(target)


@pytest.fixture
def edit(monkeypatch, tmp_path):
    """A site, its target, and a function that edits it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    nav = ["index.md", "article.md", "claims/index.md"]
    folder = configured(tmp_path / "site", {"site_url": ADDRESS, "nav": nav})
    folder.joinpath("docs/claims.yml").write_text("")

    def edited(path, old, new):
        file = folder / "docs" / path
        text, count = re.subn(old, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1
        file.write_text(text, "utf-8")

    return folder, tmp_path / "served", edited


def test_after_each_edit_the_site_is_as_a_clean_build_has_it(edit, tmp_path):
    folder, served, edited = edit
    pages = len(rebuilt(folder, served).kept.now.pages)
    for name, (*change, stays) in SERIES.items():
        edited(*change)
        kept = rebuilt(folder, served).kept
        assert files(served) == clean(folder, tmp_path / name), name
        counts = {"all": [pages], "all but one": [pages - 1], "none": [0]}
        assert len(kept.stays) in counts.get(stays, range(1, pages)), name


def test_where_a_plugin_is_not_known_nothing_stays(edit):
    folder, served, _ = edit
    configured(folder, {"plugins": ["search", "tags", "claims"]})
    rebuilt(folder, served)
    assert rebuilt(folder, served).kept.now is None


def test_where_an_extension_may_read_other_files_nothing_stays(edit):
    folder, served, _ = edit
    configured(folder, {"markdown_extensions": ["pymdownx.snippets"]})
    rebuilt(folder, served)
    assert rebuilt(folder, served).kept.now is None
