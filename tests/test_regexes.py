"""Every regex of the package takes a time that grows with the text and not with its square.

All modules are walked for compiled regexes, so that a new one cannot slip in. Each is given long
rows of what its own pattern is made of, behind each beginning of what it matches, in the way in
which its module uses it (`fullmatch`, `finditer`, …).
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import process_time
from typing import Any

import pytest

import mkdocs_claims

PACKAGE = Path(mkdocs_claims.__file__).parent
SIZES = (18, 600, 2400)  # signs
QUICK = 0.001  # seconds; a regex that is linear takes a tenth of it for the longest
USES = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")
CATEGORIES = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_WORD: "-",
}


Regex = re.Pattern[str] | re.Pattern[bytes]


def regexes() -> Iterator[tuple[str, Regex, list[str]]]:
    """Each regex that a module of the package holds or uses, by its name, and how it is used."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages(mkdocs_claims.__path__, "mkdocs_claims."):
        module = importlib.import_module(found.name)
        here = module.__name__.removeprefix("mkdocs_claims.")
        for name, value in vars(module).items():
            for number, regex in enumerate(within(value)):
                if id(regex) not in seen:
                    seen.add(id(regex))
                    label = name if regex is value else f"{name}[{number}]"
                    yield f"{here}.{label}", regex, used(name, module, regex is value)
        for way, call in calls(Path(str(module.__file__))):
            if isinstance(call.args[0], ast.Constant) and way in USES:
                yield f"{here}:{call.lineno}", re.compile(call.args[0].value), [way]


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Each use of the module `re` in a function, by its name there."""
    text = path.read_text("utf-8")
    for function in ast.walk(ast.parse(text if "import re\n" in text else "")):
        if isinstance(function, (ast.FunctionDef, ast.Lambda)):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                    module = call.func.value
                    if isinstance(module, ast.Name) and module.id == "re":
                        yield call.func.attr, call


def within(value: Any) -> Iterator[Regex]:
    """The regexes that a value is made of."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from within(part)
    elif isinstance(value, dict):
        yield from within((*value, *value.values()))


def used(name: str, module: Any, is_named: bool) -> list[str]:
    """In what ways the package uses a regex: a name with a line before it in its own module only,
    one of a table under the name that it has in a loop; as `finditer` where nothing says.
    """
    own = [Path(module.__file__).read_text("utf-8")]
    named = name if is_named else "(?:form|pattern|regex)"
    texts = own if name.startswith("_") or not is_named else SOURCES
    ways = {way for text in texts for way in re.findall(rf"\b{named}\.(\w+)\(", text)}
    return sorted(ways & {*USES}) or ["finditer"]


def samples(tree: Any) -> list[str]:
    """What each part of a pattern may match, shortest first: one text for every sign and class."""
    found: list[str] = []
    for what, how in tree:
        if what is op.LITERAL:
            found.append(chr(how))
        elif what in (op.ANY, op.NOT_LITERAL):
            found.append("x")
        elif what is op.IN:
            found += members(how)
        elif what is op.BRANCH:
            found += [text for branch in how[1] for text in (least(branch), *samples(branch))]
        elif what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            found += [least(how[2]), *samples(how[2])]
        elif what is op.SUBPATTERN:
            found += [least(how[3]), *samples(how[3])]
        elif what is op.ATOMIC_GROUP:
            found += [least(how), *samples(how)]
        elif what in (op.ASSERT, op.ASSERT_NOT):
            found += [least(how[1]), *samples(how[1])]
    return list(dict.fromkeys(text for text in found if text))


def members(signs: Any) -> list[str]:
    """A few signs of a class."""
    if signs[0][0] is op.NEGATE:
        ruled_out = {how for what, how in signs if what is op.LITERAL}
        return [sign for sign in "xa1 -" if ord(sign) not in ruled_out][:2]
    found = []
    for what, how in signs:
        if what is op.LITERAL:
            found.append(chr(how))
        elif what is op.RANGE:
            found.append(chr(how[0]))
        elif what is op.CATEGORY:
            found.append(CATEGORIES.get(how, "a"))
    return found


def least(tree: Any) -> str:
    """A short text that a part of a pattern may match, as far as it can be told."""
    found = ""
    for what, how in tree:
        if what is op.BRANCH:
            found += least(how[1][0])
        elif what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            found += least(how[2]) * min(max(how[0], 1), 4)
        elif what is op.SUBPATTERN:
            found += least(how[3])
        elif what is op.ATOMIC_GROUP:
            found += least(how)
        elif what not in (op.ASSERT, op.ASSERT_NOT, op.AT, op.GROUPREF):
            found += (samples([(what, how)]) or [""])[0]
    return found


def attacks(pattern: str, flags: int) -> Iterator[tuple[str, str, str]]:
    """A beginning of what a regex matches, a row of what it is made of, and signs that it does not
    expect: what it may well be slow on.
    """
    tree = [*parser.parse(pattern, flags)]
    signs = samples(tree)
    rows = list(dict.fromkeys([*islice(signs, 16), *"a1 -/`.,\n", "a ", "1,", "1 "]))
    begun = list(dict.fromkeys(least(tree[:end]) for end in range(len(tree) + 1)))
    rows += [text for text in (*begun, *(f"{text}\n" for text in begun)) if text not in rows]
    pairs = [a + b for a, b in product(rows[:6], rows[:6]) if a != b]
    for before, row in (*product(begun, filter(None, rows)), *(("", pair) for pair in pairs)):
        yield before, row, "\0\n#"


def seconds(way: Callable[[str], Any], text: str) -> float:
    """Processor time of one use."""
    begun = process_time()
    found = way(text)
    if hasattr(found, "__next__"):
        for _ in found:
            pass
    return process_time() - begun


def slow(regex: Regex, ways: list[str]) -> str | None:
    """A text, shown short, for which a regex takes far more than four times as long as for a
    quarter of it; None if there is none.
    """
    pattern, flags = regex.pattern, regex.flags
    if isinstance(pattern, bytes):  # what it does is what it would do with a text
        pattern, flags = pattern.decode("latin-1"), flags | re.ASCII
    text_regex = re.compile(pattern, flags)
    for name in ways:
        way = getattr(text_regex, name)
        use = (lambda text, sub=way: sub("", text)) if name == "sub" else way
        for before, row, after in attacks(pattern, flags):
            texts = [before + row * (size // len(row) + 1) + after for size in SIZES]
            if any(seconds(use, text) > QUICK for text in texts) and _grows(use, texts):
                return f"{name} of {before!r}, a row of {row!r}, and {after!r}"
    return None


def _grows(use: Callable[[str], Any], texts: list[str]) -> bool:
    last = QUICK
    for text in texts:
        once = min(seconds(use, text) for _ in range(3))
        if once > QUICK and once > 8 * last:
            return True
        last = once
    return False


SOURCES = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
REGEXES = {name: (regex, ways) for name, regex, ways in regexes()}


@pytest.mark.parametrize("name", REGEXES)
def test_a_regex_takes_a_time_that_grows_with_the_text(name: str) -> None:
    assert slow(*REGEXES[name]) is None


def test_there_are_regexes_to_measure() -> None:
    assert len(REGEXES) > 40


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (r"[ \t]+#(?=[^\s#])", ["finditer"]),
        (r"[ -]*[\w-]+(：|:(?=[^\s/:]))", ["match"]),
        (r"(`{3,}|~{3,}) *([\w+#.-]*) *", ["fullmatch"]),
        (r"[\d.,]*\d\s*(?:%|per ?cent\b)", ["search"]),
        (r"\S*[^\W_]\S*", ["findall"]),
        (r"[\w/-]*\w", ["findall"]),
        (r"(?m)^## +(.+?) *\n+([^\n#].*)", ["findall"]),
        (r"(?m)^[ ]{0,3}(/{3,})[ ]*claims?\b[ ]*(.*?)[ ]*$", ["finditer"]),
        (r"(?s)<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", ["finditer"]),
        (r"(?s)<p>\s*(.*?)\s*</p>", ["search"]),
        (r"(?s)<pre\b.*?</pre>", ["sub"]),
        (r"(a+)+b", ["match"]),
    ],
)
def test_the_measure_finds_what_is_known_to_be_slow(pattern: str, ways: list[str]) -> None:
    assert slow(re.compile(pattern), ways) is not None


# Its regexes are made of a language's words: tests/test_rule_words.py measures them.
MADE_OF_WORDS = PACKAGE / "model/rule_words.py"


MADE = {
    "hosts/aside.py": "of the name of a folder, without repetition",
    "importing/csl.py": "of an indent, at the start of a line",
    "importing/formats.py": "one of a table of beginnings, on a text that is cut",
    "importing/nbib.py": "one of a table of forms, on a line",
    "model/rule_words.py": "of the words of a language, without repetition",
}


def test_a_regex_that_is_made_in_a_function_says_of_what() -> None:
    made = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for way, call in calls(path)
        if way != "escape" and not isinstance(call.args[0], ast.Constant)
    }
    assert made == {*MADE}
