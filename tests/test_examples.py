"""Each command's help has an example, and it works in a site as `claims init` writes it."""

import json
import shlex

import pytest

from mkdocs_claims.command.cli import COMMANDS, main
from registry.loopback import WORK as KNOWN
from registry.loopback import Registries, crossref, europepmc, pubmed, serving
from tiny import EPOCH, dumped, run

ARTICLE = "About walks\n\nWalks are free.\n\nWhat is new\n\nWalking lifts the mood.\n"
HTML = "<h1>About walks</h1><p>Walks are free.</p><h2>What is new</h2><p>Walking helps.</p>"
WORK = {"id": "yasui2014", "type": "book", "title": "The work", "DOI": "10.1000/1"}
HILL = dumped(
    [{"id": "hill-2020", "type": "book", "title": KNOWN["title"][0], "DOI": KNOWN["DOI"]}]
)
SAME = {"pmid": "30000001", "pmcid": "PMC7000001", "doi": "10.1000/182"}
ASKING = ("verify", "add")  # a server on this machine takes the place of the registries


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The folder of a site that somebody began, with the files that the examples name."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE)
    (tmp_path / "article.html").write_text(HTML)
    (tmp_path / "library.json").write_text(json.dumps([WORK, WORK | {"DOI": "10.1000/182"}]))
    assert main(["init", "--article", "article.txt"]) == 0
    (tmp_path / "docs/references.yml").write_text(HILL)
    return tmp_path


@pytest.fixture
def at(name):
    """The address of registries that have the works of the site, or of the example."""
    registries = (
        Registries()
        if name == "verify"
        else Registries(
            crossref=crossref(DOI="10.1000/182"),
            europepmc=europepmc(**SAME),
            pubmed=pubmed(uid="30000001"),
        )
    )
    with serving(registries) as address:
        yield address


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_a_command_works(name, site, at, capsys):
    example = COMMANDS[name].EXAMPLE.partition(" && ")[0].partition(" > ")[0]
    program, *words = shlex.split(example)
    assert (program, words[0]) == ("claims", name)
    if name == "head":
        run("mkdocs", "build", "-q", cwd=site)
    code = main([*words, *(("--at", at) if name in ASKING else ())])
    assert code == 0, capsys.readouterr()


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_the_example(name, capsys):
    with pytest.raises(SystemExit):
        main([name, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert f"example: {COMMANDS[name].EXAMPLE}" in told
