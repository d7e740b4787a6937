"""What every test has: one way to say that something it needs is missing."""

import importlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow, and that is no fault. New examples are drawn each time, in CI too.
settings.register_profile(
    "ours",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ours")

sys.path.insert(0, str(Path(__file__).parent / "guard"))
sys.modules.pop("sitecustomize", None)
importlib.import_module("sitecustomize")


def need(condition: object, reason: str) -> None:
    """Skips the test where what it needs is missing; fails it where nothing may be skipped
    (CLAIMS_TEST_ALL=1).
    """
    if not condition and os.environ.get("CLAIMS_TEST_ALL") == "1":
        pytest.fail(reason)
    elif not condition:
        pytest.skip(reason)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Tests that ask the same of several sites go to the same worker, which builds it once; a
    module with one site says so itself (`--dist loadgroup`).
    """
    for item in items:
        for name in ("good", "themed", "more", "combined"):
            if hasattr(item, "callspec") and name in item.callspec.params:
                item.add_marker(pytest.mark.xdist_group(str(item.callspec.params[name])))


def pytest_addoption(parser):
    parser.addoption(
        "--update", action="store_true", help="write the golden files anew; the review is the diff"
    )


@pytest.fixture
def golden(request):
    """Holds a text against a golden file, or writes the file with --update."""

    def held(text, path):
        if request.config.getoption("--update"):
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")

    return held
