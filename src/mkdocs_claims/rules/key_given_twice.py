"""A key given twice.

Why: Only one of the two would count, and a reader of the file cannot see which.

Fails:
claim: A short walk after lunch may lift the mood.
claim: A long walk after lunch may lift the mood.

Passes:
claim: A short walk after lunch may lift the mood.

Source: YAML 1.1, "Mapping" (each key is unique), https://yaml.org/type/map.html
"""
