"""Random mutations of good files: `python tests/mutations.py [COUNT] [SEED]` makes 5,000 and prints
what came of them; the suite makes a few.

A mutation swaps, doubles, deletes or garbles bytes, tokens or lines of the claim pages, references,
outline, words, settings and other pages of the site `good`. Whatever it makes of them, reading and
checking raise nothing, name places in their file, print no control character and take less than a
second; and what is still without an error is shown on every view without a script.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from mkdocs_claims.checked import read_collection
from mkdocs_claims.model.collection import Collection
from mkdocs_claims.problem import CannotRun, Problem
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import Elements, copied, one_look

PAYLOAD = b'"><script>alert(1)</script><img src=x onerror=alert(1)>'
TOKENS = [
    *(b"---", b"- ", b": ", b"#", b"[", b"]", b"{", b"}", b"|", b">", b"&a", b"*a", b"!t", b"%"),
    *(b"\t", b"\r", b"\0", b"\xff", b"\xe2\x80\xae", b"\xc2\xa0", b"\xef\xbb\xbf", b"\\x1b", b'"'),
    *(b"```\n", b"~~~\n", b"///\n", b"/// claims | index\n", b"--8<-- x", b"<b>", b"null", b"~"),
    *(b"-" * 5000, b" " * 5000, b"1," * 2500, b"/" * 5000, b"[" * 5000, b"a" * 70_000, PAYLOAD),
]
SETTINGS = b"check_again: 6 months\nnotice: Words.\nreport: mailto:a@example.org\n"
OTHER = b"# A page\n\n/// claims | status rest-shortens-colds\n///\n\n/// note | Hi\nWords.\n///\n"
GLOSSARY = b"# Words\n\n## rest\nDoing nothing.\n\n## cold\nAn infection.\n"


def mutated(content: bytes, random: Random) -> bytes:
    """Bytes with one to four mutations."""
    for _ in range(random.randint(1, 4)):
        content = random.choice(KINDS)(content, random)
    return content


def _bytes(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.randbytes(random.randint(0, 3)) + content[at + 1 :]


def _token(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(TOKENS) + content[at:]


def _cut(content: bytes, random: Random) -> bytes:
    begin, end = sorted(random.randrange(len(content) + 1) for _ in range(2))
    return content[:begin] + content[end:]


def _lines(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one] * random.randint(1, 3)
    return b"\n".join(lines)


def _indent(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice([b"  " + lines[at], lines[at].strip(), b"\t" + lines[at]])
    return b"\n".join(lines)


KINDS: list[Callable[[bytes, Random], bytes]] = [_bytes, _token, _token, _cut, _lines, _indent]


def wrong(docs: Path, random: Random) -> list[str]:
    """What should not be, of a docs folder of which one file is mutated."""
    begun = process_time()
    try:
        collection, problems = read_collection(docs)
    except CannotRun:
        return []
    except Exception as error:  # whatever it is, it is what is looked for
        return [f"raised {type(error).__name__}: {error}"[:200]]
    found = [f"{process_time() - begun:.1f} s"] if process_time() - begun > 1 else []
    found += [f"not printable: {p.message!r}" for p in problems if not p.message.isprintable()]
    found += [f"no such place: {p}" for p in problems if not _is_place(p, docs)]
    if all(problem.severity != "error" for problem in problems):
        found += _shown(collection, random)
    return found


def _is_place(problem: Problem, docs: Path) -> bool:
    path = docs / problem.path
    if not path.is_file():
        return True
    lines = path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
    return 1 <= problem.line <= lines and problem.column >= 1


def _shown(collection: Collection, random: Random) -> list[str]:
    site = Site(collection, one_look())
    of = {"claim": site.items, "status": site.items, "reference": site.works}
    view = random.choice(sorted(VIEWS.keys() - {"rules", "statuses", "weights"}))
    try:
        htmls = [VIEWS[view](site, name) for name in of.get(view, [""])]
        tags = Counter(e.tag for html in htmls for e in Elements(html).found)
    except Exception as error:
        return [f"{view} raised {type(error).__name__}: {error}"[:200]]
    return [f"{view} has a script"] if tags["script"] or tags["img"] else []


@cache
def good() -> dict[str, bytes]:
    """The files of the site that are mutated, by their path below docs."""
    with TemporaryDirectory() as folder:
        docs = copied(folder) / "docs"
        files = {p.relative_to(docs).as_posix(): p.read_bytes() for p in docs.rglob("*.*")}
    return files | {"claims.yml": SETTINGS, "other.md": OTHER, "glossary.md": GLOSSARY}


def run(count: int, seed: int) -> Counter[str]:
    """What came of so many mutations, each kind with how often it came."""
    random, found = Random(seed), Counter[str]()
    with TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        for path, content in good().items():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            (docs / path).write_bytes(content)
        for _ in range(count):
            path = random.choice(sorted(good()))
            (docs / path).write_bytes(mutated(good()[path], random))
            found.update(f"{path}: {what}" for what in wrong(docs, random))
            (docs / path).write_bytes(good()[path])
    return found


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    begun = process_time()
    found = run(count, seed)
    for what, times in found.most_common():
        print(f"{times} x {what}")
    print(
        f"{count} mutations, seed {seed}: {len(found)} kinds wrong, {process_time() - begun:.0f} s"
    )
    sys.exit(bool(found))
