"""One claim, two references and an outline in which every field of every model is filled in."""

import json
from copy import deepcopy

from mkdocs_claims.model.collection import Collection
from mkdocs_claims.read.load import Sources, load
from tiny import TODAY, dumped

DEPARTURE = {
    "article": "word",
    "source": "word",
    "effect": "hides",
    "why": "word",
    "reference": "a",
    "seen": "yes",
}
FOUND = {"finding": "word", "locator": "word", "quote": "word"}
CLAIM = {
    "claim": "word",
    "in_short": "word",
    "about": "people",
    "article": {
        "sentences": ["S1.P1.1"],
        "says_it_as": "fact",
        "departures": [DEPARTURE, DEPARTURE | {"seen": "no"}],
    },
    "citations": [
        {"reference": "a", "relation": "supports", "read": "part", "limits": "word", **FOUND},
        {"reference": "b", "relation": "disputes", "read": "title", **FOUND},
    ],
    "topics": ["word", "words"],
    "checked": "2026-11-20",
    "safety": "word",
    "unknown": "word",
    "newer": [{"says": "word", "references": ["a", "b"]}],
    "check_again": "6 months",
    "also_called": ["word"],
    "host": {"word": "word", "template": "word"},
    "reviewed": [{"by": "word", "role": "word", "on": "2026-11-20"}],
    "changes": [{"on": "2026-11-20", "what": "word"}],
    "formerly": ["an-old-name"],
    "ignore": [{"code": "CLM501", "reason": "word", "until": "2026-12-31"}],
}
NAME = {
    "family": "word",
    "given": "word",
    "suffix": "word",
    "dropping-particle": "word",
    "non-dropping-particle": "word",
}
REFERENCE = {
    "id": "a",
    "type": "word",
    "title": "word",
    "author": [NAME, {"literal": "word"}],
    "editor": [NAME],
    "container-title": "word",
    "issued": "2014-09",
    "volume": "word",
    "issue": "word",
    "page": "word",
    "edition": "word",
    "publisher": "word",
    "publisher-place": "word",
    "genre": "word",
    "number": "word",
    "status": "word",
    "DOI": "word",
    "PMID": "word",
    "PMCID": "word",
    "URL": "word",
    "accessed": "2026-11-01",
    "listed": "1",
    "design": "trial",
    "subjects": ["people"],
    "population": "word",
    "found": "word",
    "unverified": ["word"],
    "listing": "word",
    "note": "word",
}
OUTLINE = {
    "title": "word",
    "origin": "word",
    "sections": [
        {
            "id": "S1",
            "heading": "word",
            "sentences": [
                {
                    "id": "S1.P1.1",
                    "sha1": "0123456789",
                    "kind": "claim",
                    "note": "word",
                    "departures": [DEPARTURE],
                },
                {
                    "id": "S1.P1.2",
                    "sha1": "0123456789",
                    "kind": "other",
                    "note": "word",
                    "departures": [DEPARTURE],
                },
            ],
        }
    ],
}
UNVERIFIED = [
    key
    for key in REFERENCE
    if key not in ("id", "type", "unverified", "listed", "design", "subjects")
]
_SHARED = {
    "claim": CLAIM,
    "other": CLAIM | {"article": {"sentences": ["S1.P1.1", "S1.P1.2"], "says_it_as": "belief"}},
    "references": [REFERENCE, REFERENCE | {"id": "b", "listed": "2", "unverified": UNVERIFIED}],
    "outline": OUTLINE,
}

WHOLE = json.loads(json.dumps(_SHARED))  # no part in two places


def places(value=WHOLE, place=()):
    """Where a word stands that could be any other."""
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*place, key))
    elif value == "word":
        yield place


def filled(**by_place):
    """The collection with other words at some places, keys being places as `str`; all of them if it
    is `everywhere`.
    """
    whole = deepcopy(WHOLE)
    for place in places():
        *way, last = place
        holder = whole
        for part in way:
            holder = holder[part]
        holder[last] = by_place.get(str(place), by_place.get("everywhere", "word"))
    return collected(whole)


def collected(whole) -> Collection:
    """The collection of all that is filled in; anything wrong with it fails."""
    claims = {
        f"claims/{name}.md": f"---\n{dumped(whole[name])}---\nWords.\n".encode()
        for name in ("claim", "other")
    }
    others = [
        (name, dumped(whole[key]).encode())
        for name, key in (("references.yml", "references"), ("article.yml", "outline"))
    ]
    collection, problems = load(Sources(claims, *others), TODAY)
    assert not problems, problems
    return collection
