"""The text of references.yml in; its references, and its problems, out."""

from pydantic import ValidationError

from mkdocs_claims import codes
from mkdocs_claims.model.collection import Entry, Origin
from mkdocs_claims.model.csl import CSL_VARIABLES
from mkdocs_claims.model.reference import Reference
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.read.schema_messages import schema_problems, unknown_key
from mkdocs_claims.strict_yaml.reader import Location, Nothing, locate, read

REFERENCE_KEYS = frozenset(f.alias or n for n, f in Reference.model_fields.items())


def references(
    path: str, text: str
) -> tuple[tuple[dict[str, Entry], frozenset[str]] | None, list[TextProblem]]:
    """The list of references: each that fits, by its id, and the ids of those that do not; None
    where it is no list.
    """
    value, text_problems = read(text)
    if text_problems:
        return None, text_problems
    within: Location = ()
    if isinstance(value, dict) and set(value) == {"references"}:
        value, within = value["references"], ("references",)
    if not isinstance(value, list):
        message = "this is not a list; write references, each beginning with '- id: '"
        return None, [TextProblem(0, 0, codes.NOT_KEYS_OR_LIST, message)]
    text_problems = []
    entries: dict[str, Entry] = {}
    broken = set()
    seen: dict[str, str] = {}
    for number, record in enumerate(value):
        place: Location = (*within, number)
        reference, unfit = _reference(record, text, place)
        text_problems += unfit
        key = record["id"] if isinstance(record, dict) and isinstance(record.get("id"), str) else ""
        if key and key.lower() in seen:
            told = (
                f"the id {key!r} is taken by {seen[key.lower()]!r} above; give each reference"
                " its own"
            )
            text_problems.append(
                TextProblem(*locate(text, (*place, "id")), codes.ID_GIVEN_TWICE, told)
            )
        seen.setdefault(key.lower(), key)
        if reference is None:
            broken.add(key)
        else:
            entries.setdefault(key, Entry(reference, Origin(path, text, 1, place)))
    return (entries, frozenset(broken)), text_problems


def _reference(
    record: object, text: str, place: Location
) -> tuple[Reference | None, list[TextProblem]]:
    if not isinstance(record, dict):
        return None, [
            TextProblem(
                *locate(text, place),
                codes.WRONG_KIND_OF_VALUE,
                "this is not a reference; write keys with values",
            )
        ]
    record = {key: value for key, value in record.items() if not isinstance(value, Nothing)}
    unknown = [
        TextProblem(*locate(text, (*place, key)), codes.UNKNOWN_KEY, unknown_key(key, Reference))
        for key in record.keys() - CSL_VARIABLES - REFERENCE_KEYS
    ]
    try:
        reference = Reference.model_validate(record)
    except ValidationError as error:
        return None, unknown + schema_problems(error, Reference, text, place)
    return (None if unknown else reference), unknown
