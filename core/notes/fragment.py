"""What somebody typed, in every form that is certain: the only thing a frame's slot accepts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.notes.punctuation import spoilt


class Shape(StrEnum):
    """A grammatical form. None carries a final stop (but SENTENCE and Q) nor an initial capital (but names and SENTENCE)."""

    NP = "np"
    """Noun phrase with its own determiner: a subject or a direct object. "the lost pallet", « la casse »."""
    WISH = "wish"
    """Noun phrase of something surely wanted, not of a problem: "fewer breakages", "someone who can close the books"."""
    WHO = "who"
    """WISH of people: "someone who can close the books", "lads who test as they go"."""
    TAG = "tag"
    """Words whose article is unknown: only between quotation marks or after a colon. "rota", « planning »."""
    ING = "ing"
    """English only: "reducing breakages"."""
    INF = "inf"
    """Bare infinitive phrase, without "to" or « de »: "reduce breakages", « réduire la casse »."""
    THANKS = "thanks"
    """What follows "Thank you for" / « Merci de »; the reader did it. "showing me the bay", « m’avoir montré le quai »."""
    DEED = "deed"
    """English only: THANKS that a day may follow, short and without a clause of its own: "showing me the bay"."""
    GIFT = "gift"
    """Noun phrase of something one may thank for, and its reader gave: "the tour of the bay", « la visite du quai »."""
    SAID = "said"
    """Words somebody said, as a whole sentence in the language's quotation marks: « La pluie se vend bien. »"""
    YOU = "you"
    """Finite clause whose subject is the reader, in the past: "you drew the map", « vous avez dessiné le plan »."""
    WE = "we"
    """Finite clause whose subject is both: "we laughed about the printer", « nous avons parlé du four »."""
    S1 = "s1"
    """Finite clause whose subject is the writer, perhaps after a place or a time: "at Lidl I ran the night shift"."""
    SHARED = "shared"
    """English only: what both did, as an activity: "comparing notes on the lights"."""
    FACT = "fact"
    """English only: a clause that stays in mind, after "that": "you count the swabs out loud yourself"."""
    SCENE = "scene"
    """English only: a theme that names one thing, after "I will remember": "the basket that forgets"."""
    LINE = "line"
    """English only: words that the reader said, inside quotation marks, when they are all there is to tell."""
    FOR = "for"
    """English only: a need as what something is done for: "residents who only hear of it when the chainsaw starts"."""
    DONE = "done"
    """English only: what the writer did, from "I" on, with the sentences behind it; a few words may stand before it."""
    CLAUSE = "clause"
    """Any finite clause fit after "that" / « que »; offered beside YOU, WE and S1 too."""
    Q = "q"
    """Direct question with its mark, small first letter: "who signs the rota?"."""
    INDIRECT = "indirect"
    """What follows "I wonder" / « je me demande »: "who signs the rota", « qui signe le planning »."""
    QUOTE = "quote"
    """Words somebody said, inside the language's quotation marks."""
    COLON = "colon"
    """Whatever it is, fit to stand after a colon. Offered whenever anything at all is usable."""
    SENTENCE = "sentence"
    """One or two whole sentences, with capital and stop."""
    AT = "at"
    """A place: "at Lidl", « chez Lidl », « au CHU de Lille »."""
    ADV = "adv"
    """A day as an adverb: "yesterday", "on Tuesday", « hier », « mardi »."""
    OF = "of"
    """A day before a noun (English "yesterday’s") or after it (French « d’hier », « du 3 juin »)."""


class Part(StrEnum):
    """Which field of the log a text comes from: the same words mean one thing as a need and another as a proof."""

    THEME = "theme"
    MOMENT = "moment"
    NEED = "need"
    PROOF = "proof"
    QUESTION = "question"
    VIEW = "view"
    PROMISE = "promise"
    REPAIR = "repair"
    NEXT_STEP = "next_step"
    WEAK_SPOT = "weak_spot"
    ROLE = "role"
    COMPANY = "company"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Fragment:
    """`shapes` holds every form that is certain and no other; empty: nothing of it may be printed."""

    raw: str
    shapes: Mapping[Shape, str] = field(default_factory=dict)
    key: str = ""
    """Its strongest noun phrase, for a subject line; empty when none is certain."""
    quote: str = ""
    """Words said, without quotation marks, when there are at most eight of them."""
    link: str = ""
    """A web address typed in it, whole."""
    private: bool = False
    """Something in it must not be sent (money, health, spite): the shapes come from the rest of it, if any is left."""
    has_number: bool = False
    reader: bool = False
    """It is about the reader: a name or pronoun was turned into "you"."""
    awaited: bool = False
    """A next step that is news to wait for (a decision, a letter), not an occasion to be ready for."""
    dated: bool = False
    """A next step that names its own day: the date logged beside it is not said again."""
    loose: bool = False
    """A next step that has a deadline or a week, not a day of its own."""
    more: str = ""
    """Sentences left to say after THANKS, SHARED, FACT, LINE or NP, with capitals, without the last stop."""
    unshifted: bool = False
    """A "she" or "they" could not be tied to anybody: no clause is offered, and the log is asked."""

    filled: bool = False
    """It was said in the sentence it was typed to finish ("Thank you for…"), and as nothing else."""

    def accepts(self, wanted: Iterable[Shape]) -> Shape | None:
        """The first of `wanted` that this fragment has."""
        for shape in wanted:
            if shape in self.shapes:
                return shape
        return None

    def without_spoilt(self) -> Fragment:
        """Itself, but for the forms whose marks no sentence can carry."""
        bad = {text for text in {*self.shapes.values(), self.key, self.quote} if spoilt(text)}
        if not bad:
            return self
        return replace(
            self,
            shapes={shape: text for shape, text in self.shapes.items() if text not in bad},
            key="" if self.key in bad else self.key,
            quote="" if self.quote in bad else self.quote,
        )

    def __bool__(self) -> bool:
        return bool(self.shapes)


NOTHING = Fragment(raw="")
