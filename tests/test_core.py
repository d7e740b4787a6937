"""The core knows no host, and the package has the names it promises."""

import subprocess
import sys
from pathlib import Path

import mkdocs_claims

PACKAGE = Path(mkdocs_claims.__file__).parent
HOSTS = ("mkdocs", "markdown", "pymdownx", "properdocs", "material", "zensical")
CORE = sorted(
    ".".join(("mkdocs_claims", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(
        ".__init__"
    )
    for path in PACKAGE.rglob("*.py")
    if "hosts" not in path.relative_to(PACKAGE).parts
)


def imports(code):
    """The modules that are there once a code has run, in an interpreter of its own."""
    code += "\nimport sys; print(*sys.modules)"
    return set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )


def test_the_core_loads_without_any_host():
    assert "mkdocs_claims.rules" in CORE
    assert not imports("\n".join(f"import {name}" for name in CORE)) & {*HOSTS}


def test_every_public_name_is_there():
    assert {"Claim", "Collection", "Problem", "Reference", "status_of", "today"} <= {
        *mkdocs_claims.__all__
    }
    for name in mkdocs_claims.__all__:
        assert getattr(mkdocs_claims, name).__module__.startswith("mkdocs_claims.")


def test_a_name_that_is_not_public_is_an_attribute_error():
    assert not hasattr(mkdocs_claims, "nothing")


def test_help_answers_before_the_core_is_loaded():
    code = (
        "import sys\nfrom mkdocs_claims.command.cli import main\ntry: main(['--help'])\nexcept"
        " SystemExit: pass"
    )
    assert not imports(code) & {"pydantic", "yaml", "jinja2", "nh3", "rapidfuzz", *HOSTS}
