"""Rules, as frozen values and pure functions: no input or output, and `now` is always an argument."""
