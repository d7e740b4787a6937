"""A folder without claim pages.

Why: A check that finds nothing to check must not look like success.

Fails:
# files
claims/, an empty folder

Passes:
# files
claims/sample.md

Source: CWE-636 (not failing securely), https://cwe.mitre.org/data/definitions/636.html
"""
