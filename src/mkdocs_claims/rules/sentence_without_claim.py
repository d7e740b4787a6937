"""A sentence of the article that no claim accounts for.

Why: The site promises every claim of the article; a sentence left out would be neither backed nor
doubted.

Fails:
# article.yml
sections:
  - id: S1
    heading: Why walk
    sentences:
      - {id: S1.P1.1, sha1: 86f7e437fa}
      - {id: S1.P1.2, sha1: e9d71f5ee7}
      - {id: S1.P2.1, sha1: 3c363836cf}

Passes:
# article.yml
sections:
  - id: S1
    heading: Why walk
    sentences:
      - {id: S1.P1.1, sha1: 86f7e437fa}
      - {id: S1.P1.2, sha1: e9d71f5ee7}
      - {id: S1.P2.1, sha1: 3c363836cf, kind: figure of speech}

Source: IFCN, Code of Principles, 4 "Standards and Transparency of Methodology",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches


def check(collection: Collection) -> Breaches:
    """Sentences of the kind 'claim' that no page names, once all pages can be read."""
    outline, origin = collection.outline, collection.outline_origin
    if outline is None or origin is None or not collection.all_pages_read:
        return
    for i, section in enumerate(outline.sections):
        for j, sentence in enumerate(section.sentences):
            if sentence.kind == "claim" and sentence.id not in collection.made_by:
                kinds = "'kind': attribution, figure of speech or other"
                told = (
                    f"no claim accounts for {sentence.id}; restate it on a page, or give it a"
                    f" {kinds}"
                )
                yield origin.at("sections", i, "sentences", j), told
