"""The catalogue held against itself: what a rule says fails yields its code and no other error,
what passes none.

A block of a rule's docstring is laid over the sample site (tests/sample/docs). Its first line says
where:
without a heading    keys of the front matter of claims/sample.md, in place of the sample's
`# references.yml`   entries: keys in place of those of the sample's entry of that id; another
                     id adds an entry
`# claims.yml`       the settings of the sample site
`# references.lock.json`  what registries answered, by the reference's id
`# quotation`        what became of a quotation in claims/sample.md
`# article.yml`      keys of the outline, in place of the sample's
`# page`             the whole of claims/sample.md, where `...` stands for the sample's front matter
`# files`            words about files; FILES below makes them
"""

from __future__ import annotations

import inspect
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest

from mkdocs_claims import codes
from mkdocs_claims.command.new import draft
from mkdocs_claims.export.published import gone
from mkdocs_claims.hosts.own_look import word_problems
from mkdocs_claims.model.lock import LOCK, Lookup, digest, fingerprint
from mkdocs_claims.model.settings import SETTINGS
from mkdocs_claims.model.withdrawn import says_so_itself
from mkdocs_claims.problem import Problem
from mkdocs_claims.read import front_matter
from mkdocs_claims.read.files import read_images, read_settings, read_sources
from mkdocs_claims.read.load import Sources, load
from mkdocs_claims.read.references import references
from mkdocs_claims.registry.lock import lock_text
from mkdocs_claims.rules import RULES, check, check_page, documentation, documented
from mkdocs_claims.strict_yaml.reader import read
from tiny import EPOCH

SAMPLE = Path(__file__).parent / "sample" / "docs"
PAGE, LIST, OUTLINE = "claims/sample.md", "references.yml", "article.yml"
FRONT, BODY = (SAMPLE / PAGE).read_text("utf-8").removeprefix("---\n").split("---\n")
PUBLISHED = '{"schema": "mkdocs-claims/claims", "claims": [{"id": "sample"}]}'
TODAY = date(2026, 11, 22)
WARNINGS = {
    "CLM114",
    "CLM115",
    "CLM212",
    "CLM216",
    "CLM217",
    "CLM218",
    "CLM221",
    "CLM312",
    "CLM313",
    "CLM314",
    "CLM316",
} | {
    "CLM403",
    *(f"CLM50{n}" for n in range(1, 6)),
}
INFORMATION = {"CLM219", "CLM404", "CLM407", "CLM411", "CLM421", "CLM422"}
_KEY = re.compile(r"^(?=[\w-]+:)", re.MULTILINE)
_ENTRY = re.compile(r"^(?=- )", re.MULTILINE)


def _laid_over(sample: str, fragment: str) -> str:
    keys = {chunk.partition(":")[0] for chunk in _KEY.split(fragment) if chunk}
    return (
        "".join(chunk for chunk in _KEY.split(sample) if chunk.partition(":")[0] not in keys)
        + fragment
    )


def _entries(text: str) -> list[tuple[str, str]]:
    entries = [
        dedent(entry.replace("- ", "  ", 1)).rstrip() + "\n"
        for entry in _ENTRY.split(text)
        if entry
    ]
    return [(entry.partition("\n")[0], entry) for entry in entries]


def _laid_over_list(sample: str, fragment: str) -> str:
    entries = dict(_entries(sample))
    added = [_laid_over(entries.pop(key, ""), entry) for key, entry in _entries(fragment)]
    return "".join("- " + indent(entry, "  ")[2:] for entry in [*entries.values(), *added])


QUOTE = "walking helped all of them"


def locked(answers: dict[str, Any], quotes: dict[str, Any] | None = None) -> str:
    """The lock in which the sample's references have these answers; `of` is an old print."""
    (entries, _), _ = references(LIST, (SAMPLE / LIST).read_text("utf-8"))
    known = {}
    for key, lines in answers.items():
        of = lines.pop("of", fingerprint(entries[key].reference))
        whole = {"of": of, "answers": lines, "quotes": quotes or {}}
        for line in (*lines.values(), *whole["quotes"].values()):
            line["on"] = TODAY
        known[key] = Lookup.model_validate(whole)
    return lock_text(known)


def _files(block: str) -> dict[str, str]:
    texts = {
        path: (SAMPLE / path).read_text("utf-8")
        for path in (PAGE, "claims/wheels-and-sleep.md", LIST, OUTLINE)
    }
    heading, _, rest = block.partition("\n")
    if heading == "# page":
        texts[PAGE] = rest.replace("...\n", FRONT)
    elif heading == "# references.yml":
        texts[LIST] = _laid_over_list(texts[LIST], rest + "\n")
    elif heading == "# references.lock.json":
        texts[LOCK] = locked(read(rest)[0])
    elif heading == "# quotation":
        texts[PAGE] = texts[PAGE].replace(
            "    read: abstract", f"    quote: {QUOTE}\n    read: part"
        )
        found = {"is": "found", "by": "DOI", "id": "10.1000/walk.2020.112"}
        texts[LOCK] = locked({"hill-2020": {"crossref": found}}, {digest(QUOTE): read(rest)[0]})
    elif heading == "# claims.yml":
        texts[SETTINGS] = rest
    elif heading == "# article.yml":
        texts[OUTLINE] = _laid_over(texts[OUTLINE], rest + "\n")
    else:
        texts[PAGE] = f"---\n{_laid_over(FRONT, block + chr(10))}---\n{BODY}"
    return texts


def found(block: str = "") -> list[Problem]:
    """The problems of the sample site with a block laid over it."""
    files = {path: text.encode() for path, text in _files(block).items()}
    listed, outline = (LIST, files.pop(LIST)), (OUTLINE, files.pop(OUTLINE))
    (chosen, origin), unfit = front_matter.settings(SETTINGS, files.pop(SETTINGS, b"").decode())
    assert not unfit
    lock = (LOCK, files.pop(LOCK)) if LOCK in files else None
    collection, problems = load(Sources(files, listed, outline, lock=lock), TODAY, chosen)
    collection = replace(collection, settings_origin=origin)
    return [*problems, *check(collection)]


def _link_to_a_device(docs: Path) -> None:
    (docs / "claims/x.md").symlink_to("/dev/zero")


def _shows_an_image(docs: Path, content: bytes | None = None) -> None:
    with (docs / PAGE).open("a", encoding="utf-8") as page:
        page.write("\n![A park](../images/park.gif)\n")
    if content is not None:
        (docs / "images").mkdir()
        (docs / "images/park.gif").write_bytes(content)


def _has_no_design(docs: Path) -> None:
    text = (docs / LIST).read_text("utf-8").replace("  design: observational\n", "", 1)
    (docs / LIST).write_text(text, "utf-8")


def _has_no_title(docs: Path) -> None:
    text = (docs / LIST).read_text("utf-8").replace("  title: Mood after a midday walk\n", "", 1)
    (docs / LIST).write_text(text, "utf-8")


def _cites_nothing(docs: Path) -> None:
    page = _files("claim: Rest may lift the mood.\nin_short: Not studied.\ncitations: []")[PAGE]
    (docs / "claims/rest.md").write_text(page, "utf-8")


def _cites_nothing_and_has_no_article(docs: Path) -> None:
    _cites_nothing(docs)
    (docs / OUTLINE).unlink()


def _locked(docs: Path, old: str = "", new: str = "") -> None:
    answer = {"is": "found", "by": "DOI", "id": "10.1000/walk.2020.112"}
    others = ("lane-2021", "10.1000/rest.2021.7"), ("vale-2024", "10.1000/rest.2024.2")
    answers = {"hill-2020": {"crossref": answer}}
    answers |= {key: {"crossref": answer | {"id": doi}} for key, doi in others}
    (docs / LOCK).write_text(locked(answers).replace(old, new or old), "utf-8")


def _block(docs: Path, line: str) -> None:
    (docs / "index.md").write_text(f"# Start\n\n{line}\n///\n", "utf-8")


def _published(docs: Path, date: str) -> None:
    outline = (docs / OUTLINE).read_text("utf-8")
    (docs / OUTLINE).write_text(f"date: {date}\n{outline}", "utf-8")


def _second_outline(docs: Path) -> None:
    (docs / "articles").mkdir()
    shutil.copy(docs / OUTLINE, docs / "articles/mood.yml")


def _in_two_articles(docs: Path, name: str = "sample.md") -> None:
    _second_outline(docs)
    (docs / OUTLINE).rename(docs / "articles/walks.yml")
    (docs / LIST).write_text(
        re.sub(r"listed: (\d+)", r"listed: {walks: \1}", (docs / LIST).read_text("utf-8")), "utf-8"
    )
    (docs / "claims").rename(docs / "walks")
    (docs / "claims").mkdir()
    (docs / "walks").rename(docs / "claims/walks")
    (docs / "claims/mood").mkdir()
    (docs / "articles/mood.yml").write_text(
        "sections:\n  - id: S1\n    heading: Naps\n    sentences:\n"
        "      - {id: S1.P1.1, sha1: 86f7e437fa}\n",
        "utf-8",
    )
    napping = (
        "claim: Napping in daytime may lift spirits.\n"
        "article: {sentences: [S1.P1.1], says_it_as: fact}\n"
    )
    page = f"---\n{_laid_over(FRONT, napping)}---\n"
    (docs / "claims/mood" / name).write_text(page, "utf-8")


def _complete(docs: Path, kind: str = "") -> None:
    outline = (docs / OUTLINE).read_text("utf-8")
    more = f"      - {{id: S1.P9.1, sha1: 3c363836cf{kind}}}\n"
    (docs / OUTLINE).write_text(outline.rstrip() + "\n" + more, "utf-8")
    (docs / SETTINGS).write_text("complete: true\n", "utf-8")


def _renamed(docs: Path, formerly: str = "") -> None:
    text = (docs / PAGE).read_text("utf-8").replace("---\n", f"---\n{formerly}", 1)
    (docs / PAGE).rename(docs / "claims/walks.md").write_text(text, "utf-8")
    other = docs / "claims/wheels-and-sleep.md"
    other.write_text(other.read_text("utf-8").replace("sample.md", "walks.md"), "utf-8")


def _has_words(docs: Path, gap: str = "date") -> None:
    docs.with_name("mkdocs.yml").write_text("theme: {custom_dir: own}\n", "utf-8")
    words = docs.with_name("own") / "claims/words.yml"
    words.parent.mkdir(parents=True)
    words.write_text(f'checked: "compared on {{{gap}}}"\n', "utf-8")


FILES: dict[str, tuple[Callable[[Path], object], Callable[[Path], object]]] = {
    "CLM001": (_link_to_a_device, lambda docs: None),
    "CLM002": (lambda docs: (docs / PAGE).write_text(FRONT, "utf-16"), lambda docs: None),
    "CLM011": (
        lambda docs: shutil.copytree(docs / "claims", docs / "claims/mood"),
        lambda docs: None,
    ),
    "CLM012": (
        lambda docs: shutil.copy(docs / PAGE, docs / "claims/A Short Walk.md"),
        lambda docs: None,
    ),
    "CLM013": (lambda docs: shutil.rmtree(docs / "claims"), lambda docs: None),
    "CLM302": (_cites_nothing_and_has_no_article, _cites_nothing),
    "CLM015": (
        lambda docs: (docs / "references.json").write_text("[]", "utf-8"),
        lambda docs: (docs / "claims.yml").write_text("references: references.yml\n", "utf-8"),
    ),
    "CLM413": (_shows_an_image, lambda docs: _shows_an_image(docs, b"GIF89a\x01\x00\x01\x00")),
    "CLM222": (_has_no_title, lambda docs: None),
    "CLM311": (_has_no_design, lambda docs: None),
    "CLM016": (lambda docs: _locked(docs, "{", "<<<<<<< HEAD\n{"), _locked),
    "CLM017": (lambda docs: _locked(docs, "2026-11-22", "2026-11-23"), _locked),
    "CLM018": (_in_two_articles, lambda docs: _in_two_articles(docs, "sample-of-mood.md")),
    "CLM019": (
        lambda docs: _second_outline(docs),
        lambda docs: (docs / OUTLINE).unlink(),
    ),
    "CLM405": (_complete, lambda docs: _complete(docs, ", kind: figure of speech")),
    "CLM020": (_renamed, lambda docs: _renamed(docs, "formerly: [sample]\n")),
    "CLM021": (lambda docs: _has_words(docs, "datum"), _has_words),
    "CLM422": (
        lambda docs: (docs / "claims/rest.md").write_text("---\ndraft: true\n---\n", "utf-8"),
        lambda docs: None,
    ),
    "CLM423": (
        lambda docs: _published(docs, "2062-05"),
        lambda docs: _published(docs, "2020-05"),
    ),
    "CLM408": (
        lambda docs: _block(docs, "/// claims | status no-such-claim"),
        lambda docs: _block(docs, "/// claims | status sample"),
    ),
}
BLOCKS = sorted(RULES.keys() - FILES.keys())


def found_on_disk(change: Callable[[Path], object], folder: Path) -> set[str]:
    """The codes of a copy of the sample site after a change."""
    docs = shutil.copytree(SAMPLE, folder / "docs")
    change(docs)
    settings, _, _ = read_settings(docs)
    sources, unread = read_sources(docs, settings)
    collection, text_problems = load(sources, TODAY, settings)
    collection = replace(collection, images=read_images(docs, collection.pages.values()))
    others = [
        *gone(PUBLISHED, "claims.json", collection),
        *word_problems(docs, collection.settings),
    ]
    return {problem.code for problem in [*unread, *text_problems, *check(collection), *others]}


def _errors(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems if problem.severity == "error"}


def test_the_sample_site_has_no_problem() -> None:
    assert found() == []


@pytest.mark.parametrize("code", BLOCKS)
def test_what_fails_yields_the_code_and_no_other_error(code: str) -> None:
    problems = found(documentation(code).fails)
    assert code in {problem.code for problem in problems}
    assert _errors(problems) <= {code}


@pytest.mark.parametrize("code", BLOCKS)
def test_what_passes_yields_neither_the_code_nor_an_error(code: str) -> None:
    problems = found(documentation(code).passes)
    assert code not in {problem.code for problem in problems}
    assert _errors(problems) == set()


@pytest.mark.parametrize("code", FILES)
def test_files_that_fail_yield_the_code_and_files_that_pass_do_not(
    code: str, tmp_path: Path
) -> None:
    fails, passes = FILES[code]
    assert code in found_on_disk(fails, tmp_path / "fails")
    assert found_on_disk(passes, tmp_path / "passes") == set()


@pytest.mark.parametrize("code", RULES)
def test_a_block_of_files_says_so_and_no_other_does(code: str) -> None:
    rule = documentation(code)
    assert (
        rule.fails.startswith("# files\n") == rule.passes.startswith("# files\n") == (code in FILES)
    )


@pytest.mark.parametrize("code", RULES)
def test_a_docstring_has_why_and_a_source_with_an_address(code: str) -> None:
    rule = documentation(code)
    assert rule.why.endswith(".")
    assert re.search(r"https://[a-z0-9.-]+/?\S*", rule.source)


def test_words_of_a_docstring_that_go_over_lines_are_joined() -> None:
    rule = documentation("CLM309")
    assert (rule.code, rule.title) == ("CLM309", "A citation that does not say what was found")
    assert rule.source.endswith('of Sources", https://ifcncodeofprinciples.poynter.org/')


@pytest.mark.parametrize("code", RULES)
def test_a_severity_is_what_the_problem_carries(code: str) -> None:
    expected = "warning" if code in WARNINGS else "info" if code in INFORMATION else "error"
    problems = (
        [] if code in FILES else [p for p in found(documentation(code).fails) if p.code == code]
    )
    assert documentation(code).severity == expected
    assert {problem.severity for problem in problems} <= {expected}


def test_the_table_and_the_folder_agree() -> None:
    folder = Path(check.__code__.co_filename).parent
    checked = {rule.module for rule in RULES.values() if rule.scope != "reading"}
    assert {path.stem for path in folder.glob("[!_]*.py")} == checked
    assert list(RULES) == sorted(RULES) == [rule.code for rule in documented()]


def test_a_code_of_reading_is_named_where_it_arises_as_in_the_table() -> None:
    named = {code: name.lower() for name, code in vars(codes).items() if name.isupper()}
    assert named == {code: rule.module for code, rule in RULES.items() if rule.scope == "reading"}


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.scope != "reading"])
def test_a_check_takes_what_its_scope_says(code: str) -> None:
    subjects = {"page": ["page", "collection"], "reference": ["entry", "collection"]}
    module = import_module(f"mkdocs_claims.rules.{RULES[code].module}")
    wanted = subjects.get(RULES[code].scope, ["collection"])
    assert list(inspect.signature(module.check).parameters) == wanted


def test_the_rules_over_a_page_can_be_run_for_that_page_alone() -> None:
    files = {path: text.encode() for path, text in _files("checked: 2027-01-01").items()}
    collection, _ = load(Sources(files, (LIST, files.pop(LIST))), TODAY)
    told = {slug: check_page(page, collection) for slug, page in collection.pages.items()}
    assert {slug: [problem.code for problem in problems] for slug, problems in told.items()} == {
        "sample": ["CLM107"],
        "wheels-and-sleep": [],
    }


def test_a_code_is_ignored_until_its_day_and_not_after() -> None:
    fragment = (
        "in_short: A walk lifts the mood.\nignore: [{{code: CLM307, reason: a test, until: {}}}]"
    )
    assert _errors(found(fragment.format(TODAY))) == set()
    assert _errors(found(fragment.format(TODAY - timedelta(days=1)))) == {"CLM112", "CLM307"}


def test_an_ignored_code_is_still_told_of_other_pages() -> None:
    ignore = "ignore: [{code: CLM307, reason: a test, until: 2027-01-01}]\n"
    texts = _files(ignore + "in_short: A walk lifts the mood.")
    texts["claims/other.md"] = _files("in_short: A walk lifts the mood.")[PAGE]
    files = {path: text.encode() for path, text in texts.items() if path.startswith("claims/")}
    collection, _ = load(Sources(files, (LIST, texts[LIST].encode())), TODAY)
    told = [problem.path for problem in check(collection) if problem.code == "CLM307"]
    assert told == ["claims/other.md"]


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if not rule.ignorable])
def test_only_rules_of_wording_and_length_can_be_ignored(code: str) -> None:
    problems = found(f"ignore: [{{code: {code}, reason: a test, until: 2027-01-01}}]")
    assert [problem.message for problem in problems] == [
        f"{code} cannot be ignored, as only wording and length can; correct the page"
    ]


def test_an_ignored_claim_about_ignoring_is_told_all_the_same() -> None:
    ignore = "ignore: [{code: CLM112, reason: a test, until: 2027-01-01}]"
    assert _errors(found(ignore)) == {"CLM112"}


def _supported_by(reference: str, limits: str = "", finding: str = "It was so.") -> str:
    support = (
        f"citations:\n  - reference: {reference}\n    relation: supports\n    finding: {finding}\n "
        "   read: part\n"
    )
    return support + (f"    limits: {limits}\n" if limits else "")


FINE = {
    "a cause that a trial shows": (
        "claim: A short walk causes a good mood.\n" + _supported_by("vale-2024")
    ),
    "a cause after a hedge": "claim: It is not shown that a walk causes a good mood.",
    "words that only look like causes": (
        "claim: Walks improve the mood because the unproven cause-way is secure."
    ),
    "a hedge of two words": "in_short: Walks lift the mood, in one careful study.",
    "a contraction": "in_short: Walks don't lift the mood.",
    "a word of the limits": (
        "in_short: Walks lift the mood of dogs.\n" + _supported_by("hill-2020", "dogs, not cats")
    ),
    "a word of the limits of one of two works": (
        "in_short: Walks lift the mood of a dog.\n"
        + _supported_by("hill-2020", "young dogs")
        + "  - {reference: park-2022, relation: supports, limits: cats, finding: It was so., read:"
        " part}\n"
    ),
    "no hedge where one support is whole": (
        "in_short: Walks lift the mood.\n" + _supported_by("vale-2024")
    ),
    "no hedge where nothing supports": (
        "in_short: Walks lift it.\n"
        "citations: [{reference: vale-2024, relation: unchecked, read: title}]"
    ),
    "a number found in digits": (
        "in_short: Seen in two small towns.\n" + _supported_by("hill-2020", "small", "In 2 towns.")
    ),
    "a number found in words": (
        "in_short: Seen in 2 small towns.\n" + _supported_by("hill-2020", "small", "In two towns.")
    ),
    "a number with another comma": (
        "in_short: Some 1,500.\n" + _supported_by("hill-2020", "small", "1500, of all.")
    ),
    "numbers that are parts of names": (
        "in_short: One idea is that IL-6, TLR4, COVID-19 and the 2nd play a part."
    ),
    "no dose": (
        "in_short: Seen in one small study of 24 gulls, 15 goats and a unitary tablet computer."
    ),
    "forty words": "in_short: " + "Some may walk. " * 13 + "Some.",
    "a sentence of 25 words": "unknown: " + "Walk " * 24 + "walk.",
    "a sentence cut by an abbreviation": (
        "unknown: " + "Walk " * 13 + "e.g. " + "walk " * 10 + "walk."
    ),
    "a percentage in words too": (
        "unknown: What helped 38% (19 of 50) or one in 4 (25 per cent) is unknown."
    ),
    "a work issued this month": "# references.yml\n- id: hill-2020\n  issued: 2026-11",
    "a sentence of another kind": "article:\n  sentences: [S1.P1.1, S1.P1.3]\n  says_it_as: fact",
}


DISPUTED = """
citations:
  - {reference: vale-2024, relation: disputes, finding: It did not., read: full text}
"""
FINE |= {
    "a false claim in strong words": (
        "claim: Walks cure cancer.\nin_short: A trial found no such thing." + DISPUTED
    ),
    "a percentage and a number that the claim of the article has": (
        "claim: Walks help 39% of people in 3 weeks.\nin_short: No source for the 3 weeks."
        "\ncitations: []"
    ),
    "a harm in what cells do": (
        "claim: Cells react to toxic salts.\nabout: biology\nin_short: Not looked at."
        "\ncitations: [{reference: hill-2020, relation: mentions, finding: No., read: part}]"
    ),
    "a harm that is shown": (
        "claim: Walks harm the knees.\nin_short: Walks do.\n" + _supported_by("vale-2024")
    ),
    "a short answer that a suggestion has limits": (
        "in_short: Walks may lift the mood.\n"
        "citations: [{reference: hill-2020, relation: suggests, finding: So., read: part}]"
    ),
}


@pytest.mark.parametrize("name", FINE)
def test_what_is_fine_is_not_told(name: str) -> None:
    assert [problem for problem in found(FINE[name]) if problem.severity != "info"] == []


@pytest.mark.parametrize("design", ["trial", "systematic review", "guideline", "official"])
def test_a_cause_is_not_told_where_a_work_that_can_show_it_supports_it(design: str) -> None:
    texts = _files(FINE["a cause that a trial shows"])
    listed = (LIST, texts[LIST].replace("design: trial", f"design: {design}").encode())
    collection, _ = load(Sources({PAGE: texts[PAGE].encode()}, listed), TODAY)
    assert _errors(check(collection)) == set()


@pytest.mark.parametrize(("twin", "codes"), [("a" * 23 + "bb", ["CLM403"]), ("a" * 21, [])])
def test_claims_are_nearly_the_same_from_92_of_100(twin: str, codes: list[str]) -> None:
    texts = _files("claim: " + "a" * 25)
    files = {"claims/a.md": texts[PAGE], "claims/b.md": texts[PAGE].replace("a" * 25, twin)}
    collection, _ = load(Sources({path: text.encode() for path, text in files.items()}), TODAY)
    assert [problem.code for problem in check(collection) if problem.code == "CLM403"] == codes


@pytest.mark.parametrize("count", [29, 100])
def test_twins_are_found_among_many_claims_that_share_a_sentence(count: int) -> None:
    names = [f"{n:03}" for n in range(count)]
    texts = {name: _files(f"claim: {name} {name} {name} walks")[PAGE] for name in names}
    texts["zzz"] = _files("claim: 000 00 walks 000")[PAGE]
    collection, _ = load(
        Sources({f"claims/{name}.md": text.encode() for name, text in texts.items()}), TODAY
    )
    told = [problem.path for problem in check(collection) if problem.code == "CLM403"]
    assert told == ["claims/zzz.md"]


def _alike(*blocks: str) -> list[str]:
    pages = {
        f"claims/c{number}.md": _files(block)[PAGE].encode() for number, block in enumerate(blocks)
    }
    collection, _ = load(Sources(pages), TODAY)
    return [problem.path for problem in check(collection) if problem.code == "CLM403"]


def test_the_same_words_in_another_order_are_nearly_the_same() -> None:
    assert _alike("claim: Walks help.", "claim: Help walks.") == ["claims/c1.md"]


def test_what_stands_between_words_makes_no_twins() -> None:
    assert _alike("claim: Z a b c d e.", "claim: Z a b c d f.") == []


def test_twins_are_found_where_two_others_share_more_than_one_thing() -> None:
    elsewhere = "article: {sentences: [S1.P1.2], says_it_as: fact}\n"
    assert _alike(
        "claim: Walks help.", "claim: Rest may do.", f"claim: Walks help.\n{elsewhere}"
    ) == ["claims/c2.md"]


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        (
            "check_again: 1 month\nchecked: 2026-10-20",
            16,
            (
                "the next check was due on 2026-11-20; compare the page with its "
                "sources, and write the day"
            ),
        ),
        (
            "# references.yml\n- type: book\n  id: reed-2023",
            67,
            "no claim here draws on 'reed-2023'; cite it, or leave it: its page says so",
        ),
    ],
)
def test_information_says_what_it_is_about_and_where(block: str, line: int, message: str) -> None:
    assert [(problem.line, problem.message) for problem in found(block)] == [(line, message)]


def test_a_block_that_names_a_reference_where_there_is_no_list_is_told(tmp_path: Path) -> None:
    def change(docs: Path) -> None:
        (docs / LIST).unlink()
        _block(docs, "/// claims | reference hill-2020")

    assert found_on_disk(change, tmp_path) == {"CLM301", "CLM408"}


@pytest.mark.parametrize(
    ("line", "fine"),
    [
        ("index", True),
        ("index sample", False),
        ("nothing", False),
        ("reference hill-2020", True),
        ("reference hill", False),
        ("claim sample", True),
        ("claim hill-2020", False),
    ],
)
def test_a_block_shows_what_is_there(line: str, fine: bool, tmp_path: Path) -> None:
    codes = found_on_disk(lambda docs: _block(docs, f"/// claims | {line}"), tmp_path)
    assert codes == (set() if fine else {"CLM408"})


def test_each_word_of_the_template_is_told_until_it_is_written_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    lines = draft(Path("docs")).splitlines(keepends=True)
    written = "".join(line for line in lines if not line.startswith("draft:")).encode()
    collection, _ = load(Sources({"claims/new.md": written}), TODAY)
    assert [problem.line for problem in check(collection) if problem.code == "CLM113"] == [
        2,
        3,
        5,
        8,
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/// claims index\n///\n", "3:1 no block of claims; write '/// claims | VIEW NAME'"),
        (
            "/// claim | status sample\n///\n",
            "3:1 no block of claims; write '/// claims | VIEW NAME'",
        ),
        (
            "/// claims | index\n\n/// claims | index\n///\n",
            "3:1 this block is never closed; write '///' on a line below it",
        ),
        (
            "//// claims | index\n///\n",
            "3:1 this block is never closed; write '////' on a line below it",
        ),
    ],
)
def test_what_was_meant_as_a_block_is_told(text: str, told: str, tmp_path: Path) -> None:
    docs = shutil.copytree(SAMPLE, tmp_path / "docs")
    (docs / "index.md").write_text(f"# Start\n\n{text}", "utf-8")
    collection, _ = load(read_sources(docs)[0], TODAY)
    assert [
        f"{p.line}:{p.column} {p.message}" for p in check(collection) if p.code == "CLM408"
    ] == [told]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("claim smaple", "there is no claim 'smaple'; did you mean 'sample'?"),
        ("reference hill-2020", "there is no reference 'hill-2020'"),
        ("indx", "'indx' is not a view; did you mean 'index'?"),
        ("status", "the view 'status' shows one claim; name a claim behind it"),
        ("index sample", "the view 'index' takes no name; leave 'sample' out"),
    ],
)
def test_a_block_of_what_is_not_there_is_told_in_its_line(line: str, message: str) -> None:
    others = {"index.md": f"# Start\n\n/// claims | {line}\n///\n".encode()}
    collection, _ = load(Sources({PAGE: (SAMPLE / PAGE).read_bytes()}, others=others), TODAY)
    told = [problem for problem in check(collection) if problem.code == "CLM408"]
    assert [(problem.path, problem.line, problem.column, problem.message) for problem in told] == [
        ("index.md", 3, 14, message)
    ]


def test_a_block_of_a_reference_that_has_a_fault_of_its_own_is_not_told_too() -> None:
    others = {"index.md": b"/// claims | reference lane\n///\n"}
    collection, _ = load(
        Sources({}, (LIST, b"- id: lane\n  type: book\n  titel: x\n"), others=others), TODAY
    )
    assert check(collection) == []


ADDRESSES = [
    "index.md",
    "../references/index.md",
    "../references/hill-2020.md#top",
    "../article.md",
    "sample.md",
    "#sample.md",
    "https://example.org/sample.md",
]


@pytest.mark.parametrize(
    ("address", "codes"),
    [*((address, set()) for address in ADDRESSES), ("../nothing.md", {"CLM409"})],
)
def test_a_link_to_no_page_is_told_where_the_pages_are_known(
    address: str, codes: set[str], tmp_path: Path
) -> None:
    body = f"{BODY}\nSee [there]({address}).\n"
    assert (
        found_on_disk(
            lambda docs: (docs / PAGE).write_text(f"---\n{FRONT}---\n{body}", "utf-8"), tmp_path
        )
        == codes
    )
    assert _errors(found(f"# page\n---\n...\n---\n{body}")) == set()


@pytest.mark.parametrize(
    ("title", "status", "field"),
    [
        ("RETRACTED: Mood", None, "title"),
        ("Retracted article: Mood", None, "title"),
        ("[Retracted] Mood", None, "title"),
        ("*RETRACTED*: Mood", None, "title"),
        ("WITHDRAWN: Mood", None, "title"),
        ("Mood (Retracted article. See vol. 3, pg. 4, 2020)", None, "title"),
        ("Mood", "Retracted", "status"),
        ("Mood", "in press", None),
        ("Retracted articles and their citations", None, None),
        ("Withdrawn patients fared worse: a trial", None, None),
        (None, None, None),
    ],
)
def test_a_work_says_itself_that_it_was_retracted(
    title: str | None, status: str | None, field: str | None
) -> None:
    assert says_so_itself(title, status) == field
