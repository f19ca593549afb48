"""What is said about a typed time, day, length of time or zone that was not clear."""

from __future__ import annotations

from core.text.words import mark

SENTENCES: dict[str, str] = {
    "time_empty": mark("When was it? For example: yesterday 3pm, Monday 14:30, 3 March 15:00."),
    "time_missing": mark("At what time? “{typed}” names a day only."),
    "time_not_understood": mark(
        "I cannot read “{typed}” as a time. Try: yesterday 3pm, Monday 14:30, 3 March 15:00."
    ),
    "time_ambiguous": mark("“{typed}”: {first} or {second}?"),
    "time_contradictory": mark("“{typed}” says two different things. Which one?"),
    "time_other_zone": mark("“{typed}” names another time zone. Please type it in your own."),
    "time_out_of_range": mark("“{typed}” is not between {first} and {last}."),
    "time_range_backwards": mark("“{typed}” ends before it starts."),
    "time_too_long": mark("That is a long text for a time: {limit} characters at most."),
    "day_empty": mark("Which day? For example: Friday, 12 March, in two weeks."),
    "day_not_understood": mark("I cannot read “{typed}” as a day. Try: Friday, 12 March, in two weeks."),
    "day_too_vague": mark("“{typed}” could be several days. Which one?"),
    "day_ambiguous": mark("“{typed}”: {first} or {second}?"),
    "date_ambiguous": mark("“{typed}”: {first} or {second}?"),
    "day_in_past": mark("“{typed}” is past: {first}, or do you mean {second}?"),
    "day_mismatch": mark("“{typed}”: that date is another day of the week."),
    "duration_empty": mark("How long? For example: 2 hours, 3 days, +20h."),
    "duration_not_understood": mark(
        "I cannot read “{typed}” as a length of time. Try: 2 hours, 3 days, +20h."
    ),
    "duration_too_long": mark("“{typed}” is further than I can see."),
    "zone_empty": mark("Which time zone? A city is enough: Paris, Montreal, New York."),
    "zone_unknown": mark(
        "I do not know the time zone “{typed}”. A city is enough: Paris, Montreal, New York."
    ),
    "zone_abbreviation": mark("“{typed}” is used in several places."),
    "zone_fixed": mark(
        "“{typed}” does not follow summer and winter time. Name a city: Paris, Montreal, New York."
    ),
}
