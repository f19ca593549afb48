"""Cards and a form as the dialogs make them, for every front to draw."""

from __future__ import annotations

from datetime import UTC, datetime

from core.ui.action import Action
from core.ui.card import (
    Bar,
    Button,
    Buttons,
    ButtonStyle,
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
from core.ui.form import (
    ChoiceField,
    FileField,
    Form,
    MomentField,
    Option,
    Page,
    TextField,
    TextKind,
)
from core.ui.rich import Link, Strong, When, WhenStyle, rich

CLOSES = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)

NUDGE = Card(
    "Jane Doe is owed a note",
    (
        Text(
            rich(
                "You met ",
                Strong("Jane Doe"),
                " at Acme. The window closes ",
                When(CLOSES, WhenStyle.RELATIVE),
            )
        ),
        Facts((("Closes", rich(When(CLOSES))), ("Round", rich("First interview")))),
        Buttons(
            (
                Button("See draft", Action("note.see", "abc"), ButtonStyle.PRIMARY),
                Button("Sent", Action("note.sent", "abc")),
                Button("Skip", Action("note.skip", "abc"), ButtonStyle.DANGER),
            )
        ),
    ),
)

DRAFT = Card(
    "Votre brouillon pour Raj Patel",
    (
        Facts((("Objet", rich("L’entrepôt qui se range tout seul")),)),
        Copyable(
            "Bonjour Raj,\n\nVotre remarque sur <l’entrepôt> & *les flux* m’est restée.\n\nÀ bientôt,\nAnne",
            "La note",
        ),
        Links(
            (
                LinkButton("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&to=raj%40acme.fr"),
                LinkButton("Messagerie", "mailto:raj%40acme.fr?subject=L%E2%80%99entrep%C3%B4t"),
            )
        ),
        File("brouillon.eml", "message/rfc822", b"Subject: x\r\n\r\nx"),
        Divider(),
        Heading("À vérifier"),
        Items(
            (
                rich("Trop long de 12 mots"),
                rich("Voir ", Link("la page d’Acme", "https://www.linkedin.com/company/acme")),
            )
        ),
    ),
)

RECORD = Card(
    "Your record",
    (
        Picture(
            "Notes on time",
            "9 of 12 notes were sent within the day.",
            (Bar("January", 0, 0.5, "3"), Bar("February", 0, 1, "6")),
        ),
    ),
)

PLAN = Card(
    "What comes next",
    (
        Picture(
            "The next days",
            "The draft comes tonight, the last call tomorrow at 11.",
            (Bar("Draft", 0, 0.2, "18:00"), Bar("Last call", 0.8, 0.85, "11:00")),
        ),
    ),
)

LOG = Form(
    name="interview.log",
    title="Log an interview",
    subject="",
    pages=(
        Page(
            "The interview",
            (
                TextField("company", "Company", required=True, suggests=True, longest=120),
                MomentField("ended", "When did it end?", hint="In your time", required=True),
                ChoiceField(
                    "round",
                    "Round",
                    (Option("first", "First interview"), Option("final", "Final round")),
                ),
                TextField("email", "Their e-mail", kind=TextKind.EMAIL),
                TextField("linkedin", "Their LinkedIn page", kind=TextKind.URL),
            ),
        ),
        Page(
            "What was said",
            (
                TextField("moment", "The moment of connection", multiline=True, longest=1000),
                MomentField("next_on", "The date they gave", date_only=True),
                ChoiceField(
                    "days", "Quiet days", (Option("sat", "Saturday"), Option("sun", "Sunday")), several=True
                ),
                FileField("invitation", "An invitation (.ics)"),
            ),
            intro="Sixty seconds: only what the note needs.",
        ),
    ),
    values={"company": "Acme", "ended": "2026-03-04T15:00:00+01:00", "round": "final", "days": "sun"},
)
