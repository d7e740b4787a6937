"""Front matter, or a list, that is not YAML.

Why: A quotation mark that is not closed, a tab or a stray colon leaves it open what was meant, so
nothing is guessed.

Fails:
claim: "A short walk after lunch may lift the mood.

Passes:
claim: "A short walk after lunch may lift the mood."

Source: YAML 1.1, https://yaml.org/spec/1.1/
"""
