"""A sentence of the article that no claim accounts for, on a site that says it is complete.

Why: The site promises every claim of the article (setting `complete`); a sentence left out would be
neither backed nor doubted.

Fails:
# files
article.yml: S1.P2.1 makes a claim, and no page names it; claims.yml: complete: true

Passes:
# files
article.yml: S1.P2.1 has kind: figure of speech; claims.yml: complete: true

Source: IFCN, Code of Principles, 4 "Standards and Transparency of Methodology",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Sentences of the kind 'claim' that no page names, once all pages can be read, where the site
    says that it is complete.
    """
    if not collection.settings.complete or not collection.all_pages_read:
        return
    kinds = "'kind': attribution, figure of speech or other"
    for article, place, sentence in collection.open_sentences:
        words = f"no claim accounts for {sentence.id}; restate it on a page, or give it a {kinds}"
        yield article.origin.at("sections", *place), words
