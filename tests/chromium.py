"""Where Chromium is, without its windows where it comes so, in half the time; and when a page in it
is at rest.
"""

from __future__ import annotations

import shutil

# The font is there, and what the page leaves for idle time is done.
SETTLED = """async () => {
  await document.fonts.ready;
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }));
  }
}"""


def chromium() -> str | None:
    """The path of what tests, scripts and the benchmark open; None where none is installed."""
    names = ("chromium-headless-shell", "chromium", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)
