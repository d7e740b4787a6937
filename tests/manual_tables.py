"""The tables of the manual, made from the code: `python tests/manual_tables.py` writes them into
docs/manual/pages, between `<!-- table: NAME -->` and `<!-- /table -->`.
"""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from mkdocs_claims.command.cli import parser
from mkdocs_claims.export import FORMATS
from mkdocs_claims.hosts.options import ClaimsConfig, Gone
from mkdocs_claims.hosts.theme_settings import THEME_SETTINGS
from mkdocs_claims.model.blocks import NAMED
from mkdocs_claims.model.claim import Citation, Claim, Departure, InArticle
from mkdocs_claims.model.name import Name
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.model.settings import Settings
from mkdocs_claims.model.status import TABLE as TABLE_OF_VERDICTS
from mkdocs_claims.model.weight import WEIGHTS
from mkdocs_claims.read.schema_messages import RENAMED, inner_model
from mkdocs_claims.rules import documented
from mkdocs_claims.show import renamed
from mkdocs_claims.show.look import look
from mkdocs_claims.show.views import VIEWS
from plugins import lines as plugin_lines
from plugins import theme_lines

PAGES = Path(__file__).parents[1] / "docs/manual/pages"
TABLE = re.compile(r"(<!-- table: ([\w ]+) -->\n).*?(<!-- /table -->)", re.DOTALL)


OWN_TABLES = {InArticle, Departure, Citation, Name}
_BARRED = re.compile(r"`([^`]*\|[^`]*)`")


def rows(head: str, lines: list[list[str]]) -> str:
    """A Markdown table; a bar in a cell is written so that it can be copied from the page."""
    columns = head.split("|")
    lines = [[_BARRED.sub(r"<code>\1</code>", cell) for cell in line] for line in lines]
    cells = [[cell.replace("|", "&#124;").replace("\n", " ") for cell in line] for line in lines]
    body = "".join(f"| {' | '.join(line)} |\n" for line in cells)
    return f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n{body}"


def keys(model: type[BaseModel]) -> str:
    """The keys of a model: name, whether it is needed, its values, what it is."""
    return rows("key|needed|values|what it is", key_rows(model))


def settings() -> str:
    """The settings: name, what holds where it is left out, its values, what it is."""
    left_out = {
        name: f"`{'no' if field.default is False else field.default}`"
        for name, field in Settings.model_fields.items()
        if field.default not in (None, ())
    }
    found = [
        [name, left_out.get(name.strip("`"), needed and "may not be"), fixed, what]
        for name, needed, fixed, what in key_rows(Settings)
    ]
    return rows("key|left out|values|what it is", found)


def key_rows(model: type[BaseModel], below: str = "") -> list[list[str]]:
    """The rows of the keys of a model, each with those below it, as `reviewed[].by`."""
    found = []
    for name, field in model.model_fields.items():
        key = f"{below}{field.alias or name}"
        needed = "yes" if field.is_required() else ""
        found.append([f"`{key}`", needed, values(field.annotation), field.description or ""])
        found += nested(key, field.annotation)
    return found


def nested(name: str, annotation: Any) -> list[list[str]]:
    """The rows of the keys below a key, where they have no table of their own."""
    inner = inner_model(annotation)
    if inner is None or inner in OWN_TABLES:
        return []
    lists = "[]" if get_origin(annotation) is tuple else ""
    return key_rows(inner, f"{name}{lists}.")


def values(annotation: Any) -> str:
    """The fixed values of a field, where it has any."""
    if get_origin(annotation) is Literal:
        return ", ".join(f"`{value}`" for value in get_args(annotation))
    if annotation is bool:
        return "`yes`, `no`"
    if get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        return next(filter(None, map(values, get_args(annotation))), "")
    return ""


def commands() -> str:
    """Every command with its help, arguments and options."""
    (subparsers,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return "\n".join(command(name, sub) for name, sub in subparsers.choices.items())


def command(name: str, sub: argparse.ArgumentParser) -> str:
    """A command: what it does, its arguments and options, an example."""
    listed = rows("argument or option|what it does", [
        [option(action), (action.help or "").replace("%(default)s", str(action.default))]
        for action in sub._actions if not isinstance(action, argparse._HelpAction)
    ])  # fmt: skip  # a row a line
    example = f"\n```sh\n{sub.epilog.removeprefix('example: ')}\n```\n" if sub.epilog else ""
    return f"## `claims {name}`\n\n{' '.join((sub.description or '').split())}\n\n{listed}{example}"


def option(action: argparse.Action) -> str:
    """How an argument or option is written."""
    name = ", ".join(action.option_strings) or str(action.metavar or action.dest).upper()
    choices = f" {'|'.join(map(str, action.choices))}" if action.choices else ""
    takes = "" if action.nargs == 0 or choices or not action.option_strings else (
        f" {action.metavar or action.dest.upper()}"
    )  # fmt: skip
    return f"`{name}{choices}{takes}`"


def problems() -> str:
    """Every code, what it means, and how heavy it is."""
    return rows(
        "code|what is wrong|severity",
        [[f"`{rule.code}`", rule.title, rule.severity] for rule in documented()],
    )


def theme_settings(works: bool) -> str:
    """The settings of the theme `claims` that work, or those that have no effect."""
    head = "setting|what it does" if works else "setting|why it has no effect"
    return rows(head, [[f"`{s.path}`", s.does] for s in THEME_SETTINGS if s.works == works])


def verdicts() -> str:
    """The table from which a verdict follows, in the words that readers see."""
    words = look().words
    columns = ("verdict", "verdict when", "verdict means", "own list")
    return rows(
        "key|words|when: the first that holds|to a reader|the article's own list",
        [
            [f"`{row.verdict}`", *(words[c][row.verdict] for c in columns)]
            for row in TABLE_OF_VERDICTS
        ],
    )


def weights() -> str:
    """What a citation counts for."""
    words = look().words["weight"]
    return rows("weight|the first that holds", [[str(w.weight), words[w.key]] for w in WEIGHTS])


def old_options() -> str:
    """The options of version 0.1, and what to write now."""
    options = dict(ClaimsConfig._schema)
    return rows("in 0.1|now", [
        [f"`{name}`", option.instead if isinstance(option, Gone) else
         f"write `{name}: …` in `docs/claims.yml`"]
        for name, option in options.items() if name != "enabled"
    ])  # fmt: skip  # a row a line


def old(names: dict[str, str], head: str = "in 0.1|now") -> str:
    """Names of version 0.1, and what to write now."""
    return rows(head, [[f"`{name}`", write] for name, write in names.items()])


def views() -> str:
    """A block of each view, as it is written; no table, in which a bar cannot be copied."""
    named = {view: f" {name.upper()}" if name else "" for view, name in NAMED.items()}
    blocks = [f"/// claims | {view}{named[view]}\n///\n" for view in VIEWS]
    return "\n```\n" + "\n".join(blocks) + "```\n\n"


TABLES: dict[str, Callable[[], str]] = {
    "keys of a claim": lambda: keys(Claim),
    "keys of article": lambda: keys(InArticle),
    "keys of a departure": lambda: keys(Departure),
    "keys of a citation": lambda: keys(Citation),
    "keys of a reference": lambda: keys(Reference),
    "keys of a name": lambda: keys(Name),
    "settings": settings,
    "commands": commands,
    "verdicts": verdicts,
    "weights": weights,
    "problems": problems,
    "theme settings": lambda: theme_settings(True),
    "theme settings without effect": lambda: theme_settings(False),
    "plugins": lambda: rows("plugin|from version|works|how it is tried", plugin_lines()),
    "themes": lambda: rows("theme|from version|works", theme_lines()),
    "views": views,
    "old options": old_options,
    "old values": lambda: old({f"{key}: {value}": told for (key, value), told in RENAMED.items()}),
    "old words": lambda: old(renamed.WORDS),
    "old template values": lambda: old(renamed.GIVEN),
    "old templates": lambda: old(renamed.PAGES),
    "formats": lambda: rows("format", [[f"`{name}`"] for name in FORMATS]),
}


def filled(text: str) -> str:
    """A page's Markdown with its tables as the code has them now."""
    return TABLE.sub(lambda match: match[1] + TABLES[match[2]]() + match[3], text)


def main() -> None:
    """Writes the tables into the pages."""
    for page in sorted(PAGES.glob("*.md")):
        page.write_text(filled(page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
