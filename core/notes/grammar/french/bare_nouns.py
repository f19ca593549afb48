"""Nouns without a determiner: what a preposition may lead so, what a verb takes so, and the rest, which is shorthand."""

from __future__ import annotations

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.noun_chunks import BE, Nouns
from core.notes.grammar.french.paradigms import gerund, infinitive, participle
from core.notes.grammar.french.trades import is_trade

_PER = frozenset(("jour", "semaine", "mois", "an", "heure"))
"""« 180 lignes jour »."""


class BareNouns(Nouns):
    """Reads what a preposition leads, and nouns that stand alone."""

    def bare_noun(self, low: str) -> None:
        """An open word where a noun phrase would begin, and no determiner."""
        verb = self.last_verb
        if self.prev == "coord" and (
            self.bare_before or (low.endswith("s") and self.t[self.i - 2].text[0].isupper())
        ):
            self.bare = True
        elif (
            low.endswith("s")
            and self.prev in ("verb", "inf")
            and self.low(1) == "et"
            and self.low(2).endswith("s")
            and self.noun_at(2)
        ):
            self.i += 2
        elif (
            any(
                each.low in ("compris", "comprises", "inclus", "incluses")
                for each in self.t[self.i : self.i + 5]
            )
            or (self.prev in ("verb", "inf", "aux") and (low in classes.LOCUTIONS))
            or (
                (verb in BE or participle(verb) in ("être", "devenir", "rester", "nommer"))
                and self.prev == "verb"
                and (is_trade(low) or low in ("question", "temps", "source", "vrai", "signe", "midi"))
            )
            or (low in classes.SPANS and self.prev == "coord" and self.low(-2) in classes.SPANS)
            or (
                low in classes.SPANS
                and (
                    (self.prev == "np" and low not in _PER)
                    or self.low(-1) in ("hier", "demain", "avant-hier")
                    or self.low(-1) in classes.DAYS
                )
            )
            or (
                low in ("merci", "bonjour", "bonsoir")
                or low.startswith(("http", "www"))
                or (self.low(-1) in ("autre", "quelque") and low == "chose")
            )
            or (is_trade(low) and self.prev == "coord" and verb in BE)
        ):
            pass
        else:
            self.fault("juxtaposed" if self.prev == "np" else "bare")
        self.i += 1
        self.modifiers(low)
        self.set("np")

    def preposition(self, low: str) -> None:
        self.i += 1
        if low in ("après", "avant", "depuis") and self.low() in classes.SUBJECTS:
            return None
        first = self.out.first
        after_noun = self.prev == "np"
        self.set("prep")
        self.led = True
        if not first:
            self.out.first = "prep"
        after = self.low()
        if low == "en" and (gerund(after) or self.kind() == "number"):
            self.i += 1
            return self.set("np" if self.kind(-1) == "number" else "inf")
        if self.at_end(0):
            self.fault("hanging", self.i - 1)
            return None
        if self.kind() in ("hour", "much", "number", "quote"):
            if self.kind() in ("hour", "quote"):
                self.i += 1
                return self.set("np")
            return None
        if (
            after
            in classes.DETERMINERS
            | classes.PREPOSITIONS
            | classes.RELATIVES
            | classes.PRONOUNS
            | classes.CLITICS
        ):
            return None
        if after in classes.BEFORE and self.noun_at(1) and low in classes.BARE_AFTER:
            self.bare = True
            self.head_and_more()
            return self.set("np")
        if low == "à" and (after in classes.BEFORE or after in ("plus", "très")):
            while self.low() in classes.BEFORE or self.low() in ("plus", "très"):
                self.i += 1
            after = self.low()
        if low == "entre" and self.low(1) == "et":
            self.i += 1
            self.bare = True
            return self.set("np")
        if infinitive(after) or classes.adverb(after) or self.is_name() or after in classes.DAYS:
            return None
        allowed = low in classes.BARE_AFTER or after in classes.BARE_WITH.get(low, frozenset())
        allowed = allowed or (low == "à" and after_noun and bool(gender_of(after)))
        if low in ("avant", "après") and after.endswith(("tion", "ment", "age", "sion", "ture")):
            allowed = True
        if not allowed:
            self.fault("many" if low == "pour" and after.endswith("s") else "bare")
        self.bare = low in classes.SHARED
        self.head_and_more()
        return self.set("np")
