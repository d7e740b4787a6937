"""A text where a list should be, or the like.

Why: Read the wrong way, a list would be printed as one word, or a word as a list of letters.

Fails:
topics: walking

Passes:
topics: [walking]

Source: JSON Schema, "type", https://json-schema.org/draft/2020-12/json-schema-validation (`claims
schema`)
"""
