"""A file that cannot be read.

Why: A link out of docs, a device or a very large file could show what is private, or hang the
build.

Fails:
# files
claims/sample.md -> /etc/passwd

Passes:
# files
claims/sample.md, a regular file of at most 64 kB

Source: CWE-59 (link following), https://cwe.mitre.org/data/definitions/59.html
"""
