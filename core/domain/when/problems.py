"""Every problem that a typed time can raise, with the values that fill its sentence."""

from __future__ import annotations

PROBLEMS: dict[str, tuple[str, ...]] = {
    "time_empty": (),
    "time_too_long": ("limit",),
    "time_not_understood": ("typed",),
    "time_missing": ("typed",),
    "time_ambiguous": ("typed", "first", "second"),
    "time_contradictory": ("typed",),
    "time_range_backwards": ("typed",),
    "time_other_zone": ("typed", "zone"),
    "time_out_of_range": ("typed", "first", "last"),
    "date_ambiguous": ("typed", "first", "second"),
    "day_ambiguous": ("typed", "first", "second"),
    "day_mismatch": ("typed", "date"),
    "day_in_past": ("typed", "first", "second"),
    "day_too_vague": ("typed",),
    "day_empty": (),
    "day_not_understood": ("typed",),
    "duration_empty": (),
    "duration_not_understood": ("typed",),
    "duration_too_long": ("typed",),
}
"""`typed` is what was typed ("" when it cannot be shown); `first` and `second` are the two readings: `timedelta` since
midnight for "time_ambiguous", `date` for the days, years for "time_out_of_range"."""
