"""The words of days, months, numbers and units in English and French, without accents."""

from __future__ import annotations

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lundi lun",
            "tuesday tues tue mardi mar",
            "wednesday weds wed mercredi mer",
            "thursday thurs thur thu jeudi jeu",
            "friday fri vendredi ven vdr",
            "saturday sat samedi sam",
            "sunday sun dimanche dim",
        )
    )
    for name in names.split()
}
FRENCH_WEEKDAYS = frozenset(
    [
        "lundi",
        "lun",
        "mardi",
        "mar",
        "mercredi",
        "mer",
        "jeudi",
        "jeu",
        "vendredi",
        "ven",
        "vdr",
        "samedi",
        "sam",
        "dimanche",
        "dim",
    ]
)
ALSO_NAMES = frozenset(
    [
        "mon",
        "mar",
        "mer",
        "sat",
        "sam",
        "sun",
        "dim",
        "jan",
        "may",
        "mai",
        "april",
        "avril",
        "june",
        "juin",
        "august",
        "mars",
    ]
)
"""Short weekdays and months that are also names or plain words: in free text they need a number or a time beside them."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb fevrier fevr fev",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}

NUMBERS: dict[str, int] = {
    name: number
    for number, names in (
        (1, "a an one un une"),
        (2, "two deux"),
        (3, "three trois"),
        (4, "four quatre"),
        (5, "five cinq"),
        (6, "six"),
        (7, "seven sept"),
        (8, "eight huit"),
        (9, "nine neuf"),
        (10, "ten dix"),
        (11, "eleven onze"),
        (12, "twelve douze"),
        (13, "thirteen treize"),
        (14, "fourteen quatorze"),
        (15, "fifteen quinze"),
        (16, "sixteen seize"),
        (20, "twenty vingt"),
        (30, "thirty trente"),
        (45, "quarante-cinq"),
    )
    for name in names.split()
}

SECONDS: dict[str, int] = {
    name: seconds
    for seconds, names in (
        (1, "s sec secs second seconds seconde secondes"),
        (60, "m mn min mins minute minutes"),
        (3600, "h hr hrs hour hours heure heures"),
    )
    for name in names.split()
}
"""Elapsed units."""
DAYS: dict[str, int] = {
    name: days
    for days, names in (
        (1, "d day days j jour jours"),
        (7, "w wk wks week weeks sem semaine semaines"),
        (14, "fortnight"),
    )
    for name in names.split()
}
"""Calendar units."""
MONTH_UNITS = frozenset(["month", "months", "mois"])

ZONE_LETTERS = frozenset(
    [
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "akst",
        "akdt",
        "hst",
        "ast",
        "adt",
        "nst",
        "ndt",
        "bst",
        "ist",
        "cet",
        "cest",
        "eet",
        "eest",
        "wet",
        "west",
        "msk",
        "sgt",
        "hkt",
        "jst",
        "kst",
        "aest",
        "aedt",
        "acst",
        "acdt",
        "awst",
        "nzst",
        "nzdt",
        "sast",
        "wat",
        "brt",
        "hne",
        "hae",
        "hnp",
        "hap",
        "hnc",
        "hac",
        "hnr",
        "har",
    ]
)
"""Zone abbreviations that are no other word: a time that carries one is not in the person's zone until they say so."""


def one_of(*tables: dict[str, int] | frozenset[str]) -> str:
    """A regular expression's alternatives, longest first, for the words of some tables."""
    words = {word for table in tables for word in table}
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
