"""Which words, buttons and forms lead where: explicit tables, so that one look shows everything Suivi does."""

from __future__ import annotations

from core.dialogs import (
    answering,
    before_note,
    checking,
    contacts,
    debrief,
    drafting,
    editing,
    elsewhere,
    experience,
    feedback,
    following,
    importing,
    listing,
    log,
    outcome,
    pausing,
    planning,
    preferences,
    privacy,
    resuming,
    settling,
    subscribing,
    taking,
    zone,
)
from core.dialogs.own_commands import OWN_COMMANDS
from core.dialogs.talk import ActionHandler, Command, CommandHandler, FormRoute, Replies, Talk
from core.text.words import mark
from core.ui.action import Action


def _typed(command: CommandHandler) -> ActionHandler:
    """A button that does what the bare command does."""
    return lambda talk, _: command(talk, "")


async def _open_form(talk: Talk, action: Action) -> Replies:
    """A form that could not be opened, or was put away: as it was typed. The action names it, and what it is about."""
    return await resuming.resume(talk, FORMS.get(action.subject), action.extra)


COMMANDS: tuple[Command, ...] = (
    Command(
        ("interview log", "interview noter", "interview ajouter", "entretien noter"),
        mark("[company, role, when, with whom]"),
        mark("log an interview, in one line or by a form"),
        log.log,
    ),
    Command(
        ("interview debrief", "interview bilan"),
        mark("[interview]"),
        mark("the 60 seconds that give the notes their substance"),
        debrief.open_debrief,
    ),
    Command(
        ("interview draft", "interview brouillon", "interview rédiger", "interview rediger"),
        mark("[interview or person]"),
        mark("the notes, ready to send"),
        drafting.draft,
    ),
    Command(
        ("interview list", "interview liste"), "", mark("what you owe, to whom, by when"), listing.listing
    ),
    Command(
        ("interview plan", "interview agenda"),
        mark("[interview]"),
        mark("what comes next, and when"),
        planning.plan,
    ),
    Command(
        ("interview show", "interview voir"),
        mark("[interview]"),
        mark("everything logged about it"),
        listing.show,
    ),
    Command(
        ("interview edit", "interview modifier"),
        mark("[interview]"),
        mark("change the facts, add people"),
        editing.edit,
    ),
    Command(
        ("interview reschedule", "interview reporter", "interview déplacer"),
        mark("[interview] [when]"),
        mark("another time; the reminders move with it"),
        editing.reschedule,
    ),
    Command(
        ("interview delete", "interview supprimer"),
        mark("[interview]"),
        mark("forget it, with its notes and reminders"),
        editing.delete,
    ),
    Command(
        ("interview next-round", "interview tour-suivant", "interview suite"),
        mark("[interview]"),
        mark("log the next round with the same people"),
        log.next_round,
    ),
    Command(
        ("interview sent", "interview envoyé", "interview envoye"),
        mark("[person or interview]"),
        mark("mark a note as sent"),
        settling.sent_command,
    ),
    Command(
        ("interview outcome", "interview issue", "interview résultat", "interview resultat"),
        mark("[interview] [advanced, offer, rejected, silent, withdrawn, no-show]"),
        mark("how it ended"),
        outcome.outcome,
    ),
    Command(
        ("interview feedback", "interview retour"),
        mark("[interview]"),
        mark("keep what they answered, word for word"),
        feedback.feedback,
    ),
    Command(
        ("interview follow", "interview suivre"),
        mark("[interview]"),
        mark("whom to follow or connect with"),
        following.follow,
    ),
    Command(
        ("interview calendar", "interview calendrier"),
        "",
        mark("every date, as a file for your calendar"),
        taking.export_calendar,
    ),
    Command(
        ("interview check", "interview vérifier", "interview verifier"),
        mark("[a note]"),
        mark("have a note of your own read by a careful eye"),
        checking.check_command,
    ),
    Command(("interview", "entretien"), "", mark("what you owe, to whom, by when"), listing.listing),
    Command(
        ("contact add", "contact ajouter"),
        mark("[name, details]"),
        mark("keep somebody you met"),
        contacts.add,
    ),
    Command(
        ("contact list", "contact liste"),
        mark("[text]"),
        mark("everyone you met, by organisation"),
        contacts.listing,
    ),
    Command(("contact show", "contact voir"), mark("name"), mark("one contact in full"), contacts.show),
    Command(
        ("contact note", "contact mémo", "contact memo"),
        mark("name, what to remember"),
        mark("something to remember about them"),
        contacts.note,
    ),
    Command(
        ("contact remind", "contact rappel"),
        mark("name, when"),
        mark("be reminded of them; or “never”"),
        contacts.remind,
    ),
    Command(
        ("contact met", "contact vu"),
        mark("name [when] [how]"),
        mark("you were in touch: the rhythm starts again"),
        contacts.met,
    ),
    Command(
        ("contact merge", "contact fusionner"),
        mark("name, other name"),
        mark("two entries that are one person"),
        contacts.merge_command,
    ),
    Command(
        ("contact forget", "contact oublier"), mark("name"), mark("forget somebody for good"), contacts.forget
    ),
    Command(
        ("contact export", "contact exporter"), "", mark("your contacts, as files"), taking.export_contacts
    ),
    Command(
        ("contact import", "contact importer"),
        mark("[file]"),
        mark("bring in contacts or interviews from a file"),
        importing.ask,
    ),
    Command(
        ("contact", "contacts"), mark("[text]"), mark("everyone you met, by organisation"), contacts.listing
    ),
    *OWN_COMMANDS,
)

ACTIONS: dict[str, ActionHandler] = {
    "form.open": _open_form,
    "form.drop": resuming.drop,
    "log.start": _typed(log.log),
    "log.save": log.save,
    "log.change": log.change,
    "log.next": log.press_next_round,
    "debrief.open": debrief.press,
    "interview.list": _typed(listing.listing),
    "interview.show": listing.press_show,
    "interview.edit": editing.press_edit,
    "reschedule.ask": editing.press_reschedule,
    "reschedule.save": editing.move_for_good,
    "interview.delete": editing.press_delete,
    "interview.delete_for_good": editing.delete_for_good,
    "plan.show": planning.press,
    "note.see": drafting.see,
    "note.show": drafting.show_one,
    "note.write": drafting.write,
    "note.vary": drafting.vary,
    "note.edit": drafting.edit,
    "note.answer": answering.press,
    "note.eml": drafting.eml,
    "note.sent": settling.sent,
    "note.sent_all": settling.sent_all,
    "note.skip": settling.skip,
    "note.reopen": settling.reopen,
    "note.snooze": settling.snooze,
    "note.no_address": settling.no_address,
    "snooze.one": settling.snooze_until,
    "snooze.all": settling.snooze_until,
    "follow.show": following.press,
    "follow.settle": following.settle,
    "outcome.ask": outcome.ask,
    "outcome.record": outcome.record,
    "outcome.cool": outcome.cool,
    "outcome.write": outcome.write,
    "elsewhere.show": elsewhere.press,
    "elsewhere.tell": elsewhere.tell,
    "elsewhere.withdraw": elsewhere.withdraw,
    "elsewhere.withdraw_all": elsewhere.withdraw_all,
    "feedback.ask": feedback.press_feedback,
    "contact.list": _typed(contacts.listing),
    "contact.show": contacts.press_show,
    "contact.met": contacts.press_met,
    "contact.edit": contacts.edit,
    "contact.merge": contacts.merge,
    "contact.forget": contacts.press_forget,
    "contact.forget_for_good": contacts.forget_for_good,
    "contact.never": contacts.never_suggest,
    "import.ask": _typed(importing.ask),
    "import.bring": importing.bring,
    "import.leave": importing.put_away,
    "settings.change": preferences.press,
    "settings.mention": preferences.mention,
    "zone.right": zone.right,
    "zone.wrong": zone.wrong,
    "pause.end": pausing.press_resume,
    "experience.remove": experience.remove,
    "calendar.renew": subscribing.renew,
    "calendar.off": subscribing.turn_off,
    "privacy.export": _typed(privacy.export),
    "privacy.delete": _typed(privacy.delete),
    "privacy.delete_for_good": privacy.delete_for_good,
    "privacy.keep": privacy.keep,
}

FORMS: dict[str, FormRoute] = {
    route.name: route
    for route in (
        log.ROUTE, debrief.ROUTE, drafting.EDIT_ROUTE, editing.EDIT_ROUTE, editing.RESCHEDULE_ROUTE, checking.ROUTE,
        before_note.REJECTION_ROUTE, before_note.ACCEPTANCE_ROUTE, feedback.FEEDBACK_ROUTE, contacts.ROUTE, importing.ROUTE,
        preferences.ROUTE, zone.ROUTE, elsewhere.ROUTE, answering.ROUTE,
    )
}  # fmt: skip
