"""A number of claims in; the files of a made-up collection of that size out, the same ones every
time.

Its shape is no favour: many claims are short and a few long, each cites one work or up to eight, a
tenth of all are made by one sentence, and a tenth cite one work.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

TODAY = date(2026, 11, 22)
_SMALL = ("the", "of", "in", "a", "with", "and", "near", "from", "to", "by")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_RANDOM = Random("words")  # every seed here is fixed: the same files each time
_ENDS = ("", "", "l", "m", "k")
WORDS = sorted(
    {"".join(_RANDOM.choices(_SYLLABLES, k=3)) + _RANDOM.choice(_ENDS) for _ in range(4000)}
)
_RANDOM.shuffle(WORDS)
_WEIGHTS = list(
    accumulate(1 / (10 + rank) for rank in range(len(WORDS)))
)  # few words are common, as in any language
_WORKS = (  # type, design, subjects
    ("article-journal", "trial", ["people"]),
    ("article-journal", "observational", ["people"]),
    ("article-journal", "systematic review", ["people"]),
    ("article-journal", "animal", ["animals"]),
    ("article-journal", "laboratory", ["cells"]),
    ("article-journal", "review", ["none"]),
    ("article-journal", "trial", ["people"]),
    ("webpage", "web page", ["none"]),
)
_LIMITED = {"animal", "laboratory", "review", "web page"}


def files(claims: int) -> Iterator[tuple[str, str]]:
    """Each file's path below docs, and its text: claims, a quarter as many references, an outline,
    four plain pages.
    """
    references = [_reference(number) for number in range(max(3, claims // 4))]
    yield "references.yml", _yaml(references)
    yield "article.yml", _yaml(_outline(_sentence(claims - 1, claims) + 1))
    yield "index.md", f"# A made-up article\n\n{_words(Random('start'), 60)}\n"
    yield "article.md", "# The article\n\n/// claims | article\n///\n"
    for number in range(claims):
        front, body = _claim(number, claims, references)
        yield f"claims/{slug(number)}.md", f"---\n{_yaml(front)}---\n{body}\n"


def slug(number: int) -> str:
    """The name of a claim's page."""
    return f"claim-{number:05}"


def _claim(
    number: int, claims: int, references: list[dict[str, Any]]
) -> tuple[dict[str, Any], str]:
    random = Random(f"claim {number}")
    some: Any = lambda share, value: value if random.random() < share else None  # noqa: E731  # a key now and then
    sentence = _sentence(number, claims)
    departure = {
        "article": _words(random, 5),
        "source": _words(random, 5),
        "effect": "hides",
        "why": f"that {_words(random, 6)}",
        "reference": random.choice(references)["id"],
        "seen": "yes",
    }
    front = {
        "claim": _prose(random, 12),
        "in_short": f"It may be so, {_words(random, 9)}.",
        "about": random.choice(("people", "biology")),
        "article": {
            "sentences": [f"S{sentence // 20 + 1}.P1.{sentence % 20 + 1}"],
            "says_it_as": random.choice(("fact", "belief")),
            "departures": some(0.12, [departure]),
        },
        "citations": [_citation(random, work) for work in _cited(number, random, references)],
        "topics": [f"{WORDS[random.randrange(max(8, claims // 100))]} topics"],
        "also_called": some(0.3, [_words(random, 2)]),
        "safety": some(0.1, _prose(random, 10)),
        "unknown": some(0.25, _prose(random, 10)),
        "checked": str(TODAY - timedelta(days=number % 20)),
    }
    link = (
        f" See [{_words(random, 2)}]({slug(random.randrange(claims))}.md)."
        if number % 4 == 0
        else ""
    )
    return front, f"{_body(random)}{link}"


def _body(random: Random) -> str:
    """Two paragraphs; of every twelfth claim a dozen."""
    count = 12 if random.random() < 1 / 12 else 2
    return "\n\n".join(f"{_prose(random, 14)} {_prose(random, 12)}" for _ in range(count))


def _cited(number: int, random: Random, references: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One work to eight; the first is cited by every tenth claim."""
    first, *others = references
    count = min(len(others), random.choice((1, 1, 1, 2, 2, 2, 3, 3, 4, 8)))
    works = random.sample(others, count)
    return [first, *works[1:]] if number % 10 == 0 else works


def _citation(random: Random, work: dict[str, Any]) -> dict[str, Any]:
    relation = random.choices(("supports", "mentions", "disputes", "unchecked"), (60, 25, 10, 5))[0]
    limited = relation == "supports" and (work["design"] in _LIMITED or random.random() < 0.3)
    return {
        "reference": work["id"],
        "relation": relation,
        "limits": _words(random, 4) if limited else None,
        "finding": f"{_words(random, 15).capitalize()}.",
        "read": random.choice(("full text", "abstract")),
    }


def _reference(number: int) -> dict[str, Any]:
    random = Random(f"reference {number}")
    kind, design, subjects = _WORKS[number % len(_WORKS)]
    year, page = 1980 + random.randrange(45), random.randrange(10, 900)
    names = [
        {"family": random.choice(WORDS).capitalize(), "given": random.choice("ABCDEJKMPR")}
        for _ in range(random.randrange(1, 9))
    ]
    found = {
        "id": f"{names[0]['family'].lower()}-{year}-{number}",
        "type": kind,
        "title": _words(random, 10).capitalize(),
        "author": names,
        "container-title": _words(random, 3).title(),
        "issued": f"{year}-{random.randrange(1, 13):02}",
    }
    if kind == "webpage":
        found |= {
            "accessed": "2026-10-02",
            "URL": f"https://example.org/{number}/{random.choice(WORDS)}",
        }
    else:
        found |= {
            "volume": str(random.randrange(1, 90)),
            "issue": str(random.randrange(1, 13)),
            "page": f"{page}-{page + 9}",
            "DOI": f"10.1000/made.up.{number}",
            "PMID": str(20000000 + number),
        }
    found |= {"listed": str(number // 2 + 1)} if number % 2 == 0 and number < 19998 else {}
    found |= {"design": design, "subjects": subjects, "found": _prose(random, 16)}
    return found | (
        {"population": f"{random.randrange(20, 400)} {_words(random, 2)}"}
        if subjects == ["people"]
        else {}
    )


def _outline(sentences: int) -> dict[str, Any]:
    random = Random("outline")
    made = [
        {"id": f"S{n // 20 + 1}.P1.{n % 20 + 1}", "sha1": f"{random.randrange(16**10):010x}"}
        for n in range(sentences)
    ]
    return {
        "title": "A made-up article",
        "sections": [
            {
                "id": f"S{start // 20 + 1}",
                "heading": _words(random, 4).capitalize(),
                "sentences": made[start : start + 20],
            }
            for start in range(0, sentences, 20)
        ],
    }


def _sentence(number: int, claims: int) -> int:
    """The first makes a tenth of all claims; of the others, one in four makes two."""
    after = number - claims // 10
    return 0 if after < 0 else after * 4 // 5 + 1


def _prose(random: Random, count: int) -> str:
    return f"{_words(random, count).capitalize()}."


def _words(random: Random, count: int) -> str:
    words = random.choices(WORDS, cum_weights=_WEIGHTS, k=count)
    small = range(1, count - 1, 3)  # none at the end, where "a." would be an initial
    return " ".join(
        random.choice(_SMALL) if place in small else word for place, word in enumerate(words)
    )


def _yaml(value: Any, indent: str = "") -> str:
    """YAML as a writer would type it: no quotes where none are needed, nothing for a None."""
    if isinstance(value, list):
        return "".join(f"{indent}- {_yaml(entry, indent + '  ').lstrip()}" for entry in value)
    lines = []
    for key, inner in value.items():
        if isinstance(inner, dict) or (isinstance(inner, list) and isinstance(inner[0], dict)):
            lines.append(f"{indent}{key}:\n{_yaml(inner, indent + '  ')}")
        elif inner is not None:
            text = (
                f"[{', '.join(inner)}]"
                if isinstance(inner, list)
                else inner
                if ": " not in inner
                else json.dumps(inner)
            )
            lines.append(f"{indent}{key}: {text}\n")
    return "".join(lines)
