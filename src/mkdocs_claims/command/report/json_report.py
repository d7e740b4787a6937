"""Problems as JSON; `claims schema problems` prints its schema."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mkdocs_claims.problem import Problem


def report(problems: Sequence[Problem], docs: Path) -> str:
    """An object with the list of problems, their paths from where the command was run."""
    told = [asdict(problem) | {"path": problem.below(docs).path} for problem in problems]
    return json.dumps({"version": 1, "problems": told}, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of what `report` gives."""
    text, count = {"type": "string"}, {"type": "integer", "minimum": 1}
    fields = {
        "path": text,
        "line": count,
        "column": count,
        "code": {"type": "string", "pattern": "^CLM\\d{3}$"},
        "message": text,
        "severity": {"enum": ["error", "warning", "info"]},
    }
    problem = {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Problems",
        "type": "object",
        "properties": {"version": {"const": 1}, "problems": {"type": "array", "items": problem}},
        "required": ["version", "problems"],
        "additionalProperties": False,
    }
