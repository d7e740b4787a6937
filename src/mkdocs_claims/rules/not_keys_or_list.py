"""Front matter that is not keys with values, or references that are not a list.

Why: A text or a list where keys are expected says nothing of what is claimed and cited.

Fails:
# page
---
- A short walk after lunch may lift the mood.
---

Passes:
# page
---
...
---

Source: YAML 1.1, 2.1 "Collections", https://yaml.org/spec/1.1/
"""
