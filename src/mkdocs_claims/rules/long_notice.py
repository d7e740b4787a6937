"""A `notice` of more than 40 words.

Why: It stands at the foot of each page; what is long there is read by nobody.

Fails:
# claims.yml
notice: This site gives information and no advice. It was made by people who are not doctors and who
  have read what they could find, which was not all that there is. It may be wrong in places that we
  do not know of, and so please ask somebody who knows you.

Passes:
# claims.yml
notice: Information, not advice. Ask your doctor before you change a medicine.

Source: NHS content guide (short sentences, plain words), https://service-manual.nhs.uk/content
"""

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import Breaches

MOST_WORDS = 40


def check(collection: Collection) -> Breaches:
    """The setting `notice`, where it is long."""
    words = len((collection.settings.notice or "").split())
    if collection.settings_origin is not None and words > MOST_WORDS:
        told = f"{words} words in 'notice'; write at most {MOST_WORDS}"
        yield collection.settings_origin.at("notice"), told
