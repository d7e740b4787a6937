"""What a new site is called, examines and looks like in; its files, as text by path, out."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_CI = {"github": ".github/workflows/claims.yml", "gitlab": ".gitlab-ci.yml"}
_WEEKLY = _HERE.parents[1] / "theme/claims/registries.yml"
_THEMES = {
    "claims": "  name: claims\n",
    "material": "  name: material\n  font: false  # nothing comes from another host\n",
}
# For each host: its configuration, what is installed, and what makes the site.
_HOSTS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "mkdocs": ("mkdocs.yml", "mkdocs-claims", ("mkdocs build --strict",)),
    "zensical": (
        "zensical.toml",
        "mkdocs-claims zensical",
        ("claims pages docs --to build", "zensical build --strict", "claims head site"),
    ),
}
HOSTS = tuple(_HOSTS)
# The words of the menu, and of the home page's first line, in each language that has a folder here.
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "index.md": "Home",
        "claims/index.md": "Claims",
        "article.md": "Article",
        "references/index.md": "References",
        "glossary.md": "Glossary",
        "method.md": "Method",
        "about.md": "About",
        "an article": "an article",
        "questions": "questions that people ask",
        "the article": "The article",
    },
    "de": {
        "index.md": "Start",
        "claims/index.md": "Aussagen",
        "article.md": "Artikel",
        "references/index.md": "Quellen",
        "glossary.md": "Glossar",
        "method.md": "Methode",
        "about.md": "Über",
        "an article": "einen Artikel",
        "questions": "Fragen, die viele stellen,",
        "the article": "Der Artikel",
    },
}
LANGUAGES = tuple(_WORDS)
PLACEHOLDERS = ("Write here:", "Hier schreiben:")  # what a writer still has to write, on a page


class Starter(NamedTuple):
    """What a new site is. `theme`: where MkDocs is the host; `ci`: 'github', 'gitlab' or None;
    `language`: one of LANGUAGES has pages of its own, another gets those in English; `host`: one of
    HOSTS.
    """

    title: str
    language: str = "en"
    theme: str = "claims"
    article: bool = False
    ci: str | None = None
    host: str = "mkdocs"

    def files(self) -> dict[str, str]:
        """The text of each file, by its path below the site's folder, POSIX."""
        spoken = self.language.partition("-")[0]
        words = _WORDS.get(spoken, _WORDS["en"])
        folder = _HERE / (spoken if spoken in _WORDS else "en") / "docs"
        configuration, *_ = _HOSTS[self.host]
        named = {
            configuration: configuration,
            ".gitignore": "gitignore",
            "docs/claims.yml": "claims.yml",
            "docs/references.yml": "references.yml",
        }
        if self.ci:
            named[_CI[self.ci]] = f"{self.ci}.yml"
        texts = {path: _text(_HERE / "common" / name) for path, name in named.items()}
        if self.ci == "github":
            texts[".github/workflows/registries.yml"] = _text(_WEEKLY)
        for page in sorted(folder.glob("*.md")):
            if page.name != "article.md" or self.article:
                texts[f"docs/{page.name}"] = _text(page)
        return {path: self._filled(text, words) for path, text in texts.items()}

    def _filled(self, text: str, words: Mapping[str, str]) -> str:
        menu = [path for path in words if path.endswith(".md")]
        listed = [path for path in menu if self.article or path != "article.md"]
        _, packages, steps = _HOSTS[self.host]
        values = {
            "packages": packages,
            "github_steps": "\n".join(f"      - run: {step}" for step in steps),
            "gitlab_steps": "\n".join(f"    - {step}" for step in steps),
            "ignored": "/build/\n" if self.host == "zensical" else "",
            "toml_nav": "\n".join(f'  {{ {json.dumps(words[p])} = "{p}" }},' for p in listed),
            "toml_language": json.dumps(self.language),
            "title": json.dumps(self.title, ensure_ascii=False),
            "heading": self.title,
            "theme": _THEMES[self.theme].rstrip() + self._theme_language,
            "nav": "\n".join(f"  - {words[path]}: {path}" for path in listed),
            "language": "" if self.language == "en" else f"language: {self.language}\n",
            "subject": words["an article" if self.article else "questions"],
            "article_link": f"[{words['the article']}](article.md) · " if self.article else "",
        }
        for name, value in values.items():
            text = text.replace(f"(({name}))", value)
        return text

    @property
    def _theme_language(self) -> str:
        return "" if self.language == "en" else f"\n  language: {self.language}"


def _text(path: Path) -> str:
    return path.read_text("utf-8")
