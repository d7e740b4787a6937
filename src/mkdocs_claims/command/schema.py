"""Prints the JSON Schema of a claim, of references.yml, article.yml or claims.yml, or of the
problems in JSON.
"""

import argparse
import json
from typing import Any

# ruff: noqa: PLC0415  # what a command needs is imported when it runs, so that help is there at once

EXAMPLE = "claims schema claim > claim.schema.json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its arguments and options."""
    parser.add_argument(
        "noun",
        choices=("claim", "references", "article", "settings", "problems"),
        help="what the schema is of",
    )


def run(asked: argparse.Namespace) -> int:
    """Does it; the result is the exit code."""
    from pydantic import TypeAdapter

    from mkdocs_claims.command.report import json_report
    from mkdocs_claims.model.claim import Claim
    from mkdocs_claims.model.outline import Outline
    from mkdocs_claims.model.reference import Reference
    from mkdocs_claims.model.settings import Settings

    nouns: dict[str, Any] = {
        "claim": Claim,
        "references": list[Reference],
        "article": Outline,
        "settings": Settings,
    }
    found = (
        json_report.schema()
        if asked.noun == "problems"
        else TypeAdapter(nouns[asked.noun]).json_schema(by_alias=True)
    )
    print(json.dumps(found, indent=1))
    return 0
