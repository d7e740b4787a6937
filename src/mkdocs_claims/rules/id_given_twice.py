"""Two references with one id.

Why: A claim that cites the id would be shown beside the wrong work.

Fails:
# references.yml
- id: hill-2020
- id: Hill-2020
  type: book

Passes:
# references.yml
- id: hill-2020
- id: hill-2020b
  type: book

Source: CSL-JSON, the schema's "id", https://github.com/citation-style-language/schema
"""
