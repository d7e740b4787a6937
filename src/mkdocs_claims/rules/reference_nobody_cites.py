"""A reference that no claim draws on.

Why: The article lists it, or the site added it; a reader who finds it should know that nothing here
rests on it.

Fails:
# references.yml
- id: reed-2023
  type: book
  title: On walking

Passes:
# references.yml
- id: hill-2020
  title: Mood after a midday walk

Source: NLM, Citing Medicine (a reference list holds what is cited), https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules.unknown_reference import named


def check(collection: Collection) -> Breaches:
    """References that no citation, departure or later finding names, once all pages can be read."""
    if not collection.all_pages_read or collection.exported is not None:
        return
    drawn_on = {key for _, _, key in named(collection)}
    for key, entry in collection.entries.items():
        if key not in drawn_on:
            told = f"no claim here draws on {key!r}; cite it, or leave it: its page says so"
            yield entry.at("id"), told
