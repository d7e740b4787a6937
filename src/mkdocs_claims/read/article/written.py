"""An article as it was read in; its outline as YAML, to begin or to renew article.yml with, out."""

from collections.abc import Collection, Iterator
from typing import Any

from mkdocs_claims.model.outline import Outline, Section, Sentence
from mkdocs_claims.read.article.align import Alignment
from mkdocs_claims.read.article.sections import Reading
from mkdocs_claims.strict_yaml.reader import UNSEEN

Numbers = tuple[int, int, int]  # of a section, a paragraph in it, a sentence in that
Written = dict[str, Any]


def new_outline(reading: Reading) -> str:
    """An outline to begin with; every sentence is taken for a claim until a writer says
    otherwise.
    """
    sections: list[Written] = []
    for cut in reading.cuts:
        if cut.kind == "H":
            sections.append({"id": cut.id, "heading": cut.text, "sentences": []})
        else:
            sections[-1]["sentences"].append({"id": cut.id, "sha1": cut.sha1})
    title = {"title": reading.title} if reading.title else {}
    return "\n".join(_lines({**title, "sections": sections})) + "\n"


def renewed(outline: Outline, alignment: Alignment, named: Collection[str]) -> str:
    """The outline as the text is now: what stands keeps its id and what was said of it; what is new
    has the next free number; what is gone stays while a claim names it (`named`: its ids).
    """
    old = {section.id: section for section in outline.sections}
    heads, ids = _ids(outline, alignment)
    sections: dict[int, Written] = {}
    place = 0
    for cut in alignment.reading.cuts:
        if cut.kind == "H":
            number = heads[_numbers(cut.id)[0]]
            section = sections[number] = _head(f"S{number}", cut.text, old.get(f"S{number}"))
        else:
            kept = alignment.kept.get(place)
            said = _said(kept, section.get("kind", "claim")) if kept else {}
            section["sentences"].append({"id": _id(ids[place]), "sha1": cut.sha1, **said})
            place += 1
    for sentence in alignment.gone:
        if sentence.id in named:
            number = _numbers(sentence.id)[0]
            was = old.get(f"S{number}", outline.sections[0])
            section = sections.setdefault(number, _head(f"S{number}", was.heading, was))
            _insert(sentence, section)
    about = outline.model_dump(exclude={"sections"}, exclude_none=True)
    return "\n".join(_lines({**about, "sections": [*sections.values()]})) + "\n"


def _ids(outline: Outline, alignment: Alignment) -> tuple[dict[int, int], dict[int, Numbers]]:
    """For each section of the text its number in the outline; for each place its sentence's id."""
    taken = {_numbers(s.id) for section in outline.sections for s in section.sentences}
    sections: dict[int, int] = {}
    paragraphs: dict[tuple[int, int], tuple[int, int]] = {}
    for place, sentence in sorted(alignment.kept.items()):
        here, there = _numbers(alignment.reading.sentences[place].id), _numbers(sentence.id)
        if there[0] not in sections.values():
            sections.setdefault(here[0], there[0])
        if sections.get(here[0]) == there[0]:
            paragraphs.setdefault(here[:2], there[:2])
    ids: dict[int, Numbers] = {}
    for place, cut in enumerate(alignment.reading.sentences):
        section, paragraph, _ = _numbers(cut.id)
        if section not in sections:
            sections[section] = 1 + max(*sections.values(), *(n[0] for n in taken), 0, 0)
        if place in alignment.kept:
            ids[place] = _numbers(alignment.kept[place].id)
            continue
        number = sections[section]
        if (section, paragraph) not in paragraphs:
            last = max((n[1] for n in taken if n[0] == number), default=0)
            paragraphs[section, paragraph] = number, last + 1
        above = paragraphs[section, paragraph]
        ids[place] = *above, 1 + max((n[2] for n in taken if n[:2] == above), default=0)
        taken.add(ids[place])
    return sections, ids


def _numbers(key: str) -> Numbers:
    """The numbers of an id, 0 for those that it has not."""
    section, paragraph, sentence, *_ = *(int(part.strip("SP")) for part in key.split(".")), 0, 0
    return section, paragraph, sentence


def _id(numbers: Numbers) -> str:
    section, paragraph, sentence = numbers
    return f"S{section}.P{paragraph}.{sentence}"


def _head(key: str, heading: str, was: Section | None) -> Written:
    kind = {"kind": was.kind} if was is not None and was.kind != "claim" else {}
    return {"id": key, "heading": heading, **kind, "sentences": []}


def _said(sentence: Sentence, kind: str) -> Written:
    """What a person said of a sentence, in a section of this kind."""
    said = sentence.model_dump(include={"note", "departures"}, exclude_defaults=True)
    return ({"kind": sentence.kind} if sentence.kind != kind else {}) | said


def _insert(sentence: Sentence, section: Written) -> None:
    """Puts a sentence that the text has no more behind those of a lower number."""
    lines, here = section["sentences"], _numbers(sentence.id)
    behind = sum(_numbers(line["id"]) < here for line in lines)
    said = _said(sentence, section.get("kind", "claim"))
    lines.insert(behind, {"id": sentence.id, "sha1": sentence.sha1, **said})


def _lines(value: Written, indent: str = "") -> Iterator[str]:
    """Keys with their values, as lines of YAML; texts in double quotes."""
    for key, held in value.items():
        if isinstance(held, list | tuple):
            yield f"{indent}{key}:"
            for part in held:
                first, *rest = _lines(part, indent + "    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest
        elif isinstance(held, bool):
            yield f"{indent}{key}: {'yes' if held else 'no'}"
        else:
            yield f"{indent}{key}: {held if key in ('id', 'kind') else _quoted(held)}"


def _quoted(text: str) -> str:
    seen = UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return '"' + seen.replace("\\", "\\\\").replace('"', '\\"') + '"'
