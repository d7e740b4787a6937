"""A Collection → HTML."""
