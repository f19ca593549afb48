"""What people type, told in sentences that stand alone: nothing lost, nothing bent that is not certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.domain.brief import Brief, Candidate, NeedHeard, Recipient
from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.small_numbers import in_words
from core.notes.grammar.english.splices import parted
from core.notes.writer import write

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
SENT = datetime(2026, 3, 4, 9, tzinfo=UTC)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


def told(text: str, part: Part, to: Recipient = ANA) -> str:
    found = GRAMMAR.shape(
        text, part=part, to=to, brief=replace(BRIEF, people=(to,)), owner=to if part is Part.MOMENT else None
    )
    return found.shapes.get(Shape.SENTENCE, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "She keeps a jar of broken drill bits, she calls it the graveyard",
            "You keep a jar of broken drill bits, and you call it the graveyard",
        ),
        (
            "we found the leak together, it was behind the fridge",
            "We found the leak together: it was behind the fridge",
        ),
        (
            "told me straight up the ad is wrong, its mostly weekends lol",
            "You told me the ad is wrong: it’s mostly weekends",
        ),
        (
            "made me taste 3 soups and I picked the cheapest. she laughed - thats the one we sell",
            "You made me taste three soups and I picked the cheapest. You laughed: that’s the one we sell",
        ),
        (
            "asked what I would STOP doing, not what I'd start. still thinking about it on the bus home",
            "You asked what I would stop doing, not what I’d start. I was still thinking about it on the bus home",
        ),
        (
            'she counts the lost orders first. "the won ones look after themselves"',
            "You count the lost orders first: “the won ones look after themselves”",
        ),
        (
            "took me in the cold room, minus 22, and asked why nobody writes on the boxes",
            "You took me in the cold room, minus 22, and asked why nobody writes on the boxes",
        ),
        (
            "pulled up the plan and we both tried to park 2 vans + a trailer. 6 minutes!! the trailer was still outside",
            "You pulled up the plan and we both tried to park two vans and a trailer: six minutes. The trailer was still outside",
        ),
        (
            "she still had my drawing on her wall, she'd added a question mark",
            "You still had my drawing on your wall, and you’d added a question mark",
        ),
        (
            "She has a shelf of odd gloves. Best one is a left hand with six fingers",
            "You have a shelf of odd gloves. The best one is a left hand with six fingers",
        ),
        (
            "handed me a cracked gear and said tell me what killed it",
            "You handed me a cracked gear and said “tell me what killed it”",
        ),
        (
            "when my test went red she said \"good\". then we found it, it was midnight in lisbon",
            "When my test went red you said “good”. Then we found it: it was midnight in Lisbon",
        ),
    ],
)  # fmt: skip
def test_a_moment_is_told_whole_with_its_doer(typed: str, said: str) -> None:
    assert told(typed, Part.MOMENT) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Precepted 14 new nurses over 3 yrs, 13 of them still here", "I precepted 14 new nurses over three years, and 13 of them are still here"),
        ("cut the form from 14 fields to 6, completion from 61% to 78%", "I cut the form from 14 fields to 6, and completion went from 61% to 78%"),
        ("ran a stew for staff + regulars, waste went from 18kg a week to 5", "I ran a stew for staff and regulars, and waste went from 18 kg a week to 5"),
        ("At the council I dated every chart. Complaints stopped after a month", "At the council I dated every chart. Complaints stopped after a month"),
        ("At Nordhavn I spent Thursdays with the night shift. Sick leave fell from 9 to 5 per cent", "At Nordhavn I spent Thursdays with the night shift, and sick leave fell from 9 to 5 per cent"),
        ("I called the CFO 90 days out - 31 of my 34 accounts renewed", "I called the CFO 90 days out, and 31 of my 34 accounts renewed"),
        ("took each grad to site, by autumn they were ringing the contractor", "I took each grad to site, and by autumn they were ringing the contractor"),
        ("when we broke down I told the whole bus what I knew. 2 yrs and no complaints", "When we broke down I told the whole bus what I knew: two years and no complaints"),
        ("painted a walkway and moved the shelter. zero since april", "I painted a walkway and moved the shelter: zero since April"),
        ("we put 1 sheet on each door, tick boxes only - missed meds went from 7 a month to 1", "We put 1 sheet on each door, tick boxes only, and missed meds went from 7 a month to 1"),
        ("I let them push the button first, crying went down loads. mums noticed", "I let them push the button first, and crying went down loads. Mums noticed"),
        ("wrote fault trees for the worst pumps. call outs halved", "I wrote fault trees for the worst pumps. Call-outs halved"),
    ],
)  # fmt: skip
def test_a_proof_keeps_every_sentence(typed: str, said: str) -> None:
    assert told(typed, Part.PROOF) == said


def test_a_proof_of_which_no_sentence_is_sure_is_left_out_and_asked_for() -> None:
    found = GRAMMAR.shape(
        "15 min count sunday night, same 2 people. ours matched 7 weeks out of 8",
        part=Part.PROOF,
        to=ANA,
        brief=BRIEF,
    )
    assert not found.shapes


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("Mrs Pauline Ashworth", "A little boy stopped her to show her his worm", "A little boy stopped you to show you his worm"),
        ("Moira Keane", "She knew every face. One bloke got his order before he'd said a word", "You knew every face. One bloke got his order before he’d said a word"),
        ("Declan Roche", "he said his own mum was the tester and scored them 4/10", "You said your own mum was the tester and scored them 4/10"),
        ("Sir Edmund Hale", "Sir Edmund drew two lines on the agenda", "You drew two lines on the agenda"),
        ("Dr Helen Macrae", "Dr Macrae keeps a shelf of labels", "You keep a shelf of labels"),
        ("Fergus Daly", "a teenager interrupted us and he knew exactly which book", "A teenager interrupted us and you knew exactly which book"),
        ("Gareth Pugh", "he let a girl from year 7 show him her robot", "You let a girl from year 7 show you her robot"),
        ("Shaz Mirza", "walked me round the yard in the rain, never put her hood up", "You walked me round the yard in the rain and never put your hood up"),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_reader_only_when_it_surely_is(name: str, typed: str, said: str) -> None:
    assert told(typed, Part.MOMENT, Recipient("p1", name, "interviewers[0]")) == said


@pytest.mark.parametrize(
    "text",
    [
        "you drew the map, the road and the gate",
        "when the shift ends, we write it down",
        "in my last job, I ran the night shift",
        "you asked what I would stop, not what I'd start",
        "you showed me the bay, the one with the broken light",
        "you said you were tired, hungry and late",
        "because the lift was broken, we took the stairs",
        "you laughed, then offered me tea",
        "you told me about the flood, which took two weeks",
        "you have two dogs, both rescues",
    ],
)
def test_a_comma_that_parts_no_clauses_stays(text: str) -> None:
    assert parted(text) == [text]


@pytest.mark.parametrize(
    ("typed", "form", "said"),
    [
        ("drop off on the details page", Shape.NP, "the drop-off on the details page"),
        ("queue out the door every saturday", Shape.NP, "the queue out the door every Saturday"),
        ("too much fish going in the bin sunday nights", Shape.NP, "too much fish going in the bin on Sunday nights"),
        ("less mislabelled samples on nights", Shape.WISH, "fewer mislabelled samples on nights"),
        ("month end closes on day 9, client wants day 5", Shape.SENTENCE, "Month end closes on day 9; the client wants day 5"),
        ("Keep new grads past their first year (they lose a third!)", Shape.INF, "keep new grads past their first year"),
        ("renewals slip bc nobody talks to finance til the last week", Shape.CLAUSE, "your renewals slip because nobody talks to finance until the last week"),
        ("managers dodge difficult conversations", Shape.CLAUSE, "your managers dodge difficult conversations"),
        ("regular givers cancelling in month 3", Shape.NP, "regular givers cancelling in month 3"),
        ("keepers going home too tired to write the logs", Shape.NP, "keepers going home too tired to write the logs"),
    ],
)  # fmt: skip
def test_a_need_is_never_read_as_what_it_is_not(typed: str, form: Shape, said: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF)
    assert found.shapes.get(form) == said, dict(found.shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("HR calls me with the decision", "the call from HR"),
        ("they check references, then Ana writes to me", "your message"),
        ("they decide, Ana calls", "your call"),
        ("sends me the proper job description", "the proper job description"),
        ("cv goes to the client, Ana will let me know", "your news"),
        ("trial service, bring own knives", "the trial service"),
        ("second chat w/ Priya, theyll send times", "the second chat with Priya"),
        ("2nd interview w/ the director", "the second interview with the director"),
        ("role play w/ 2 of her reps", "the role play with two of your reps"),
        ("references then a call with the CEO", "the call with the CEO"),
        ("stage on sat, 4pm, black shoes", "the stage on Saturday"),
        ("trial shift sunday 7am", "the trial shift on Sunday at 7 am"),
    ],
)
def test_a_next_step_is_an_occasion_or_news(typed: str, said: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=ANA, brief=BRIEF)
    assert found.shapes.get(Shape.NP) == said, dict(found.shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i think whoever wrote it gets a week, then anyone can", "I think whoever wrote it gets a week, then anyone can"),
        ("id test it w/ foot passengers first, they dont have one", "I’d test it with foot passengers first; they don’t have one"),
        ("if yes, I would put the check there", "If so, I would put the check there"),
        ("my feeling is it should be in the contract", "I think it should be in the contract"),
        ("knees first I think, they chat to each other anyway", "Knees first, I think, they chat to each other anyway"),
    ],
)  # fmt: skip
def test_a_view_is_said_as_the_writer_would_say_it(typed: str, said: str) -> None:
    assert told(typed, Part.VIEW) == said


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("does she want the lead nurse doing the rota too", "do you want the lead nurse doing the rota too?"),
        ("which pump would you never buy again", "which pump would you never buy again?"),
        ("who decides when a test gets deleted", "who decides when a test gets deleted?"),
        ("Do you let them bring their own phones?", "do you let them bring their own phones?"),
    ],
)
def test_a_question_is_asked_of_the_reader(typed: str, asked: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.QUESTION, to=ANA, brief=BRIEF).shapes[Shape.Q] == asked


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("two vans and 3 trailers", "two vans and three trailers"), ("a 3rd email", "a third email"), ("every 5 minutes", "every five minutes"),
        ("on screen 4", "on screen 4"), ("from 14 fields to 6", "from 14 fields to 6"), ("at 3 am", "at 3 am"), ("7 weeks out of 8", "7 weeks out of 8"),
        ("on 3 May", "on 3 May"), ("week 2 leavers", "week 2 leavers"), ("18 kg", "18 kg"), ("the 38", "the 38"), ("day 9", "day 9"),
    ],
)  # fmt: skip
def test_small_numbers_of_prose_are_words(typed: str, written: str) -> None:
    assert in_words(typed) == written


@pytest.mark.parametrize(
    "moment",
    [
        "the client wants someone who will pick up the phone",
        "she asked whether I'd ever changed a minister's mind",
        "she lay down in the chair herself",
        "she said period 5 on a Friday tells you who can teach",
        "a little boy stopped her in the corridor to show her a worm",
    ],
)
def test_no_subject_line_is_half_a_clause(moment: str) -> None:
    key = GRAMMAR.shape(moment, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA).key
    assert key not in {
        "the client wants someone", "whether I’d ever changed a minister’s mind", "the chair yourself", "a Friday tells you who can teach", "the corridor to show",
    }  # fmt: skip


def test_two_needs_of_one_manager_both_come_with_their_proof() -> None:
    needs = (
        NeedHeard("two near misses a month at the crossing", "painted a walkway, zero since April"),
        NeedHeard("drivers not knowing where stuff is", "drew a map and stuck it on every truck"),
    )
    note = write(replace(BRIEF, needs=needs), NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENT)
    assert all(words in note.body for words in ("near misses", "walkway", "where stuff is", "every truck"))


def test_a_day_is_said_once_beside_the_step_that_names_it() -> None:
    brief = replace(BRIEF, next_step="trial shift weds night", next_on=date(2026, 3, 11))
    for version in range(4):
        body = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENT, version=version).body
        assert body.count("Wednesday") == 1
        assert "11 March" not in body


def test_the_reader_s_gender_is_heard_from_a_title() -> None:
    found = GRAMMAR.shape(
        "a man was singing and she joined in",
        part=Part.MOMENT,
        to=replace(ANA, gender=Gender.FEMININE),
        brief=BRIEF,
        owner=ANA,
    )
    assert found.shapes[Shape.SENTENCE] == "A man was singing and you joined in"
