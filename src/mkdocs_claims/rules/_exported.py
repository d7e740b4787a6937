"""The problems of references in; those that count, out: of a list that a program exported, only
what is cited, for nobody can be asked to tidy a whole library.
"""

from collections.abc import Mapping

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem, some
from mkdocs_claims.rules.unknown_reference import named

_CODE = "CLM404"  # reference_nobody_cites


def uncited(collection: Collection) -> frozenset[str]:
    """The references of a program's export that nothing names; none of a list that people write."""
    if collection.exported is None:
        return frozenset()
    cited = {key for _, _, key in named(collection)}
    return frozenset(key for key in (*collection.entries, *collection.exported) if key not in cited)


def problems_that_count(
    listed: Mapping[str, list[Problem]], collection: Collection
) -> list[Problem]:
    """All of them; of a program's export, those of what is cited, and one line for the rest."""
    if collection.exported is None:
        return [problem for problems in listed.values() for problem in problems]
    spared = uncited(collection)
    by_id = {
        key: [*listed.get(key, ()), *collection.exported.get(key, ())]
        for key in (*listed, *collection.exported)
    }
    counted = [p for key, problems in by_id.items() if key not in spared for p in problems]
    return [*counted, *_summary(by_id, spared, collection)] if spared else counted


def _summary(
    by_id: Mapping[str, list[Problem]], spared: frozenset[str], collection: Collection
) -> list[Problem]:
    path = collection.settings.references
    wrong = sum(1 for key in spared if by_id[key])
    told = f"no claim here draws on {len(spared):,} of {some(len(by_id), 'reference')}"
    if wrong:
        told += (
            f"; {wrong:,} of them with problems: 'claims import docs/{path} --dry-run' names them"
        )
    return [Problem(path, 1, 1, _CODE, told, "info")]
