"""What WCAG 2.2 A and AA ask for, and this site's own stricter measures, at each width, in light
and dark.
"""

import pytest

WIDTHS = (320, 390, 820, 1280)
AXE = """async ([within, rules]) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const how = { runOnly: tags, resultTypes: ["violations"], rules };
  const { violations } = await axe.run(within, how);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}"""
ALWAYS = ("small()", "faint(7)", "tight()", "wide()", "cut()", "narrow()", "low()", "headings()")
# WCAG 2.2, 1.4.12; a constructed sheet, since the site's own policy refuses an inline one
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture
def axe(tool):
    """Runs axe-core in a page and gives its violations."""
    script = tool("axe-core/axe.min.js").read_text("utf-8")

    def run(page, colours=True, within=":root"):
        page.evaluate(script)
        return page.evaluate(AXE, [within, {"color-contrast": {"enabled": colours}}])

    return run


def measured(page, names):
    """The faults that measure.js finds, by the name of each measure."""
    return {name: found for name in names if (found := page.evaluate(f"measure.{name}"))}


@pytest.mark.parametrize(("scheme", "widths"), [("light", WIDTHS), ("dark", (1280, 390))])
def test_axe_finds_nothing_on_a_page_at_any_width(path, scheme, widths, visit, axe):
    page = visit(path, color_scheme=scheme)
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        colours = width == widths[-1]  # half of the time; at each width faint() asks for more
        found |= {width: faults} if (faults := axe(page, colours)) else {}
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_large_and_clear_and_fits_at_any_width(path, scheme, visit):
    page = visit(path, color_scheme=scheme)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found |= {width: faults} if (faults := measured(page, ALWAYS)) else {}
    assert found == {}


def test_lines_have_45_to_75_characters_where_there_is_room(path, visit):
    assert measured(visit(path), ["long()", "short()"]) == {}


def test_nothing_is_cut_with_wide_text_spacing(path, visit):
    page = visit(path, width=320, font=False)
    page.evaluate(SPACED)
    assert measured(page, ["wide()", "cut()"]) == {}


@pytest.fixture(scope="module")
def large(launch):
    """Chromium with text at 200 %."""
    return launch("--blink-settings=defaultFontSize=32")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_cut_with_text_at_200_percent(path, width, visit, large):
    page = visit(path, width=width, within=large)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"
    assert measured(page, ["wide()", "cut()"]) == {}


def test_a_small_phone_with_text_at_200_percent_never_scrolls_sideways(path, visit, large):
    page = visit(path, width=320, within=large)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


OWN = """async (colour) => {
  const named = document.createElement("link"), root = document.documentElement;
  Object.assign(named, { rel: "stylesheet", href: "assets/claims/palette.css" });
  await new Promise((done) => { named.onload = done; document.head.append(named); });
  for (const name of ["primary", "accent"]) {
    root.setAttribute(`data-md-color-${name}`, "custom");
    root.style.setProperty(`--md-${name}-fg-color`, colour);
  }
}"""


@pytest.mark.parametrize("colour", ["#ffd400", "#222"])
def test_a_colour_of_a_site_is_clear_wherever_it_stands(colour, visit):
    page = visit()
    page.evaluate(OWN, colour)
    page.emulate_media(reduced_motion="reduce")
    told = {}
    for scheme in ("slate", "default"):
        page.evaluate(f"document.documentElement.dataset.mdColorScheme = '{scheme}'")
        told[scheme] = page.evaluate("measure.faint(7)")
    assert told == {"slate": [], "default": []}


BESIDE = {
    "claims/ibudilast-modulates-microglia/": "low()",  # claims of one line beside this one
    "claims/blocking-microglia-lowers-pathological-not-baseline-pain/": "long()",
}  # small words


@pytest.mark.parametrize("place", BESIDE)
def test_what_is_short_or_small_is_as_easy_to_read_and_to_hit(place, visit):
    page = visit(place)
    wide = measured(page, [BESIDE[place]])
    page.set_viewport_size({"width": 390, "height": 844})
    assert (wide, measured(page, [BESIDE[place]])) == ({}, {})


def test_the_longest_verdict_fits_a_small_phone_with_text_at_200_percent(visit, large):
    page = visit("claims/hyperalgesia-and-allodynia-are-fm-features/", width=320, within=large)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_opens_has_no_faults_either(width, scheme, visit, axe):
    page = visit("claims/", width=width, color_scheme=scheme)
    for opened in ("[data-menu]", ".settings summary", ".filters summary", "[data-open-search]"):
        if page.locator(opened).is_visible():
            page.locator(opened).click()
        if "search" in opened:
            page.keyboard.type("brain fog")
            page.locator(".search__hits a").first.wait_for()
        faults = axe(page, within="header, .filters, dialog"), measured(page, ALWAYS)
        assert (opened, *faults) == (opened, [], {})
