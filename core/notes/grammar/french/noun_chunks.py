"""Noun phrases: the determiner they begin with, the adjectives, names and second nouns that may follow."""

from __future__ import annotations

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.chunk_state import State
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import participle, persons

IN_ONE = frozenset(("du", "des", "au", "aux"))
MANY = 4
"""Letters past which « s » at the end of a noun surely makes it many."""
PAPERS = frozenset(("BTS", "CAP", "BEP", "DUT", "BUT", "CACES", "BP", "CQP", "DEUST", "BAFA"))
NUMERALS, BE = classes.NUMERALS, classes.BE


class Nouns(State):
    """Reads what begins with a determiner or a number."""

    def noun_phrase(self) -> None:
        first = self.low()
        span = self.span_here()
        if first in ("au", "aux"):
            self.led = True
            self.out.first = self.out.first or "prep"
        if (
            self.prev == "np"
            and self.object
            and not (
                span
                or (self.was_span and (self.opened or self.joined or not self.clauses))
                or first in IN_ONE
                or self.dated()
                or (first == "le" and self.kind(1) == "number")
                or self.low(1) in ("plus", "moins", "mieux")
            )
            and first not in ("tous", "toutes", "chaque")
        ):
            self.fault("adrift")
        led, self.led = self.led, False
        self.object = self.object or (not led and not span)
        self.was_span = span
        if self.prev == "comma" and self.subject is None:
            self.bare = False
        number = self.kind() in ("number", "much")
        many = first in classes.PLURAL or (number and first not in ("0", "1", "1,5"))
        only = first in classes.SINGLE and not number
        whole = self.kind() == "much"
        self.i += 1
        while (
            (self.low() in classes.DETERMINERS and not number)
            or self.kind() == "number"
            or (self.low() in ("plus", "moins", "très", "si", "trop", "bien", "aussi") and self.opens_noun(1))
        ):
            if self.kind() == "number" and self.low() not in ("0", "1") and self.low(1) not in classes.DAYS:
                many = True
            many = many or self.low() in classes.PLURAL
            number = number or self.kind() == "number"
            self.i += 1
        if (
            (self.kind() in ("hour", "quote", "aside", "much") and not whole)
            or (number and self.low() in classes.DAYS)
            or (
                first in ("les", "des", "aux")
                and self.low() in ("plus", "moins")
                and self.low(1) in ("de", "d’")
            )
        ):
            self.i += 1
        elif (
            self.noun_at(0)
            and not (
                self.low(-1) in NUMERALS - {"un", "une"}
                and participle(self.low())
                and not _plural(self.low())
            )
            and not (number and persons(self.low()) and not _plural(self.low()))
        ):
            head = self.head_and_more()
            if head and many and not _plural(head) and not only:
                self.fault("number", self.i - 1)
            if head and only and not number and _surely_many(head):
                self.fault("number", self.i - 1)
        elif not (number or whole or first in classes.PRONOUNS or first in NUMERALS or self.low(-1) in NUMERALS or self.low() == "ton" or self.low(-1) in ("autre", "même", "plupart")):  # fmt: skip
            self.fault("hollow", self.i - 1)
        if not led or first in ("du", "des", "de"):
            self.subject = (
                {"3p", "3s"}
                if number or whole or first in ("tout", "la")
                else {"3p"}
                if many
                else {"3s", "3p"}
            )
        self.bare = False
        self.set("np")

    def head_and_more(self) -> str:
        """The noun, with the adjectives before it; "" where a name stands for it."""
        while (
            self.low() in classes.BEFORE
            or (classes.quality(self.low()) and self.kind() == "word" and not self.at_end(1))
        ) and self.noun_at(1):
            if self.low() not in classes.BEFORE and (
                classes.quality(self.low(1)) or self.low(1) in classes.SECONDS
            ):
                break
            self.i += 1
        if self.is_name():
            while self.is_name():
                self.i += 1
            self.modifiers()
            return ""
        head = self.low()
        self.i += 1
        self.modifiers(head)
        return head

    def modifiers(self, head: str = "") -> None:
        """What follows a noun without a preposition: adjectives, names, numbers, a second noun that custom allows."""
        while self.i < len(self.t):
            low = self.low()
            if self.kind() == "number" and gender_of(self.low(1)) and not persons(self.low(1)):
                return
            if self.kind() in ("number", "aside", "quote"):
                self.i += 1
            elif low in ("dont", "où", "qui", "que"):
                return
            elif low in classes.DEGREES and (
                classes.quality(self.low(1)) and self.low(1) not in classes.DETERMINERS
            ):
                self.i += 2
            elif low in classes.DETERMINERS | classes.PREPOSITIONS | classes.COORDINATORS:
                return
            elif (
                low in classes.GENERAL
                or (head in classes.SECONDED and low in classes.SECONDS)
                or (self.t[self.i].text[0].isupper() and self.is_name())
                or self.t[self.i - 1].text in PAPERS
            ):
                self.i += 1
            elif (
                persons(low)
                and not (
                    (participle(low) or classes.quality(low))
                    and (self.clauses or self.base in ("np", "inf"))
                    and not self.opened
                    and self.prev != "coord"
                )
                and self.verb_next()
            ):
                return
            elif (
                (
                    self.is_name()
                    or (low in classes.SECONDS and self.t[self.i - 1].text.isupper())
                    or (head in classes.SECONDED and low in classes.SECONDS)
                    or (low in classes.SECONDS and head in classes.SECONDED)
                )
                or low in classes.DAYS
                or (low in classes.SPANS and low != "pas" and head in classes.SPANS | classes.DAYS)
                or classes.quality(low)
            ):
                self.i += 1
            else:
                return

    def describing(self, low: str) -> None:
        """An adjective or a participle that no noun phrase took."""
        if self.prev == "start" or (self.prev == "comma" and self.out.first == "part"):
            self.set("part")
        elif (
            self.prev == "comma"
            and not self.clauses
            and self.base == "np"
            and self.kind(1) in ("", "mark", "aside")
        ):
            self.fault("adrift")
        self.object = self.object and not participle(low)
        if self.last_verb and participle(low) in ("être", "devenir", "rester", "nommer"):
            self.last_verb = low
            self.prev = "verb"
        self.i += 1

    def noun_at(self, ahead: int) -> bool:
        at = self.i + ahead
        if at >= len(self.t) or self.t[at].kind != "word":
            return False
        low = self.t[at].low
        if low in ("plus", "moins", "pas", "très", "trop") or classes.only_verb(low):
            return False
        led = at > 0 and (
            self.t[at - 1].low in classes.DETERMINERS
            or self.t[at - 1].low in ("seul", "seule", "même", "autre")
        )
        if low in classes.DAYS or classes.adverb(low):
            return (
                led
                and self.t[at - 1].low not in NUMERALS - {"un", "une"}
                and classes.noun_like(low)
                and low not in ("aussi", "si", "donc", "déjà", "là", "ici")
            )
        return classes.noun_like(low)

    def opens_noun(self, ahead: int) -> bool:
        low = self.low(ahead)
        return low in classes.DETERMINERS or self.noun_at(ahead) or self.kind(ahead) in ("number", "much")

    def span_here(self) -> bool:
        """« le matin », « deux fois par semaine », « tous les jours » behind a noun phrase."""
        for ahead in range(5):
            low = self.low(ahead)
            if low in classes.SPANS:
                return True
            if low in classes.DAYS and ahead:
                return True
            if not (
                low in classes.DETERMINERS or low in classes.BEFORE or self.kind(ahead) in ("number", "much")
            ):
                return False
            if self.kind(ahead) == "much":
                return True
        return False

    def dated(self) -> bool:
        """« mardi 10 mars », « à lundi 16 »."""
        return self.kind() == "number" and (self.low(-1) in classes.DAYS or self.low(1) in classes.DAYS)


def _plural(head: str) -> bool:
    return head.endswith(("s", "x", "z")) or not classes.known(head) or head.isupper()


def _surely_many(head: str) -> bool:
    return (
        head.endswith("s")
        and not head.endswith("ss")
        and head not in classes.NOT_PLURAL
        and len(head) > MANY
        and classes.common_noun(head[:-1])
    )
