"""A claim page without front matter on its first line.

Why: What the page claims and cites stands in its front matter; below the first line it would be
printed as text.

Fails:
# page
A short walk after lunch may lift the mood.
---
...
---

Passes:
# page
---
...
---
The study behind it was small.

Source: MkDocs, "YAML style meta-data", https://www.mkdocs.org/user-guide/writing-your-docs/#meta-data
"""
