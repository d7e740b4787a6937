"""Show each claim of an article beside the reference it rests on."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # for whoever reads the code; a run loads what it asks for, below
    from mkdocs_claims.checked import read_collection as read_collection
    from mkdocs_claims.model.claim import Citation as Citation
    from mkdocs_claims.model.claim import Claim as Claim
    from mkdocs_claims.model.claim import Departure as Departure
    from mkdocs_claims.model.collection import Collection as Collection
    from mkdocs_claims.model.collection import Entry as Entry
    from mkdocs_claims.model.collection import Page as Page
    from mkdocs_claims.model.outline import Outline as Outline
    from mkdocs_claims.model.reference import Reference as Reference
    from mkdocs_claims.model.status import Status as Status
    from mkdocs_claims.model.status import status_of as status_of
    from mkdocs_claims.problem import Problem as Problem
    from mkdocs_claims.read.clock import today as today

_HOMES = {
    "checked": ("read_collection",),
    "model.claim": ("Citation", "Claim", "Departure"),
    "model.collection": ("Collection", "Entry", "Page"),
    "model.outline": ("Outline",),
    "model.reference": ("Reference",),
    "model.status": ("Status", "status_of"),
    "problem": ("Problem",),
    "read.clock": ("today",),
}
__all__ = sorted(name for names in _HOMES.values() for name in names)


def __getattr__(name: str) -> Any:
    """A public name, from its module; only then is the module loaded, so that the command starts at
    once.
    """
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"mkdocs_claims.{home}"), name)
    raise AttributeError(name)
