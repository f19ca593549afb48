"""What Slack's cards are tried with: those of every front, and one full of what Slack would obey if it were let."""

from __future__ import annotations

from core.ui.action import Action
from core.ui.card import Button, Buttons, Card, Copyable, Facts, Items, Text
from core.ui.rich import Strong, rich
from tests.platforms.examples import CLOSES, DRAFT, LOG, NUDGE, PLAN, RECORD

__all__ = ["CLOSES", "DRAFT", "HOSTILE", "LOG", "NUDGE", "PLAN", "RECORD"]

HOSTILE = Card(
    "<!channel> *Acme* & <https://evil.example|LinkedIn>",
    (
        Text(
            rich(
                "<!here> <@U999> <#C1> <!subteam^S1> ", Strong("<https://evil.example|https://linkedin.com>")
            )
        ),
        Items((rich("*_~` ``` :tada: &lt;"),)),
        Facts((("<@U999>", rich("<!everyone>")),)),
        Copyable("```\n<!channel> *bold* &amp;\n```"),
        Buttons((Button("<!channel>", Action("note.see", "abc")),)),
    ),
)
