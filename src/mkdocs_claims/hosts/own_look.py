"""A docs folder and its settings in; how its site shows its claims where no host says so, out: with
its glossary, and with the templates and words of the folder that a configuration beside it names.
"""

import os
from pathlib import Path
from typing import Any

from mkdocs_claims.hosts.overrides import overrides
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.problem import CannotShow, Problem
from mkdocs_claims.show.glossary import glossary
from mkdocs_claims.show.look import Look, look


def own_look(docs: Path, settings: Settings, **how: Any) -> Look:
    """How the site of a docs folder shows its claims; CannotShow where a word of its own does not
    fit.
    """
    page = docs / "glossary.md"
    terms = glossary(page.read_text("utf-8", "replace")) if page.is_file() else {}
    return look(overrides(docs), settings, glossary=terms, **how)


def word_problems(docs: Path, settings: Settings) -> list[Problem]:
    """What does not fit in the site's own words, its path as seen from the docs folder."""
    try:
        look(overrides(docs), settings)
    except CannotShow as reason:
        return [p.at(Path(os.path.relpath(p.path, docs)).as_posix()) for p in reason.problems]
    return []
