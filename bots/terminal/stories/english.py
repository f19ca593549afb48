"""The English story: a data engineer, three interviewers, a rejection, and a door that stays open."""

from __future__ import annotations

from datetime import datetime

from bots.terminal.stories.story import Step, Story

STORY = Story(
    starts=datetime(2026, 3, 3, 16, 40),  # noqa: DTZ001 - a wall time, in the zone below
    zone="America/New_York",
    spelling="en-US",
    done="done",
    leave="/quit",
    steps=(
        Step(
            tell="Tuesday, 4:40 pm. Nadia comes out of an interview where she met three people.",
            typed="/interview log Northwind, data engineer, today 3pm-4pm with Jane Doe, Raj Patel and Mo Lee",
            answers={
                "people": "Jane Doe, hiring manager, jane@northwind.example; Raj Patel, peer; Mo Lee, recruiter, mo@northwind.example",
                "round": "final",
                "your_name": "Nadia Rahman",
                "your_headline": "data engineer, ten years a hospital pharmacist",
            },
        ),
        Step(
            tell="It shows what it understood before it saves anything. Then a minute of questions.",
            press="Save",
            answers={
                "theme": "two boxes, one barcode",
                "need": "fewer picking errors on the night shift",
                "proof": "In the hospital pharmacy I added a ten-second scan. Dispensing errors fell from 30 to 8 a week.",
                "relation_0": "manager",
                "moment_0": "drawing the whole pipeline on a paper napkin",
                "relation_1": "peer",
                "moment_1": "comparing our lists of bugs that turned out to be people",
                "need_1": "tests that the team trusts enough to deploy on a Friday",
                "proof_1": "I wrote the checks that cut our release freezes from two days to one hour",
                "relation_2": "recruiter",
                "moment_2": "telling me how you moved from nursing to hiring",
                "need_2": "somebody who can explain data to people who distrust it",
                "proof_2": "I trained forty pharmacists on our new stock tool",
                "next_step": "a call with the director",
                "next_on": "10 March",
            },
        ),
        Step(
            tell="Three people, three different notes. Nothing in them was made up. What comes next?",
            typed="/interview plan",
        ),
        Step(
            tell="Nadia goes to make dinner. Time can be moved here, to see what would have come.",
            typed="/clock +4h",
            is_pictured=True,
        ),
        Step(typed="/interview draft Jane", is_pictured=True),
        Step(
            tell="She sends Jane’s note from her own mailbox, and says so.",
            typed="/interview sent Jane",
            is_pictured=True,
        ),
        Step(typed="/clock +15h"),
        Step(typed="/interview sent Raj"),
        Step(typed="/interview sent Mo"),
        Step(tell="All sent: the nudges stop. Who is worth following?", typed="/interview follow"),
        Step(tell="They named a date, and it passes without a word.", typed="/clock 2026-03-12 10:00"),
        Step(tell="The answer comes, and it is a no.", typed="/interview outcome rejected"),
        Step(tell="A breath first.", press="Tonight"),
        Step(typed="/clock +10h"),
        Step(
            tell="Then thanks, one precise question, and the door stays open.",
            press="Draft it now",
            answers={"weak_spot": "my answer on streaming data"},
        ),
        Step(press="Sent"),
        Step(tell="Some weeks later, one more word keeps the door open.", typed="/clock +70 days"),
        Step(press="Draft it", on="door"),
        Step(tell="That was all of it. Your turn: make run"),
    ),
)
