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
    code = text | {"pattern": "^CLM\\d{3}$"}
    fields = {
        "path": text | {"description": "the file, from where the command was run"},
        "line": count | {"description": "its line, from 1"},
        "column": count | {"description": "its column, from 1"},
        "code": code | {"description": "the rule that is broken; 'claims explain CODE' says why"},
        "message": text | {"description": "what was found, and what to write"},
        "severity": {"enum": ["error", "warning", "info"], "description": "what it stops"},
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
        "properties": {
            "version": {"const": 1, "description": "of this form"},
            "problems": {"type": "array", "items": problem, "description": "in order of place"},
        },
        "required": ["version", "problems"],
        "additionalProperties": False,
    }
