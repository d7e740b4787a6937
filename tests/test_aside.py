"""A build beside the old site: whatever ends it, the old site is whole, or the new one is."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from builds import OLD, build, configured, with_old
from conftest import need
from mkdocs_claims.hosts.aside import Aside
from tiny import ENV, copied, files, run


def names(folder):
    return [path.name for path in folder.iterdir()]


def begun(site):
    """A build that has begun beside a site, with one file built."""
    config = MkDocsConfig()
    config.plugins = {}
    config.site_dir = str(site)
    aside = Aside.begun(config)
    assert aside is not None
    Path(config.site_dir, "index.html").write_text("new")
    return aside, config


def ended(aside, config):
    aside.swap(config)
    aside.end()


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old")
    return tmp_path / "site"


def test_the_new_site_takes_the_place_of_the_old(site):
    aside, config = begun(site)
    assert (site / "index.html").read_text() == "old"
    ended(aside, config)
    assert (files(site), config.site_dir) == ({"index.html": b"new"}, str(site))
    assert names(site.parent) == ["site"]


def test_a_failure_after_the_swap_puts_the_old_site_back(site):
    aside, config = begun(site)
    aside.swap(config)
    aside.fail()
    aside.end()
    assert files(site) == {"index.html": b"old"} and names(site.parent) == ["site"]


def test_a_failed_first_build_leaves_nothing(tmp_path):
    aside, config = begun(tmp_path / "site")
    aside.swap(config)
    aside.fail()
    aside.end()
    assert names(tmp_path) == []


def test_what_no_living_build_holds_is_swept_and_what_one_holds_is_not(site):
    lives, config = begun(site)
    (site.parent / ".site.new-00000000").mkdir()
    (site.parent / ".site.old-00000000").mkdir()
    (site.parent / ".site.new-design").mkdir()  # somebody else's
    other, _ = begun(site)
    other.end()
    assert {*names(site.parent)} == {"site", ".site.new-design", lives.new.name}
    ended(lives, config)
    assert (site / "index.html").read_text() == "new"


def test_of_two_builds_at_once_each_leaves_a_whole_site(site):
    (one, its), (other, others) = begun(site), begun(site)
    (one.new / "index.html").write_text("one")
    one.swap(its)
    other.swap(others)
    one.end()
    other.end()
    assert files(site) == {"index.html": b"new"} and names(site.parent) == ["site"]


def test_a_site_that_is_a_link_keeps_the_place_of_its_target(site, tmp_path):
    target = tmp_path / "elsewhere/target"
    target.parent.mkdir()
    site.rename(target)
    site.symlink_to(target)
    ended(*begun(site))
    assert site.is_symlink() and files(target) == {"index.html": b"new"}
    assert names(target.parent) == ["target"]


def test_hidden_files_of_the_old_site_stay_as_the_host_keeps_them(site):
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("ref")
    (site / ".nojekyll").touch()
    ended(*begun(site))
    assert {*files(site)} == {".git/HEAD", ".nojekyll", "index.html"}


def test_a_folder_that_cannot_be_renamed_is_refilled(site, monkeypatch, caplog):
    aside, config = begun(site)
    rename = Path.rename

    def refused(path, target):
        if path == site:
            raise OSError(16, "Device or resource busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refused)
    caplog.set_level("INFO")
    aside.swap(config)
    assert (site / "index.html").read_text() == "old"
    aside.end()
    assert files(site) == {"index.html": b"new"} and "cannot be renamed" in caplog.text


def test_a_folder_that_cannot_be_renamed_keeps_the_old_site_where_the_build_fails(
    site, monkeypatch
):
    aside, config = begun(site)
    monkeypatch.setattr(Path, "rename", lambda path, target: (_ for _ in ()).throw(OSError()))
    aside.swap(config)
    aside.fail()
    aside.end()
    assert files(site) == {"index.html": b"old"}


def test_where_nothing_can_be_built_beside_the_site_it_is_built_in_place(site, monkeypatch, caplog):
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: (_ for _ in ()).throw(OSError("full")))
    config = MkDocsConfig()
    config.plugins = {}
    config.site_dir = str(site)
    caplog.set_level("INFO")
    assert Aside.begun(config) is None
    assert config.site_dir == str(site) and "built in place" in caplog.text


def test_a_killed_build_leaves_a_whole_site(tmp_path):
    need(hasattr(os, "fork"), "a process cannot be forked here")
    script = Path(__file__).with_name("killed.py")
    command = [sys.executable, script, copied(tmp_path), "1", "8"]
    done = subprocess.run(command, env=ENV, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(kills) == 9 and all(kill["whole"] and not kill["left"] for kill in kills), kills
    assert kills[-1]["missing"] and kills[-1]["killed"]
    assert sum(kill["killed"] for kill in kills) > 4


FAILING = """
def on_post_build(config):
    raise RuntimeError("a hook of the site's own fails")
"""
WARNING = """
import logging
def on_post_build(config):
    logging.getLogger("mkdocs").warning("a hook of the site's own warns")
"""


@pytest.mark.parametrize(("hook", "words"), [(FAILING, []), (WARNING, ["--strict"])])
def test_a_build_that_fails_at_its_end_leaves_the_old_site_whole(hook, words, tmp_path):
    folder = configured(tmp_path, {"hooks": ["hook.py"]})
    (folder / "hook.py").write_text(hook)
    with_old(folder)
    assert build(folder, *words).returncode == 1
    assert files(folder / "site") == OLD
    assert not [path for path in folder.iterdir() if path.name.startswith(".site")]


def test_a_site_that_is_a_disk_of_its_own_is_refilled(tmp_path):
    disk = tmp_path / "site"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here; that it cannot be renamed is imitated above")
    try:
        (disk / "gone.html").write_text("old")
        done = build(copied(tmp_path))
        assert done.returncode == 0, done.stderr
        assert "the site's folder cannot be renamed, so it is refilled" in done.stderr
        assert "claims.json" in files(disk) and "gone.html" not in files(disk)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_full_disk_leaves_the_old_site_whole(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], capture_output=True
    )
    need(mounted.returncode == 0, "no small disk can be mounted here")
    try:
        folder = configured(tmp_path / "source", {"site_dir": str(disk / "site")})
        (disk / "site").mkdir()
        (disk / "site/index.html").write_text("old")
        done = build(folder)
        assert done.returncode == 1 and "No space left on device" in done.stderr
        assert files(disk) == {"site/index.html": b"old"}
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_site_into_which_others_are_built_is_built_in_place_and_keeps_them(tmp_path):
    plugins = {"plugins": ["search", "projects", "claims"]}
    folder = configured(tmp_path, plugins)
    other = copied(folder / "projects/other")
    config = other / "mkdocs.yml"
    config.write_text(re.sub("site_url:.*\n", "", config.read_text()))
    done = run("mkdocs", "build", "--strict", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "built in place, as the plugin 'projects' builds others into it" in done.stderr
    claim = "claims/rest-shortens-colds/index.html"
    assert {claim, f"other/{claim}", "claims.json", "other/claims.json"} <= {
        *files(folder / "site")
    }


def deployed(folder, command):
    """The list of files that a command puts on the branch of pages of a new repository."""
    for words in (["init", "-q", "-b", "main"], ["add", "docs"], ["commit", "-qm", "docs"]):
        subprocess.run(["git", *words], cwd=folder, env=ENV | GIT, check=True, capture_output=True)
    bare = ["git", "init", "-q", "--bare", "-b", "main", folder / "remote.git"]
    subprocess.run(bare, env=ENV | GIT, check=True)
    subprocess.run(["git", "remote", "add", "origin", "remote.git"], cwd=folder, check=True)
    command = [sys.executable, *command]
    env = ENV | GIT | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = ["git", "ls-tree", "-r", "--name-only", "gh-pages"]
    return subprocess.run(names, cwd=folder, capture_output=True, text=True).stdout.split()


GIT = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example.org"))
}
NOT_ASIDE = """
def on_config(config):
    config.plugins["claims"].on_startup(command="build", dirty=True)
"""


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "mkdocs", "gh-deploy"),
        ("-c", "from mike.driver import main; main()", "deploy", "--push", "1.0"),
    ],
    ids=["gh-deploy", "mike"],
)
def test_what_is_deployed_has_the_same_files_as_when_built_in_place(command, tmp_path):
    aside = deployed(copied(tmp_path / "aside"), command)
    folder = configured(tmp_path / "in-place", {"hooks": ["hook.py"]})
    (folder / "hook.py").write_text(NOT_ASIDE)
    assert aside == deployed(folder, command) and len(aside) > 20
