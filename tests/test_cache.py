"""What `mkdocs serve` keeps from one build to the next never shows: any series of edits ends where
a clean build does.
"""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.corpus import files
from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.rules import Known, check
from mkdocs_claims.show.planned import planned_pages, without_faulty
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import TODAY, one_look

START = {path: text for path, text in files(12) if path != "index.md" and path != "article.md"}
EDITS = {
    "as at first": lambda text, path: START[path],
    "gone": lambda text, path: None,
    "broken": lambda text, path: "---\nclaim: 'never closed\n---\n",
    "reworded": lambda text, path: re.sub(r"(claim|title|heading): ", r"\1: Anew ", text),
    "mentions only": lambda text, path: text.replace("relation: supports", "relation: mentions"),
    "a day to come": lambda text, path: re.sub(r"checked: \d+", "checked: 2099", text),
    "no design": lambda text, path: re.sub(r"  design: .*\n", "", text),
    "not listed": lambda text, path: re.sub(r"  listed: \d+\n", "", text),
    "one reference less": lambda text, path: text.partition("\n- id")[0] + "\n",
    "other body": lambda text, path: text + "\nOne word more.\n",
}
LOOK = one_look(base="../../")


def sources_of(texts):
    content = {path: text.encode() for path, text in texts.items()}
    claims = {path: text for path, text in content.items() if path.startswith("claims/")}
    return Sources(
        claims,
        *(
            (path, content[path]) if path in content else None
            for path in ("references.yml", "article.yml")
        ),
    )


def built(texts, cache=None, known=None):
    """Everything that a build of these texts shows and tells."""
    collection, text_problems = load(sources_of(texts), TODAY, cache=cache)
    problems = sorted([*text_problems, *check(collection, known)])
    sound, faults = without_faulty(collection, problems)
    site = Site(sound, LOOK)
    shown = [VIEWS[view](site, "") for view in ("index", "references", "article", "picture")]
    shown += [VIEWS["claim"](site, slug) for slug in sound.pages] + [
        VIEWS["reference"](site, key) for key in sound.entries
    ]
    return shown, planned_pages(site, faults, set()), problems


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(START)), st.sampled_from(sorted(EDITS))),
        min_size=1,
        max_size=8,
    )
)
def test_any_series_of_edits_ends_where_a_clean_build_does(series):
    texts, cache, known = dict(START), {}, Known()
    for path, edit in series:
        check(load(sources_of(texts), TODAY, cache=cache)[0], known)
        text = EDITS[edit](texts.pop(path, START[path]), path)
        texts |= {} if text is None else {path: text}
    assert built(texts, cache, known) == built(texts)


def test_what_is_no_longer_there_is_not_kept():
    cache = {}
    load(sources_of(START), TODAY, cache=cache)
    load(sources_of({"references.yml": START["references.yml"]}), TODAY, cache=cache)
    assert [path for path, _ in cache] == ["references.yml"]
