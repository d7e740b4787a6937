"""How much a build costs beside the same pages on other tools: `python -m tests.benchmark`."""
