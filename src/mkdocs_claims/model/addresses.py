"""A web address in, what is wrong with it out (None: nothing). Only https and mailto ever become
links.
"""

import re

_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])", re.IGNORECASE
)
_HTTPS = re.compile(r"https://([^/?#]*)[/?#]?[^\s]*", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:[A-Za-z0-9.!#$%&'*+=_-]+@([A-Za-z0-9.-]+)")
_LAST_PORT = 65535  # RFC 9293, 3.1: sixteen bits
_SITE_PAGE = re.compile(r"(?:(?:\.\./)*\w[\w./-]*\.md)?(?:#[A-Za-z0-9._:-]*)?")
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0<>\"'`\\{}|^]|&#")


def address_problem(address: str) -> str | None:
    """Why an address may not stand on the site, as a clause that says what to write; None if it
    may.
    """
    if (match := _UNSAFE.search(address)) is not None:
        return f"{match[0]!r} cannot stand in an address; write it percent-encoded"
    if (match := _MAILTO.fullmatch(address)) is not None:
        host = match[1]
    elif (match := _HTTPS.fullmatch(address)) is not None:
        host, _, port = match[1].partition(":")
        if "@" in match[1]:
            return "an address with a user name or password; write it without"
        if port and not port.isdigit() and not host.startswith("["):
            return "the port is not a number; write https://host/page"
        if port.isdecimal() and int(port[:9]) > _LAST_PORT:
            return f"there is no port above {_LAST_PORT}; write https://host/page"
    else:
        return "write an address that begins with https:// or mailto:"
    if not host.isascii():
        return "the host has letters beyond ASCII; write its xn-- form"
    if _HOST.fullmatch(host) is None:
        return "the host is not a name such as example.org; write one"
    return None


def link_problem(address: str) -> str | None:
    """The same for a link in a page's body, where a page of the site ('other.md',
    '../safety.md#top') may stand too.
    """
    if address and ".." not in address.replace("../", "") and _SITE_PAGE.fullmatch(address):
        return None
    problem = address_problem(address)
    if problem == "write an address that begins with https:// or mailto:":
        return (
            "write an address that begins with https:// or mailto:, or a page of the site such as"
            " ../safety.md"
        )
    return problem
