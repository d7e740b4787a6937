"""Whether words stand in a text, with what changes their meaning kept; knows no registry."""
