"""The kinds of value that a noun's field can have. Every scalar arrives as text (YAML's own typing
is never used) and gets
its type here.
"""

import datetime
import re
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from mkdocs_claims.model.dates import edtf, iso_date, period
from mkdocs_claims.model.markup import marked_up

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
REFERENCE_ID = r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*"
SENTENCE_ID = r"S[1-9][0-9]{0,3}\.P[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}"
SLUG_FORM = re.compile(SLUG)
_COUNT = re.compile(r"[1-9]\d{0,3}", re.ASCII)

_WINDOWS = frozenset({"con", "prn", "aux", "nul", "com0", "lpt0"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}


def reserved(name: str) -> bool:
    """Whether Windows keeps a file's name, whatever follows its first dot, for itself. Source:
    https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
    """
    return name.lower().partition(".")[0] in _WINDOWS


def name_problem(name: str) -> str | None:
    """Why no claim or article can have a name that is an address, None where one can: a folder's
    own page has it, or Windows does.
    """
    if name.lower() in ("index", "readme"):
        return f"{name!r} is the name of the list of all"
    return f"no file can be named {name!r} on Windows" if reserved(name) else None


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value  # a default
    if value not in ("yes", "no", "true", "false"):
        raise PydanticCustomError("literal_error", "yes or no", {"expected": "'yes' or 'no'"})
    return value in ("yes", "true")


def _true(value: Any) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("literal_error", "true or false", {"expected": "'true', 'false'"})
    return bool(value == "true")


def _factor(value: Any) -> float:
    if isinstance(value, str) and re.fullmatch(r"\d{1,4}(\.\d{1,4})?", value, re.ASCII):
        return float(value)
    raise PydanticCustomError("factor", "write a number, as 2 or 0.5")


def _count(value: Any) -> int:
    if isinstance(value, str) and _COUNT.fullmatch(value):
        return int(value)
    raise PydanticCustomError("count", "write a whole number from 1 to 9999")


# An editor takes `volume: 12` for a number; here it is text.
Text = Annotated[
    str,
    StringConstraints(pattern=r"\S"),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"\S"}),
]
Printed = Annotated[Text, AfterValidator(marked_up)]  # as other programs mark it up, too
OURS = "in the site's own words"
Prose = Annotated[Text, OURS]  # marks a text: rules of wording and the glossary walk these
Day = Annotated[datetime.date, BeforeValidator(iso_date)]
Period = Annotated[str, BeforeValidator(period)]
Issued = Annotated[
    str, BeforeValidator(edtf), WithJsonSchema({"type": ["string", "number", "object"]})
]
TrueFalse = Annotated[bool, BeforeValidator(_true), WithJsonSchema({"type": "boolean"})]
Factor = Annotated[
    float, BeforeValidator(_factor), WithJsonSchema({"type": "number", "minimum": 0})
]
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$")]
YesNo = Annotated[bool, BeforeValidator(_yes), WithJsonSchema({"enum": ["yes", "no", True, False]})]
SentenceId = Annotated[str, StringConstraints(pattern=f"^{SENTENCE_ID}$")]


def _listed(value: Any) -> Any:
    """A number, or for each article one."""
    if value is None or isinstance(value, int):
        return value
    if not isinstance(value, dict):
        return _count(value)
    if bad := next((key for key in value if not SLUG_FORM.fullmatch(key)), None):
        raise PydanticCustomError("listed", "{bad} is no id of an article", {"bad": repr(bad)})
    return {key: _count(number) for key, number in value.items()}


Listed = Annotated[
    int | dict[str, int] | None,
    BeforeValidator(_listed),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            ]
        }
    ),
]

Notice = Annotated[
    str,
    StringConstraints(pattern=r"^(?:10\.\d{4,9}/|https://[A-Za-z0-9.-]+\.[A-Za-z]+/)[^\s<>\"]+$"),
]
Relation = Literal["supports", "suggests", "disputes", "mentions", "unchecked"]
Subject = Literal["people", "animals", "cells", "none"]
Design = Literal[
    "guideline",
    "systematic review",
    "trial",
    "observational",
    "case series",
    "review",
    "animal",
    "laboratory",
    "official",
    "opinion",
    "news",
    "web page",
]
DESIGNS: tuple[str, ...] = get_args(Design)  # from the strongest to the weakest
SUBJECTS: tuple[str, ...] = get_args(Subject)
DESIGNS_WITH_LIMITS = frozenset(
    {"case series", "animal", "laboratory", "opinion", "news", "web page"}
)


class Noun(BaseModel):
    """A frozen value; a key it does not know is an error."""

    # built when first asked for: most runs need few of them, and each holds those within it
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
