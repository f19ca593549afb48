"""What a note does, move by move, in which order for each kind; the same in every language.

An order is read from left to right, "/" starts a paragraph. A move whose facts are missing drops out, and an empty
paragraph with it; the frames of what is left repair the joints, because each frame says what it needs and lacks.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.note import NoteKind

MOVES: Mapping[str, str] = {
    "opening": "Moment and thanks in one: what only this talk gave, with the day or the role. Frames without `moment` serve poor logs.",
    "meeting": "The opening to somebody met in passing: never an interview; nothing asked.",
    "thanks": "The thanks alone, when the moment follows in a sentence of its own.",
    "moment": "The moment alone, in a sentence that may stand anywhere after a first sentence.",
    "tie_back": "One line to an earlier round, never its facts again.",
    "need_evidence": "One need of theirs and one proof of mine, visibly linked.",
    "need_said": "The need alone, when the proof follows in a sentence of its own.",
    "proof_said": "The proof alone, right after its need.",
    "need": "A need without a proof: taken up, nothing claimed.",
    "evidence": "A proof that answers no logged need.",
    "hinge": "The second need with its proof, tied to the first by meaning; slots are again `need` and `proof`.",
    "question": "The question, with the candidate's own view when the frame prints it.",
    "view": "The candidate's own view, right after a question that did not print it.",
    "repair": "An answer given badly, put right.",
    "promise": "What the candidate said they would do, kept or mentioned; or what the reader offered.",
    "interest": "The last line of a note that says nothing of what comes next: interest shown, not declared.",
    "next_step": "What was agreed to happen, and when.",
    "news": "Thanks for a decision that was told (rejection).",
    "feedback_question": "One precise question about the weak spot.",
    "door": "The door left open.",
    "wish": "Good wishes.",
    "ask_timing": "A calm question about the calendar, naming role and the date they gave.",
    "useful": "One useful line in a check-in: a proof the reader has not had, else the need alone.",
    "last_word": "The second reminder: still interested, easy way out.",
    "decision": "Acceptance, refusal, withdrawal, another offer, thanks for an offer, no-show: the thing itself, by kind.",
    "relay": "Asks to pass thanks on to people without an address.",
    "invite": "The whole of a LinkedIn connection note, one or two sentences.",
    "linkedin": "The body of a LinkedIn message, opened by the moment.",
    "x": "The whole of a public message on X: the topic, never the process.",
    "subject": "A subject line.",
}

SLOTS: Mapping[str, str] = {
    "moment": "The moment allotted to this reader.",
    "more": "SENTENCE: what is left to tell of a moment of which a frame prints the first part.",
    "theme": "The theme of the talk.",
    "need": "The need allotted to this move.",
    "proof": "The proof that answers it.",
    "question": "The question: Q and INDIRECT.",
    "view": "The candidate's own view: S1, CLAUSE, INF, NP, COLON.",
    "promise": "INF what I said I would do, NP what I owe, THANKS what the reader offered to do.",
    "link": "TAG: the web address typed with a promise.",
    "repair": "COLON always, and S1, CLAUSE or SENTENCE when certain.",
    "next_step": "NP (a second interview with the CTO) or YOU without past (you will call) as CLAUSE.",
    "next_day": "The date they gave: ADV, OF, NP.",
    "day": "The day of the interview: ADV, OF, NP.",
    "role": "NP with its article: the shift lead role; TAG the bare title.",
    "company": "NP and AT.",
    "name": "TAG: the reader's first name, or how they are named in running text.",
    "candidate": "TAG: the candidate's full name.",
    "headline": "NP: what the candidate is.",
    "weak_spot": "NP, ING, COLON: what the candidate thinks counted against them.",
    "start_day": "Start date of an accepted offer: ADV, NP.",
    "answer_day": "When another offer must be answered: ADV, NP.",
    "earlier": "Theme or moment of the earlier round: NP, QUOTE, COLON.",
    "earlier_day": "Its day: ADV, OF, NP.",
    "relay_names": "TAG: the people to be thanked, joined by the language's and.",
}
"""Every slot a frame may name. `needs` and `lacks` of a frame take these names, and the flags below."""

FLAGS: Mapping[str, str] = {
    "interviewed": "The reader conducted the interview (not met in passing).",
    "card": "The reader gave a card.",
    "details": "The reader gave their details otherwise.",
    "poor": "Nothing was logged of what was said: only when, with whom, perhaps the role.",
    "own_need": "The need is the reader's own: it may be said to them that they named it.",
    "own_moment": "The moment was with this reader.",
    "number": "The proof carries a number.",
    "theme_line": "The theme is a whole sentence that was said (French).",
    "theme_short": "The theme is a turn of phrase of a few words and no sentence (French).",
    "late": "The note goes out more than two days after the interview.",
    "awaited": "The next step is news to wait for, not an occasion to be ready for.",
    "past_date": "The date they gave has passed.",
    "loose": "The next step has a deadline or a week, not a day: nobody is met by then.",
    "wish": "The need is something surely wanted, not a problem.",
    "person": "What is wanted is people: the writer cannot help with it, but be one of them.",
    "theme_told": "The theme says little that the moment or the need does not say.",
    "far": "The next step is more than six days away: its weekday alone would be another.",
    "next_week": "The next step is some time next week, in those words (French).",
    "persons": "It is several people: the writer would be one of them (English).",
    "rich": "Need and proof are both there: the note is not all thanks.",
    "onsite": "The interview took place there.",
    "thanked": "The moment is something the reader is thanked for: one thank you is enough.",
    "addressed": "Everybody who is to be thanked left an address: it is not said that there is none.",
    "call": "It was by phone or video.",
}

SMALLER: Mapping[str, str] = {"opening": "thanks moment", "need_evidence": "need_said proof_said"}
"""Moves that may be said in two smaller ones: many people writing to one company need more ways than one each."""

ORDERS: Mapping[NoteKind, tuple[str, ...]] = {
    NoteKind.THANK_YOU_MANAGER: (
        "opening tie_back / need_evidence hinge need evidence / question view / repair / promise next_step interest",
        "opening / need_evidence need evidence / hinge / question view / repair / promise next_step interest",
        "opening tie_back / need_evidence need evidence hinge / repair / question view / promise next_step interest",
    ),
    NoteKind.THANK_YOU_PEER: (
        "opening tie_back / need_evidence need evidence / question view / repair / promise next_step interest",
        "opening / question view / need_evidence need evidence / repair promise next_step interest",
        "opening tie_back / need_evidence need evidence question view / repair / promise next_step interest",
    ),
    NoteKind.THANK_YOU_RECRUITER: (
        "opening tie_back / need_evidence need evidence / repair / promise next_step interest",
        "opening / need_evidence need evidence repair / promise next_step interest",
    ),
    NoteKind.THANK_YOU_EXECUTIVE: (
        "opening tie_back / need_evidence need evidence / question view / repair / promise next_step interest",
        "opening / need_evidence need evidence / repair / question view / promise next_step interest",
    ),
    NoteKind.PHONE_SCREEN: (
        "opening / need_evidence need evidence / repair promise next_step interest",
        "opening / need_evidence need evidence repair / promise next_step interest",
    ),
    NoteKind.FINAL_ROUND: (
        "opening tie_back / need_evidence hinge need evidence / question view / repair / promise next_step interest",
        "opening / tie_back need_evidence need evidence hinge / question view / repair / promise next_step interest",
    ),
    NoteKind.LATE_THANK_YOU: (
        "opening / need_evidence need evidence / question view / repair / promise next_step interest",
        "opening / need_evidence need evidence / repair / question view / promise next_step interest",
    ),
    NoteKind.HALLWAY: ("meeting / promise door", "meeting promise / door"),
    NoteKind.LINKEDIN_INVITE: ("invite",),
    NoteKind.LINKEDIN_MESSAGE: (
        "linkedin / useful evidence / question view",
        "linkedin useful evidence / question view",
    ),
    NoteKind.X_MESSAGE: ("x",),
    NoteKind.CHECK_IN: ("ask_timing / useful evidence", "ask_timing useful evidence"),
    NoteKind.SECOND_REMINDER: ("last_word",),
    NoteKind.REJECTION_FINAL: (
        "news moment / feedback_question / door wish",
        "news moment / feedback_question / door / wish",
        "news / moment feedback_question / door wish",
    ),
    NoteKind.REJECTION_EARLY: ("news moment / door wish", "news / moment door / wish"),
    NoteKind.DOOR_OPEN: ("door moment / useful evidence / wish", "door / moment useful evidence / wish"),
    NoteKind.OFFER_THANKS: ("decision moment", "decision / moment"),
    NoteKind.ACCEPTANCE: ("decision / moment", "decision moment"),
    NoteKind.OFFER_DECLINE: ("decision moment / wish", "decision / moment wish"),
    NoteKind.WITHDRAWAL: ("decision moment / wish", "decision / moment wish"),
    NoteKind.ANOTHER_OFFER: (
        "decision / useful evidence / ask_timing",
        "decision ask_timing / useful evidence",
    ),
    NoteKind.NO_SHOW: ("decision",),
    NoteKind.RELAY: ("opening / relay", "opening relay"),
}
