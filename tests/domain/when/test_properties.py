"""What must hold for every text, every instant and every zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import thread_time
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.domain.person import Language
from core.domain.wall_time import Landing, land, wall_of
from core.domain.when import PROBLEMS, find_instant, read_day, read_duration, read_instant
from core.errors import Problem
from core.text.dates import moment_words

ZONES = (
    "Europe/Paris", "Europe/London", "America/New_York", "America/Toronto", "America/St_Johns", "America/Sao_Paulo",
    "Pacific/Kiritimati", "Pacific/Apia", "Pacific/Pago_Pago", "Pacific/Auckland", "Pacific/Chatham",
    "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Africa/Casablanca", "UTC",
)  # fmt: skip
NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")  # fmt: skip

zones = st.sampled_from(ZONES)
languages = st.sampled_from(Language)
minutes = st.datetimes(datetime(2001, 1, 1), datetime(2099, 12, 30)).map(  # noqa: DTZ001 - a wall time
    lambda wall: wall.replace(second=0, microsecond=0)
)
WORDS = (
    "yesterday", "today", "hier", "demain", "monday", "lundi", "mar", "3", "15", "3pm", "15h", "15:00", "9:30", "at", "à", "on",
    "le", "the", "from", "to", "de", "-", ",", "mars", "march", "2026", "03/04", "03/04/2026", "2026-03-03", "noon", "minuit",
    "il y a", "2 h", "ago", "in", "dans", "a week", "last", "dernier", "next", "prochain", "morning", "soir", "now", "EST",
    "UTC", "Z", "(Paris time)", "end of", "fin du mois", "et demie", "half past", "er", "st", "h", "pm", "1er", "24:00", "of",
)  # fmt: skip
almost_times = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)


def shown(wall: datetime) -> tuple[str, ...]:
    """Every way in which Suivi writes a moment of `wall`, and the usual ones of calendars."""
    twelve = f"{wall.hour % 12 or 12}:{wall:%M} {'PM' if wall.hour >= 12 else 'AM'}"
    first = "1er" if wall.day == 1 else str(wall.day)
    day, month = DAYS[wall.weekday()], MONTHS[wall.month - 1]
    jour, mois = JOURS[wall.weekday()], MOIS[wall.month - 1]
    return (
        f"{day} {wall.day} {month} {wall.year}, {wall:%H:%M}",
        f"{day}, {month} {wall.day}, {wall.year} at {twelve}",
        f"{wall.day} {month[:3]} {wall.year}, {wall:%H:%M}:00",
        f"{jour} {first} {mois} {wall.year} à {wall:%H} h {wall:%M}",
        f"{jour} {first} {mois} {wall.year} à {wall.hour} h {wall:%M}",
        f"le {first} {mois} {wall.year} à {wall.hour}h{wall:%M}",
        f"{jour} {first} {mois} {wall.year} à {wall.hour} h" + (f" {wall:%M}" if wall.minute else ""),
        f"{wall.year}-{wall:%m-%d %H:%M}",
        f"{wall.year}-{wall:%m-%dT%H:%M:%S}",
    )


@given(minutes, zones)
def test_every_moment_reads_back_from_every_way_it_is_written(wall: datetime, zone: str) -> None:
    landed = land(wall, zone)
    if landed.how is Landing.GAP:
        wall = wall_of(landed.instant, zone)
    for text in shown(wall):
        for language in Language:
            read = read_instant(text, zone=zone, now=NOW, language=language)
            assert read.end == landed.instant, text
            assert read.start is None


@given(minutes, zones, languages)
def test_the_dialogs_own_words_for_a_moment_read_back(wall: datetime, zone: str, language: Language) -> None:
    landed = land(wall, zone)
    words = moment_words(landed.instant, zone, language)
    for reader in Language:
        assert read_instant(words, zone=zone, now=NOW, language=reader).end == landed.instant, words


@given(st.datetimes(datetime(2001, 1, 1), datetime(2099, 12, 30), timezones=st.just(UTC)), zones)  # noqa: DTZ001
def test_an_instant_with_its_offset_reads_back_even_where_the_clocks_show_it_twice(
    at: datetime, zone: str
) -> None:
    at = at.replace(microsecond=0)
    local = at.astimezone(ZoneInfo(zone))
    for text in (at.isoformat(), f"{at:%Y-%m-%dT%H:%M:%S}Z", str(local), local.isoformat()):
        assert read_instant(text, zone=zone, now=NOW, language=Language.FR).end == at, text


@given(st.one_of(st.text(max_size=60), almost_times), zones, languages, st.booleans())
@example("mar 3 mars 3 mars", "Europe/Paris", Language.FR, True)
@settings(max_examples=600)
def test_any_text_is_read_or_asked_about_quickly(
    text: str, zone: str, language: Language, past: bool
) -> None:
    started = thread_time()
    try:
        understood = read_instant(text, zone=zone, now=NOW, language=language, past=past)
        assert understood.end.tzinfo is UTC
        assert understood.start is None or understood.start < understood.end
        assert understood.certain or understood.why
        if past and understood.end > NOW:
            assert not understood.certain
    except Problem as problem:
        assert set(problem.values) == set(PROBLEMS[problem.key])
    try:
        read_day(text, zone=zone, now=NOW, language=language, past=past)
    except Problem as problem:
        assert set(problem.values) == set(PROBLEMS[problem.key])
    try:
        assert read_duration(text, language) > timedelta(0)
    except Problem as problem:
        assert set(problem.values) == set(PROBLEMS[problem.key])
    assert thread_time() - started < 0.2


@given(st.one_of(st.text(max_size=200), almost_times), languages)
def test_a_time_found_in_a_text_is_where_it_says(text: str, language: Language) -> None:
    found = find_instant(text, zone="Europe/Paris", now=NOW, language=language)
    if found is not None:
        _, (start, end) = found
        assert 0 <= start < end <= len(text)


@given(almost_times, zones, languages, st.timedeltas(timedelta(0), timedelta(days=20)))
def test_the_same_words_read_the_same_whatever_spaces_and_capitals_surround_them(
    text: str, zone: str, language: Language, later: timedelta
) -> None:
    def read(words: str) -> object:
        try:
            return read_instant(words, zone=zone, now=NOW + later, language=language)
        except Problem as problem:
            return problem.key

    assert read(text) == read(f"  {text.replace(' ', '   ')} ") == read(text.upper().replace("’", "'"))
