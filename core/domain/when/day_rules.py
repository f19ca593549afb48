"""How days are written: yesterday, Monday, 3 March, le 3 mars, 03/03/2026, in a week."""

from __future__ import annotations

from datetime import timedelta

from core.domain.when.amount import AMOUNT, read_amount
from core.domain.when.clock_rules import END, Match, Rule
from core.domain.when.phrases import (
    Clock,
    Dated,
    DayOfMonth,
    DaysAway,
    Elapsed,
    EndOfMonth,
    EndOfWeek,
    Figures,
    Joint,
    Offset,
    Phrase,
    Style,
    Weekday,
    Which,
)
from core.domain.when.vocabulary import MONTHS, WEEKDAYS, one_of

_MONTH = rf"(?P<month>{one_of(MONTHS)})\.?"
_YEAR = r"(?:,? (?P<year>\d{4})(?![\w:/.-]\w)(?! ?h))?"
_AWAY = {
    "today": 0, "aujourd'hui": 0, "aujourdhui": 0, "aujourd hui": 0, "yesterday": -1, "hier": -1,
    "tomorrow": 1, "demain": 1, "avant-hier": -2, "avant hier": -2, "apres-demain": 2, "apres demain": 2,
    "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_WHICH = {
    "last": Which.LAST, "past": Which.LAST, "this": Which.THIS, "next": Which.NEXT, "ce": Which.THIS,
    "last week": Which.LAST_WEEK, "of last week": Which.LAST_WEEK, "next week": Which.NEXT_WEEK,
    "of next week": Which.NEXT_WEEK, "this week": Which.THIS, "of this week": Which.THIS,
    "dernier": Which.LAST, "passe": Which.LAST, "prochain": Which.NEXT, "de cette semaine": Which.THIS,
    "de la semaine derniere": Which.LAST_WEEK, "de la semaine passee": Which.LAST_WEEK,
    "de la semaine prochaine": Which.NEXT_WEEK, "la semaine derniere": Which.LAST_WEEK, "la semaine prochaine": Which.NEXT_WEEK,
}  # fmt: skip
_AFTER = "|".join(sorted((w for w in _WHICH if w not in ("ce", "past")), key=len, reverse=True))


def _weekday(found: Match) -> tuple[Phrase, ...] | None:
    before, after = found["before"], found["after"]
    if before and after and _WHICH[before] is not _WHICH[after]:
        return None
    which = _WHICH[before or after] if before or after else Which.PLAIN
    return (Weekday(found["name"], which),)


def _dated(found: Match) -> tuple[Phrase, ...]:
    day = 1 if found["day"] == "premier" else int(found["day"])
    return (Dated(int(found["year"]) if found["year"] else None, MONTHS[found["month"]], day),)


def _figures(found: Match) -> tuple[Phrase, ...]:
    year = found["year"]
    return (
        Figures(
            int(found["a"]), int(found["b"]), int(year) + (2000 if len(year) == 2 else 0) if year else None
        ),
    )


def _iso(found: Match) -> tuple[Phrase, ...] | None:
    made: list[Phrase] = [Dated(int(found["year"]), int(found["m"]), int(found["d"]))]
    if found["hour"]:
        made.append(Clock(int(found["hour"]), int(found["minute"]), Style.EXACT, int(found["second"] or 0)))
        sign, zone = found["sign"], found["zone"]
        if zone == "z":
            made.append(Offset(timedelta(0)))
        elif sign:
            size = timedelta(hours=int(found["oh"]), minutes=int(found["om"] or 0))
            if size > timedelta(hours=14):
                return None
            made.append(Offset(size if sign == "+" else -size))
    return tuple(made)


def _ago(found: Match) -> tuple[Phrase, ...] | None:
    return _moved(found["amount"], -1)


def _ahead(found: Match) -> tuple[Phrase, ...] | None:
    return _moved(found["amount"], 1)


def _moved(words: str, sign: int) -> tuple[Phrase, ...] | None:
    amount = read_amount(words)
    if amount is None or amount.days > 3660 or amount.months > 120:
        return None
    if not amount.delta:
        return (DaysAway(sign * amount.days, sign * amount.months),)
    if amount.months:
        return None
    return (Elapsed(sign * (amount.delta + timedelta(days=amount.days))),)


def _end_of_month(found: Match) -> tuple[Phrase, ...]:
    if found["month"]:
        return (EndOfMonth(MONTHS[found["month"]]),)
    return (EndOfMonth(None, 1 if found["next"] else 0),)


_NAMES = rf"(?P<name>{one_of(WEEKDAYS)})\.?"
_CLOCK = r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)"
_PLUS = r"(?P<zone>z|(?P<sign>[+-])(?P<oh>\d{2}):?(?P<om>[0-5]\d)?)"

DAY_RULES: tuple[Rule, ...] = (
    (
        rf"(?:the )?(?P<away>{one_of(frozenset(_AWAY))}){END}",
        lambda found: (DaysAway(_AWAY[found["away"]]),),
    ),
    (
        rf"(?:(?P<before>last|past|this|next|ce) |le )?{_NAMES}(?:,? (?P<after>{_AFTER}))?{END}",
        _weekday,
    ),
    (
        (
            rf"(?:the |le )?(?P<day>\d{{1,2}}|premier)(?:st|nd|rd|th|er)?[ -]?(?:of |de )?{_MONTH}(?:-(?=\d{{4}}))?{_YEAR}{END}"
        ),
        _dated,
    ),
    (rf"(?:the |le )?(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>\d{{4}}){END}", _dated),
    (
        (
            rf"{_MONTH} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?! ?(?:{one_of(MONTHS)})\b)(?! ?[:h]){_YEAR}{END}"
        ),
        _dated,
    ),
    (
        rf"(?:the |le )(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?(?! ?[:h/]){END}",
        lambda m: (DayOfMonth(int(m["day"])),),
    ),
    (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th){END}", lambda m: (DayOfMonth(int(m["day"])),)),
    (
        (rf"(?:le )?(?P<a>\d{{1,2}})(?P<s>[/.-])(?P<b>\d{{1,2}})(?P=s)(?P<year>\d{{4}}|\d{{2}}){END}"),
        _figures,
    ),
    (rf"(?:le )?(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?P<year>){END}", _figures),
    (
        rf"(?P<year>\d{{4}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?P<hour>){END}",
        _iso,
    ),
    (
        (
            rf"(?P<year>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}})t{_CLOCK}(?::(?P<second>[0-5]\d)(?:[.,]\d{{1,9}})?)? ?{_PLUS}?{END}"
        ),
        _iso,
    ),
    (
        (
            rf"(?P<year>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}}) {_CLOCK}:(?P<second>[0-5]\d)(?:[.,]\d{{1,9}})? ?{_PLUS}{END}"
        ),
        _iso,
    ),
    (
        (
            rf"(?P<year>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}}) {_CLOCK}(?P<second>) ?(?P<zone>z|(?P<sign>\+)(?P<oh>\d{{2}}):?(?P<om>[0-5]\d)){END}"
        ),
        _iso,
    ),
    (rf"(?P<amount>{AMOUNT}) ago{END}", _ago),
    (rf"il y a (?P<amount>{AMOUNT}){END}", _ago),
    (rf"(?:in|within|dans|sous|d'ici) (?P<amount>{AMOUNT}){END}", _ahead),
    (rf"(?P<amount>{AMOUNT}) (?:from now|from today){END}", _ahead),
    (
        (
            rf"(?:just now|right now|now|a moment ago|a l'instant(?: meme)?|maintenant|il y a un instant|juste maintenant){END}"
        ),
        lambda _: (Elapsed(timedelta(0)),),
    ),
    (rf"(?:the |at the )?end of (?:the |this )?week{END}", lambda _: (EndOfWeek(0),)),
    (rf"(?:the |at the )?end of next week{END}", lambda _: (EndOfWeek(1),)),
    (rf"(?:la |a la |en )?fin de (?:la |cette )semaine{END}", lambda _: (EndOfWeek(0),)),
    (rf"(?:la |a la |en )?fin de (?:la )?semaine prochaine{END}", lambda _: (EndOfWeek(1),)),
    (
        rf"(?:the |at the )?end of (?:(?:the |this |(?P<next>next ))?month|{_MONTH}){END}",
        _end_of_month,
    ),
    (
        (rf"(?:(?:la |a la |en )?fin (?:du mois(?P<next> prochain)?|de mois|(?:de |d')?{_MONTH})){END}"),
        _end_of_month,
    ),
    (
        (
            r"(?:(?:early|late|mid|the) )?(?:next|last|this|coming) (?:week|weekend|month|year)"
            r"|(?:la |le |l'|cette |ce )?(?:semaine|mois|annee|week-end)(?: prochaine?| derniere?)?"
            rf"|fin de semaine|tout a l'heure|bientot|soon|later|recently|recemment|plus tard{END}"
        ),
        lambda _: (Joint.VAGUE,),
    ),
)
