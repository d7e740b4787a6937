"""The rooms of the package, the arrows between them, and how long its code is: `python
tests/house.py` prints the picture; tests/test_house.py holds it.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import mkdocs_claims

PACKAGE = Path(mkdocs_claims.__file__).parent
HOSTS = {"mkdocs", "markdown", "pymdownx", "properdocs", "material", "zensical"}
NETWORK = {"urllib3", "http", "socket", "ssl", "requests", "httpx", "ftplib", "smtplib"}


def modules() -> list[Path]:
    """Every module of the package, by its path in it."""
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The room of a module: its folder, or itself where it stands in none."""
    return path.parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, ...]]:
    """What a module imports, as the parts of its name: at its top or within."""
    for node in ast.walk(ast.parse((PACKAGE / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(name.name.split(".")) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((*node.module.split("."), name.name) for name in node.names)


def arrows() -> dict[str, set[str]]:
    """For each room, the rooms that it imports from."""
    found: dict[str, set[str]] = {room(path): set() for path in modules()}
    for path in modules():
        for name in imported(path):
            if name[0] == "mkdocs_claims" and len(name) > 1 and name[1] in found:
                found[room(path)].add(name[1])
    return {here: there - {here} for here, there in found.items()}


def code_lines(path: Path) -> set[int]:
    """The lines of a module that are code proper: no docstring, comment, blank or import."""
    text = (PACKAGE / path).read_text("utf-8")
    skipped = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.Import, ast.ImportFrom)) or _is_docstring(node)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    code = {
        line
        for token in tokens
        if token.type not in {*silent, tokenize.ENDMARKER}
        for line in range(token.start[0], token.end[0] + 1)
    }
    return code - skipped


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def functions(path: Path) -> dict[str, int]:
    """The lines of code proper of each function of a module."""
    code, tree = code_lines(path), ast.parse((PACKAGE / path).read_text("utf-8"))
    return {
        node.name: len(code & {*range(node.lineno, (node.end_lineno or node.lineno) + 1)})
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }


def floors() -> list[list[str]]:
    """The rooms in order, each floor importing from those before it only; what is left over is a
    circle, the last.
    """
    left, done = arrows(), list[list[str]]()
    while left:
        below = {name for floor in done for name in floor}
        floor = sorted(name for name, there in left.items() if there <= below)
        if not floor:
            return [*done, [f"circle: {', '.join(sorted(left))}"]]
        done.append(floor)
        left = {name: there for name, there in left.items() if name not in floor}
    return done


if __name__ == "__main__":
    lines = Counter[str]()
    for path in modules():
        lines[room(path)] += len(code_lines(path))
    for number, floor in enumerate(floors()):
        for name in floor:
            print(f"{number} {name:16}{lines[name]:6} → {' '.join(sorted(arrows().get(name, [])))}")
    print(f"{len(modules())} modules, {sum(map(len, arrows().values()))} arrows, ", end="")
    print(f"{sum(lines.values())} lines of code proper")
