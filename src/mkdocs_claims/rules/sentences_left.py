"""How many sentences of an article have their claims, until all have.

Why: A site may grow in public; who writes it, and who checks it, should know how far it is.

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
from mkdocs_claims.problem import Breaches, some


def check(collection: Collection) -> Breaches:
    """One line for each article that has sentences without a claim, unless each is an error."""
    if collection.settings.complete or not collection.all_pages_read:
        return
    for article in collection.articles.values():
        left = sum(of is article for of, _, _ in collection.open_sentences)
        sentences = (s for section in article.outline.sections for s in section.sentences)
        count = sum(sentence.kind == "claim" for sentence in sentences)
        if left:
            told = (
                f"{count - left} of {some(count, 'sentence')} with their claims; see 'claims todo',"
                " and write 'complete: true' in claims.yml when all have"
            )
            yield article.origin.at("sections"), told
