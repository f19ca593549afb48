"""Stories for the demo: what somebody types, one text per language."""
