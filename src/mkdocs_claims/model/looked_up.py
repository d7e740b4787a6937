"""A reference and what registries answered of it in; the reference with what follows, out."""

from collections.abc import Mapping
from typing import Any

from mkdocs_claims.model.lock import COMPARED, Lookup, fields
from mkdocs_claims.model.reference import Reference


def looked_up(reference: Reference, lookup: Lookup) -> Reference:
    """A reference with what follows from what holds of it: which fields are unverified, and whether
    the work was retracted. As it is written where no registry has it.
    """
    changes: dict[str, Any] = {}
    if reference.retracted is None and (retraction := lookup.retraction) is not None:
        changes["retracted"] = retraction
    unverified = reference.unverified
    if lookup.found:
        typed = [field for field in unverified if field not in COMPARED]
        unverified = (*_without(fields(reference), lookup.confirmed), *typed)
    wrong = {**lookup.those("another work"), **lookup.those("no such record")}
    unverified = tuple(dict.fromkeys((*unverified, *(answer.by for answer in wrong.values()))))
    if unverified != reference.unverified:
        changes["unverified"] = unverified
    return reference.model_copy(update=changes) if changes else reference


def _without(known: Mapping[str, Any], confirmed: frozenset[str]) -> list[str]:
    return [field for field in known if field not in confirmed]
