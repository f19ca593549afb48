"""The commands about Suivi itself: pauses, settings, one's own data, help. The last ones of the table in `routes`."""

from __future__ import annotations

from core.dialogs import experience, pausing, preferences, privacy, subscribing
from core.dialogs import help as helping
from core.dialogs.talk import Command
from core.text.words import mark

OWN_COMMANDS: tuple[Command, ...] = (
    Command(
        ("suivi pause",),
        mark("until when"),
        mark("a holiday, a bad week: not a word until then"),
        pausing.pause,
    ),
    Command(("suivi resume", "suivi reprendre"), "", mark("reminders on again"), pausing.resume),
    Command(
        ("suivi settings", "suivi réglages", "suivi reglages", "settings", "réglages", "reglages"),
        mark("[en or fr] [a city]"),
        mark("language, zone, tone, quiet hours"),
        preferences.settings,
    ),
    Command(
        ("suivi calendar", "suivi calendrier"),
        "",
        mark("a private address that keeps your own calendar up to date"),
        subscribing.calendar,
    ),
    Command(
        ("suivi experience", "suivi expérience", "experience", "expérience"),
        mark("[a proof with its result]"),
        mark("your experience bank"),
        experience.experience,
    ),
    Command(
        ("suivi privacy", "suivi confidentialité", "suivi confidentialite", "suivi données", "suivi donnees"),
        "",
        mark("what I keep of you, where, and who can read it"),
        privacy.privacy,
    ),
    Command(("suivi export", "suivi exporter"), "", mark("everything of yours, as one file"), privacy.export),
    Command(
        ("suivi delete", "suivi supprimer", "suivi effacer"),
        "",
        mark("delete everything of yours, at once and for good"),
        privacy.delete,
    ),
    Command(
        ("suivi link", "suivi lier"),
        "",
        mark("one Suivi in Slack and in Discord"),
        privacy.link,
        is_listed=False,
    ),
    Command(
        ("suivi help", "suivi aide", "help", "aide", "suivi"),
        mark("[a command]"),
        mark("this page, or how one command goes"),
        helping.help_,
    ),
)
