""" "Et al." in place of authors.

Why: Authors who are left out cannot be found or credited, and words among them pass for a name.
Where the source itself names no more, `et al.` stands as the last name, and is printed so.

Fails:
# references.yml
- id: hill-2020
  author:
    - {family: Hill, given: "A B, et al."}

Passes:
# references.yml
- id: hill-2020
  author:
    - {family: Hill, given: A B}
    - {literal: et al.}

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
    """Names that hold words for names left out: where the source names no more, such words are the
    last name of all, and alone in it.
    """
    for field in ("author", "editor"):
        names = getattr(entry.reference, field)
        for number, name in enumerate(names):
            if name.others and number == len(names) - 1 and number:
                continue
            for part in filter(None, (name.family, name.given, name.literal, name.suffix)):
                if (match := _OTHERS.search(part)) is not None:
                    told = (
                        f"{match[0].strip(' ,')!r} hides names; write out each {field}, or, where"
                        " the source names no more, '- {literal: et al.}' as the last of them"
                    )
                    yield entry.at(field, number), told
