"""A date or length of time that is not one.

Why: A reader must be able to trust the day on which a page was checked and the year in which a work
came out.

Fails:
checked: 2026-02-30

Passes:
checked: 2026-11-20

Source: ISO 8601 as EDTF, https://www.loc.gov/standards/datetime/
"""
