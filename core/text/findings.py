"""What the check says of each finding: what, and why it matters to the reader of the note."""

from __future__ import annotations

from datetime import date

from core.notes.note import Finding
from core.text.dates import day_words
from core.text.words import Words, mark

SENTENCES: dict[str, str] = {
    "NC01": mark("Something was left unfilled here: “{x}”."),
    "NC02": mark("Formatting marks or a mention are still in the text: “{x}”. A mail shows them as they are."),
    "NC03.spelling": mark("You logged “{name}”; here it reads “{x}”. People notice their own name first."),
    "NC03.person": mark("This note is for {name}, and the greeting names someone else: “{x}”."),
    "NC03.unnamed": mark("The greeting has no name. You know it: {name}."),
    "NC04.unknown": mark("How {name} prefers to be addressed is not in your log: the name alone, without “{x}”, is always right."),
    "NC04.title": mark("{name} goes by a title in your log, and the greeting leaves it out."),
    "NC04.shortened": mark("“{x}” is for running text; a French greeting spells it out."),
    "NC05": mark("“{x}” is not in your log. Is it true?"),
    "NC06.empty": mark("The subject line is empty. A few words from your conversation will get it opened."),
    "NC06.empty_suggest": mark("The subject line is empty. It could be “{suggestion}”."),
    "NC06.bare": mark("“{x}” could stand on any mail in the inbox. Take a few words from your conversation instead."),
    "NC06.bare_suggest": mark("“{x}” could stand on any mail in the inbox. It could be “{suggestion}”."),
    "NC07.long": mark("The subject has {n} characters; beyond {longest}, phones and mail programs cut it."),
    "NC07.loud": mark("The subject reads as if it were shouted: “{x}”. Your words are enough."),
    "NC07.stale": mark("The subject piles up replies: “{x}”. Give it a line of its own."),
    "NC07.anyone": mark("Nothing in this subject is from your conversation. The theme, or something that was said, would be found again."),
    "NC07.anyone_suggest": mark("Nothing in this subject is from your conversation. It could be “{suggestion}”."),
    "NC08.logged": mark("Nothing in this note could only come from this meeting. Bring in what you logged: “{moment}”."),
    "NC08.generic": mark("This note would suit many interviews. One thing that was said or seen in yours would make it yours alone."),
    "NC09": mark("Put one need of theirs next to one fact of yours: that pair says more than any adjective."),
    "NC10.many": mark("{n} questions are a lot to answer. Keep the one that matters to you."),
    "NC10.view": mark("A question is stronger with your own view beside it: add a line of it, or leave the question out."),
    "NC10.unlogged": mark("This question is not in your log. Keep it only if you would enjoy discussing the answer."),
    "NC11.long": mark("{n} words; readers of such a note are best served with {lo} to {hi}."),
    "NC11.short": mark("{n} words; there is room for a little more, up to {lo} or so."),
    "NC11.characters": mark("{n} characters, and the limit here is {limit}: the rest would not be sent."),
    "NC12.sentence": mark("This sentence runs to {n} words. Two shorter ones will be read with ease."),
    "NC12.paragraph": mark("This paragraph runs to {n} words: on a phone it fills the screen. A break would help."),
    "NC12.bullets": mark("A list makes a note look like a report. Two plain sentences sound like you."),
    "NC13": mark("Stock phrase: “{x}”. Readers have met it so often that they skip it."),
    "NC14": mark("This may sound over-sure: “{x}”. A fact convinces better, and lets them draw the conclusion."),
    "NC15.plea": mark("This may read as pressure: “{x}”. Your interest shows without it."),
    "NC15.reproach": mark("This may read as a reproach, even if none is meant: “{x}”. Without it the door stays open."),
    "NC16.flattery": mark("Praise lands better on an idea or a gesture than in a superlative: “{x}”."),
    "NC16.apology": mark("No excuse is needed: “{x}”. What you bring can stand by itself."),
    "NC17": mark("This is private or tactical: “{x}”. It is kinder to yourself to leave it out of a note."),
    "NC18.sentence": mark("{a} and {b} would get the same sentence: “{x}”. Colleagues compare."),
    "NC18.subject": mark("{a} and {b} would get the same subject line. Colleagues compare."),
    "NC18.runs": mark("The notes to {a} and {b} share too many phrases. Colleagues compare."),
    "NC18.other": mark("This note and another to the same panel are too much alike. Colleagues compare."),
    "NC19": mark("Somebody else in your group wrote almost the same. A detail only you have would set yours apart."),
    "NC19.company": mark("Somebody else in your group wrote almost the same to {company}. A detail only you have would set yours apart."),
    "NC20": mark("These words do not fit together: “{x}”."),
    "NC20.fix": mark("These words do not fit together: “{x}”. It should be “{fix}”."),
    "NC21": mark("French elision or contraction to look at: “{x}”."),
    "NC21.fix": mark("French elision or contraction: “{x}” should be “{fix}”."),
    "NC22": mark("The note says both tu and vous. Keep {wanted} everywhere; here it reads “{x}”."),
    "NC23.guess": mark("“{x}” takes a gender for you that is not in your settings. A neutral turn avoids it."),
    "NC23.other": mark("“{x}” does not agree with the gender in your settings."),
    "NC23.forked": mark("“{x}” shows the form behind the note. Choose your form, or a neutral turn."),
    "NC24": mark("A detail of typography: “{x}”."),
    "NC24.fix": mark("A detail of typography: “{x}” is better as “{fix}”."),
    "NC25.past": mark("“{x}” will be wrong on the day this is sent. Name the day instead."),
    "NC25.early": mark("The date they gave is {day}. From {due} on, asking is natural; before, it reads as impatience."),
    "NC26.thanks": mark("After this answer, a line of thanks for one precise thing comes first."),
    "NC26.ask": mark("One precise question about what was missing is what this note is for."),
    "NC26.door": mark("Leave the door open in a few words: such notes have led to later offers."),
    "NC26.figures": mark("“{x}” argues your case again. The decision is made; leave the figures out."),
    "NC26.decision": mark("Say what you have decided in the first two sentences: they read for it."),
    "NC26.interview": mark("“{x}”: this person met you in passing and did not interview you."),
    "NC26.role": mark("Name the role ({role}), so that they know at once which process it is."),
    "NC26.calendar": mark("A check-in has one calm question: where the calendar stands."),
    "NC27.name": mark("Sign with your full name, {name}: it is how they will find you again."),
    "NC27.unsigned": mark("Sign with your full name: it is how they will find you again."),
    "NC27.closing": mark("A closing word is missing before your name."),
    "NC28": mark("Spelling: “{x}”, or did you mean “{better}”?"),
}  # fmt: skip
"""By rule, or rule and variant; ".fix" where the only repair is known."""


def say_finding(say: Words, finding: Finding) -> str:
    """The sentence for one finding, in the person's language."""
    values = {name: _said(say, name, value) for name, value in finding.values.items()}
    variant = values.get("variant") or ("fix" if values.get("fix") else "")
    sentence = SENTENCES.get(f"{finding.rule}.{variant}") or SENTENCES[finding.rule]
    return say(sentence, **values)


def _said(say: Words, name: str, value: str) -> str:
    """Days travel as ISO dates and are said in full."""
    return day_words(date.fromisoformat(value), say.language) if name in ("day", "due") else value
