"""How often the search finds what patients ask: each question of patients.yml and more-patients.yml
typed into a site's own search, and the place of the first page that answers it.

    python tests/browser/search_rates.py [--material] [-v]

builds this project's site with its own theme, or with Material, and prints a table a file; -v: each
question that has no answer in the first place, with what came first.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from chromium import chromium  # noqa: E402
from conftest import ARGS, QUIET, ROOT, served  # noqa: E402

FILES = ("patients.yml", "more-patients.yml")
OURS = ("[data-open-search]", "#search-query", ".search__hits a")
MATERIAL = (".md-search__input", ".md-search__input", "a.md-search-result__link")


def built(folder, material):
    """This project's site, built with its own theme or with Material."""
    config = ROOT / "mkdocs.yml"
    if material:
        config = ROOT / ".material.yml"  # where its paths lead to the same files
        text = "INHERIT: mkdocs.yml\ntheme:\n  name: material\n"
        config.write_text(text + "plugins: [search, claims]\n")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder)]
    try:
        subprocess.run(command, cwd=ROOT, env=os.environ | QUIET, check=True)
    finally:
        (ROOT / ".material.yml").unlink(missing_ok=True)


def page_of(address):
    """A hit's address as patients.yml names the page: its last part."""
    return address.split("#")[0].split("?")[0].rstrip("/").rpartition("/")[2]


def answers(page, field, hits, kinds):
    """For each kind of question, for each question: its right pages, and those found, in order."""

    def typed(text):
        page.fill(field, text)
        page.dispatch_event(field, "keyup")  # Material waits for a key

    def settled():
        before, found = None, []
        while found != before:
            page.wait_for_timeout(120)
            before, found = (
                found,
                page.eval_on_selector_all(hits, "all => all.map(a => a.href)"),
            )
        return [*dict.fromkeys(map(page_of, found))]

    def asked(question):
        typed("")
        page.wait_for_timeout(60)
        typed(question)
        page.wait_for_timeout(250)
        return settled()

    typed("pain")
    page.locator(hits).first.wait_for(timeout=30_000)
    return {
        kind: {question: (set(right), asked(str(question))) for question, right in asked_of.items()}
        for kind, asked_of in kinds.items()
    }


def place(right, found):
    """The place of the first right page, from 0; None where there is none."""
    return next((at for at, name in enumerate(found) if name in right), None)


def table(name, kinds, verbose):
    """Prints how many questions of each kind have their answer first, in the first three, or none."""
    rows = {kind: list(of.values()) for kind, of in kinds.items()}
    rows["all"] = [row for of in rows.values() for row in of]
    print(f"{name:36}{'first':>8}{'first 3':>8}{'no hit':>8}{'of':>6}")
    for kind, of in rows.items():
        places = [place(*row) for row in of]
        first, three = (sum(p is not None and p < n for p in places) for n in (1, 3))
        print(f"{kind:36}{first:8}{three:8}{sum(not found for _, found in of):8}{len(of):6}")
    for of in kinds.values() if verbose else ():
        for question, (right, found) in of.items():
            if (at := place(right, found)) != 0:
                print(f"{question}: {'none' if at is None else at + 1}; {found[:3]}")


def main(words):
    """Prints the tables."""
    opener, field, hits = MATERIAL if "--material" in words else OURS
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        built(folder, "--material" in words)
        with served(folder) as address:
            browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
            page = browser.new_page()
            page.goto(address)
            page.locator(opener).first.click()
            for name in FILES:
                kinds = yaml.safe_load((HERE / name).read_text("utf-8"))
                table(name, answers(page, field, hits, kinds), "-v" in words)


if __name__ == "__main__":
    main(sys.argv[1:])
