"""HTML in the body of a page.

Why: HTML can carry a script, hide a warning, or break the page for a screen reader; Markdown
cannot.

Fails:
# page
---
...
---
The study was <b>small</b>.

Passes:
# page
---
...
---
The study was *small*.

Source: CWE-79 (cross-site scripting), https://cwe.mitre.org/data/definitions/79.html
"""
