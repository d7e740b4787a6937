"""A value that is not one of those a key can have.

Why: The status that a reader sees is worked out from these words; with another word it would be
wrong.

Fails:
about: person

Passes:
about: people

Source: JSON Schema, "enum", https://json-schema.org/draft/2020-12/json-schema-validation (`claims
schema`)
"""
