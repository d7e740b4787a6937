"""A setting `ignore` that names what cannot be ignored.

Why: Wording is a matter of taste; markup, addresses, citations, verdicts and safety are not.

Fails:
# claims.yml
ignore:
  - code: CLM303
    reason: our readers know that mice are no people

Passes:
# claims.yml
ignore:
  - code: CLM503
    reason: our readers are doctors, and asked for more at once

Source: Ruff, "unused-noqa" (an exception without effect is told), https://docs.astral.sh/ruff/rules/unused-noqa/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules.ignore_without_effect import not_ignorable


def check(collection: Collection) -> Breaches:
    """Entries of the setting `ignore` that name what cannot be ignored."""
    if collection.settings_origin is not None:
        for number, ignored in enumerate(collection.settings.ignore):
            if (reason := not_ignorable(ignored.code)) is not None:
                yield collection.settings_origin.at("ignore", number, "code"), reason
