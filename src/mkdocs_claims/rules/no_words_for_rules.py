"""A language for which rules have no words.

Why: Rules of wording look for words such as 'may' or 'causes'. In a language without a list of
them they say nothing, and a writer should know that they rest.

Fails:
# claims.yml
language: la

Passes:
# claims.yml
language: en

Source: Unicode CLDR (what belongs to a language), https://cldr.unicode.org/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.problem import Breaches, Place


def check(collection: Collection) -> Breaches:
    """The language of the site, where there are no words of it."""
    language, origin = collection.settings.language or "en", collection.settings_origin
    if not collection.rule_words.model_fields_set:
        told = (
            f"there are no words of {language!r} for rules, so rules of wording rest; put them into"
            f" rules.{language}.yml beside {SETTINGS}"
        )
        yield origin.at("language") if origin else Place(SETTINGS, 1, 1), told
