"""French: how typed fragments become sentences."""
