"""How far a long piece of work is in; a line that says so on a terminal, and nothing anywhere else,
out.
"""

import sys
from collections.abc import Callable

_OFTEN = 50  # steps between two lines
_FEW = 100  # so many steps are done before anybody wonders


def progress(what: str) -> Callable[[int, int], None]:
    """Says how many steps of how many are done of what is named; the last clears its line."""
    is_seen = sys.stderr is not None and sys.stderr.isatty()

    def said(done: int, total: int) -> None:
        if is_seen and total >= _FEW and (done % _OFTEN == 0 or done >= total):
            line = f"{what}: {done:,} of {total:,}" if done < total else ""
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    return said


def steps(what: str, total: int) -> Callable[[], None]:
    """As `progress`, a call a step."""
    said, done = progress(what), iter(range(1, total + 1))
    return lambda: said(next(done, total), total)
