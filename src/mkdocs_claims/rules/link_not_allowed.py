"""A link to an address that is not allowed.

Why: A link may run a script, carry a password, or lead to another host than it shows; https and
pages here are safe.

Fails:
# page
---
...
---
See the [news](http://news.example.org/she-runs).

Passes:
# page
---
...
---
See the [news](https://news.example.org/she-runs) and [rats](wheels-and-sleep.md).

Source: RFC 3986, 7 "Security Considerations", https://www.rfc-editor.org/rfc/rfc3986
"""
