"""The gate before a build: the options in; the collection and its problems out, or a PluginError,
before anything is emptied.
"""

import gc
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_claims.checked import read_collection
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import CannotRun, Problem
from mkdocs_claims.read.load import Cache
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS


def checked(config: MkDocsConfig, cache: Cache | None) -> tuple[Collection, list[Problem]]:
    """The collection, and its problems, each told at the terminal. Errors stop a build, warnings a
    strict one.

    With `cache` (under serve) nothing stops it: there an exception makes every request hang, and a
    counted warning ends the first strict build (MkDocs 1.6.1). The page itself shows what is wrong.
    """
    gc.disable()  # what is loaded is kept: to look for garbage in it takes a tenth of the time
    try:
        docs = Path(config.docs_dir)
        collection, problems = read_collection(docs, cache)
    except CannotRun as reason:
        raise PluginError(str(reason)) from None
    finally:
        if cache is None:
            gc.freeze()
        gc.enable()
    told = [problem for problem in problems if problem.severity != "info"]
    for problem in told:
        print(problem, file=sys.stderr)
    stops = [problem for problem in told if problem.severity == "error" or config.strict]
    if stops and cache is None:
        raise PluginError(
            f"{len(stops)} problem{'s' * (len(stops) > 1)} in the claims; nothing was built"
        )
    return collection, problems


def tried(site: Site) -> None:
    """Shows one page of each view with the site's own templates, so that one that fails is known
    before anything is emptied.
    """
    some = {
        "claim": next(iter(site.collection.pages), ""),
        "reference": next(iter(site.collection.entries), ""),
    }
    for view, kind in NAMED.items():
        name = some[kind] if kind else ""
        try:
            if name or not kind:
                VIEWS[view](site, name)
        except Exception as fault:  # whatever a template may do
            raise PluginError(
                f"the site's own templates fail on the view {view!r}: {fault!r}"
            ) from None
