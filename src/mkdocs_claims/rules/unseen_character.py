r"""A character that cannot be seen.

Why: Such a character can turn the order of letters round, or split a word that then is not found,
and no eye notices.

Fails:
claim: "A short walk \u202Ewol si doom eht"

Passes:
claim: "A short walk after lunch may lift the mood."

Source: Unicode TR36, https://www.unicode.org/reports/tr36/ and UAX 9, https://www.unicode.org/reports/tr9/
"""
