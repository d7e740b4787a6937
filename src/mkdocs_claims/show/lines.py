"""A claim's status in; the lines that explain its verdict, in words, out."""

import datetime
from typing import NamedTuple

from mkdocs_claims.model.status import Kind, Status
from mkdocs_claims.show.look import Look
from mkdocs_claims.show.site import closed


class Lines(NamedTuple):
    """What stands below a verdict; None where there is nothing to say."""

    sources: str
    but: str | None
    own_list: str | None


def lines_of(look: Look, status: Status, checked: datetime.date) -> Lines:
    """The lines of a status; `checked`: the day on which sources were looked for."""
    own = status.own_list
    return Lines(
        sources=_sources(look, status, checked),
        but=closed(status.limits) if status.limits else None,
        own_list=closed(look.words["own list"][own]) if own else None,
    )


def _sources(look: Look, status: Status, checked: datetime.date) -> str:
    words = look.words
    if status.verdict == "unsourced":
        return str(words["side unsourced"].format(date=look.date(checked)))
    said = [words["side none"]] if status.verdict == "unsupported" else []
    if status.retracted:
        said = [words["side retracted"]]
    for side, kinds in status.sources.items():
        works = ", ".join(_counted(look, kind) for kind in kinds)
        said.append(words["side"][side].format(works=works))
    if status.unread and status.verdict in ("unchecked", "unsupported"):
        said.append(look.counted("side unread", status.unread))
    return " ".join(said)


def _counted(look: Look, kind: Kind) -> str:
    counted = look.words["counted"]
    named = f"{kind.design} in"
    if kind.population and named in counted:
        population = look.words["creatures"].get(kind.population, kind.population)
        return look.counted(counted[named], kind.number, population=population)
    return look.counted(counted[kind.design], kind.number)
