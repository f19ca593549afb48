"""Keeping what people logged, sealed and scoped; the only place that knows SQLAlchemy."""
