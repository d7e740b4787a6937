"""JSON text in; its value, with keys that are given twice in an object, and the line of each of its
records, out.
"""

import json
import re
from typing import Any

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[][{}]')


class Object(dict[str, Any]):
    """A JSON object that knows which of its keys it was given twice, with different values."""

    twice: tuple[str, ...] = ()


def read_json(text: str) -> Any:
    """The value of a JSON text; JSONDecodeError where it has none."""
    try:
        return json.loads(text, object_pairs_hook=_object, strict=False)
    except RecursionError:
        raise json.JSONDecodeError("too deep", text, 0) from None


def _object(pairs: list[tuple[str, Any]]) -> Object:
    made = Object(pairs)
    if len(made) < len(pairs):
        twice = (key for number, (key, value) in enumerate(pairs) if made[key] != value)
        made.twice = tuple(dict.fromkeys(twice))
    return made


def places_of_records(text: str) -> list[tuple[int, int]]:
    """The 0-based line and column where each record of the outermost list begins, in their order;
    of an object without a list of objects, where it begins itself.
    """
    starts: list[int] = []
    depth, level = 0, None
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if token[0] == "[" and level is None:
                level = depth
            elif token[0] == "{" and level is not None and depth == level + 1:
                starts.append(token.start())
        elif token[0] in "]}":
            depth -= 1
            if level is not None and depth < level:
                if starts:
                    break
                level = None
    if not starts:
        starts = [max(text.find("{"), 0)]
    places, line, last = [], 0, 0
    for start in starts:
        line, last = line + text.count("\n", last, start), start
        places.append((line, start - text.rfind("\n", 0, start) - 1))
    return places


def lines_of_records(text: str) -> list[int]:
    """The 1-based line of each record."""
    return [line + 1 for line, _ in places_of_records(text)]
