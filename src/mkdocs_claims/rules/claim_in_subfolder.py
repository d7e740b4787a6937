"""A claim page in a subfolder.

Why: A claim's address is its name; two pages of one name in two folders would be mistaken for one
another.

Fails:
# files
claims/mood/sample.md

Passes:
# files
claims/sample.md

Source: W3C, "Cool URIs don't change", https://www.w3.org/Provider/Style/URI
"""
