"""Single English sentences: those that must not be pointed at, and those that must."""

from __future__ import annotations

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check import CheckContext, check

WORDS = {"NC01", "NC02", "NC13", "NC14", "NC15", "NC16", "NC17", "NC20", "NC24", "NC28"}


def rules_in(sentence: str, kind: NoteKind | None = None) -> set[str]:
    body = f"Hi Ana,\n\n{sentence}\n\nBest,\nJoe Mbeki"
    found = check("Two boxes, one barcode", body, CheckContext(language=Language.EN, kind=kind))
    return {f.rule for f in found} & WORDS


@pytest.mark.parametrize(
    "sentence",
    [
        "Callouts fell by half, and a second funder came in.",
        "I worked at Dream Job SA and at Perfect Fit Ltd before that.",
        "At Dreamjobs we printed the shift plan on the door.",
        "You said “we are passionate about trains”, and the model railway proved it.",
        "The simple answer was a longer table.",
        "The customer was thrilled, and so was the driver.",
        "Visitors were disappointed by the closed gallery.",
        "A world-first for the harbour, you said.",
        "My first month was spent on the night desk.",
        "Nobody has asked for the old report since.",
        "Nobody else was on the floor when the belt stopped.",
        "We had a hundred crates and eleven hands.",
        "He asked me what I would change first.",
        "The person I spoke with first had left.",
        "That is what I came for.",
        "An hour later, a European colleague sent a one-page note about an MRI, an NHS form and a UX role.",
        "It takes a user, a uniform and an honest hour.",
        "An 8-page plan and an 11th hour.",
        "A URL, a US visa desk, a unique case, an X-ray, an LLC and an SME.",
        "We were about to close when the van came.",
        "None of the crates was labelled.",
        "The value is undefined until the first scan.",
        "I learned that that was the point, and I had had my doubts.",
        "Could you send it to me at ana@acme.com or see https://acme.com/a,b,c?",
        "We use C++, R&D notes and 1&1 for mail, 24/7.",
        "Meet me at 9:30 a.m. by the gate.",
        "The e.g. in line 3 is mine.",
        "I only meant the second belt.",
        "Please let me know which day suits.",
        "A van for hire stood in the yard.",
        "The rota survived, and the team is happy.",
        "The wait was unfair to the drivers on the late run.",
        "She reconsidered the layout after lunch.",
        "We saved time at the gate; wasted time there had cost us a shift.",
        "What a clear drawing! Who made it?",
        "Each offer from a supplier went through Ravi.",
        "I dealt with salary slips, sick leave and visa letters for 300 drivers.",
        "It is a team sport, and the goalkeeper is the clerk.",
        "Keep the door open at night, you said.",
        "I hope the launch goes well.",
        "I met Will, Mark and Grace on the stairs.",
        "May I bring the drawing in May, or on a march day in March?",
        "The iPhone line and the eBay orders are packed by hand.",
        "You want fewer breakages, less waste... and a quiet Friday.",
        "It cost $1,200, or 7.5 % of the total.",
        "I remember the smell of bread first, then you.",
    ],
)  # fmt: skip
def test_a_sound_sentence_is_left_alone(sentence: str) -> None:
    assert rules_in(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Thank you for taking the time to meet with me.", "NC13"),
        ("I'd like to thank you so much for taking time out of your busy day.", "NC13"),
        ("Please don’t hesitate to call.", "NC13"),
        ("I am truly passionate about logistics.", "NC13"),
        ("Your story really resonated with me.", "NC13"),
        ("I could leverage my network here.", "NC13"),
        ("I would be an asset to your team.", "NC13"),
        ("I am the ideal candidate.", "NC14"),
        ("I'm sure I would do well with you.", "NC14"),
        ("When I join, the rota will change.", "NC14"),
        ("I am exactly what you need.", "NC14"),
        ("It would mean the world to me.", "NC15"),
        ("This is the job of my dreams.", "NC15"),
        ("I still haven't heard back.", "NC15"),
        ("UNFORTUNATELY, the wait goes on.", "NC15"),
        ("I was disappointed to read your mail.", "NC15"),
        ("You will regret this.", "NC15"),
        ("You owe me an explanation.", "NC15"),
        ("I was honoured to be received.", "NC16"),
        ("Your amazing leadership shows.", "NC16"),
        ("I am only a beginner.", "NC16"),
        ("Sorry for bothering you again.", "NC16"),
        ("I was laid off in May.", "NC17"),
        ("I have another offer from a rival.", "NC17"),
        ("My divorce is nearly through.", "NC17"),
        ("It was was a long day.", "NC20"),
        ("We met at a airport and in an unit.", "NC20"),
        ("Then i went home, and i slept.", "NC20"),
        ("My years of I ran a stall help.", "NC20"),
        ("We spoke.the belt stopped ,then.", "NC20"),
        ("You showed me The belt by hand.", "NC20"),
        ("It is for to reduce waste.", "NC20"),
        ("See you on monday.", "NC24"),
        ("The belt stopped -- and started.", "NC24"),
        ("Was it the belt?!", "NC24"),
        ("I ran the <b>belt</b>.", "NC02"),
        ("It was `belt` time.", "NC02"),
        ("I liked @channel a lot.", "NC02"),
        ("I joined the {team} there.", "NC01"),
        ("We spoke about “” and more.", "NC01"),
        ("I would join the .", "NC01"),
        ("Your XXX impressed me.", "NC01"),
    ],
)
def test_a_faulty_sentence_is_pointed_at(sentence: str, rule: str) -> None:
    assert rule in rules_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "in_thanks", "in_check_in"),
    [
        ("As promised, here is the drawing.", set(), {"NC15"}),
        ("Did you get my message about the belt?", set(), {"NC15"}),
    ],
)
def test_what_is_kept_in_one_kind_of_note_presses_in_another(
    sentence: str, in_thanks: set[str], in_check_in: set[str]
) -> None:
    assert rules_in(sentence, NoteKind.THANK_YOU_PEER) == in_thanks
    assert rules_in(sentence, NoteKind.CHECK_IN) == in_check_in


def test_an_offer_may_be_named_where_it_is_the_subject() -> None:
    assert "NC17" not in rules_in("I have another offer and must answer by Friday.", NoteKind.ANOTHER_OFFER)
