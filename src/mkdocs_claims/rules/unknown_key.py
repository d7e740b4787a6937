"""A key that is not known.

Why: A misspelt key would be passed over in silence, and what it says would never reach a reader.

Fails:
also_caled: [lunch walk]

Passes:
also_called: [lunch walk]

Source: JSON Schema, "additionalProperties", https://json-schema.org/draft/2020-12/json-schema-core;
for references CSL 1.0.2, appendix IV, https://docs.citationstyles.org/en/stable/specification.html
"""
