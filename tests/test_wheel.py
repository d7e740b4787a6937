"""The wheel holds all that a site needs: installed where there is no checkout, it builds one."""

import importlib.util
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from conftest import need
from tiny import ENV, SITES, copied, files

pytestmark = pytest.mark.xdist_group("wheel")  # whose site is built once

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/mkdocs_claims"


def run(*words, cwd=None):
    done = subprocess.run(
        [*map(str, words)], cwd=cwd, env=ENV, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    need(importlib.util.find_spec("hatchling"), "hatchling is not there: pip install -e '.[test]'")
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The interpreter of an environment with the wheel, and with what this one has, but for the
    checkout.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    inside = Path(
        run(
            folder / "bin/python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"
        ).strip()
    )
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        inside,
        wheel,
    )
    # A folder named in a .pth file is not searched for .pth files of its own: what points to
    # the checkout stays out.
    (inside / "rest.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin/python"


def test_the_wheel_holds_every_file_of_the_package(wheel):
    names = {
        name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("mkdocs_claims/")
    }
    there = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == there
    assert {
        "mkdocs_claims/py.typed",
        "mkdocs_claims/theme/claims/claim.html",
        "mkdocs_claims/theme/claims/words.yml",
    } <= names
    assert {Path(name).suffix for name in names} >= {
        ".css",
        ".js",
        ".woff2",
        ".html",
        ".yml",
        ".svg",
    }


def test_the_wheel_holds_its_licences_and_entry_points(wheel):
    archive = zipfile.ZipFile(wheel)
    (points,) = (
        archive.read(name).decode()
        for name in archive.namelist()
        if name.endswith("entry_points.txt")
    )
    for point in (
        "[console_scripts]\nclaims = ",
        "[mkdocs.plugins]\nclaims = ",
        "[markdown.extensions]\nclaims = ",
    ):
        assert point in points
    assert len([name for name in archive.namelist() if "/licenses/" in name]) == 3


def test_the_installed_wheel_is_what_runs(python):
    path = Path(run(python, "-c", "import mkdocs_claims; print(mkdocs_claims.__file__)").strip())
    assert path.is_relative_to(python.parents[1])


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_the_installed_wheel_builds_a_site_as_the_checkout_does(host, python, tmp_path):
    here, there = copied(tmp_path / "here"), copied(tmp_path / "there")
    run(sys.executable, "-m", host, "build", "-q", "-f", "mkdocs.yml", "--strict", cwd=here)
    run(python, "-m", host, "build", "-q", "-f", "mkdocs.yml", "--strict", cwd=there)
    assert files(there / "site") == files(here / "site")
    assert {Path(path).suffix for path in files(there / "site/assets/claims")} >= {
        ".css",
        ".js",
        ".woff2",
    }


def test_the_installed_wheel_has_the_command(python, tmp_path):
    command = "import sys; from mkdocs_claims.command.cli import main; sys.exit(main(sys.argv[1:]))"
    assert run(python, "-c", command, "check", SITES / "good/docs", "--strict") == "no problems\n"
