"""Markdown that a claim page may not use.

Why: Paragraphs, emphasis, lists, h2 and h3, links and code read well on a phone and aloud; the rest
can hide things.

Fails:
# page
---
...
---
> The study was *small*.

Passes:
# page
---
...
---
## In the park

- The study was *small*.

Source: CommonMark 0.31.2, https://spec.commonmark.org/0.31.2/
and WCAG 2.2, 1.3.1 "Info and Relationships", https://www.w3.org/TR/WCAG22/
"""
