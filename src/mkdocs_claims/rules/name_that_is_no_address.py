"""A file name that cannot be an address.

Why: The name becomes the page's address, to be read out and typed; small letters, digits and
hyphens work everywhere.

Fails:
# files
claims/A Short Walk.md

Passes:
# files
claims/a-short-walk.md

Source: RFC 3986, 2.3 "Unreserved Characters", https://www.rfc-editor.org/rfc/rfc3986
"""
