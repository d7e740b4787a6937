"""An `in_short` that sounds surer than its support.

Why: Many read no further. Where all support has limits, these few words must let it show.

Fails:
in_short: A walk lifts the mood of office workers.

Passes:
in_short: Seen in one small study of office workers.

Source: CDC Clear Communication Index (what is known and not known), https://www.cdc.gov/ccindex/
"""

import re

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches

_HEDGE = re.compile(
    r"\b(?:may|might|could|can|some|seems?|appears?|suggest\w*|likely|perhaps|probabl[ey]|possibl[ey]|not|no|nor|never|"
    r"none|nobody|nothing|neither|cannot|only|un(?:clear|proven|known|confirmed|certain|tested|checked)|ideas?|"
    r"opinions?|views?|beliefs?|believed?|theor(?:y|ies)|theoretical|hypothes\w+|early|small(?:er)?|thought|simplified|"
    r"roughly|wrong|mixed|weak(?:er|ly)?|little|few(?:er)?|partly|less|doubt\w*|disputed|one (?:\w+"
    r" ){0,2}(?:study|"
    r"trial|review|paper|report|case|page|source)|(?:a|of|in)"
    r" reviews?|animals?|rats?|mice|cells?|laborator(?:y|ies)|"
    r"consumer|web page|news)\b|n['’]t\b",
    re.I,
)
_NOT = re.compile(r"\bnot\b")  # what the limits go on to deny would be the wrong word
_WORD = re.compile(r"\w{3,}")
_EMPTY = {
    "and",
    "the",
    "for",
    "was",
    "were",
    "had",
    "has",
    "did",
    "are",
    "its",
    "this",
    "that",
    "with",
    "from",
    "than",
    "then",
    "all",
    "any",
    "but",
    "who",
    "what",
    "people",
    "patient",
    "study",
    "studie",
    "article",
}


def check(page: Page, collection: Collection) -> Breaches:
    """Pages all of whose supports have limits, and whose `in_short` has neither a hedge nor a word
    of the limits.
    """
    limits = [
        citation.limits for citation in page.claim.citations if citation.relation == "supports"
    ]
    if not limits or None in limits or _HEDGE.search(page.claim.in_short):
        return
    held = " ".join(_NOT.split(text or "")[0] for text in limits)
    if not _words(held) & _words(page.claim.in_short):
        told = (
            f"all support has limits ({limits[0]}), and this does not say so; add 'may', 'one"
            " study' or the like"
        )
        yield page.at("in_short"), told


def _words(text: str) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(text.lower())} - _EMPTY
