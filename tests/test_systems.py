"""What other systems do to files and names, imitated: line ends, encodings, paths, letters."""

import ast
import os
import subprocess
import sys
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from mkdocs.config.defaults import MkDocsConfig

import mkdocs_claims.command.cli
from mkdocs_claims.hosts import aside
from mkdocs_claims.problem import Problem
from tiny import ENV, copied, files, run

PACKAGE = Path(mkdocs_claims.__file__).parent
TEXTS = (".md", ".yml")


def test_a_site_with_line_ends_of_windows_is_built_into_the_same_bytes(tmp_path):
    folders = [copied(tmp_path / name) for name in ("unix", "windows")]
    for path in folders[1].rglob("*"):
        if path.suffix in TEXTS:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    for folder in folders:
        done = run("mkdocs", "build", "--strict", "-q", cwd=folder)
        assert done.returncode == 0, done.stderr
    unix, windows = (files(folder / "site") for folder in folders)
    unlike = {path for path in unix if unix[path] != windows[path]}
    assert unix.keys() == windows.keys() and unlike <= {"sitemap.xml.gz"}


COMMANDS = (
    ("check",),
    ("pages", "--to", "build"),
    ("export", "csl"),
    ("todo",),
    ("coverage", "docs/index.md"),
    ("schema", "settings"),
    ("new", "a-walk"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_no_file_is_read_or_written_in_the_encoding_of_the_system(words, tmp_path):
    code = (
        "import sys, warnings\n"
        "warnings.filterwarnings('error', category=EncodingWarning, module='mkdocs_claims')\n"
        "from mkdocs_claims.command.cli import main\n"
        f"sys.exit(main({[*words]!r}))"
    )
    command = [sys.executable, "-X", "warn_default_encoding", "-c", code]
    done = subprocess.run(command, cwd=copied(tmp_path), env=ENV, capture_output=True, text=True)
    assert (done.returncode < 2, done.stderr) == (True, ""), done.stderr


def test_no_file_is_written_with_the_line_ends_of_the_system():
    bare = [
        f"{path.name}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and (call.func.attr == "write_text" or (call.func.attr == "open" and _writes(call)))
        and path.name != "cli.py"  # which opens nothing but the system's own nowhere
        and "newline" not in {keyword.arg for keyword in call.keywords}
    ]
    assert bare == []


def _writes(call):
    modes = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return any(isinstance(mode, str) and {*mode} & {*"wxa"} and "b" not in mode for mode in modes)


def test_a_path_is_told_with_strokes_on_windows_too():
    problem = Problem("claims/x.md", 1, 1, "CLM001", "x")
    assert problem.below(PureWindowsPath("my site", "docs")).path == "my site/docs/claims/x.md"


def test_without_locks_of_folders_a_site_is_built_in_place(monkeypatch, tmp_path):
    monkeypatch.setattr(aside, "fcntl", None)
    config = MkDocsConfig()
    config.plugins, config.site_dir = {}, str(tmp_path / "site")
    assert aside.Aside.begun(config) is None
    assert config.site_dir == str(tmp_path / "site") and not [*tmp_path.iterdir()]


def test_a_page_whose_name_changes_its_case_only_is_not_lost(tmp_path, monkeypatch):
    folder = copied(tmp_path)
    (folder / "docs/About.md").write_text("# About\n")
    assert run("claims", "pages", "--to", "build", cwd=folder).returncode == 0
    (folder / "docs/About.md").rename(folder / "docs/about.md")
    # where letters have no case, the new name is the old file, with the same bytes
    os.link(folder / "build/About.md", folder / "build/about.md")
    unlink = Path.unlink

    def caseless(path, **how):
        unlink(path, **how)
        unlink(path.with_name(path.name.lower()), missing_ok=True)

    monkeypatch.chdir(folder)
    monkeypatch.setattr(Path, "unlink", caseless)
    assert mkdocs_claims.command.cli.main(["pages", "--to", "build"]) == 0
    assert (folder / "build/about.md").is_file()


def linked(folder, name, link):
    """The tiny site with a page of a name, and a claim that links to it."""
    docs = copied(folder) / "docs"
    (docs / name).write_text("# Über uns\n", "utf-8")
    with (docs / "claims/rest-shortens-colds.md").open("a", encoding="utf-8") as page:
        page.write(f"\nSee [us]({link}).\n")
    return folder


def test_a_page_whose_name_has_letters_of_any_language_can_be_linked(tmp_path):
    folder = linked(tmp_path, "über-uns.md", "../über-uns.md")
    done = run("claims", "check", "--strict", cwd=folder)
    assert done.returncode == 0, done.stdout
    done = run("mkdocs", "build", "--strict", "-q", cwd=folder)
    assert done.returncode == 0, done.stderr


def test_a_name_that_is_written_in_other_characters_than_its_link_is_told(tmp_path):
    folder = linked(tmp_path, unicodedata.normalize("NFD", "über-uns.md"), "../über-uns.md")
    done = run("claims", "check", cwd=folder)
    assert (done.returncode, "CLM409 there is no page 'über-uns.md'" in done.stdout) == (1, True)


@pytest.mark.parametrize("link", ["..\\index.md", "C:\\docs\\index.md", "\\\\host\\index.md"])
def test_a_path_of_windows_in_a_link_is_told(link, tmp_path):
    docs = copied(tmp_path) / "docs"
    with (docs / "claims/rest-shortens-colds.md").open("a", encoding="utf-8") as page:
        page.write(f"\nSee [us]({link}).\n")
    done = run("claims", "check", cwd=tmp_path)
    assert (done.returncode, "CLM" in done.stdout) == (1, True)
