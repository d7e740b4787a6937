"""An address of one of four registries in, the bytes of its answer out: one question at a time, at
the registry's own pace, bounded in time and size.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import getproxies

import urllib3

from mkdocs_claims.registry import crossref, doi, europepmc, pubmed
from mkdocs_claims.registry.record import NoRecord, NotAnswered

PACES = {crossref.HOST: 0.2, europepmc.HOST: 0.2, pubmed.HOST: 0.34, doi.HOST: 0.2}  # seconds
MOST_BYTES = 8 * 1024 * 1024
MOST_SECONDS = 30.0  # of one answer
LONGEST_WAIT = 60.0  # seconds; who wants more is not asked again in this run
TRIES = 3
_LOOPBACK = ("127.0.0.1", "::1")


class Reply(NamedTuple):
    """An answer of a registry: its HTTP status, what it is of, and its body."""

    status: int
    headers: Any
    body: bytes


@dataclass
class Client:
    """Asks registries. `mail`: where they can write to; `key`: for NCBI; `at`: a server on this
    machine that is asked in place of all of them, as http://127.0.0.1:8000.
    """

    mail: str = ""
    key: str = ""
    at: str = ""
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    silence: float = 10.0  # seconds without a word
    trust: dict[str, Any] = field(default_factory=dict)  # as urllib3 takes it, for tests
    quiet: dict[str, str] = field(default_factory=dict)  # hosts not to be asked again, and why
    _paces: dict[str, float] = field(default_factory=lambda: dict(PACES))
    _free: dict[str, float] = field(default_factory=dict)  # when a host may be asked again
    _failed: dict[str, int] = field(default_factory=dict)  # questions in a row

    def __post_init__(self) -> None:
        if self.at and urlsplit(self.at).hostname not in _LOOPBACK:
            raise ValueError(f"{self.at!r} is not on this machine; write http://127.0.0.1:PORT")
        if self.key:
            self._paces[pubmed.HOST] = 0.1
        proxy = "" if self.at else getproxies().get("https", "")
        agent = f"mkdocs-claims (mailto:{self.mail})" if self.mail else "mkdocs-claims"
        headers = {"Accept-Encoding": "identity", "User-Agent": agent}
        how: Any = {"retries": False, "headers": headers, **self.trust}
        self._pool = urllib3.ProxyManager(proxy, **how) if proxy else urllib3.PoolManager(**how)

    def close(self) -> None:
        """Closes its connections."""
        self._pool.clear()

    def json(self, address: str) -> Any:
        """The JSON that an address answers with. NoRecord where Crossref has none."""
        reply = self.get(address)
        if reply.status == 404 and reply.body.strip() == crossref.NO_RECORD:
            raise NoRecord
        if reply.status != 200 and (reply.status, urlsplit(address).netloc) != (404, doi.HOST):
            raise NotAnswered(f"HTTP {reply.status}")
        return parsed(reply.body)

    def get(self, address: str) -> Reply:
        """What an address answers, asked again where it may help; NotAnswered with the reason."""
        host = urlsplit(address).hostname or ""
        reason = self.quiet.get(host, "")
        for number in range(0 if reason else TRIES):
            self._wait(host)
            wait = 2.0**number
            try:
                reply = self._followed(address)
            except (urllib3.exceptions.HTTPError, OSError) as error:
                reason = type(error).__name__
            else:
                self._obey(host, reply.headers)
                if reply.status != 429 and reply.status < 500:
                    self._failed[host] = 0
                    return reply
                reason = f"HTTP {reply.status}"
                wait = max(wait, _seconds(reply.headers.get("Retry-After", "")))
            if wait > LONGEST_WAIT:
                self.quiet[host] = f"{host} wants {wait:,.0f} s of quiet"
                raise NotAnswered(self.quiet[host])
            self._free[host] = max(self._free[host], self.clock() + wait)
        self._failed[host] = self._failed.get(host, 0) + 1
        if self._failed[host] >= TRIES:
            self.quiet[host] = reason
        raise NotAnswered(reason)

    def _wait(self, host: str) -> None:
        if (seconds := self._free.get(host, 0) - self.clock()) > 0:
            self.sleep(seconds)
        self._free[host] = self.clock() + self._paces[host]

    def _obey(self, host: str, headers: Any) -> None:
        """Takes the pace that a registry's own headers ask for, where it is slower than ours."""
        limit, interval = (headers.get(f"x-rate-limit-{how}", "") for how in ("limit", "interval"))
        if limit.isdigit() and int(limit) and interval.removesuffix("s").isdigit():
            pace = int(interval.removesuffix("s")) / int(limit)
            self._paces[host] = max(PACES[host], min(pace, LONGEST_WAIT))

    def _followed(self, address: str) -> Reply:
        for _ in range(4):
            reply = self._once(address)
            if reply.status not in (301, 302, 303, 307, 308):
                return reply
            address = urljoin(address, reply.headers.get("Location", ""))
        raise NotAnswered("it leads round in a circle")

    def _once(self, address: str) -> Reply:
        parts = urlsplit(address)
        if parts.scheme != "https" or parts.netloc not in PACES:
            raise NotAnswered("it leads to an address that is none of the registries'")
        if parts.netloc == pubmed.HOST:
            named = {"tool": "mkdocs-claims", "email": self.mail, "api_key": self.key}
            address += "".join(f"&{name}={quote(v)}" for name, v in named.items() if v)
        if self.at:
            address = address.replace("https:/", self.at.rstrip("/"), 1)
        end = self.clock() + MOST_SECONDS
        with self._pool.request(
            "GET", address, preload_content=False, redirect=False, timeout=self.silence
        ) as response:
            if response.headers.get("Content-Encoding", "identity") != "identity":
                raise NotAnswered("it is compressed, which was not asked for")
            body = bytearray()
            while piece := response.read1(65536, decode_content=False):
                body += piece
                if len(body) > MOST_BYTES or self.clock() > end:
                    raise NotAnswered("it is too long or too slow")
            return Reply(response.status, response.headers, bytes(body))


def parsed(body: bytes) -> Any:
    """A body as JSON, read strictly (NaN is no whole number): NotAnswered where it is none."""
    try:
        return json.loads(body.decode(), parse_constant=int, object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError) as error:
        raise NotAnswered("it is not sound JSON") from error


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) < len(pairs):
        raise ValueError("a key twice")
    return found


def _seconds(wait: str) -> float:
    """How long Retry-After asks to wait, in seconds or until a date (RFC 9110, 10.2.3)."""
    if wait.isdigit():
        return float(wait)
    try:
        return parsedate_to_datetime(wait).timestamp() - time.time()
    except ValueError:
        return 0.0
