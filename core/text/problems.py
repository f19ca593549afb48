"""What is said to a person about something they can put right, by the problem's key."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from core.errors import Problem
from core.text.dates import clock_words, day_words
from core.text.time_problems import SENTENCES as TIMES
from core.text.words import Words, mark

SENTENCES: dict[str, str] = {
    "required": mark("This one is needed."),
    "too_long": mark("That is {length} characters; {longest} is the most this can hold."),
    "text_unreadable": mark("This text holds characters that cannot be read. Please type it again."),
    "subject_one_line": mark("A subject is a single line."),
    "choice_unknown": mark("Choose one of these: {options}."),
    "not_found": mark("I cannot find that any more."),
    "not_saved": mark("That could not be saved just now. What you typed is kept; please try again."),
    "too_many_people": mark("That is a lot of people at once: at most {most}."),
    "detail_unclear": mark("I cannot tell what “{typed}” is: an e-mail, a LinkedIn or X link?"),
    "email_unclear": mark("“{typed}” does not read as an e-mail address."),
    "linkedin_unclear": mark("“{typed}” is not a LinkedIn profile or company link (linkedin.com/in/…)."),
    "x_unclear": mark("“{typed}” is not an X handle (@name) or profile link."),
    "too_many_interviews": mark("That makes {most} interviews in a day. Let us stop there until tomorrow."),
    "too_many_contacts": mark("You keep {most} contacts already. Forget some before adding more."),
    "too_many_reminders": mark(
        "You have {most} reminders to come already, the most I can keep. “/contact remind {name} never” lets one go."
    ),
    "which_interview": mark("No interview of yours matches “{typed}”. /interview list shows them all."),
    "which_contact": mark("No contact of yours matches “{typed}”. /contact list shows them all."),
    "no_interview_yet": mark("You have not logged an interview yet. Try: /interview log"),
    "name_missing": mark("A contact needs a name."),
    "company_missing": mark("Which company was it?"),
    "remind_when": mark("When? For example: /contact remind Jane Doe in two weeks"),
    "pause_until": mark("Until when? For example: /suivi pause until Monday"),
    "quiet_unclear": mark("I read quiet hours like this: 21:00-8:00"),
    "quiet_too_long": mark("That leaves less than four waking hours for a reminder to reach you."),
    "too_many_proofs": mark("Your experience bank holds {most} proofs; remove one first."),
    "still_cooling": mark("You asked for a breath before answering. It will be here when the time comes."),
    "country_unknown": mark(
        "I do not know the holidays of “{typed}”. Two letters, such as FR, CA, GB or US."
    ),
    "region_unknown": mark("I do not know the region “{typed}” of that country: QC, 67 or SCT are examples."),
    "weak_spot_vague": mark(
        "A question about everything gets a vague answer, or none. One point is easier to answer: a single reply, a skill, the case."
    ),
    "file_too_large": mark("That file is larger than {most} MB."),
    "file_too_long": mark("That file has more than {most} lines."),
    "file_unreadable": mark("I cannot read anything in that file that I know: .ics, .vcf or .csv."),
    "file_not_read": mark("I could not fetch that file. Please choose it again."),
    "file_not_there": mark("There is no file I can read at “{path}”."),
    "import_gone": mark("That file was put away since. Please choose it again: /contact import"),
    "import_too_many": mark(
        "With these you would keep {count} contacts; {most} is the most. Bring in fewer."
    ),
    "event_repeats": mark("It repeats by a rule: an interview happens once. Give it a date of its own."),
    "event_no_time": mark("It has no hour, or none in a zone: a whole day is not an interview."),
    "broken_template": mark("This phrasing cannot serve: {reason}."),
    "address_taken": mark("That account is already somebody’s here."),
    "time_past_needed": mark("That is already past: choose a time to come."),
}


def say_problem(say: Words, problem: Problem) -> str:
    """The sentence for a problem. A key without one is a bug, and raises KeyError."""
    values = {name: _said(say, value) for name, value in problem.values.items()}
    sentence = (SENTENCES | TIMES)[problem.key]
    suggestions = values.get("suggestions")
    return say(sentence, **values) + (
        say(" Perhaps: {suggestions}?", suggestions=suggestions) if suggestions else ""
    )


def _said(say: Words, value: object) -> str:
    """Instants are said in UTC words only where no zone is known; days and lists in the person's language."""
    if isinstance(value, tuple):
        return ", ".join(str(v) for v in value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return day_words(value, say.language)
    if isinstance(value, timedelta):
        return clock_words(value, say.language)
    return str(value)
