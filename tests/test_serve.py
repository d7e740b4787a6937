"""`serve`: what a writer saves is seen, or its faults are; nothing stops it."""

import re

import pytest

from edits import edited
from serving import serving
from tiny import copied

CLAIM = "claims/rest-calms-the-body/"


@pytest.fixture(params=["mkdocs", "properdocs"])
def host(request):
    return request.param


def test_a_claim_is_seen_broken_and_mended(host, tmp_path):
    with serving(copied(tmp_path), host) as served:
        assert served.seen(CLAIM, "Rest may calm the body")
        served.save(f"{CLAIM[:-1]}.md", "Rest may calm the body", "Rest may calm the mind")
        assert served.seen(CLAIM, "Rest may calm the mind")
        served.save(f"{CLAIM[:-1]}.md", site="unclosed-quote")
        assert served.seen(CLAIM, "<code>claims/rest-calms-the-body.md:3:11</code>")
        assert served.told(
            "docs/claims/rest-calms-the-body.md:3:11: CLM006 a quotation mark opens here"
        )
        assert not re.search(r"Rest may calm|in_short", served.page(CLAIM))
        served.save(f"{CLAIM[:-1]}.md")
        assert served.seen(CLAIM, "Rest may calm the body")


def test_no_policy_keeps_the_host_from_reloading_a_page(host, tmp_path):
    with serving(copied(tmp_path), host) as served:
        assert served.seen("", "livereload(")
        assert "Content-Security-Policy" not in served.page("")


def test_a_claim_with_a_fault_is_named_on_no_other_page(host, tmp_path):
    with serving(copied(tmp_path, "no-such-day"), host) as served:
        assert served.seen("claims/", "Rest makes a cold shorter.")
        for page in ("claims/", "article/", "references/nagy-2016/", "claims/rest-shortens-colds/"):
            assert "Rest may calm the body" not in served.page(page)


def test_the_references_are_seen_broken_and_mended(host, tmp_path):
    with serving(copied(tmp_path), host) as served:
        assert served.seen("references/hall-2014/", "Journal of Rest")
        served.save("references.yml", "Journal of Rest", "Journal of Sleep")
        assert served.seen("references/hall-2014/", "Journal of Sleep")
        served.save("references.yml", site="bad-references")
        assert served.seen("claims/rest-shortens-colds/", "<code>references.yml:4:10</code>")
        assert served.told("docs/references.yml:4:10: CLM006")
        served.save("references.yml")
        assert served.seen("claims/rest-shortens-colds/", "Journal of Rest")


def test_a_fault_of_one_reference_is_shown_by_the_claims_that_cite_it(host, tmp_path):
    with serving(copied(tmp_path), host) as served:
        served.save("references.yml", "https://health.example.org/colds", "javascript:alert(1)")
        assert served.seen("claims/colds-need-no-doctor/", "<code>references.yml:")
        assert "<code>references.yml:" not in served.page(CLAIM)
        assert "<code>references.yml:" in served.page("references/health-body/")
        served.save("references.yml")
        assert served.seen("claims/colds-need-no-doctor/", "A cold needs no doctor.")


@pytest.mark.parametrize(
    ("name", "words"), [("tab", []), ("warning", ["--strict"]), ("bad-references", ["--strict"])]
)
def test_a_fault_at_the_start_does_not_stop_it(name, words, host, tmp_path):
    with serving(copied(tmp_path, name), host, *words) as served:
        assert served.seen("", "Start at")
        assert served.told(": CLM")
        if name != "warning":
            served.save("references.yml")
            served.save(f"{CLAIM[:-1]}.md")
            assert served.seen(CLAIM, "Rest may calm the body")


def test_an_empty_folder_of_claims_does_not_stop_it(host, tmp_path):
    for claim in (copied(tmp_path) / "docs/claims").iterdir():
        claim.unlink()
    with serving(tmp_path, host) as served:
        assert served.seen("article/", "The article")
        assert served.told("CLM013")


def test_a_word_of_the_sites_own_is_seen_when_it_is_changed(host, tmp_path):
    words = copied(tmp_path) / "overrides/claims/words.yml"
    words.parent.mkdir(parents=True)
    words.write_text("in short: Briefly")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("name: claims", "name: claims\n  custom_dir: overrides")
    )
    with serving(tmp_path, host) as served:
        assert served.seen(CLAIM, "Briefly:")
        words.write_text("in short: In a word")
        assert served.seen(CLAIM, "In a word:")
        words.write_text("in shrt: Oops")
        assert served.told("'in shrt' is not a word of the interface")
        assert served.seen(CLAIM, "In a word:")


BROKEN = {
    "macros.html": "{% if %}",
    "line.html": "{{ 1 / 0 }}",
    "words.yml": 'listed: "{number[0]}"\n',
}


def test_a_template_or_word_that_fails_stops_nothing_and_the_next_save_mends_it(tmp_path):
    folder = copied(tmp_path)
    own = folder / "overrides/claims"
    own.mkdir(parents=True)
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("name: claims", "name: claims\n  custom_dir: overrides")
    )
    with serving(folder, "mkdocs") as served:
        for name, text in BROKEN.items():
            assert served.seen(CLAIM, "Rest may calm the body")
            served.errors.write_text("")
            (own / name).write_text(text)
            assert served.told(
                "words.yml:1" if name == "words.yml" else "the site's own templates fail"
            )
            served.save(f"{CLAIM[:-1]}.md", "Rest may calm the body", "Rest may calm the mind")
            assert served.seen(CLAIM, "Rest may calm the mind")
            (own / name).unlink()
            served.save(f"{CLAIM[:-1]}.md")


def test_a_template_that_fails_at_the_start_stops_nothing(tmp_path):
    folder = copied(tmp_path, "own-templates")
    (folder / "overrides/claims/claim.html").write_text("{% if %}")
    with serving(folder, "mkdocs") as served:
        assert served.told("the site's own templates fail")
        served.address = served.address.replace("colds/", "")
        assert served.seen("claims/rest-shortens-colds/", "Rest makes a cold shorter.")


def test_settings_with_a_problem_leave_the_site_as_it_was(tmp_path):
    folder = copied(tmp_path)
    with serving(folder, "mkdocs") as served:
        assert served.seen(CLAIM, "Rest may calm the body")
        (folder / "docs/claims.yml").write_text("check_agian: 1 year\n")
        assert served.told("docs/claims.yml:1:1: CLM103")
        assert served.seen(CLAIM, "Rest may calm the body")


def test_after_random_edits_the_site_is_as_a_clean_build_has_it():
    edited(seed=3, edits=3)
