"""What Discord's cards are tried with: those of every front, and one full of what Discord would obey if it were let."""

from __future__ import annotations

from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Copyable, Facts, Items, Text
from core.ui.rich import Strong, rich
from tests.platforms.examples import CLOSES, DRAFT, LOG, NUDGE, PLAN, RECORD

__all__ = ["CLOSES", "DONE", "DRAFT", "HOSTILE", "LOG", "NUDGE", "PLAN", "RECORD"]

HOSTILE = Card(
    "@everyone **Acme** [LinkedIn](https://evil.example) </cmd:1>",
    (
        Text(
            rich(
                "@here <@999> <@&1> <#1> <t:0:R> </cmd:1> <:a:1> \u202eevil ",
                Strong("[https://linkedin.com](https://evil.example)"),
            )
        ),
        Items((rich("*_~` ``` :tada: ||x||"), rich("# Big\n- list\n1. one\n>>> quote"))),
        Facts((("<@999>", rich("@everyone")),)),
        Copyable("```\n@everyone **bold**\n````"),
        Buttons((Button("@everyone **x**", Action("note.see", "abc")),)),
    ),
)

DONE = Card("Jane Doe", (Text(rich("Sent, well done.")),))
