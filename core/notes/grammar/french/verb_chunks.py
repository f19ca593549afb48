"""Verbs with their subjects: whose clause it is, whether another stands before it unjoined, whether its person agrees."""

from __future__ import annotations

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.bare_nouns import BareNouns
from core.notes.grammar.french.paradigms import gerund, infinitive, participle, persons

_WHO = {
    "je": {"1s"}, "j’": {"1s"}, "tu": {"2s"}, "il": {"3s"}, "elle": {"3s"}, "on": {"3s"}, "ils": {"3p"}, "elles": {"3p"}, "nous": {"1p"}, "vous": {"2p"},
    "c’": {"3s", "3p"}, "ce": {"3s", "3p"}, "ça": {"3s"}, "cela": {"3s"}, "ceci": {"3s"},
}  # fmt: skip
_SPEAKERS = frozenset(("1s", "2s", "1p", "2p"))
_DENIED = 6
"""Words before an infinitive among which its « ne » stands."""
_RESUMED = frozenset(("c’", "ce", "ça", "cela", "il", "elle", "ils", "elles", "n’"))
"""« La bonne question, c’est… » takes up what stood before its comma."""


class Verbs(BareNouns):
    """Reads subjects that are pronouns, and finite verbs."""

    def is_subject(self) -> bool:
        low = self.low()
        if low not in classes.SUBJECTS and low not in ("nous", "vous"):
            return False
        if low == "ce" and self.low(1) not in ("sont", "sera", "serait", "n’", "ne", "fut", "doit", "qui", "que", "dont", "qu’", "à", "était"):  # fmt: skip
            return False
        if low == "elle" and self.prev in ("prep",):
            return False
        if low in ("nous", "vous"):
            return self.prev != "prep" and not self.clitic_before_other()
        return self.prev != "prep" or low in ("je", "j’", "on", "il", "ils", "c’")

    def clitic_before_other(self) -> bool:
        """« on nous a dit », « pour vous aider »."""
        for ahead in range(1, 4):
            low = self.low(ahead)
            if low in classes.CLITICS:
                continue
            who = persons(low)
            own = "1p" if self.low() == "nous" else "2p"
            return own not in who if who else True
        return True

    def pronoun_subject(self) -> None:
        low = self.low()
        if (
            self.prev == "np"
            and self.subject is not None
            and not (self.clauses or self.opened or self.was_span or self.joined_before())
        ):
            self.fault("beside")
        self.i += 1
        start = self.i
        if low in ("ça", "cela", "ceci", "elle", "elles", "eux", "nous", "vous", "ils", "il") and (
            self.at_end(0) or self.low() in classes.RELATIVES or self.low() in classes.COORDINATORS
        ):
            return self.set("np")
        while self.low() in classes.CLITICS or (
            classes.adverb(self.low()) and not persons(self.low()) and self.low() != "pas"
        ):
            self.i += 1
        who = persons(self.low())
        if not who and self.kind() == "word" and self.low() not in classes.PREPOSITIONS:
            self.fault("verbless", start - 1)
            return self.set("np")
        if not who:
            return self.set("np")
        if not who & _WHO[low]:
            self.fault("person")
        self.subject = set(_WHO[low])
        self.finite()
        return None

    def joined_before(self) -> bool:
        """A quotation, a name or a day may stand before its clause."""
        return (
            self.kind(-1) != "word"
            or self.low(-1) in classes.SPANS | classes.DAYS
            or self.out.first in ("prep", "adv", "coord")
        )

    def inverted(self, who: str) -> None:
        """« Pouvez-vous », « qu’a-t-il », « dit-elle »."""
        self.subject = set(_WHO[who])
        self.joined = True
        self.finite()

    def finite(self) -> None:
        """The verb at this place, whose subject is known."""
        low = self.low()
        if self.opened:
            self.opened -= 1
            self.embedded = True
        else:
            if self.clauses and not self.joined:
                self.fault("splice" if not self.since_comma else "unjoined")
            elif self.clauses and self.since_comma and self.prev != "coord" and not self.joined:
                self.fault("unjoined")
            if (
                self.alone
                and not self.clauses
                and not self.joined
                and not self.since_comma
                and self.low(-1) not in _RESUMED
                and self.low(-2) not in _RESUMED
            ):
                self.fault("splice")
            self.clauses += 1
            self.out.main += 1
            self.embedded = False
            self.joined = False
        self.since_comma = True
        self.object = False
        self.had_subject = True
        self.last_verb = low
        self.out.finite += 1
        self.undone()
        self.said_of = self.subject if not self.embedded else self.said_of
        self.i += 1
        self.bare = False
        self.negation()
        self.set("verb")
        self.subject = None

    def negation(self) -> None:
        """« j’ai pas », « ça marche plus »: what is said so is written with « ne »."""
        before = [each.low for each in self.t[max(0, self.i - 5) : self.i - 1]]
        if self.low() == "pas" and not {"ne", "n’"} & set(before):
            self.fault("negation")

    def undone(self) -> None:
        """« plus personne s’en occupe », « rien marche »."""
        at = -1
        while self.low(at) in classes.CLITICS:
            at -= 1
        denied = any(self.low(each) in ("ne", "n’") for each in range(at, 0))
        alone = self.low(at) in ("personne", "rien") or self.low(at - 1) in ("aucun", "aucune")
        led = self.low(at - 1) in classes.DETERMINERS - {"aucun", "aucune"} | classes.PREPOSITIONS
        if alone and not (led or denied):
            self.fault("negation")

    def undenied(self) -> None:
        """« du mal à pas rire »."""
        at = -1
        while self.low(at) in classes.CLITICS:
            at -= 1
        before = [each.low for each in self.t[max(0, self.i - _DENIED) : self.i]]
        if self.low(at) == "pas" and not {"ne", "n’", "pourquoi"} & set(before):
            self.fault("negation")

    def verb(self, low: str) -> None:
        who = persons(low)
        if self.subject is None and self.held and self.prev != "coord" and (self.opened or not self.clauses):
            self.subject, self.held, self.alone = self.held, None, False
        if self.subject is not None:
            if not who & self.subject:
                self.fault("person")
            return self.finite()
        if "2p" in who and low.endswith("ez") and self.prev in ("start", "comma", "coord"):
            return self.finite()
        if self.prev == "inf" and not self.clauses:
            return self.finite()
        if low == "vaut" and self.low(-1) == "mieux":
            return self.finite()
        if (
            self.prev == "coord"
            and self.had_subject
            and self.said_of
            and not self.embedded
            and self.said_of <= _SPEAKERS
            and not who & self.said_of
        ):
            self.fault("person")
        if self.prev == "coord" and self.had_subject and (self.embedded is False or self.base == "finite"):
            self.last_verb = low
            self.i += 1
            return self.set("verb")
        if (
            self.prev == "coord"
            and self.had_subject
            and self.embedded
            and not (self.base == "inf" and self.low(-1) in classes.CLITICS)
        ):
            self.i += 1
            return self.set("verb")
        if self.prev == "comma" and self.had_subject and self.goes_on():
            self.i += 1
            return self.set("verb")
        self.fault("subjectless")
        self.i += 1
        return self.set("verb")

    def goes_on(self) -> bool:
        """« je trie, pèse et range »: a row of verbs, its last behind « et »."""
        return any(
            each.low == "et" and any(persons(after.low) for after in self.t[at + 1 : at + 4])
            for at, each in enumerate(self.t[self.i :], self.i)
        )

    def infinitive(self) -> None:
        self.undenied()
        self.i += 1
        self.object = self.led = False
        self.bare = False
        if not self.out.first or self.out.first == "clitic":
            self.out.first = "inf"
        self.set("inf")

    def before_verb(self) -> bool:
        """Whether the word after this clitic, or after the clitics behind it, is a verb rather than a noun."""
        ahead = 1
        while self.low(ahead) in classes.CLITICS:
            ahead += 1
        low = self.low(ahead)
        if gerund(low) and not classes.quality(low):
            return True
        if infinitive(low):
            return self.low() not in ("le", "la", "les", "l’") or self.prev in (
                "prep",
                "verb",
                "inf",
                "start",
                "comma",
                "coord",
                "np",
            )
        if not persons(low) or (persons(low) == {"2s"} and self.subject != {"2s"}):
            return False
        if self.prev == "prep":
            return False
        if self.low() in ("le", "la", "les", "l’", "leur"):
            if self.low(-1) in ("ne", "n’"):
                return True
            if low in (
                "a",
                "ai",
                "avait",
                "avais",
                "ont",
                "aurait",
                "avaient",
                "est",
                "avons",
                "avez",
                "avaient",
            ):
                return True
            if self.prev in ("inf", "verb", "start", "comma") or (
                self.subject is None and self.prev != "coord"
            ):
                return False
            return not classes.noun_too(low) or (
                self.prev == "np"
                and low not in classes.SPANS
                and self.subject is not None
                and (self.opened > 0 or not self.clauses)
            )
        if (
            self.low() == "en"
            and self.low(-1) not in ("n’", "ne", "s’", "m’", "t’")
            and low not in ("a", "ai", "est", "avait", "avais", "ont")
        ):
            return self.prev in ("coord", "rel") or (self.subject is not None and not classes.noun_too(low))
        if self.low() in ("en", "nous", "vous", "lui"):
            return (
                self.subject is not None
                or self.low() in ("lui",)
                or self.prev in ("coord", "rel")
                or low in ("a", "est")
            )
        return True

    def finite_here(self, low: str) -> bool:
        who = persons(low)
        if not who or self.kind() != "word":
            return False
        if low in ("a", "as", "est", "ont", "sont", "ai") and not self.t[self.i].text.isupper():
            return True
        if self.prev == "np" and (participle(low) or classes.quality(low)) and self.subject is None:
            return False
        if participle(low) and self.subject is None:
            return False
        if classes.adverb(low) or (who == {"2s"} and self.subject != {"2s"}):
            return False
        if classes.quality(low) and (self.prev in ("verb", "inf") or not self.verb_next()):
            return False
        if self.bare and self.prev == "coord":
            return False
        return not (self.prev in ("verb", "inf") and low in classes.LOCUTIONS)
