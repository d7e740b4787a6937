"""A site on another subject, by another hand: what its writer says is published as it is, with both
themes.
"""

import hashlib
from pathlib import Path

import pytest
import yaml

from mkdocs_claims.checked import read_collection
from tiny import EPOCH, Elements, dumped, one_look, run

pytestmark = pytest.mark.xdist_group("second site")  # whose site is built once

SECOND = yaml.safe_load((Path(__file__).parent / "second-site.yml").read_text("utf-8"))


def page(number, claim):
    """A claim page, as its writer has it."""
    cites = [
        {"reference": key, "relation": relation, "read": "part"}
        | ({"limits": limits[0]} if limits else {})
        | ({} if relation == "unchecked" else {"finding": "What it found is told here."})
        for key, relation, *limits in claim["cites"]
    ]
    whole = {
        "claim": claim["claim"],
        "in_short": "Not much was found, and this may change.",
        "article": {"sentences": [f"S1.P1.{number}"], "says_it_as": "fact"},
        "citations": cites,
        "topics": ["tea"],
        "checked": "2026-11-20",
    }
    kept = {key: claim[key] for key in ("about", "safety", "formerly") if key in claim}
    if "reviewed" in claim:
        kept["reviewed"] = [{"by": "Ann Hall", "role": "nurse", "on": "2026-11-21"}]
    return f"---\n{dumped(whole | kept)}---\nTea is a drink.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the site."""
    folder = tmp_path_factory.mktemp("second")
    docs = folder / "docs"
    (docs / "claims").mkdir(parents=True)
    (docs / "index.md").write_text("# Tea\n\n/// claims | counts\n///\n", "utf-8")
    references = [
        {"id": key, "type": "article-journal"} | work for key, work in SECOND["references"].items()
    ]
    (docs / "references.yml").write_text(dumped(references), "utf-8")
    sentences = []
    for number, claim in enumerate(SECOND["claims"], 1):
        sha1 = hashlib.sha1(claim["claim"].encode(), usedforsecurity=False).hexdigest()[:10]
        sentences.append({"id": f"S1.P1.{number}", "sha1": sha1})
        (docs / f"claims/c{number}.md").write_text(page(number, claim), "utf-8")
    outline = {"sections": [{"id": "S1", "heading": "Tea", "sentences": sentences}]}
    (docs / "article.yml").write_text(dumped(outline), "utf-8")
    return folder


def test_each_claim_keeps_its_words_and_has_the_verdict_of_an_editor(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    collection, problems = read_collection(site / "docs")
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    found = [collection.statuses[f"c{n}"].verdict for n in range(1, len(SECOND["claims"]) + 1)]
    assert found == [claim["verdict"] for claim in SECOND["claims"]]


@pytest.mark.parametrize("theme", ["claims", "material"])
def test_it_is_built_with_either_theme(site, theme):
    config = site / f"{theme}.yml"
    config.write_text(f"site_name: Tea\ntheme: {{name: {theme}}}\nplugins: [claims]\n", "utf-8")
    done = run("mkdocs", "build", "-q", "-f", config, "-d", site / theme, cwd=site)
    assert done.returncode == 0, done.stderr
    verdicts = one_look().words["verdict"].values()
    for number, claim in enumerate(SECOND["claims"], 1):
        html = (site / theme / f"claims/c{number}/index.html").read_text("utf-8")
        head = Elements(html)("claim__heading")[0].text
        assert head.endswith(claim["claim"]) and "clinician" not in html
        assert head.startswith(tuple(verdicts)), head
    shown = {
        "c1": "We looked on 20 November 2026 and found none.",
        "c3": "See a doctor when you see worse.",
        "c10": "Retracted on 1 March 2015",
        "c14": "Reviewed by Ann Hall, nurse, on 21 November 2026.",
        "nachttee": "c20",
    }
    for name, words in shown.items():
        assert words in (site / theme / f"claims/{name}/index.html").read_text("utf-8"), name
