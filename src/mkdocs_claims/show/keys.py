"""Designs and topics in; each as one word, for attributes and addresses, out."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import quote

_GAP = re.compile(r"\W+")


def key_of(text: str) -> str:
    """A design as one word, for an attribute or an address."""
    return _GAP.sub("-", text.lower()).strip("-")


def keys_of(texts: Iterable[str]) -> dict[str, str]:
    """Each topic as one word that no other has: its letters and digits; where they are those of
    another, or none, the whole of it as an address has it.
    """
    plain = {text: key_of(text) for text in texts}
    counts = Counter(plain.values())
    return {
        text: key if key and (counts[key] == 1 or text == key) else quote(text, safe="")
        for text, key in plain.items()
    }
