"""A path of the docs folder in; whether it holds what is not for readers out."""

import re

from mkdocs_claims.model.lock import LOCK
from mkdocs_claims.model.settings import SETTINGS, Settings

_SOURCE = re.compile(r"article\.yml|articles/[^/]+\.yml|claims/words\.yml|rules\.[\w-]+\.yml")


def is_hidden(path: str, settings: Settings) -> bool:
    """Whether no host may publish a file of the docs folder (POSIX)."""
    return path in (settings.references, SETTINGS, LOCK) or _SOURCE.fullmatch(path) is not None
