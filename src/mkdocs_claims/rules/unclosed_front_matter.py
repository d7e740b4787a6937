"""Front matter that is never closed.

Why: Without its closing line nobody can tell where the front matter ends and the words for the
reader begin.

Fails:
# page
---
...
The study behind it was small.

Passes:
# page
---
...
---
The study behind it was small.

Source: MkDocs, "YAML style meta-data", https://www.mkdocs.org/user-guide/writing-your-docs/#meta-data
"""
