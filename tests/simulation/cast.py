"""Whom somebody meets in a year of looking for work: names, companies, and what is talked of."""

from __future__ import annotations

from random import Random

FIRST = [
    "Ana",
    "Maya",
    "Noah",
    "Priya",
    "Kofi",
    "Ingrid",
    "Luca",
    "Zoé",
    "Tariq",
    "Hélène",
    "Marcus",
    "Yuki",
    "Sofia",
    "Dele",
    "Camille",
    "Owen",
    "Rosa",
    "Emil",
    "Nadia",
    "Jonas",
]
LAST = [
    "Ortiz",
    "Osei",
    "Brandt",
    "Raman",
    "Mensah",
    "Solberg",
    "Ferri",
    "Martin",
    "Haddad",
    "Petit",
    "Reed",
    "Tanaka",
    "Costa",
    "Adeyemi",
    "Roche",
    "Walsh",
    "Vega",
    "Novak",
]
COMPANIES = [
    "Northwind",
    "Acme Foods",
    "Halden Energy",
    "Bluebird Rail",
    "Cobalt Health",
    "Larkspur",
    "Meridian Bank",
    "Orchard Robotics",
    "Pinewood",
    "Quayside Logistics",
    "Redstone",
    "Saffron Labs",
    "Tidewater",
    "Umbra Games",
    "Vantage Media",
    "Willow Care",
    "Yarrow",
    "Zephyr Air",
    "Aster Legal",
    "Brightwell",
    "Cedar & Sons",
    "Dovetail",
    "Elm Street Bakery",
    "Fjord Data",
    "Granite Insurance",
    "Harbour Housing",
]
JOBS = ("hiring manager", "recruiter", "director", "engineer", "analyst", "CEO")
MOMENTS = (
    "she drew the whole pipeline on a napkin",
    "we both started out in a bookshop",
    "he walked me through the night shift",
    "they laughed about the two boxes with one barcode",
    "",
)
NEEDS = (
    "fewer mistakes at the night shift",
    "a payroll that closes on day two",
    "somebody who speaks to the sites",
    "",
)
PROOFS = (
    "I added a ten-second scan: errors fell from 30 to 8 a week",
    "I cut the close from five days to two",
    "",
)
FEEDBACK = ("Your close example lacked figures.", "We wanted more experience with teams.")


class Cast:
    """Hands out people and companies, each name once, the same for the same `random`."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._names = [f"{first} {last}" for first in FIRST for last in LAST]
        random.shuffle(self._names)
        self._companies = list(COMPANIES)
        random.shuffle(self._companies)

    def name(self) -> str:
        return self._names.pop()

    def company(self) -> str:
        return self._companies.pop()

    def panel(self, most: int) -> str:
        """One to `most` people, as they are typed into the log."""
        return "; ".join(
            f"{self.name()}, {job}"
            for job in self._random.sample(JOBS, self._random.choice(range(1, most + 1)))
        )
