"""The claims of each topic in; the parts of their list, each short enough for one page, out."""

from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

MOST = 250  # claims of one part: a list of more is too heavy for a phone, and nobody reads it

Claim = TypeVar("Claim")


class Stretch(NamedTuple, Generic[Claim]):
    """Claims of one topic that stand together. `place`: of the topic among all, from 1;
    `continues`: whether the part before has claims of it, too.
    """

    place: int
    topic: str
    claims: Sequence[Claim]
    continues: bool


def parts(on_topic: Mapping[str, Sequence[Claim]]) -> list[list[Stretch[Claim]]]:
    """The parts, at least one: each of whole topics, as many as fit; a topic that fits into no part
    goes on in the next.
    """
    found: list[list[Stretch[Claim]]] = [[]]
    room = MOST
    for place, (topic, claims) in enumerate(on_topic.items(), 1):
        for start in range(0, len(claims), MOST):
            some = claims[start : start + MOST]
            if len(some) > room:
                found.append([])
                room = MOST
            found[-1].append(Stretch(place, topic, some, start > 0))
            room -= len(some)
    return found
