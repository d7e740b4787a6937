"""Lighthouse on a phone, median of three. Not in CI, since its figures vary with the machine:
`npm install --prefix tests/browser --no-package-lock --no-save lighthouse@13.5.0; pytest tests/browser/lighthouse.py -s`
"""

import json
import os
import statistics
import subprocess

import pytest

from chromium import chromium

LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


PLACES = [
    "",
    "claims/",
    "claims/two-ldn-trials-found-improvement/",
    "references/yasui-2014/",
    "picture/",
    "article/",
]


@pytest.mark.parametrize("place", PLACES)
def test_lighthouse_finds_a_page_quick_and_sound(place, address, tool):
    # Without PaintHolding a page that nobody looks at is drawn when it is ready, not each second.
    chrome = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-features=PaintHolding"
    only = f"--only-categories={','.join(LEAST)}"
    command = [tool(".bin/lighthouse"), address + place, "--quiet", "--output=json", chrome, only]
    env = os.environ | {"CHROME_PATH": chromium()}
    runs = [
        json.loads(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    found = {
        name: round(100 * statistics.median(run["categories"][name]["score"] for run in runs))
        for name in LEAST
    }
    print(f"\n{place or 'home'}: {found}")
    failed = {
        audit["id"]
        for run in runs
        for audit in run["audits"].values()
        if (audit["score"] or 1) < 0.9
    }
    assert all(found[name] >= least for name, least in LEAST.items()), failed
