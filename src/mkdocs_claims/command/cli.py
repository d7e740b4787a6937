"""The command `claims`: words in, an exit code out (0 nothing wrong, 1 problems, 2
could not run).
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mkdocs_claims.command import (
    add,
    check,
    coverage,
    explain,
    export,
    head,
    import_,
    init,
    new,
    next_step,
    outline,
    pages,
    schema,
    todo,
    verify,
)
from mkdocs_claims.command.shared import refused
from mkdocs_claims.problem import CannotRun

# Each command is a module with a docstring, EXAMPLE, `arguments` and `run`; in the order of help.
COMMANDS = {
    "init": init,
    "check": check,
    "explain": explain,
    "import": import_,
    "new": new,
    "outline": outline,
    "coverage": coverage,
    "todo": todo,
    "schema": schema,
    "export": export,
    "pages": pages,
    "head": head,
    "verify": verify,
    "add": add,
}


def parser() -> argparse.ArgumentParser:
    """The words that `claims` understands."""
    claims = argparse.ArgumentParser(
        prog="claims",
        description="Check the claims of a site, and what goes with them.",
        epilog="Exit codes: 0 nothing wrong, 1 problems, 2 could not run.",
    )
    commands = claims.add_subparsers(metavar="COMMAND")
    for name, module in COMMANDS.items():
        text = " ".join((module.__doc__ or "").split())
        added = commands.add_parser(
            name, help=text, description=text, epilog=f"example: {module.EXAMPLE}"
        )
        module.arguments(added)
        added.set_defaults(run=module.run)
    claims.set_defaults(run=next_step.run)
    return claims


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; its result is the exit code."""
    if sys.stderr is None:  # closed
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115  # open to the end
    if sys.stdout is None:
        print("claims: the output is closed; nothing was done", file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that cannot show a letter shows its code
    asked, unknown = parser().parse_known_args(argv)
    if unknown:
        return _refused(unknown)
    # what a run holds it holds to its end: to look for garbage in it takes a tenth of the
    # time
    gc.disable()
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_output()
        return 1
    except (CannotRun, OSError) as reason:
        said = refused(reason) if isinstance(reason, OSError) else reason
        print(f"claims: {said}", file=sys.stderr)
        if isinstance(reason, OSError):  # an output that is full would be tried again
            _leave_output()
        return 2
    finally:
        gc.freeze()  # nor is it looked for while Python ends
        gc.enable()
    return code


def _leave_output() -> None:
    """Sends to nowhere what Python would still write while it ends."""
    with suppress(OSError):  # an output that is no file of the system
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(unknown: Sequence[str]) -> int:
    """Says what is not known; of an option of version 0.1, where it is written now."""
    settings = {"--claims-dir": "claims_dir", "--references": "references"}
    moved = next((settings[n] for w in unknown if (n := w.partition("=")[0]) in settings), None)
    reason = f"write {moved!r} in docs/claims.yml" if moved else "see 'claims --help'"
    print(f"claims: {unknown[0]!r} is not an option; {reason}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
