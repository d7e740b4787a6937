"""What a work's title and status say in; whether the work says of itself that it was taken back,
out.

Source: NLM and Crossref put `RETRACTED:` or `Retracted article:` before its title, Cochrane
`WITHDRAWN:`; Web of Science puts `(Retracted article. …)` behind it.
"""

import re

_BEFORE = re.compile(
    r"[\W_]{0,9}(?:retracted|withdrawn|zurückgezogen)(?: (?:article|paper|publication|artikel))?"
    r"[*_]{0,3}(?:\s?[:.\])]|\s[–—-]\s)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[(\[](?:retracted|withdrawn|zurückgezogen)\b[^()\[\]]{0,200}[)\]]\W{0,3}$", re.I
)
_STATUS = re.compile(r"\W*(?:retracted|withdrawn|zurückgezogen)\b", re.IGNORECASE)


def says_so_itself(title: str | None, status: str | None) -> str | None:
    """The field, 'status' or 'title', in which a work says that it was retracted; None if none."""
    if _STATUS.match(status or ""):
        return "status"
    told = _BEFORE.match(title or "") or _BEHIND.search((title or "")[-240:])
    return "title" if told else None
