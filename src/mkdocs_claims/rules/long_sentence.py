"""A sentence of more than 25 words.

Why: By its end, a reader who is tired or in pain has lost its beginning.

Fails:
unknown: Whether a walk after lunch also lifts the mood of people who work at home, or at night,
  or not at all, or
  who cannot walk far because of pain, was not looked at.

Passes:
unknown: Other people were not looked at. Some work at home or at night. Some cannot walk far
  because of pain.

Source: GOV.UK, "Sentence length: why 25 words is our limit",
https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/
"""

import re

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import prose

_MOST = 25
_LETTER = re.compile(r"[^\W_]")


def check(page: Page, collection: Collection) -> Breaches:
    """Sentences of ours, in front matter and body, with more words than that."""
    for said in prose(page, more_than=_MOST):
        for sentence in said.sentences():
            words = sentence.text.split()
            if len(words) > _MOST:
                words = [word for word in words if _LETTER.search(word)]
            if len(words) > _MOST:
                told = (
                    f"'{' '.join(words[:4])} …' is a sentence of {len(words)} words; cut it to"
                    f" {_MOST} at most"
                )
                yield sentence.place, told
