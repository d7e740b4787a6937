"""Random edits of a site under `serve`, in the ways in which editors save; after each the site that
is served is compared with a clean build: `python tests/edits.py SEED EDITS`.

It prints a line for each edit with its time, a clean build's within where there was none yet, and
ends with 1 at the first page that differs, or hangs.
"""

import difflib
import random
import re
import sys
import tempfile
import time
from pathlib import Path

from serving import serving
from tiny import copied, files, run

CLAIM = "claims/rest-calms-the-body.md"
# what is edited: a file, words in it, and what stands in their place; an empty one breaks it
EDITS = {
    "a word": (CLAIM, "Rest may calm the body", "Rest may calm the mind"),
    "a finding": ("claims/rest-shortens-colds.md", "colds ended sooner", "colds were shorter"),
    "a reference": ("references.yml", "Journal of Rest", "Journal of Sleep"),
    "the outline": ("article.yml", "heading: Colds", "heading: A cold"),
    "the first page": ("index.md", "Start at", "Begin at"),
    "a quote": (CLAIM, "claim: ", 'claim: "'),
    "a tab": (CLAIM, "claim: ", "\tclaim: "),
    "a bad list": ("references.yml", "- id:", "- id: :"),
    "bad settings": ("claims.yml", "check_again: 1 year", "check_agian: 1 year"),
    "settings": ("claims.yml", "check_again: 1 year", "check_again: 6 months"),
    "a word of ours": ("../overrides/claims/words.yml", "Briefly", "In a word"),
    "a bad word": ("../overrides/claims/words.yml", "in short", "in shrt"),
    "a bad brace": ("../overrides/claims/words.yml", "Briefly", "{x[0]}"),
    "a template": ("../overrides/claims/departure.html", "<p>", "<p>Look: "),
    "a bad template": ("../overrides/claims/departure.html", "<p>", "{% if %}<p>"),
    "a template that fails": ("../overrides/claims/departure.html", "<p>", "{{ 1 / 0 }}<p>"),
}


def in_place(path, text):
    path.write_text(text, "utf-8")


def renamed(path, text):
    other = path.with_name(f".{path.name}.swp")
    other.write_text(text, "utf-8")
    other.replace(path)


def moved_away(path, text):
    path.replace(path.with_name(f"{path.name}~"))
    path.write_text(text, "utf-8")
    path.with_name(f"{path.name}~").unlink()


def deleted_and_made(path, text):
    path.unlink()
    time.sleep(0.05)  # as an editor that a reader of the folder may catch in between
    path.write_text(text, "utf-8")


def half_written(path, text):
    path.write_text(text[: len(text) // 2], "utf-8")
    time.sleep(0.05)
    path.write_text(text, "utf-8")


WAYS = (in_place, renamed, moved_away, deleted_and_made, half_written)


def site(folder):
    """A tiny site with templates, words and settings of its own."""
    copied(folder)
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("name: claims", "name: claims\n  custom_dir: overrides")
    )
    own = folder / "overrides/claims"
    own.mkdir(parents=True)
    own.joinpath("words.yml").write_text("in short: Briefly\n")
    own.joinpath("departure.html").write_text("<p>{{ departure.why }}</p>\n")
    folder.joinpath("docs/claims.yml").write_text("check_again: 1 year\n")
    return folder


def built(folder, target):
    """The files of a clean build; None where it fails."""
    done = run("mkdocs", "build", "-q", "-f", "mkdocs.yml", "-d", target, cwd=folder)
    return files(target) if done.returncode == 0 else None


def plain(html, address):
    """The lines of a page, without the policy, the host's own script, and where it is served."""
    html = re.sub(r"<script>\s*var livereload.*?</script>", "", html, flags=re.DOTALL)
    html = html.replace(address, "https://example.org/colds/")
    lines = (line.strip() for line in html.splitlines() if "Content-Security-Policy" not in line)
    return [line for line in lines if line]


def difference(served, pages):
    """How the site differs from a clean build at its first page that does; "" if none does."""
    for path, content in pages.items():
        if not path.endswith("index.html"):
            continue
        address = path.removesuffix("index.html")
        both = (plain(html, served.address) for html in (served.page(address), content.decode()))
        if lines := [*difflib.unified_diff(*both, "served", "built", lineterm="", n=0)]:
            return "\n".join([address or "/", *lines[:12]])
    return ""


def held(served, pages, what):
    """Waits until the site is as a clean build has it; where none can be, until it answers."""
    if pages is None:
        served.until(lambda: served.page(""), lambda: f"{what}: no answer")
    else:
        served.until(
            lambda: not difference(served, pages), lambda: f"{what}: {difference(served, pages)}"
        )


def edited(seed, edits):
    """Edits a site under `serve`, and mends it after each edit."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root, target = site(Path(folder) / "site"), Path(folder) / "built"
        with serving(root, "mkdocs") as served:
            assert served.seen("", "Start at")
            clean = {}  # what a build makes of each edit, and of the site as it was
            for number in range(edits):
                name, way = draw.choice(list(EDITS)), draw.choice(WAYS)
                path, old, new = EDITS[name]
                file = (root / "docs" / path).resolve()
                good, what = file.read_text("utf-8"), f"{name}, {way.__name__}"
                assert old in good, (name, old)
                begun = time.monotonic()
                for text, edit in ((good.replace(old, new, 1), name), (good, "mended")):
                    way(file, text)
                    if edit not in clean:
                        clean[edit] = built(root, target)
                    held(served, clean[edit], f"{what}: {edit}")
                print(f"{number}: {time.monotonic() - begun:.1f} s, {what}", flush=True)
            assert "Traceback" not in served.errors.read_text()


if __name__ == "__main__":
    edited(int(sys.argv[1]), int(sys.argv[2]))
