"""A sentence id that the outline does not have.

Why: The claim could not be shown where the article makes it, and the sentence meant would count as
left out.

Fails:
article:
  sentences: [S1.P1.1, S1.P9.1]
  says_it_as: fact

Passes:
article:
  sentences: [S1.P1.1, S1.P1.2]
  says_it_as: fact

Source: IFCN, Code of Principles, 2 "Standards and Transparency of Sources",
https://ifcncodeofprinciples.poynter.org/
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.nearest import nearest
from mkdocs_claims.problem import Breaches


def check(page: Page, collection: Collection) -> Breaches:
    """Sentence ids that are not in the article's outline, where there is one, with the nearest."""
    article = collection.articles.get(collection.article_of(page))
    if article is None:
        return
    for number, key in enumerate(collection.makers_of(page)):
        if key not in collection.sentences:
            sentence = page.claim.sentences[number]
            known = [s.id for section in article.outline.sections for s in section.sentences]
            near = nearest(sentence, known)
            told = f"the article has no sentence {sentence}" + (
                f"; did you mean {near}?" if near else f"; see {article.origin.path}"
            )
            yield page.at("article", "sentences", number), told
