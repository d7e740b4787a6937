"""A key without a value.

Why: An empty line looks filled in, and a reader is left without what it should say.

Fails:
in_short: ""

Passes:
in_short: Seen in one small study of office workers.

Source: JSON Schema, "minLength", https://json-schema.org/draft/2020-12/json-schema-validation
(`claims schema`)
"""
