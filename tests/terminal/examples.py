"""Cards to draw: one with every block, and one full of what a terminal would obey if it were let."""

from __future__ import annotations

from datetime import UTC, datetime

from core.ui.action import Action
from core.ui.card import (
    Bar,
    Button,
    Buttons,
    Card,
    Copyable,
    Divider,
    Facts,
    File,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)
from core.ui.rich import Link, Strong, When, WhenStyle, rich

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
NOTE = (
    "Dear Jane,\n\nYour napkin drawing of the pipeline "
    + "stayed with me all the way home " * 6
    + "and beyond.\n\nMarie"
)

EVERYTHING = Card(
    "Thank-you to Jane Doe",
    (
        Text(
            rich(
                "Owed to ", Strong("Jane Doe"), " until ", When(datetime(2026, 3, 4, 15, 0, tzinfo=UTC)), "."
            )
        ),
        Heading("Why now"),
        Items(
            (
                rich("she gave her card"),
                rich("the window closes ", When(datetime(2026, 3, 4, 15, 0, tzinfo=UTC), WhenStyle.RELATIVE)),
            )
        ),
        Facts((("Company", rich("Acme")), ("Next step", rich("a call with the director, on Friday")))),
        Copyable(NOTE, "The note"),
        Picture(
            "Pipeline",
            "Two of four interviews answered on time",
            (Bar("Acme", 0.0, 0.5, "12 h"), Bar("Umbrella Corp", 0.5, 1.0, "20 h")),
        ),
        Divider(),
        Links((LinkButton("LinkedIn", "https://www.linkedin.com/in/jane"),)),
        Text(rich(Link("her page", "https://acme.example/jane"))),
        File("note.eml", "message/rfc822", b"Subject: x"),
        Buttons(
            (Button("Sent", Action("note.sent", "n1")), Button("Another version", Action("note.again", "n1")))
        ),
    ),
)

ATTACKS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1b]0;title\x07",
    "\x9b2J",
    "\x9d52;c;ZXZpbA==\x9c",
    "back\x08\x08\x08\x08over",
    "over\rwritten",
    "\u202eevil\u2066\u2069",
    "nul\x00bell\x07del\x7f",
    "[bold red]markup[/] [link=https://evil.example]x[/link] :smile:",
)


def hostile(text: str) -> Card:
    """A card with `text` in every place where text can stand."""
    return Card(
        text,
        (
            Text(rich(text, Strong(text), Link(text, "https://acme.example/" + text))),
            Heading(text),
            Items((rich(text),)),
            Facts(((text, rich(text)),)),
            Copyable(text, text),
            Picture(text, text, (Bar(text, 0.0, 1.0, text),)),
            Links((LinkButton(text, "https://acme.example/" + text),)),
            File(text, "text/plain", b""),
            Buttons((Button(text, Action("x")),)),
        ),
    )
