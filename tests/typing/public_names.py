"""Each public name has its type: mypy --strict reads this file, and nothing runs it."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import assert_type

from mkdocs_claims import (
    Citation,
    Claim,
    Collection,
    Departure,
    Entry,
    Page,
    Problem,
    Reference,
    Status,
    read_collection,
    status_of,
    today,
)

collection, problems = read_collection(Path("docs"))
assert_type(collection, Collection)
assert_type(problems, list[Problem])
assert_type(collection.pages, Mapping[str, Page])
assert_type(collection.entries, Mapping[str, Entry])
assert_type(today(), datetime.date)

claim = Claim.model_validate({})
assert_type(claim, Claim)
assert_type(claim.statement, str)
assert_type(claim.citations, tuple[Citation, ...])
assert_type(claim.departures, tuple[Departure, ...])
assert_type(status_of(claim, {"a": Reference(id="a", type="book")}), Status)
