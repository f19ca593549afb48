"""English: how typed fragments become sentences."""
