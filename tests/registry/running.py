"""A command run in this process, without the pauses that registries are owed."""

import io
import os
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple
from unittest.mock import patch

from mkdocs_claims.command.cli import main
from mkdocs_claims.registry.client import PACES
from tiny import EPOCH


class Done(NamedTuple):
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def claims(*words, **env):
    """The command `claims` with these words."""
    out, err = io.StringIO(), io.StringIO()
    env = {"SOURCE_DATE_EPOCH": EPOCH} | env
    at_once = patch.dict(PACES, dict.fromkeys(PACES, 0.0))
    with at_once, patch.dict(os.environ, env), redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    return Done(code, out.getvalue(), err.getvalue())
