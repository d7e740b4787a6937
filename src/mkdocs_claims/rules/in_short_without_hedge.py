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
from mkdocs_claims.model.rule_words import NONE, RuleWords
from mkdocs_claims.problem import Breaches

_WORD = re.compile(r"\w{3,}")


def check(page: Page, collection: Collection) -> Breaches:
    """Pages all of whose supports have limits or only suggest, and whose `in_short` has neither a
    doubt nor a word of the limits.
    """
    words, claim = collection.rule_words, page.claim
    doubt = words.pattern("doubt", "reserve")
    supports = [c for c in claim.citations if c.relation in ("supports", "suggests")]
    whole = any(c.relation == "supports" and c.limits is None for c in supports)
    if not supports or whole or doubt is NONE or doubt.search(claim.in_short):
        return
    limits = [c.limits for c in supports if c.limits is not None]
    # What the limits go on to deny would be the wrong word.
    held = " ".join(words.pattern("denies").split(text)[0] for text in limits)
    if not _words(held, words) & _words(claim.in_short, words):
        shown = f" ({limits[0]})" if limits else ""
        such = ", ".join(repr(kind[0]) for kind in (words.doubt, words.reserve) if kind)
        told = f"all support has limits{shown}, and this does not say so; add {such} or the like"
        yield page.at("in_short"), told


def _words(text: str, words: RuleWords) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(text.lower())} - {*words.empty}
