"""Where records come from: the registries themselves, or copies of their answers that were saved
in a folder.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_claims.model.lock import Notice
from mkdocs_claims.registry import crossref, doi, europepmc, pubmed
from mkdocs_claims.registry.client import MOST_BYTES, Client, parsed
from mkdocs_claims.registry.record import (
    NoRecord,
    NotAnswered,
    Record,
    inner,
    mappings,
    several,
    words,
)

REGISTRIES = {"crossref": crossref, "europepmc": europepmc, "pubmed": pubmed}
# for each, the identifiers by which it can be asked, the best first
ASKED_BY: dict[str, tuple[str, ...]] = {name: of.ASKED_BY for name, of in REGISTRIES.items()}


def record_of(registry: str, answer: Any, value: str) -> Record:
    """A work, from a registry's answer."""
    found: Record = REGISTRIES[registry].record(answer, value)
    return found


def question(registry: str, by: str, value: str) -> str:
    """The address at which a registry answers of a work."""
    return str(REGISTRIES[registry].address(by, value))


@dataclass
class Online:
    """The registries. `pmids`, `dois`: all that will be asked, as many of them at once as may."""

    client: Client
    pmids: Sequence[str]
    dois: Sequence[str]
    _last: dict[Callable[..., str], tuple[str, Any]] = field(default_factory=dict)

    def record(self, registry: str, by: str, value: str) -> Record:
        """A work by an identifier; NoRecord where the registry has none, NotAnswered where it does
        not say.
        """
        if registry == "pubmed":
            return pubmed.record(self._batch(value, self.pmids, pubmed.MOST, pubmed.batch), value)
        return record_of(registry, self.client.json(question(registry, by, value)), value)

    def exists(self, value: str) -> bool:
        """Whether anybody registered a DOI; NotAnswered where nobody says."""
        return doi.exists(self.client.json(doi.address(value)))

    def retraction(self, value: str) -> Notice | None:
        """A retraction that names this DOI, where the work's own record has none; one with a comma
        or colon cannot be asked for.
        """
        if "," in value or ":" in value:
            return None
        plain = [one for one in self.dois if "," not in one and ":" not in one]
        answer = self._batch(value, plain, crossref.MOST, crossref.updates_address)
        return crossref.retractions(answer).get(value)

    def full_text(self, pmcid: str) -> str:
        """The open full text of a work; NotAnswered where nobody sends it."""
        reply = self.client.get(europepmc.text_address(pmcid))
        if reply.status != 200:
            raise NotAnswered(f"HTTP {reply.status}")
        return europepmc.full_text(reply.body)

    def _batch(
        self, value: str, values: Sequence[str], most: int, address: Callable[[Any], str]
    ) -> Any:
        """The answer about several at once, of which the value is one; asked once for all."""
        at = values.index(value) // most * most if value in values else len(values)
        asked = address(values[at : at + most] or [value])
        if self._last.get(address, ("",))[0] != asked:
            try:
                self._last[address] = asked, self.client.json(asked)
            except (NotAnswered, NoRecord) as reason:
                self._last[address] = asked, NotAnswered(str(reason))
        if isinstance(answer := self._last[address][1], NotAnswered):
            raise answer
        return answer


_PMCID = re.compile(rb"pub-id-type=[\"']pmc(?:id)?[\"']>(?:PMC)?(\d+)<")


class Saved:
    """Copies of answers: the files of a folder, whatever their names. `unread`: what is none."""

    def __init__(self, folder: Path) -> None:
        self.unread: list[str] = []
        self._answers: dict[str, list[Any]] = {}
        for path in sorted(path for path in folder.iterdir() if path.is_file()):
            body = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
            if path.suffix == ".xml" and (match := _PMCID.search(body)):
                self._answers[f"text of pmc{match[1].decode()}"] = [body]
                continue
            try:
                answer = parsed(body)
            except NotAnswered as reason:
                self.unread.append(f"{path.name}: {reason}")
                continue
            for value in _named(answer):
                self._answers.setdefault(value, []).append(answer)

    def record(self, registry: str, _: str, value: str) -> Record:
        """As of the registries."""
        for answer in self._answers.get(value, ()):
            with suppress(NotAnswered, NoRecord):
                return record_of(registry, answer, value)
        raise NotAnswered("no saved copy")

    def exists(self, _: str) -> bool:
        """As of the registries."""
        raise NotAnswered("no saved copy")

    def retraction(self, _: str) -> Notice | None:
        """As of the registries."""
        return None

    def full_text(self, pmcid: str) -> str:
        """As of the registries."""
        return europepmc.full_text(self._answers.get(f"text of {pmcid.lower()}", [b""])[0])


def _named(answer: Any) -> Iterator[str]:
    """The identifiers of the works that an answer is about."""
    yield words(inner(answer, "message", "DOI")).lower()
    for work in mappings(inner(answer, "resultList", "result")):
        yield from (words(work.get(name)).lower() for name in ("doi", "pmid", "pmcid"))
    yield from map(words, several(inner(answer, "result", "uids")))


Source = Online | Saved
