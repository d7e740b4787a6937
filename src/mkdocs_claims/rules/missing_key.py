"""A key that is missing.

Why: Without it the page cannot say how sure the claim is, or on what it rests.

Fails:
citations:
  - reference: hill-2020
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract

Passes:
citations:
  - reference: hill-2020
    relation: supports
    limits: one small study
    finding: Of 24 office workers, 15 felt better on the days with a walk.
    read: abstract

Source: JSON Schema, "required", https://json-schema.org/draft/2020-12/json-schema-validation
(`claims schema`)
"""
