"""The house holds: no arrow back up between its rooms, no circle, the core without host or network,
and nothing so long that it cannot be read at once.
"""

import re
from pathlib import Path

import pytest

from house import HOSTS, NETWORK, PACKAGE, arrows, code_lines, floors, functions, imported, modules
from house import room as room_of

# From the ground up: a room imports from floors below its own only.
FLOORS = [
    {"codes", "nearest", "problem", "progress", "quoting", "theme"},
    {"strict_yaml"},
    {"model"},
    {"mending", "nlm", "registry"},
    {"read"},
    {"rules"},
    {"checked", "importing", "show"},
    {"__init__", "export"},
    {"hosts"},
    {"command"},
]
MOST_OF_A_MODULE = 150  # lines of code proper
MOST_OF_A_FUNCTION = 40
LONGER = {  # and no longer than this; new ones are split
    "hosts/mkdocs.py": 160,
    "rules/__init__.py": 180,  # the table
}
PATHS = [path.as_posix() for path in modules()]
GUIDE = (Path(__file__).parents[1] / ".github/CONTRIBUTING.md").read_text("utf-8")


def test_there_is_no_circle_of_rooms() -> None:
    assert not [name for floor in floors() for name in floor if name.startswith("circle")]


def test_no_arrow_leads_back_up() -> None:
    below: set[str] = set()
    leads_to = arrows()
    for floor in FLOORS:
        for name in sorted(floor):
            assert leads_to[name] <= below, name
        below |= floor
    assert below == leads_to.keys()


@pytest.mark.parametrize("path", [path for path in PATHS if room_of(Path(path)) != "hosts"])
def test_only_hosts_import_a_host_and_only_the_registry_a_network(path: str) -> None:
    names = {name[0] for name in imported(Path(path))}
    assert not names & HOSTS
    assert room_of(Path(path)) == "registry" or not names & NETWORK


@pytest.mark.parametrize("path", PATHS)
def test_a_module_can_be_read_at_once(path: str) -> None:
    assert len(code_lines(Path(path))) <= LONGER.get(path, MOST_OF_A_MODULE)
    for name, lines in functions(Path(path)).items():
        assert lines <= LONGER.get(f"{path}:{name}", MOST_OF_A_FUNCTION), name


def test_what_may_be_longer_is_so() -> None:
    for place, most in LONGER.items():
        path, _, name = place.partition(":")
        lines = functions(Path(path))[name] if name else len(code_lines(Path(path)))
        assert lines <= most
        assert lines > 0.8 * (MOST_OF_A_FUNCTION if name else MOST_OF_A_MODULE)


def test_a_formatter_is_overruled_for_true_tables_only() -> None:
    overruled = [path for path in PATHS if "# fmt: " in (PACKAGE / path).read_text("utf-8")]
    assert overruled == []


def test_the_guide_shows_each_room_on_its_floor() -> None:
    for number, floor in enumerate(FLOORS):
        row = next(row for row in GUIDE.split("\n") if row.startswith(f"| {number} |"))
        shown = {name.removesuffix(".py") for name in re.findall(r"`([\w.]+)`", row)}
        assert floor - {"__init__"} <= shown


def test_each_file_that_the_guide_names_is_there() -> None:
    named = re.findall(r"`((?:model|rules|show|export|theme|command|tests)/[\w/.]*)`", GUIDE)
    places = [PACKAGE, PACKAGE.parents[1]]
    assert named and not [n for n in named if not any((p / n).exists() for p in places)]


THEME = [
    path
    for path in sorted((PACKAGE / "theme").rglob("*"))
    if path.suffix in {".html", ".css", ".js"} and path.name != "minisearch.js"
]


@pytest.mark.parametrize("path", THEME, ids=[path.name for path in THEME])
def test_a_line_of_the_theme_can_be_read_in_a_diff(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    assert [line for line in lines if len(line) > 100] == []


def test_a_colour_is_stated_once() -> None:
    styles = [path.read_text("utf-8") for path in THEME if path.suffix == ".css"]
    colours = re.findall(r"^ *--([a-z-]+): .*var\(--dark,", "\n".join(styles), re.M)
    assert len(colours) > 20
    follow_a_palette = {"link", "band", "wash", "accent", "paper", "surface"}
    for name in set(colours) - follow_a_palette:
        assert sum(style.count(f"  --{name}: ") for style in styles) == 1, name


def test_a_link_is_underlined_in_safari_too() -> None:
    styles = "\n".join(path.read_text("utf-8") for path in THEME if path.suffix == ".css")
    assert re.findall(r"text-decoration: *underline +[^;]+", styles) == []  # refused there whole


def test_a_browser_test_waits_for_what_is_seen() -> None:
    """A page's policy stops what Playwright would run again and again until it is true, and a quiet
    network is not always told of.
    """
    guesses = (".wait_for_function(", "networkidle")
    tests = PACKAGE.parents[1] / "tests"
    opens = [tests / "benchmark/reading.py", *(tests / "browser").glob("*.py")]
    texts = {test.name: test.read_text("utf-8") for test in opens}
    assert texts and not [name for name in texts if any(one in texts[name] for one in guesses)]
