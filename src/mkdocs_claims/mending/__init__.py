"""A record as another program exported it → the same as a person writes it in references.yml, with
a list of all that was changed. No fact changes.
"""
