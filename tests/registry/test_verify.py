"""`claims verify` run as a writer runs it, against a server on this machine."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import yaml

import mkdocs_claims
from registry.loopback import (
    ABSENT,
    ARTICLE,
    WORK,
    Registries,
    Reply,
    crossref,
    europepmc,
    pubmed,
    reset,
    serving,
)
from registry.running import claims
from tiny import EPOCH, dumped, files

LOCK = "references.lock.json"
QUOTE = "Pain fell by 0.5 points in both groups"
REFERENCE = {
    "id": "meer-2022",
    "type": "article-journal",
    "title": WORK["title"][0],
    "author": [
        {"family": "Meer", "non-dropping-particle": "van der", "given": "J W"},
        {"family": "Höglund", "given": "A"},
    ],
    "container-title": "Journal of Walking",
    "issued": "2022-01",
    "volume": "9",
    "issue": "1",
    "page": "240-245",
    "DOI": WORK["DOI"],
    "PMID": "7000001",
    "PMCID": "PMC7000001",
    "design": "trial",
    "subjects": ["people"],
}
CLAIM = {
    "claim": "Walks lower pain.",
    "in_short": "They did in one trial.",
    "citations": [
        {
            "reference": "meer-2022",
            "relation": "supports",
            "finding": "Pain was lower.",
            "read": "full text",
            "quote": QUOTE,
        }
    ],
    "topics": ["walking"],
    "checked": "2026-11-20",
}


@pytest.fixture
def docs(tmp_path):
    """The docs folder of a site with one claim, which quotes one work; and a web page."""
    page = {"id": "web", "type": "webpage", "title": "Walks", "URL": "https://example.org/walks"}
    write(tmp_path / "docs", REFERENCE, page)
    return tmp_path / "docs"


def write(docs, *references, claim=CLAIM):
    (docs / "claims").mkdir(parents=True, exist_ok=True)
    (docs / "claims" / "walks.md").write_text(f"---\n{dumped(claim)}---\n", "utf-8")
    (docs / "references.yml").write_text(dumped(list(references)), "utf-8")


def verify(docs, registries=None, *words, **env):
    """A run of `claims verify` against these registries."""
    with serving(registries or Registries()) as at:
        return claims("verify", docs, "--at", at, *words, **env)


def locked(docs):
    return json.loads((docs / LOCK).read_text("utf-8"))


def check(docs):
    """The codes of what `claims check` finds, but that nobody cites the web page."""
    report = json.loads(claims("check", docs, "--format", "json").stdout)
    return sorted({problem["code"] for problem in report["problems"]} - {"CLM404"})


def test_a_work_that_all_have_as_we_have_it_is_confirmed_and_its_quotation_found(docs):
    done = verify(docs)
    assert done.stdout.splitlines()[-2:] == [
        "2 references: 1 confirmed, 1 without an identifier",
        "1 quotation: 1 found",
    ]
    assert done.returncode == 0 and done.stderr == ""
    proof = next(iter(locked(docs)["references"]["meer-2022"]["quotes"].values()))
    assert proof == {"is": "found", "where": "full text"} and check(docs) == []


def test_the_lock_holds_no_abstract_no_time_of_day_and_no_mail_address(docs):
    registries = Registries()
    verify(docs, registries, "--mail", "you@example.org", NCBI_API_KEY="secret")
    text = (docs / LOCK).read_text("utf-8")
    assert "you@example.org" in registries.agents[0]
    assert not any(
        word in text for word in ("you@", "secret", "two weeks of walks", "T00", "127.0")
    )
    assert text.endswith("}\n") and "\r" not in text


def test_the_same_answers_give_the_same_bytes_and_a_later_day_changes_one_line_and_its_seal(docs):
    verify(docs)
    first = (docs / LOCK).read_text("utf-8")
    verify(docs)
    assert (docs / LOCK).read_text("utf-8") == first
    verify(docs, SOURCE_DATE_EPOCH=str(int(EPOCH) + 7 * 86400))
    changed = set((docs / LOCK).read_text("utf-8").split("\n")) - set(first.split("\n"))
    assert sorted(line.split(":")[0].strip() for line in changed) == ['"asked"', '"seal"']


@pytest.mark.parametrize(
    ("replies", "code"),
    [
        ({"crossref": crossref(page="240-246"), "pubmed": pubmed(pages="240-6")}, "CLM212"),
        ({"pubmed": pubmed(title="Sleep of cattle", authors=[{"name": "Smith J"}])}, "CLM213"),
        ({"crossref": ABSENT, "doi": {"responseCode": 100}}, "CLM214"),
        ({"pubmed": pubmed({"uid": "7000001", "error": "cannot get document summary"})}, "CLM214"),
        ({"pubmed": pubmed(pubtype=["Retracted Publication"])}, "CLM215"),
        ({"crossref": crossref(title=["RETRACTED: " + WORK["title"][0]])}, "CLM215"),
        (
            {
                "pubmed": pubmed(
                    references=[{"reftype": "Expression of concern in", "refsource": "x"}]
                )
            },
            "CLM216",
        ),
        ({"text": Reply(ARTICLE.replace("0.5", "0.6"))}, "CLM315"),
        ({"text": Reply(ARTICLE.replace("Pain", "No pain", 1))}, "CLM316"),
    ],
)
def test_what_is_wrong_is_told_at_once_and_by_every_later_check(docs, replies, code):
    if code == "CLM212":
        replies["europepmc"] = europepmc(pageInfo="240-6")
    done = verify(docs, Registries(**replies))
    assert code in done.stdout and check(docs) == [code]
    assert done.returncode == int(code not in ("CLM212", "CLM216", "CLM316"))


def test_a_retraction_that_only_the_notice_names_is_found(docs):
    update = {"DOI": WORK["DOI"], "type": "retraction", "updated": {"date-parts": [[2023, 5, 4]]}}
    item = {"DOI": "10.1000/notice", "title": ["Retraction—Walks"], "updated-by": [update]}
    done = verify(docs, Registries(updates={"message": {"items": [item]}}))
    assert "retracted on 2023-05-04 (Crossref; notice 10.1000/notice)" in done.stdout


@pytest.mark.parametrize(
    ("replies", "reason"),
    [
        ({"crossref": Reply("<html>", 404, "text/html")}, "HTTP 404"),
        ({"pubmed": Reply(status=403)}, "HTTP 403"),
        ({"crossref": ABSENT, "doi": {"responseCode": 500}}, "doi.org did not answer"),
        ({"updates": Reply(status=400)}, "HTTP 400"),
    ],
)
def test_who_did_not_answer_is_told_and_nothing_is_made_of_it(docs, replies, reason):
    done = verify(docs, Registries(**replies))
    assert done.returncode == 2 and f"1 time ({reason})" in done.stderr
    assert check(docs) == []


def test_a_doi_of_another_agency_is_no_fault(docs):
    done = verify(docs, Registries(crossref=ABSENT, doi={"responseCode": 1}))
    assert (
        done.returncode == 0
        and locked(docs)["references"]["meer-2022"]["answers"]["crossref"]["is"] == "not held"
    )


def test_what_was_answered_before_stays_when_a_registry_is_out(docs):
    verify(docs)
    done = verify(docs, Registries(crossref=Reply(status=404)), SOURCE_DATE_EPOCH="1796000000")
    answers = locked(docs)["references"]["meer-2022"]["answers"]
    assert done.returncode == 2
    assert answers["crossref"]["is"] == "found" and answers["crossref"]["on"] == "2026-11-22"


def test_a_known_retraction_stays_when_the_registry_is_out_and_the_list_was_changed(docs):
    verify(docs, Registries(pubmed=pubmed(pubtype=["Retracted Publication"])))
    write(docs, REFERENCE | {"volume": "10"})
    assert check(docs) == ["CLM215", "CLM217"]
    verify(docs, Registries(pubmed=Reply(status=404)))
    assert "CLM215" in check(docs)


def test_a_change_of_the_list_is_told_until_it_is_looked_up_again(docs):
    verify(docs)
    write(docs, REFERENCE | {"title": "Short walks"})
    assert check(docs) == ["CLM217"]
    verify(docs)
    assert check(docs) == ["CLM212"]


def test_a_reference_or_quotation_that_came_later_was_never_looked_up(docs):
    verify(docs)
    write(
        docs,
        REFERENCE,
        REFERENCE | {"id": "new", "DOI": "10.1000/new", "PMID": "7", "PMCID": "PMC7"},
    )
    assert "CLM218" in check(docs)
    write(
        docs,
        REFERENCE,
        claim=CLAIM | {"citations": [CLAIM["citations"][0] | {"quote": "Pain fell in both"}]},
    )
    assert check(docs) == ["CLM218"]


def test_a_reference_that_was_taken_out_leaves_the_lock(docs):
    verify(docs)
    write(
        docs,
        REFERENCE | {"id": "other"},
        claim=CLAIM | {"citations": [CLAIM["citations"][0] | {"reference": "other"}]},
    )
    verify(docs)
    assert list(locked(docs)["references"]) == ["other"]


def test_what_is_unverified_follows_from_the_lock(docs):
    verify(docs, Registries(pubmed=Reply(status=404), europepmc=Reply(status=404)))
    claims("export", "csl", docs, "--to", docs.parent)
    record = json.loads((docs.parent / "references.json").read_text("utf-8"))[0]
    assert record["DOI"] == WORK["DOI"] and "PMID" not in record and "volume" in record


def test_a_field_called_unverified_that_is_confirmed_is_told(docs):
    write(docs, REFERENCE | {"unverified": ["PMID"]})
    verify(docs)
    assert check(docs) == ["CLM219"]


def test_a_difference_that_the_list_calls_unverified_is_known(docs):
    write(docs, REFERENCE | {"page": "1-2", "unverified": ["page"]})
    verify(docs)
    assert check(docs) == []


def test_a_retracted_work_may_be_cited_for_a_reason_and_a_time(docs):
    verify(docs, Registries(pubmed=pubmed(pubtype=["Retracted Publication"])))
    cited = {"reason": "the claim is about it", "until": "2026-11-22"}
    retracted = {"on": "2023-05-04", "notice": "10.1000/notice", "cited": cited}
    write(docs, REFERENCE | {"retracted": retracted})
    assert check(docs) == []
    cited["until"] = "2026-11-21"
    write(docs, REFERENCE | {"retracted": retracted})
    assert check(docs) == ["CLM215"]


def test_only_and_older_than_ask_no_more_than_they_must(docs):
    second = REFERENCE | {"id": "b", "DOI": "10.1000/b", "PMID": "8", "PMCID": "PMC8"}
    write(docs, REFERENCE, second)
    registries = Registries()
    verify(docs, registries, "--only", "meer-2022")
    assert registries.count("/works/") == 1 and list(locked(docs)["references"]) == ["meer-2022"]
    registries = Registries()
    verify(docs, registries, "--older-than", "30d")
    assert registries.count(WORK["DOI"]) == 0 and registries.count("10.1000/b") > 0
    registries = Registries()
    verify(
        docs,
        registries,
        "--older-than",
        "30d",
        "--only",
        "meer-2022",
        SOURCE_DATE_EPOCH="1800000000",
    )
    assert registries.count(WORK["DOI"]) > 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--only", "meer-2020"], "did you mean 'meer-2022'?"),
        (["--older-than", "a month"], "write it as 30d"),
        (["--from", "nowhere"], "is not a folder"),
        (["--from", "tests/registry", "--on", "2026-11-20"], "--by"),
        (["--from", ".", "--by", "A. Writer"], "--on 2026-11-22"),
        (["--from", ".", "--by", "A. Writer", "--on", "2999-01-01"], "is a day to come"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(docs, words, reason):
    done = verify(docs, None, *words)
    assert done.returncode == 2 and reason in done.stderr and done.stderr.count("\n") == 1


def test_only_this_machine_takes_the_place_of_the_registries(docs):
    done = claims("verify", docs, "--at", "http://example.org")
    assert done.returncode == 2 and "not on this machine" in done.stderr
    assert not (docs / LOCK).exists()


def test_the_questions_are_addresses_and_nobody_is_asked(docs):
    done = claims("verify", docs, "--questions")
    works = [line.split("\t")[1] for line in done.stdout.splitlines()]
    hosts = [work.split("/")[2] for work in works]
    assert hosts == ["api.crossref.org", "www.ebi.ac.uk", "eutils.ncbi.nlm.nih.gov"]
    assert done.returncode == 0 and not (docs / LOCK).exists()


@pytest.fixture
def saved(tmp_path):
    """A folder of answers that somebody saved by hand, and of other files."""
    (tmp_path / "saved").mkdir()
    answers = {"a.json": crossref(), "b": europepmc(), "c.txt": pubmed()}
    for name, answer in answers.items():
        (tmp_path / "saved" / name).write_text(json.dumps(answer), "utf-8")
    (tmp_path / "saved" / "text.xml").write_text(ARTICLE, "utf-8")
    (tmp_path / "saved" / "notes.md").write_text("Saved on a Friday.", "utf-8")
    return tmp_path / "saved"


def test_saved_answers_are_read_and_said_to_be_saved(docs, saved):
    registries = Registries()
    who = ("--from", saved, "--by", "A. Writer", "--on", "2026-11-20")
    done = verify(docs, registries, *who)
    lookup = locked(docs)["references"]["meer-2022"]
    lines = [*lookup["answers"].values(), *lookup["quotes"].values()]
    assert done.returncode == 0 and registries.asked == [] and len(lines) == 4
    assert {line["saved"] for line in lines} == {"A. Writer"} and locked(docs)[
        "asked"
    ] == "2026-11-20"
    assert "not read: notes.md: it is not sound JSON" in done.stderr and check(docs) == []


def test_a_registry_takes_the_place_of_a_saved_copy_and_never_the_other_way_round(docs, saved):
    who = ("--from", saved, "--by", "A. Writer", "--on", "2026-11-20")
    verify(docs, None, *who)
    verify(docs)
    asked = (docs / LOCK).read_text("utf-8")
    assert "saved" not in asked
    verify(docs, None, *who)
    assert (docs / LOCK).read_text("utf-8") == asked


def test_a_broken_lock_is_left_to_its_writer(docs):
    (docs / LOCK).write_text("{", "utf-8")
    done = verify(docs)
    assert done.returncode == 2 and "CLM016" in done.stderr and (docs / LOCK).read_text() == "{"


def test_a_lock_of_a_later_version_is_not_overwritten(docs):
    (docs / LOCK).write_text('{"schema": 2, "asked": "", "references": {}}', "utf-8")
    assert "update mkdocs-claims" in verify(docs).stderr


def test_an_entry_edited_by_hand_does_not_count_and_is_asked_again(docs):
    verify(docs, Registries(pubmed=pubmed(pubtype=["Retracted Publication"])))
    text = (docs / LOCK).read_text("utf-8")
    (docs / LOCK).write_text(text.replace('"retraction"', '"correction"'), "utf-8")
    assert "CLM017" in check(docs)
    verify(docs)
    assert check(docs) == []


def started(docs, at, *words):
    """A run of `claims verify` in a process of its own."""
    words = (sys.executable, "-m", "mkdocs_claims.command.cli", "verify", docs, "--at", at, *words)
    quiet = subprocess.DEVNULL
    return subprocess.Popen([*map(str, words)], stdout=quiet, stderr=quiet)


def test_two_runs_at_once_lose_nothing(docs):
    second = REFERENCE | {"id": "b", "DOI": "10.1000/b", "PMID": "8", "PMCID": "PMC8"}
    write(docs, REFERENCE, second)

    def other_run(handler):
        assert started(docs, at, "--only", "b").wait(60) in (0, 1, 2)
        reset(handler)

    registries = Registries(crossref=[Reply(raw=other_run), crossref()])
    with serving(registries) as at:
        claims("verify", docs, "--at", at, "--only", "meer-2022")
    assert locked(docs)["references"].keys() == {"b", "meer-2022"}


def test_a_run_that_is_killed_leaves_the_old_lock_whole(docs):
    verify(docs)
    before, asked, over = files(docs), threading.Event(), threading.Event()

    def hang(_):
        asked.set()
        over.wait(60)

    with serving(Registries(crossref=Reply(raw=hang))) as at:
        process = started(docs, at)
        asked.wait(60)
        process.kill()
        process.wait(60)
        over.set()
    assert files(docs) == before


WEEKLY = Path(mkdocs_claims.__file__).parent / "theme/claims/registries.yml"


def test_the_weekly_workflow_asks_no_more_than_it_needs_and_finds_the_retracted(docs):
    workflow = yaml.safe_load(WEEKLY.read_text("utf-8"))
    steps = workflow["jobs"]["verify"]["steps"]
    script = steps[-1]["run"].partition("<<'PYTHON'")[2].partition("\n")[2].partition("PYTHON")[0]
    verify(docs, Registries(pubmed=pubmed(pubtype=["Retracted Publication"])))
    command = [sys.executable, "-c", script]
    found = subprocess.run(command, cwd=docs.parent, capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["meer-2022"]
    assert set(workflow["permissions"]) == {"contents", "pull-requests", "issues"}


def test_the_shell_of_the_weekly_workflow_is_sound():
    for step in yaml.safe_load(WEEKLY.read_text("utf-8"))["jobs"]["verify"]["steps"]:
        if "run" in step:
            subprocess.run(["bash", "-n", "-c", step["run"]], check=True)
