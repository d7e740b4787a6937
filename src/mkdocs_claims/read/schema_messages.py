"""What pydantic finds wrong with a value, as problems in plain words: what was found, and what to
write.
"""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from mkdocs_claims import codes
from mkdocs_claims.nearest import meant, nearest
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.strict_yaml.reader import Location, locate

_NOUNS = {
    "Claim": "a claim page",
    "InArticle": "'article'",
    "Settings": "the settings",
    "Reference": "a reference",
    "Name": "a name",
    "Citation": "a citation",
    "Departure": "a departure",
    "Newer": "'newer'",
    "Review": "an entry of 'reviewed'",
    "Change": "an entry of 'changes'",
    "Ignore": "an entry of 'ignore'",
    "IgnoredRule": "an entry of 'ignore'",
    "Retraction": "'retracted'",
    "AllTheSame": "'cited'",
    "Outline": "an article",
    "Section": "a section",
    "Sentence": "a sentence",
    "RuleWords": "a list of words for rules",
}
_KINDS = {
    "string_type": "a text",
    "tuple_type": "a list, each item on a line that begins with '- '",
    "model_type": "its keys, each as 'key: text'",
    "dict_type": "keys with values, as 'key: text'",
}

# What stood in place of a value in version 0.1: what to write now.
RENAMED = {("design", "label"): "write 'official'"}
# What is often written for a value: what to write.
_YES = "write yes or no, or true or false, in small letters"
_WRITE = RENAMED | {
    ("design", "rct"): "write 'trial'",
    ("design", "randomised trial"): "write 'trial'",
    ("design", "randomized trial"): "write 'trial'",
    ("design", "meta-analysis"): "write 'systematic review'",
    ("design", "case report"): "write 'case series'",
    ("relation", "partly supports"): "write 'supports', with 'limits' that say what it leaves open",
    ("draft", "true"): _YES,
    ("draft", "false"): _YES,
    ("relation", "contradicts"): "write 'disputes'",
}
_OF_THE_HOST = {
    *("title", "description", "status", "hide", "icon", "tags", "template", "search"),
    *("author", "authors", "date", "subtitle"),
}
_LONGEST = 80  # of what was found, as it is told


def schema_problems(
    error: ValidationError, model: type[BaseModel], text: str, start: Location = ()
) -> list[TextProblem]:
    """The problems of a value that did not fit `model`; `start` is where the value stands in the
    YAML `text`.
    """
    details = error.errors(include_url=False, include_context=True)
    blank = {str(d["loc"][-1]).strip() for d in details if _is_blank_first(d)}
    meant = {
        (d["loc"][:-1], nearest(str(d["loc"][-1]), _keys(model, d["loc"][:-1])))
        for d in details
        if d["type"] == "extra_forbidden"
    }
    text_problems = []
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and (location[:-1], location[-1]) in meant:
            continue  # its misspelling is told already
        if detail["type"] == "missing" and location[-1] in blank:
            continue  # it is there, behind what only looks like spaces
        if detail["type"] == "too_short" and detail["input"]:
            continue  # the list is not empty: what is wrong with its items is told
        code, message = _told(detail, model)
        text_problems.append(TextProblem(*locate(text, (*start, *location)), code, message))
    return text_problems


def unknown_key(key: str, model: type[BaseModel], location: Location = ()) -> str:
    """What to say of a key that the part of `model` at a location does not know."""
    keys = _keys(model, location)
    if key != key.strip():
        return f"a no-break space stands before {key.strip()!r}, as Word types it; type spaces"
    write = meant(key, keys)
    if "host" in keys and key.lower() in _OF_THE_HOST and key not in keys:
        write = "write it below 'host', which is for the site's builder and theme"
    return f"{key!r} is not a key of {_noun(model, location)}; {write}"


def _is_blank_first(detail: Any) -> bool:
    key = str(detail["loc"][-1])
    return detail["type"] == "extra_forbidden" and key != key.strip()


def _told(detail: Any, model: type[BaseModel]) -> tuple[str, str]:
    location, found, kind = detail["loc"], detail["input"], detail["type"]
    key = str(location[-1]) if location else ""
    shown = repr(key)
    if location and isinstance(location[-1], int):
        key, shown = str(location[-2]), f"item {location[-1] + 1} of {location[-2]!r}"
    if kind == "missing":
        return codes.MISSING_KEY, f"{_noun(model, location[:-1])} has no {key!r}; add it"
    if kind == "extra_forbidden":
        return codes.UNKNOWN_KEY, unknown_key(key, model, location[:-1])
    if kind == "literal_error":
        values = [
            value.strip("'")
            for value in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")
        ]
        write = _WRITE.get((key, str(found).lower())) or meant(str(found), values, alike=80)
        return codes.UNKNOWN_VALUE, f"{_shown(found)} is not a value of {shown}; {write}"
    if kind == "too_short" or found == "" or (isinstance(found, str) and not found.strip()):
        leave = "" if _required(model, location) else ", or leave the key out"
        return codes.EMPTY_VALUE, f"{shown} is empty; write it{leave}"
    if kind == "string_pattern_mismatch":
        return (
            codes.WRONG_FORM,
            f"{_shown(found)} does not have the form of {shown}; {_FORMS.get(key, 'see its page')}",
        )
    if kind in _KINDS:
        names = "names, each as '- {family: Loeb, given: L M}'"
        write = names if {"author", "editor"} & {*location} else _KINDS[kind]
        write += f": {', '.join(_keys(model, location))}" * (
            kind == "model_type" and write != names
        )
        return codes.WRONG_KIND_OF_VALUE, f"{shown} is {_kind(found)}; write {write}"
    return (
        codes.NOT_A_DATE if kind in ("date", "period") else codes.WRONG_KIND_OF_VALUE
    ), f"{_shown(found)} in {shown}: {detail['msg']}"


_FORMS = {
    "sentences": "write a sentence id as S2.P1.1",
    "code": "write a code as CLM501",
    "language": "write a language as en or pt-BR",
    "sha1": "write ten hex digits",
    "notice": "write the notice's DOI, as 10.1000/182, or its address, as https://example.org/notice",
    "formerly": "write the page's old address, as the-old-name",
    "id": "write a section as S2, a sentence as S2.P1.1",
}


def _shown(found: Any) -> str:
    return repr(found) if len(repr(found)) <= _LONGEST else repr(found)[:_LONGEST] + "…"


def _kind(value: Any) -> str:
    kinds: dict[type, str] = {str: "a text", list: "a list", dict: "keys with values"}
    return kinds.get(type(value), repr(value))


def _keys(model: type[BaseModel], location: Location) -> list[str]:
    found = _model_at(model, location)
    return [field.alias or name for name, field in found.model_fields.items()]


def _required(model: type[BaseModel], location: Location) -> bool:
    fields = _model_at(model, location[:-1]).model_fields
    named = (field for name, field in fields.items() if location[-1] in (name, field.alias))
    return isinstance(location[-1], int) or any(field.is_required() for field in named)


def _noun(model: type[BaseModel], location: Location) -> str:
    return _NOUNS[_model_at(model, location).__name__]


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel]:
    for part in location:
        if isinstance(part, int):
            continue
        field = next((f for n, f in model.model_fields.items() if part in (n, f.alias)), None)
        inner = inner_model(field.annotation) if field is not None else None
        model = inner or model
    return model


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation is made of, if any."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(
        (found for part in get_args(annotation) if (found := inner_model(part)) is not None), None
    )
