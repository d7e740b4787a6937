"""An anchor, an alias or a tag.

Why: A few lines of them can fill the memory or name a program to run; written out, a text means
what it shows.

Fails:
topics: &main [walking]
also_called: *main

Passes:
topics: [walking]
also_called: [walking]

Source: CWE-776 (recursive expansion), https://cwe.mitre.org/data/definitions/776.html
and CWE-502 (tags that run code), https://cwe.mitre.org/data/definitions/502.html
"""
