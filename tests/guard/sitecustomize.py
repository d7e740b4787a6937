"""Lets nothing that the tests run ask the network: Python loads this before all else, here by
tests/conftest.py and in each process that the tests start by PYTHONPATH (tests/tiny.py).
"""

import socket

HERE = ("127.0.0.1", "::1", "localhost", "", None)
INTERNET = (socket.AF_INET, socket.AF_INET6)
WAYS = ("connect", "connect_ex", "sendto")
_resolve = socket.getaddrinfo


def _only_here(name):
    """The way `name` of a socket, to this machine alone."""
    way = getattr(socket.socket, name)

    def asked(self, *words):
        address = words[-1]
        if self.family in INTERNET and address[0] not in HERE:
            raise AssertionError(f"a test asked the network for {address}")
        return way(self, *words)

    return asked


def _resolved(host, *words, **named):
    """The addresses of a name of this machine."""
    if host not in HERE:
        raise AssertionError(f"a test asked the network for {host}")
    return _resolve(host, *words, **named)


if socket.getaddrinfo.__module__ != __name__:
    for _name in WAYS:
        setattr(socket.socket, _name, _only_here(_name))
    socket.getaddrinfo = _resolved
