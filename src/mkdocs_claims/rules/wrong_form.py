"""A value that does not have its form.

Why: Sentences, codes and fingerprints are looked up by their exact form; in another they are never
found.

Fails:
article:
  sentences: [first sentence]
  says_it_as: fact

Passes:
article:
  sentences: [S1.P1.1]
  says_it_as: fact

Source: JSON Schema, "pattern", https://json-schema.org/draft/2020-12/json-schema-validation
(`claims schema`)
"""
