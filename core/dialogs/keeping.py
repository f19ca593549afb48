"""What is kept of a person, where, for how long and who can read it: as the program does it, on each platform."""

from __future__ import annotations

from core.domain.note import NOTES_KEPT
from core.domain.person import Platform
from core.text.words import Words
from core.ui.card import Block, Heading, Items
from core.ui.rich import rich


def kept_here(say: Words, platform: Platform) -> tuple[Block, ...]:
    """To be changed with what it speaks of: store/rows.py, store/outbox_view.py and store/forgetting.py (how long), bots/logs.py."""
    return (
        Heading(say("What I keep")),
        _items(
            say(
                "What you tell me: interviews, the people you met, notes as you changed them, your experience, answers you got, forms you began, your settings."
            ),
            _told(say, platform),
            say("When each reminder is due, and whether it reached you."),
            say(
                "Which phrasings your notes used, and fingerprints of them that cannot be turned back into words, so that two members do not send one employer the same letter."
            ),
            say("Nothing else. I open no link that you type, read no mailbox, and write to nobody but you."),
        ),
        Heading(say("Where, and who can read it")),
        _items(
            *_where(say, platform),
            say(
                "If you made a private address for your calendar: whoever has it reads your dates, until you turn it off."
            ),
        ),
        Heading(say("For how long")),
        _items(
            say("Interviews, the people you met, your experience and your settings: until you delete them."),
            say(
                "Notes as you changed and marked them, and forms you began: until you delete them, or have done nothing here for {days} days.",
                days=NOTES_KEPT.days,
            ),
            say(
                "What became of a reminder: 30 days, and up to 400 where it keeps one from coming twice. It holds none of your words."
            ),
            say("That you did something already, so that I do it only once: 7 days."),
        ),
    )


def _told(say: Words, platform: Platform) -> str:
    match platform:
        case Platform.SLACK:
            return say("From Slack: your user id, our conversation’s id, your language and your time zone.")
        case Platform.DISCORD:
            return say("From Discord: your user id, our conversation’s id and your language.")
        case Platform.TERMINAL:
            return say("From this computer: its language and its time zone.")


def _where(say: Words, platform: Platform) -> tuple[str, ...]:
    sealed = say(
        "Names and everything you wrote are encrypted there (AES-256). In the clear are dates, states, and codes that name nobody."
    )
    if platform is Platform.TERMINAL:
        return (
            say("In a database in your data folder on this computer, unless you named another one yourself."),
            sealed,
            say(
                "As plain text in the same folder, for your account alone: the commands you type, for the arrow keys, and the files you save."
            ),
        )
    return (
        say("In the database of whoever runs this Suivi."),
        sealed,
        say("No other member, no administrator here and no employer sees any of it."),
        say(
            "Whoever runs this Suivi holds the key, and so could read it; what it logs holds no word of yours."
        ),
        say("Our messages are also kept by Slack, under your workspace’s rules.")
        if platform is Platform.SLACK
        else say("Our messages are also kept by Discord, under its rules."),
    )


def _items(*lines: str) -> Items:
    return Items(tuple(rich(line) for line in lines))
