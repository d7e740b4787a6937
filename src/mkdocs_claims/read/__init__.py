"""The files of a docs folder → a Collection, with what keeps a part out of it."""
