"""Composing notes from what was logged; the only place that knows Jinja."""
