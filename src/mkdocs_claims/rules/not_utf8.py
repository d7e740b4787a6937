"""A file that is not UTF-8.

Why: Read in another encoding, letters come out as other letters, and a name or a number may change
unseen.

Fails:
# files
claims/sample.md, saved as UTF-16 or Latin-1

Passes:
# files
claims/sample.md, saved as UTF-8

Source: RFC 3629 (UTF-8), https://www.rfc-editor.org/rfc/rfc3629
"""
