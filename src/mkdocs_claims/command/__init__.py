"""The command `claims`, and how it prints problems."""
