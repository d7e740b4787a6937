"""What a claim, a reference and an article are; no input or output, no HTML."""
