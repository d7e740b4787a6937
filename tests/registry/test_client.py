"""The client against a server with every fault: nothing it cannot trust is taken for an answer."""

import datetime
import gzip
import json
import ssl
import tracemalloc

import pytest
import trustme

from mkdocs_claims.registry import crossref as reading
from mkdocs_claims.registry.client import Client
from mkdocs_claims.registry.record import NoRecord, NotAnswered
from registry.loopback import ABSENT, Clock, Registries, Reply, asking, crossref, reset, serving

DOI = "10.1000/walk.2020.112"
ADDRESS = reading.address("DOI", DOI)


def asked(*replies, clock=None, **how):
    """What the client makes of replies, and how often it asked, and how long it waited."""
    clock, registries = clock or Clock(), Registries(crossref=list(replies))
    with asking(registries, clock, **how) as client:
        try:
            answer = client.json(ADDRESS)["message"]["DOI"]
        except (NotAnswered, NoRecord) as reason:
            answer = str(reason) or "no record"
    return answer, len(registries.asked), clock.slept


def test_a_work_that_is_there_is_found():
    assert asked(crossref())[0] == DOI


@pytest.mark.parametrize("kind", ["text/plain", "application/json;charset=utf-8"])
def test_crossrefs_own_404_means_no_record_whatever_its_label(kind):
    assert asked(Reply("Resource not found.", 404, kind))[0] == "no record"


def test_the_404_of_anybody_on_the_way_is_no_answer():
    assert asked(Reply("<html>Not found</html>", 404, "text/html"))[0] == "HTTP 404"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_registry_is_asked_again(status):
    assert asked(Reply(status=status), crossref())[:2] == (DOI, 2)


def test_a_registry_that_stays_busy_is_asked_three_times_and_not_more():
    assert asked(Reply(status=503))[:2] == ("HTTP 503", 3)


def test_the_wait_that_a_registry_asks_for_is_kept():
    answer, _, slept = asked(Reply(status=429, Retry_After="7"), crossref())
    assert (answer, slept) == (DOI, [7.0])


@pytest.mark.parametrize("wait", ["86400", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_registry_that_wants_a_day_of_quiet_is_left_alone(wait):
    registries = Registries(crossref=Reply(status=429, Retry_After=wait))
    with asking(registries) as client:
        for _ in range(3):
            with pytest.raises(NotAnswered, match=r"wants [\d,]+ s of quiet"):
                client.json(ADDRESS)
    assert len(registries.asked) == 1


@pytest.mark.parametrize("wait", ["", "soon", "-5", "Fri, 31 Dec 1999 23:59:59 GMT"])
def test_a_wait_that_says_nothing_is_our_own(wait):
    assert asked(Reply(status=429, Retry_After=wait), crossref())[2] == [1.0]


def test_questions_keep_their_distance_and_slow_down_when_told():
    slow = Reply(crossref(), x_rate_limit_limit="2", x_rate_limit_interval="1s")
    clock, registries = Clock(), Registries(crossref=[crossref(), slow, crossref()])
    with asking(registries, clock) as client:
        for _ in range(4):
            client.json(ADDRESS)
    assert clock.slept == [0.2, 0.2, 0.5]


def test_a_registry_that_fails_three_works_in_a_row_is_left_alone():
    registries = Registries(crossref=Reply(status=500))
    with asking(registries) as client:
        for _ in range(5):
            with pytest.raises(NotAnswered):
                client.json(ADDRESS)
    assert len(registries.asked) == 9


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
WHOLE = json.dumps(crossref()).encode()


def chunked(body):
    return HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + body


@pytest.mark.parametrize(
    "reply",
    [
        Reply(raw=reset),
        Reply(raw=b""),
        Reply(raw=HEAD + b"Content-Length: 9000\r\n\r\n" + WHOLE),
        Reply(raw=chunked(b"%x\r\n%s" % (len(WHOLE) + 50, WHOLE))),
        Reply(raw=chunked(b"zz\r\n")),
        Reply(raw=b"\x00\x01\x02 this is no HTTP\r\n\r\n"),
        Reply(WHOLE[:-20]),
        Reply(b""),
        Reply(gzip.compress(WHOLE), Content_Encoding="gzip"),
        Reply(b"no gzip", Content_Encoding="gzip"),
        Reply(WHOLE.decode("unicode-escape").encode("latin-1")),
        Reply("<html>Please log in</html>", kind="text/html"),
        Reply("[" * 100_000),
        Reply('{"message": {"DOI": NaN}}'),
        Reply('{"message": {"DOI": "10.1/a", "DOI": "10.1/b"}}'),
        Reply(status=302, Location="https://api.crossref.org/works/again"),
        Reply(status=302, Location="https://example.org/"),
        Reply(status=302, Location="http://api.crossref.org/works/x"),
        Reply(status=302, Location="file:///etc/passwd"),
        Reply(status=302),
        Reply(status=400),
        Reply(status=204),
    ],
)
def test_what_cannot_be_trusted_is_no_answer(reply):
    answer, times, _ = asked(reply)
    assert answer not in (DOI, "no record") and times <= 4


def test_a_registry_may_lead_to_another_of_the_four():
    moved = Reply(status=301, Location="https://api.crossref.org/works/moved")
    assert asked(moved, crossref())[0] == DOI


@pytest.mark.parametrize("piece", [b" " * 65536, b" "])
def test_an_answer_without_end_is_cut_off_in_size_and_time(piece):
    def pour(handler):
        handler.wfile.write(HEAD + b"Content-Length: 1000000000\r\n\r\n")
        for _ in range(10_000):
            handler.wfile.write(piece)

    tracemalloc.start()
    answer, _, _ = asked(Reply(raw=pour), clock=Clock(step=0.2))
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer == "it is too long or too slow" and size < 20_000_000


def test_a_closed_port_is_no_answer():
    with serving(Registries()) as at:
        pass
    client = Client(at=at, sleep=lambda _: None)
    with pytest.raises(NotAnswered):
        client.json(ADDRESS)
    client.close()


LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
CERTIFICATES = {
    "of nobody": ("127.0.0.1", False, None),
    "of another host": ("example.org", True, None),
    "expired": ("127.0.0.1", True, LONG_AGO),
}


@pytest.mark.parametrize(("name", "known", "until"), CERTIFICATES.values(), ids=[*CERTIFICATES])
def test_a_certificate_that_proves_nothing_is_no_answer(name, known, until):
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, not_after=until).configure_cert(context)
    trust = {"cert_reqs": "CERT_REQUIRED"}
    if known:
        trust["ca_cert_data"] = authority.cert_pem.bytes().decode()
    with serving(Registries(), context) as at:
        client = Client(at=at, sleep=lambda _: None, trust=trust)
        with pytest.raises(NotAnswered, match="SSLError"):
            client.json(ADDRESS)
        client.close()


@pytest.mark.parametrize("how", [{"Content_Encoding": "gzip"}, {}], ids=["named", "not named"])
def test_a_gzip_bomb_is_no_answer_and_takes_no_room(how):
    bomb = gzip.compress(b"0" * 50_000_000)
    tracemalloc.start()
    answer, _, _ = asked(Reply(bomb, **how))
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer != DOI and size < 20_000_000


def test_a_work_of_5000_authors_is_read_within_the_limits():
    authors = [{"family": f"Walker{n}", "given": "Anna", "affiliation": []} for n in range(5000)]
    answer = crossref(author=authors)
    assert asked(answer)[0] == DOI
    assert reading.record(answer, DOI).authors[-1].family == "Walker4999"


def test_silence_is_no_answer():
    registries = Registries(crossref=Reply(raw=lambda handler: handler.rfile.read(1)))
    silent = pytest.raises(NotAnswered, match="ReadTimeoutError")
    with asking(registries, silence=0.05) as client, silent:
        client.json(ADDRESS)
    assert len(registries.asked) == 3


def test_a_proxy_of_the_environment_is_asked_for_the_way(monkeypatch):
    ways = []
    with serving(Registries(), ways=ways) as at:
        monkeypatch.setenv("HTTPS_PROXY", at)
        client = Client(sleep=lambda _: None)
        with pytest.raises(NotAnswered, match="ProxyError"):
            client.json(ADDRESS)
        client.close()
    assert ways == ["api.crossref.org:443"] * 3


def test_no_proxy_stands_before_a_server_on_this_machine(monkeypatch):
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert asked(crossref())[0] == DOI


@pytest.mark.parametrize(
    "at", ["http://example.org", "https://10.0.0.1", "http://127.0.0.1.example.org", "x"]
)
def test_only_a_server_on_this_machine_takes_the_place_of_the_registries(at):
    with pytest.raises(ValueError, match="not on this machine"):
        Client(at=at)


def test_a_mail_address_is_given_where_there_is_one_and_a_key_only_to_ncbi():
    registries = Registries()
    with asking(registries, mail="you@example.org", key="secret") as client:
        client.json(ADDRESS)
        client.json("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&id=1")
    assert registries.agents[0] == "mkdocs-claims (mailto:you@example.org)"
    assert "secret" not in registries.asked[0] and "api_key=secret" in registries.asked[1]


def test_absence_is_told_from_an_outage():
    assert asked(ABSENT)[0] == "no record" != asked(Reply(status=503))[0]
