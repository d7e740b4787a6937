"""A German site in which everything that is shown occurs: no English of ours is left in what either
theme builds, in its texts, attributes, data and feed.
"""

import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from mkdocs_claims.model.settings import Settings
from mkdocs_claims.show.look import look
from mkdocs_claims.show.views import VIEWS
from tiny import dumped, one_look, run

GAP = re.compile(r"\{\w*\}")
KINDS = ("guideline", "systematic review", "trial", "observational", "case series", "review",
         "animal", "laboratory", "official", "opinion", "news", "web page")  # fmt: skip
EFFECTS = ("reverses", "wrong fact", "hides", "strengthens", "weakens", "garbles")
AS = ("fact", "suggestion", "possibility", "hypothesis", "belief", "finding", "certainty",
      "quotation")  # fmt: skip
SUBJECTS = {"animal": "animals", "laboratory": "cells", "official": "none", "opinion": "none",
            "news": "none", "web page": "none", "guideline": "none"}  # fmt: skip
RETRACTED = {"on": "2015-03-01", "notice": "10.1000/weg", "cited": {
    "reason": "Der Artikel beruht darauf.", "until": "2027-12-31"}}  # fmt: skip
LIMITS = "nur zwölf Menschen"
# Claims by what they cite: works by their kind, each with its relation and limits.
CITED = (
    [("trial", "disputes", None)],
    [("systematic review", "disputes", None), ("guideline", "disputes", None)],
    [("trial", "supports", LIMITS), ("review", "disputes", None)],
    [("animal", "supports", "nur Mäuse"), ("laboratory", "supports", "nur Zellen")],
    [("opinion", "supports", "eine Meinung"), ("observational", "suggests", None)],
    [("guideline", "supports", None), ("news", "mentions", None), ("web page", "unchecked", None)],
    [("case series", "supports", LIMITS), ("retracted", "supports", LIMITS)],
    [],
    [("web page", "unchecked", None)],
    [("retracted", "supports", LIMITS)],
    [("news", "mentions", None), ("official", "mentions", None), ("review", "unchecked", None)],
)
# the views that are pages of their own or stand on one, and the rules, which are in English
ELSEWHERE = {"claim", "status", "index", "reference", "references", "article", "rules"}
WHOLE = {
    "safety": "Bei Atemnot sofort Hilfe holen.\nFragen Sie Ihren Arzt.",
    "unknown": "Wie lange es hilft, ist offen.",
    "newer": [{"says": "Im Jahr 2024 kam ein Versuch dazu.", "references": ["trial", "news"]}],
    "also_called": ["Schlaftee"],
    "reviewed": [{"by": "Anna Berg", "role": "Ärztin", "on": "2026-11-19"}],
    "changes": [{"on": "2026-11-20", "what": "Eine Zahl war falsch."}],
    "formerly": ["alter-name"],
}


def reference(number, kind):
    """A work of a kind, with all that can be said of one."""
    design = "trial" if kind == "retracted" else kind
    return {
        "id": kind.replace(" ", "-"), "type": "article-journal",
        "title": f"Tee und Schlaf, Teil {number}",
        "author": [{"family": "Berg", "given": "A"}, {"family": "Lind", "given": "B"},
                   {"literal": "et al."}],
        "container-title": "Blätter für Tee", "issued": f"20{number:02}-03", "volume": "1",
        "design": design, "subjects": [SUBJECTS.get(design, "people")],
        "population": "zwölf Menschen", "found": "Der Schlaf war länger.",
        "unverified": ["issued"] if number % 2 else ["volume"],
        **({"listed": number, "listing": "Das Jahr fehlt dort."} if number < 4 else {}),
        **({"retracted": RETRACTED} if kind == "retracted" else {}),
    }  # fmt: skip  # a line a group


def departures():
    """A departure of each effect."""
    return [{"article": "Tee", "source": "Kaffee", "effect": effect, "why": "Es ist Kaffee.",
             "reference": "trial", "seen": "yes" if n % 2 else "no"}
            for n, effect in enumerate(EFFECTS)]  # fmt: skip


def claim(number, cited):
    """A claim page that cites works by their kinds."""
    about = {
        "claim": f"Tee der Sorte {number} verlängert den Schlaf.",
        "in_short": "Vielleicht, eine kleine Studie deutet darauf hin.",
        "about": "biology" if number == 5 else "people",
        "article": {"sentences": [f"S1.P1.{number}"], "says_it_as": AS[number % len(AS)]}
        | ({"departures": departures()} if number == 3 else {}),
        "citations": [
            {"reference": kind.replace(" ", "-"), "relation": relation, "read": "part",
             "finding": "Der Schlaf war länger.", "locator": "Abschnitt 2"}
            | ({"limits": limits} if limits else {})
            | ({"origin": True, "quote": "länger"} if number == 3 else {})
            for kind, relation, limits in cited
        ],
        "topics": ["Schlaf"], "checked": "2026-11-20",
    }  # fmt: skip  # a line a group
    whole = about | (WHOLE if number in (2, 3) else {})
    if number == 2:
        whole = {key: value for key, value in whole.items() if key != "formerly"}
    return f"---\n{dumped(whole)}---\nTee ist ein Getränk.\n"


@pytest.fixture(scope="module")
def docs(tmp_path_factory):
    """The docs folder."""
    docs = tmp_path_factory.mktemp("german") / "docs"
    (docs / "claims").mkdir(parents=True)
    works = [reference(*work) for work in enumerate([*KINDS, "retracted"], 1)]
    (docs / "references.yml").write_text(dumped(works), "utf-8")
    sentences = []
    for number, cited in enumerate(CITED, 1):
        (docs / f"claims/tee-{number}.md").write_text(claim(number, cited), "utf-8")
        sha1 = hashlib.sha1(str(number).encode(), usedforsecurity=False).hexdigest()[:10]
        sentences.append({"id": f"S1.P1.{number}", "sha1": sha1})
    for kind in ("figure of speech", "attribution", "other"):
        number = len(sentences) + 1
        sentences.append({"id": f"S1.P1.{number}", "sha1": f"{number:010}", "kind": kind})
    outline = {"title": "Tee für die Nacht", "publisher": "Teehaus", "date": "2020-05",
               "address": "https://example.org/tee",
               "sections": [{"id": "S1", "heading": "Schlaf", "sentences": sentences}]}  # fmt: skip
    (docs / "article.yml").write_text(dumped(outline), "utf-8")
    blocks = "\n".join(f"/// claims | {view}\n///\n" for view in VIEWS if view not in ELSEWHERE)
    (docs / "index.md").write_text(f"# Tee\n\n{blocks}", "utf-8")
    (docs / "glossary.md").write_text("# Wörter\n\n## Schlaf\n\nRuhe in der Nacht.\n", "utf-8")
    (docs / "claims.yml").write_text("report: mailto:a@example.org\nnotice: Kein Rat.\n", "utf-8")
    return docs


@pytest.fixture(scope="module", params=["claims", "material"])
def built(request, docs):
    """The built site."""
    theme, folder = request.param, docs.parent
    config = folder / f"{theme}.yml"
    config.write_text(
        f"site_name: Tee\nsite_url: https://example.org/\nplugins: [search, claims]\n"
        f"theme: {{name: {theme}, language: de}}\n", "utf-8")  # fmt: skip
    done = run("mkdocs", "build", "-q", "-f", config, "-d", folder / theme, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / theme


class Texts(HTMLParser):
    """HTML as the texts that somebody reads or hears: those shown, in attributes, and in data."""

    SPOKEN = ("alt", "aria-label", "content", "placeholder", "title", "data-copied", "data-failed",
              "data-copy")  # fmt: skip

    def __init__(self, html):
        super().__init__()
        self.texts, self.within = [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.within = f"{tag} {dict(attrs).get('type')}"
        self.texts += [value for name, value in attrs if name in self.SPOKEN and value]

    def handle_endtag(self, tag):
        self.within = ""

    def handle_data(self, text):
        if self.within == "script application/ld+json":
            self.texts += strings(json.loads(text))
        elif not self.within.startswith(("script", "style")) and text.strip():
            self.texts.append(text)


def strings(value, key=""):
    """Every text of a JSON value that is no name of a kind."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from () if name.startswith("@") else strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str):
        yield value


def leaves(english, german, key=""):
    """Every word of the interface that is not the same in German, by its key."""
    if key in ("search ignore", "search endings") or english == german:
        return  # words and endings of a language, never shown
    if isinstance(english, dict):
        for name, word in english.items():
            yield from leaves(word, german.get(name, ""), f"{key} {name}".strip())
    elif isinstance(english, list):
        for word, other in zip(english, german, strict=True):
            yield from leaves(word, other, key)
    elif re.search(r"\w", GAP.sub("", english)):
        yield key, english


def pattern(word):
    """A regex that finds a word of the interface as a whole, whatever fills its gaps."""
    parts = GAP.split(word)
    return rf"(?<!\w){'.{1,300}?'.join(map(re.escape, parts))}(?!\w)"


def read(path):
    """The texts of a built file."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return [html for text in strings(json.loads(text)) for html in Texts(text).texts]
    return Texts(text).texts


def test_no_english_of_ours_is_left(built):
    english, german = one_look().words, look(settings=Settings(language="de")).words
    words = {key: re.compile(pattern(word)) for key, word in leaves(english, german)}
    of_data = (built / "search/search_index.json", built / "changes.xml")
    files = [*built.rglob("*.html"), *(path for path in of_data if path.is_file())]
    where = {text: path.relative_to(built).as_posix() for path in files for text in read(path)}
    left = [
        (key, text.strip()[:60], where[text])
        for text in where
        for key, found in words.items()
        if found.search(text)
    ]
    assert left == []
    assert of_data[0] in files and (of_data[1] in files) == (built.name == "claims")
    assert len(words) > 250 and len(files) > 30


def test_every_verdict_and_relation_is_shown_in_german(built):
    german = look(settings=Settings(language="de")).words
    text = " ".join(text for path in built.rglob("*.html") for text in read(path))
    for group in ("verdict", "relation", "effect", "design"):
        missing = [word for word in german[group].values() if word not in text]
        assert not missing, group
