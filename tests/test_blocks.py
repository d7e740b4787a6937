"""What is a block of claims on a page of the site's own, and what only looks like one."""

import pytest

from mkdocs_claims.model.blocks import BlockUse
from mkdocs_claims.read.blocks import block_uses

USE = "/// claims | status rest\n///\n"


def uses(text: str) -> list[BlockUse]:
    """The blocks of a page."""
    return list(block_uses("x.md", text))


NONE = {
    "an address of a file": "Open `file:///home/me`.\n",
    "a block of another extension": "/// note | Hi\nWords.\n///\n",
    "a block in a fence": f"```\n{USE}```\n",
    "a block in a fence of tildes": f"~~~\n{USE}~~~\n",
    "a block in a fence with its language": f"``` {{.md title='a'}}\n{USE}```\n",
    "a block in a longer fence": f"````md\n```\n{USE}```\n````\n",
    "slashes alone": "///\n",
    "no text": "",
}


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_block_is_passed_over(name: str) -> None:
    assert uses(NONE[name]) == []


def test_a_block_is_found_beside_others_and_behind_a_fence() -> None:
    text = f"/// note | Hi\nWords.\n///\n\n```\n{USE}```\n\n{USE}"
    assert uses(text) == [BlockUse("x.md", 10, 14, "status", "rest")]


def test_a_fence_that_is_never_closed_hides_no_block() -> None:
    assert [use.view for use in uses(f"```\n{USE}")] == ["status"]


def test_of_two_blocks_the_one_that_is_not_closed_is_told() -> None:
    first, second = uses(f"/// claims | index\n\n{USE}")
    assert "never closed" in first.problem and second.problem == ""


@pytest.mark.parametrize("text", ["Some words.", "    type: x", "\n```\nx\n```", "/// note\n///"])
def test_what_stands_in_a_block_is_told_at_its_place(text: str) -> None:
    (use,) = uses(f"/// claims | index\n{text}\n///\n")
    place = 1 + next(i for i, row in enumerate(text.split("\n"), 1) if row)
    assert (use.line, use.problem.partition(";")[0]) == (
        place,
        "nothing stands in a block of claims",
    )


def test_a_block_without_its_bar_is_told() -> None:
    (use,) = uses("  /// claims index\n///\n")
    assert (use.line, use.column, use.problem.partition(";")[0]) == (1, 3, "no block of claims")
