"""A server on this machine that imitates four registries, with every fault that they and the way to
them can have; and small answers in their shapes, made for the tests.
"""

import json
import socket
import struct
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from mkdocs_claims.registry.client import Client

WORK = {
    "DOI": "10.1000/walk.2020.112",
    "type": "journal-article",
    "title": ["Short walks and sleep: a trial of [11C]-PK11195"],
    "subtitle": [],
    "container-title": ["The Journal of Walking"],
    "author": [
        {"family": "van der Meer", "given": "Jos W."},
        {"family": "Höglund", "given": "Anna"},
    ],
    "issued": {"date-parts": [[2021, 11, 23]]},
    "published-print": {"date-parts": [[2022, 1]]},
    "volume": "9",
    "issue": "1",
    "page": "240-245",
}
RESULT = {
    "id": "7000001",
    "source": "MED",
    "pmid": "7000001",
    "pmcid": "PMC7000001",
    "doi": "10.1000/walk.2020.112",
    "title": "Short walks and sleep: a trial of [(11)C]-PK11195.",
    "authorList": {
        "author": [
            {"lastName": "van der Meer", "firstName": "Jos W", "initials": "JW"},
            {"lastName": "Höglund", "firstName": "Anna", "initials": "A"},
        ]
    },
    "journalInfo": {
        "volume": "9",
        "issue": "1",
        "printPublicationDate": "2022-01-01",
        "journal": {"title": "Journal of walking", "medlineAbbreviation": "J Walk"},
    },
    "pageInfo": "240-5",
    "pubYear": "2022",
    "firstPublicationDate": "2021-11-23",
    "abstractText": "<h4>Results</h4>No difference in sleep was found after two weeks of walks.",
    "pubTypeList": {"pubType": ["Journal Article"]},
    "isOpenAccess": "Y",
    "fullTextUrlList": {
        "fullTextUrl": [
            {
                "availabilityCode": "OA",
                "documentStyle": "html",
                "site": "Europe_PMC",
                "url": "https://europepmc.org/articles/PMC7000001",
            }
        ]
    },
}
SUMMARY = {
    "uid": "7000001",
    "pubdate": "2022 Jan",
    "epubdate": "2021 Nov 23",
    "source": "J Walk",
    "fulljournalname": "Journal of walking",
    "authors": [
        {"name": "van der Meer JW", "authtype": "Author"},
        {"name": "Höglund A", "authtype": "Author"},
    ],
    "title": "Short walks and sleep: a trial of [(11)C]-PK11195.",
    "volume": "9",
    "issue": "1",
    "pages": "240-5",
    "pubtype": ["Journal Article"],
    "articleids": [
        {"idtype": "pubmed", "value": "7000001"},
        {"idtype": "doi", "value": "10.1000/walk.2020.112"},
        {"idtype": "pmc", "value": "PMC7000001"},
    ],
    "references": [],
}
ARTICLE = (
    "<article><front><article-id pub-id-type='pmcid'>PMC7000001</article-id></front><body><sec>"
    "<title>Methods</title><p>We asked forty people to walk.</p></sec><sec><title>Results</title>"
    "<p>Pain fell by 0.5 points<xref ref-type='bibr'>12</xref> in both groups.</p></sec></body>"
    "<back><ref-list><ref>Walking cures everything at once</ref></ref-list></back></article>"
)


class Reply:
    """What the server answers: a status, headers and a body; or raw bytes; or a fault."""

    def __init__(self, body=b"", status=200, kind="application/json", raw=None, **headers):
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        self.body = body.encode() if isinstance(body, str) else body
        self.status, self.raw, self.headers = status, raw, {"Content-Type": kind} | headers


def crossref(**changes):
    """Crossref's answer of a work."""
    return {"status": "ok", "message-type": "work", "message": WORK | changes}


def europepmc(*results, **changes):
    """Europe PMC's answer; of nothing, if there is no result."""
    found = list(results) or [RESULT | changes]
    return {"version": "6.9", "hitCount": len(found), "resultList": {"result": found}}


NOTHING = {"version": "6.9", "hitCount": 0, "resultList": {"result": []}}
ABSENT = Reply("Resource not found.", 404, "text/plain")


def pubmed(*summaries, **changes):
    """NCBI's answer of several works."""
    found = {one["uid"]: one for one in summaries or [SUMMARY | changes]}
    return {"header": {"type": "esummary"}, "result": {"uids": list(found), **found}}


class Registries:
    """What each registry answers, by a word of its address: one reply, or several, one after
    the other; and what was asked.
    """

    def __init__(self, **replies):
        self.replies = {
            "/works/": [crossref()],
            "filter=updates": [{"message": {"items": []}}],
            "search?query": [europepmc()],
            "esummary": [pubmed()],
            "/api/handles/": [{"responseCode": 1}],
            "fullTextXML": [Reply(ARTICLE, kind="text/xml")],
        }
        names = {"crossref": "/works/", "updates": "filter=updates", "europepmc": "search?query"}
        names |= {"pubmed": "esummary", "doi": "/api/handles/", "text": "fullTextXML"}
        for name, reply in replies.items():
            self.replies[names[name]] = reply if isinstance(reply, list) else [reply]
        self.asked, self.agents = [], []

    def reply(self, path):
        """The next reply to an address."""
        self.asked.append(path)
        replies = next(found for word, found in self.replies.items() if word in path)
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        return reply if isinstance(reply, Reply) else Reply(reply)

    def count(self, word):
        """How often an address with this word was asked."""
        return sum(word in path for path in self.asked)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.registries.agents.append(self.headers["User-Agent"])
        reply = self.server.registries.reply(unquote(self.path))
        self.close_connection = True
        if callable(reply.raw):
            return reply.raw(self)
        if reply.raw is not None:
            return self.wfile.write(reply.raw)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(reply.body)

    def do_CONNECT(self):
        self.server.ways.append(self.path)
        self.send_error(502)

    def log_message(self, *_):
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass  # who asked has gone away, as some tests want


def reset(handler):
    """Breaks the connection off."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


@contextmanager
def serving(registries, context=None, ways=None):
    """The address of a server that answers as these registries; `ways` gets where it was asked to
    lead as a proxy.
    """
    server = _Server(("127.0.0.1", 0), _Handler)
    server.registries, server.daemon_threads = registries, True
    server.ways = [] if ways is None else ways
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Clock:
    """A clock that only moves when somebody sleeps, or by `step` at each look."""

    def __init__(self, step=0.0):
        self.now, self.step, self.slept = 0.0, step, []

    def __call__(self):
        self.now += self.step
        return self.now

    def sleep(self, seconds):
        """Lets time go by at once."""
        self.slept.append(round(seconds, 3))
        self.now += seconds


@contextmanager
def asking(registries, clock=None, **how):
    """A client of these registries, that never really waits."""
    clock = clock or Clock()
    with serving(registries) as at:
        client = Client(at=at, clock=clock, sleep=clock.sleep, **how)
        yield client
        client.close()
