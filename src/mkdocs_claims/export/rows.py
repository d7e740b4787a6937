"""Records in; their list as JSON, each on a line of its own, out."""

import json
from collections.abc import Iterable


def rows(records: Iterable[object]) -> str:
    """The list. A change of one record is one line of a diff; and without a line for each value
    Python writes it in C (3.11, `json.dumps`), in a fifth of the time.
    """
    return "[\n" + ",\n".join(json.dumps(it, ensure_ascii=False) for it in records) + "\n]"
