"""No test opens a way to another machine, in its own process or in one that it starts."""

import socket
import subprocess
import sys

import pytest

from tiny import ENV

THERE = ("192.0.2.1", 9)  # RFC 5737: nobody's
WAYS = {
    "connect": lambda stream, _: stream.connect(THERE),
    "connect_ex": lambda stream, _: stream.connect_ex(THERE),
    "create_connection": lambda *_: socket.create_connection(THERE, 1),
    "sendto": lambda _, parcel: parcel.sendto(b"x", THERE),
    "getaddrinfo": lambda *_: socket.getaddrinfo("example.org", 443),
}


@pytest.fixture
def sockets():
    with socket.socket() as stream, socket.socket(type=socket.SOCK_DGRAM) as parcel:
        yield stream, parcel


@pytest.mark.parametrize("way", WAYS)
def test_whoever_asks_the_network_fails(way, sockets):
    with pytest.raises(AssertionError, match="a test asked the network"):
        WAYS[way](*sockets)


def test_so_does_a_process_that_a_test_starts():
    code = f"import socket; socket.create_connection({THERE}, 1)"
    done = subprocess.run([sys.executable, "-c", code], env=ENV, capture_output=True, text=True)
    assert "a test asked the network" in done.stderr
