"""Problems as SARIF 2.1.0, with each rule's help. Source:
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs_claims.problem import Problem
from mkdocs_claims.rules import documentation

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def report(problems: Sequence[Problem], docs: Path) -> str:
    """One run with one result a problem, and the rules it names."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "claims", "rules": [_rule(code) for code in codes]}
    results = [_result(problem, docs, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str) -> dict[str, Any]:
    rule = documentation(code)
    text = f"{rule.why}\n\nFails:\n{rule.fails}\n\nPasses:\n{rule.passes}\n\nSource: {rule.source}"
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "help": {"text": text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(problem: Problem, docs: Path, rule: int) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(problem.below(docs).path)},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }
