"""A reference → text in the style of the National Library of Medicine."""
