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

import re

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.rules._prose import fields

_CAUSAL = re.compile(
    r"\b(?:caus(?:es?|ed|ing)|cur(?:es?|ed|ing)|prevent(?:s|ed|ing)?|prov(?:es?|ed|en|ing))\b", re.I
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|can|cannot|not|no|never|nor|neither|nothing|whether|if|perhaps|possibl[ey]|likely|unlikely|"
    r"unclear|unknown|unproven|seems?|appears?|suggest\w*|thought|believed?|suspected|said|hypothes\w+|ideas?|"
    r"opinions?)\b|n['’]t\b",
    re.I,
)
_CAN_SHOW = frozenset({"trial", "systematic review", "guideline", "official"})


def check(page: Page, collection: Collection) -> Breaches:
    """Causal words with no hedge before them in their sentence, where no support can
    show a cause.
    """
    for field in fields(page, "claim", "in_short"):
        if _CAUSAL.search(field.text) is None:
            continue
        for sentence in field.sentences():
            match = _CAUSAL.search(sentence.text)
            if (
                match
                and not _HEDGE.search(sentence.text[: match.start()])
                and not _shown(page.claim, collection)
            ):
                told = (
                    f"{match[0]!r} with no trial or systematic review behind it; write 'may',"
                    " or 'is linked with'"
                )
                yield field.place, told


def _shown(claim: Claim, collection: Collection) -> bool:
    supports = (
        collection.entries.get(c.reference) for c in claim.citations if c.relation == "supports"
    )
    return any(entry is not None and entry.reference.design in _CAN_SHOW for entry in supports)
