"""Where Chromium is: without its windows, where it comes so, in half the time."""

from __future__ import annotations

import shutil


def chromium() -> str | None:
    """The path of what tests, scripts and the benchmark open; None where none is installed."""
    names = ("chromium-headless-shell", "chromium", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)
