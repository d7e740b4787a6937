"""Other people's files of references → references.yml. Only the command imports it."""
