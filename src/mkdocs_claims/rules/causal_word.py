"""A word of cause without a study that can show one.

Why: Studies of animals or cells, and studies that only watch, show what goes together, not what
makes what happen.

Fails:
claim: A short walk after lunch cures a low mood.

Passes:
claim: A short walk after lunch may cure a low mood.

Source: HealthNewsReview, "Does the language fit the evidence?",
https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/does-the-language-fit-the-evidence-association-versus-causation/
"""

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import ours

_CAN_SHOW = frozenset({"trial", "systematic review", "guideline", "official"})


def check(page: Page, collection: Collection) -> Breaches:
    """Causal words with no doubt before them in their sentence, where no support can show a cause:
    in the claim only where it is supported and undisputed.
    """
    words = collection.rule_words
    causal, doubt = words.pattern("causes"), words.pattern("doubt")
    for field in ours(page, collection):
        if causal.search(field.text) is None:
            continue
        for sentence in field.sentences():
            match = causal.search(sentence.text)
            if (
                match
                and not doubt.search(sentence.text[: match.start()])
                and not _shown(page.claim, collection)
            ):
                told = (
                    f"{match[0]!r} with no trial or systematic review behind it; write 'may' or 'is"
                    " linked with', or cite what shows a link only as 'suggests'"
                )
                yield field.place, told


def _shown(claim: Claim, collection: Collection) -> bool:
    supports = (
        collection.entries.get(c.reference) for c in claim.citations if c.relation == "supports"
    )
    return any(entry is not None and entry.reference.design in _CAN_SHOW for entry in supports)
