""" "Et al." in place of authors.

Why: Authors who are left out cannot be found or credited; a style shortens the list by itself where
it should.

Fails:
# references.yml
- id: hill-2020
  author:
    - {family: Hill, given: A B}
    - {literal: et al.}

Passes:
# references.yml
- id: hill-2020
  author:
    - {family: Hill, given: A B}
    - {family: Moor, given: C}

Source: CSL 1.0.2, "Et-al Abbreviation", https://docs.citationstyles.org/en/stable/specification.html
"""

import re

from mkdocs_claims.model.collection import Collection, Entry
from mkdocs_claims.problem import Breaches

_OTHERS = re.compile(
    r"(?i:\bet(?:\.? |\.)al(?:ii|iae|\.|$|\W)|\band (?:others|colleagues)\b)|\bu\."
    r" ?a\.|^(?i:others)$"
)


def check(entry: Entry, collection: Collection) -> Breaches:
    """Names that stand for names left out."""
    for field in ("author", "editor"):
        for number, name in enumerate(getattr(entry.reference, field)):
            for part in filter(None, (name.family, name.literal, name.suffix)):
                if (match := _OTHERS.search(part)) is not None:
                    told = (
                        f"{match[0].strip()!r} hides names; write out each {field}, or leave"
                        " this one out"
                    )
                    yield entry.at(field, number), told
