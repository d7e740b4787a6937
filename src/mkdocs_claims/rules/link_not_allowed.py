"""A link to an address that is not allowed.

Why: A link may run a script, tell another host who reads here, or lead nowhere; https, mailto and pages of the site do not.

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
