"""YAML text → its value and the place of each part; it knows no claim."""
