"""The hosts: the only imports of a site generator or of Markdown."""
