"""The Markdown extension, in any host of Python-Markdown: one block shows everything."""

import re
import time
from types import SimpleNamespace

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.preprocessors import Preprocessor

from mkdocs_claims.hosts import current
from mkdocs_claims.hosts.markdown import TAGS, ClaimsExtension, body_in
from mkdocs_claims.read.body import body_problems
from mkdocs_claims.read.load import load
from mkdocs_claims.show.planned import planned_pages
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from tiny import EPOCH, TODAY, Elements, copied, one_look, page, shown, sources

OTHERS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.details",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.html",
    "pymdownx.blocks.tab",
    "pymdownx.tilde",
    "pymdownx.mark",
    "pymdownx.keys",
    "pymdownx.tasklist",
    "pymdownx.magiclink",
    "pymdownx.smartsymbols",
]
SUBSET = {*TAGS, "del", "mark", "sub", "sup"}  # these of an extension that a site may have
RUNS = {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "link"}
EVIL = [
    "<script>alert(1)</script>",
    "<b onclick=alert(1)>x</b>",
    "[x](javascript:alert(1))",
    "[x](//evil.org)",
    "x{: onclick=alert(1)}",
    "![x](https://a.org/x.png)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "/// html | script\nalert(1)\n///",
    '=== "tab"\n\n    x',
    "!!! note\n    x",
    "# x",
    "[x](data:text/html,a)",
    "*[x]: y",
    "x\n: y",
    "[^1]\n\n[^1]: x",
    "<!-- x -->",
    "&lt;script&gt;",
    "--8<-- '/etc/passwd'",
    '-8<- "x"',
    "[x](https://u:p@a.org)",
]
GOOD = [
    "Plain words.",
    "*a* **b** ***c***",
    "- a\n- b\n    - c",
    "1. a\n2. b",
    "## a\n\n### b",
    "`<script>`",
    "[a](https://example.org/)",
    "[a](../safety.md#x)",
    "[a](mailto:a@example.org)",
    "```\n<script>{: .x}\n```",
    "```html\n<b>x</b>\n```",
    "> x",
    "| a | b |\n|---|---|\n| c | d |",
    "a & b",
    "a\\*b",
    "5 < 6",
    "a  \nb",
    "~~~\n/// html | script\n///\n~~~",
]


def rendered(site, text, extensions=(), **configs):
    """A text as HTML, by Python-Markdown with the extension and others."""
    made = ClaimsExtension(site=lambda: site)
    return markdown.markdown(text, extensions=[made, *extensions], extension_configs=configs)


def body_of(site, slug="c0", extensions=OTHERS):
    """A claim page's HTML, and the elements of its body in it."""
    (planned,) = (
        page
        for path, page in planned_pages(site, {}, set()).items()
        if path.endswith(f"/{slug}.md")
    )
    html = rendered(site, planned.markdown, extensions)
    body = html.partition('<div class="claim__body">')[2]
    return html, body.partition('<div class="claim__everything">')[0]


@pytest.mark.parametrize(
    "view",
    [
        "claim c0",
        "status c0",
        "reference a",
        *(v for v in VIEWS if v not in ("claim", "status", "reference")),
    ],
)
def test_a_block_is_replaced_by_its_view_and_nothing_else_is(view):
    site, name = shown(page()), view.partition(" ")
    html = rendered(site, f"Before.\n\n/// claims | {view}\n///\n\n*After*.")
    expected = str(VIEWS[name[0]](site, name[2])).replace("\x02claims-body\x03", "")
    assert html.startswith("<p>Before.</p>\n")
    assert html.endswith("<p><em>After</em>.</p>")
    assert (
        re.sub(r"\s+", "", expected) in re.sub(r"\s+", "", html)
        or 'class="claim__body"' not in expected
    )


@pytest.mark.parametrize(
    "text",
    [
        "/// claims | claim nothing\n///",
        "/// claims | nothing\n///",
        "/// claims\n///",
        "    /// claims | index\n    ///",
        "```\n/// claims | index\n///\n```",
        "`/// claims | index`",
    ],
)
def test_what_names_no_view_is_left_as_it_is_written(text):
    assert "/// claims" in rendered(shown(page()), text, ["fenced_code"])
    assert not Elements(rendered(shown(page()), text, ["fenced_code"]))("section.")


def test_blocks_stand_in_lists_and_boxes_and_more_than_once():
    text = (
        "- a\n\n    /// claims | status c0\n    ///\n\n!!! note\n\n    /// claims | status c0\n   "
        " ///\n"
    )
    found = Elements(rendered(shown(page()), text, ["admonition"]))
    assert len(found("claim-line")) == 2


def test_the_body_stands_in_its_place_and_is_rendered():
    html, body = body_of(shown(page("Plain *words* and `code`.\n\n## More\n\nEnd.\n")))
    assert Elements(html)("claim__body")[0].text.split() == [
        "In",
        "plain",
        "words",
        "Plain",
        "words",
        "and",
        "code.",
        "More",
        "End.",
    ]
    assert "<em>words</em>" in body
    assert "end of the claim" not in Elements(html)("section.")[0].text


def test_a_search_finds_the_words_of_a_body_and_nothing_of_the_rest_of_the_page():
    html, _ = body_of(shown(page("Plain *words*.\n\n- one\n")))
    assert body_in(html) == "<p>Plain words.</p>\n<ul>\n<li>one</li>\n</ul>"
    html, _ = body_of(shown(page()))
    assert body_in(html) == ""


def test_a_page_without_a_body_has_no_place_for_one():
    html, body = body_of(shown(page("  \n")))
    assert (body, html[-10:]) == ("", "</section>")


@pytest.mark.parametrize("body", GOOD)
def test_what_the_subset_allows_is_allowed_and_shown_well_formed(body):
    assert body_problems(body) == []
    html, shown_body = body_of(shown(page(body)))
    assert Elements(html)("claim__body")
    assert_clean(shown_body)


@pytest.mark.parametrize("body", EVIL)
def test_what_lies_outside_the_subset_is_refused_or_stays_text(body):
    if body_problems(body) == []:
        assert_in_the_subset(body)


@pytest.mark.parametrize("body", EVIL)
def test_the_last_guard_cleans_what_the_first_would_let_through(body):
    (made,) = load(sources(page("BODY")), TODAY)[0].pages.values()
    site = shown(page("BODY"))
    site.collection.pages["c0"].__dict__["body"] = body
    assert made.body == "BODY"
    assert_clean(body_of(site)[1])


def assert_in_the_subset(body):
    """That a body leads to its subset of HTML only, whatever extensions the host has."""
    collection, problems = load(sources(page(body)), TODAY)
    assert not problems
    for extensions in ([], ["attr_list", "abbr", "pymdownx.superfences"], OTHERS):
        html, shown_body = body_of(Site(collection, one_look()), extensions=extensions)
        Elements(html)
        assert_clean(shown_body)


def assert_clean(html):
    """That HTML has the elements of the subset only, and leads to https, mailto or the
    site itself.
    """
    found = Elements(f"<div><div>{html or '</div></div>'}").found
    for element in found:
        assert element.tag in SUBSET, element.tag
        assert not [
            name
            for name in element.attributes
            if name.startswith("on") or name in ("style", "srcdoc")
        ]
        assert re.match(r"(?![a-z][a-z0-9+.-]*:|//|\\)", element["src"] or "", re.IGNORECASE)
        assert re.match(
            r"https://[\w.-]+|mailto:|(?![a-z][a-z0-9+.-]*:|//|\\)",
            element["href"] or "",
            re.IGNORECASE,
        )


def test_no_element_of_the_subset_runs_or_loads_anything():
    assert not SUBSET & RUNS


PIECES = st.sampled_from(
    [
        *EVIL,
        *GOOD,
        "\n",
        "\n\n",
        " ",
        "    ",
        "`",
        "``",
        "```",
        "~~~",
        "*",
        "**",
        "_",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "&",
        "!",
        "\\",
        "{",
        "}",
        ":",
        "#",
        "- ",
        "1. ",
        "|",
        "/",
        "///",
        "=",
        "+",
        "x",
        "https://a.org",
        "javascript:",
        "a@b.org",
        "[x](",
        "](",
        '"',
        "'",
        "{:",
        "{ .x }",
        "^",
        "~",
        "==",
        "<a href=",
        "<https://a.org>",
        "&#106;avascript:",
        "&colon;",
        "%0a",
        "[x](java\nscript:alert(1))",
        "[x]( <javascript:x> )",
        "www.evil.org",
    ]
)


@settings(max_examples=60)
@given(
    st.lists(PIECES, max_size=12).map("".join)
    | st.text("[]()<>!`*_#-/: \nax.{}&;\\\"'=", max_size=60)
)
def test_no_body_that_is_let_through_leads_outside_the_subset(body):
    if not body_problems(body) and not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", body):
        assert_in_the_subset(body)


def test_the_extension_reads_a_docs_folder_by_itself(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    configs = {"claims": {"docs": str(copied(tmp_path) / "docs"), "base": "/colds/"}}
    html = markdown.markdown(
        "/// claims | index\n///", extensions=["claims"], extension_configs=configs
    )
    assert [entry["data-claim"] for entry in Elements(html)("entry")] == [
        "rest-shortens-colds",
        "rest-calms-the-body",
        "colds-need-no-doctor",
    ]
    assert 'href="/colds/claims/rest-shortens-colds/"' in html


def test_what_is_wrong_stands_on_the_page_and_is_printed_and_the_next_save_mends_it(
    tmp_path, monkeypatch, capfd
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(copied(tmp_path, "tab"))
    problem = "docs/claims/rest-calms-the-body.md:7:1: CLM006 a tab"
    for _ in range(2):
        html = markdown.markdown("/// claims | index\n///", extensions=["claims"])
        assert f"<p><code>{problem}" in html
    assert capfd.readouterr().err.count(problem) == 1
    copied(tmp_path)
    html = markdown.markdown("/// claims | index\n///", extensions=["claims"])
    assert 'data-claim="rest-calms-the-body"' in html


def test_a_word_of_ours_that_does_not_fit_stands_on_the_page(tmp_path, monkeypatch):
    monkeypatch.chdir(copied(tmp_path, "own-templates"))
    (tmp_path / "overrides/claims/words.yml").write_text('listed: "{number[0]}"\n')
    html = markdown.markdown("/// claims | index\n///", extensions=["claims"])
    assert "<p><code>overrides/claims/words.yml:1:1: CLM021" in html


def test_a_collection_is_read_once_for_all_pages(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(copied(tmp_path))
    read = []
    reader = current.read_collection
    monkeypatch.setattr(current, "read_collection", lambda docs: read.append(docs) or reader(docs))
    for _ in range(3):
        markdown.markdown("/// claims | index\n///", extensions=["claims"])
    assert len(read) == 1


class Context(Preprocessor):
    """What says which page is made, as Zensical has it."""

    page = SimpleNamespace(path="notes/one.md")

    def run(self, lines):
        return lines


def test_a_link_leads_from_the_page_that_the_host_says_it_makes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(copied(tmp_path))
    md = markdown.Markdown(extensions=["claims"])
    md.preprocessors.register(Context(md), "rendering_context", 0)
    assert 'href="../claims/rest-shortens-colds.md"' in md.convert("/// claims | index\n///")


@pytest.mark.parametrize(
    "part",
    [
        "x ",
        "<",
        "&",
        "a@b.org ",
        "- a\n    - b\n",
        "a\n\n    b\n",
        "## a\n",
        "~~~\n",
        "~~a",
        "++a",
        "`a` ",
    ],
)
def test_a_long_body_that_is_let_through_is_rendered_in_time(part):
    body = "".join((part * (20_000 // len(part))).splitlines(keepends=True)[:1000])
    body = body if body_problems(body) == [] else body[:4000]
    assert body_problems(body) == []
    begun = time.process_time()
    assert_clean(body_of(shown(page(body)))[1])
    assert time.process_time() - begun < 5


def test_a_claim_within_a_page_has_a_heading_below_its_title_and_no_place_for_a_body():
    block = "/// claims | claim c0\n///\n"
    html = rendered(shown(page("Words.\n")), f"# Own\n\n{block}")
    found = Elements(html)
    assert [element.text for element in found("h1.")] == ["Own"]
    assert "Rest helps." in found("claim__heading")[0].text and found("claim__heading", "h2.")
    assert not found("claim__body")
    assert Elements(rendered(shown(page()), block))("claim__heading", "h1.")
