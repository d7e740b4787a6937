"""A mended record in; its entry as references.yml has it, as YAML text that our own reader reads
back alike, out.
"""

import json
import re
from typing import Any

from mkdocs_claims.model.reference import Reference

# What an import takes over: all that is printed, and what names the work. Abstracts belong to
# publishers, and notes and key words to whoever wrote them.
_MORE = (
    "container-title-short",
    "collection-title",
    "collection-number",
    "original-date",
    "number-of-pages",
    "event-title",
    "ISBN",
    "ISSN",
    "language",
    "version",
)
FIELDS = (*(field.alias or name for name, field in Reference.model_fields.items()), *_MORE)
_PLAIN = re.compile(r"[A-Za-z0-9(][^\n\t:#{}\[\],&*!|>'\"%@`\\\x7f-\xa0\u2028\u2029]*")
_NOTHING = ("null", "~", "")


def entry_text(record: dict[str, Any]) -> str:
    """The entry as lines of YAML, its `design` visibly open where nobody has given it."""
    lines = [line for key in FIELDS if key in record for line in _lines(key, record[key])]
    if "design" not in record:
        lines.append("# design: still open, and so are its subjects")
    return "- " + "\n  ".join(lines) + "\n"


def _lines(key: str, value: Any) -> list[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        names = (", ".join(f"{part}: {_scalar(text)}" for part, text in n.items()) for n in value)
        return [f"{key}:", *(f"  - {{{name}}}" for name in names)]
    if isinstance(value, list):
        return [f"{key}: [{', '.join(_scalar(str(text)) for text in value)}]"]
    return [f"{key}: {_scalar(str(value))}"]


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text == text.strip() and text not in _NOTHING:
        return text
    return json.dumps(text, ensure_ascii=False)
