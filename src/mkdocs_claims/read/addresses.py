"""The pages of a site in, as they are read; a problem for each whose address is that of another,
out.
"""

from collections.abc import Iterable, Iterator

from mkdocs_claims import codes
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Problem


def stem(path: str) -> str:
    """The name of a page without its folder and ending: a claim's slug, an article's id."""
    return path.rpartition("/")[2].rpartition(".")[0]


def claims_given_twice(paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each claim page whose name, which is its address, is that of another."""
    by_name: dict[str, list[str]] = {}
    for path in sorted(paths):
        by_name.setdefault(stem(path), []).append(path)
    for name, taken in by_name.items():
        for path in taken if len(taken) > 1 else ():
            other = next(other for other in taken if other != path)
            yield _problem(path, f"claims/{name}", other)


def pages_given_twice(collection: Collection) -> Iterator[Problem]:
    """A problem for each page of the site's own that stands at the address of a reference and does
    not show it, or whose address is another's but for the case of its letters.
    """
    own = collection.paths or frozenset()
    shown = {(use.path, use.name) for use in collection.blocks if use.view == "reference"}
    references = {f"references/{key}".lower(): key for key in collection.entries}
    by_small: dict[str, list[str]] = {}
    for path in sorted(collection.site_paths):
        by_small.setdefault(_address(path).lower(), []).append(path)
    for small, paths in by_small.items():
        key = references.get(small)
        for path in own.intersection(paths):
            others = (p for p in paths if _address(p) != _address(path))
            if (other := next(others, None)) is not None:
                yield _problem(path, _address(path), other)
            elif key is not None and (path, key) not in shown:
                told = f"this page stands in place of the reference {key!r}; rename it, or show it"
                told += f" here: '/// claims | reference {key}', and '///' below it"
                yield Problem(path, 1, 1, codes.ADDRESS_GIVEN_TWICE, told)


def _problem(path: str, address: str, other: str) -> Problem:
    message = f"the address {address}/ is also that of {other}; rename one of them"
    return Problem(path, 1, 1, codes.ADDRESS_GIVEN_TWICE, message)


def _address(path: str) -> str:
    """The address of a page, without the slash at its end."""
    folder, _, name = path.rpartition("/")
    name = name.rpartition(".")[0]
    return folder if name in ("index", "README") else f"{folder}/{name}".lstrip("/")
