"""Show each claim of an article beside the reference it rests on."""

from importlib import import_module
from typing import Any

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
__all__ = sorted(name for names in _HOMES.values() for name in names)  # one table, not two lists


def __getattr__(name: str) -> Any:
    """A public name, from its module; only then is the module loaded, so that the command starts at
    once.
    """
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"mkdocs_claims.{home}"), name)
    raise AttributeError(name)
