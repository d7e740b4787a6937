"""What a block `/// claims | VIEW [NAME]` is: the views that there are, and one use of one."""

from typing import NamedTuple

from mkdocs_claims.problem import Place

# Each view, and what its name is one of: "claim", "reference", "article" (where there are several:
# without a name they are listed), or None where it takes no name.
NAMED = {
    "claim": "claim",
    "status": "claim",
    "reference": "reference",
    "index": None,
    "counts": None,
    "references": None,
    "article": "article",
    "finding": None,
    "overview": None,
    "picture": None,
    "statuses": None,
    "weights": None,
    "rules": None,
}


class BlockUse(NamedTuple):
    """A block and where its view is named: path below docs, 1-based line and column; `problem`:
    what keeps it from being one.
    """

    path: str
    line: int
    column: int
    view: str
    name: str
    problem: str = ""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.path, self.line, self.column)
