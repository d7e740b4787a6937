"""Tables that say one thing in two places agree, each pair in a test of its own."""

import argparse
from typing import Any

from mkdocs_claims.command.cli import parser
from mkdocs_claims.command.report import FORMATS as REPORTS
from mkdocs_claims.export import FORMATS as EXPORTS
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.show.views import VIEWS


def choices(command: str, option: str) -> set[str]:
    """The words that an option of a command takes."""
    commands: Any = next(
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    actions = commands.choices[command]._actions
    return {*next(action.choices for action in actions if action.dest == option)}


def test_every_view_that_can_be_named_is_there_and_no_other() -> None:
    assert VIEWS.keys() == NAMED.keys()


def test_the_command_exports_every_format_and_no_other() -> None:
    assert choices("export", "format") == {*EXPORTS}


def test_the_command_reports_in_every_format_and_no_other() -> None:
    assert choices("check", "format") == {*REPORTS}
