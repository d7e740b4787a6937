"""A text cut short by a number sign.

Why: From a space and '#' on, YAML takes the rest of a line for a comment; a reader would get half
of the sentence.

Fails:
claim: A short walk after lunch may lift the #1 mood of the day.

Passes:
claim: "A short walk after lunch may lift the #1 mood of the day."

Source: YAML 1.1, 4.1.1 "Comments", https://yaml.org/spec/1.1/
"""
