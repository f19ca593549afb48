"""A French text read in chunks, left to right: noun phrases, verbs with their subjects, what a preposition leads; and what does not hold in it."""

from __future__ import annotations

import re
from functools import lru_cache

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.chunk_state import STRONG, Read, tokens
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import gerund, infinitive, participle, persons
from core.notes.grammar.french.verb_chunks import Verbs

_INVERTED = re.compile(r"-(?:t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce)$")
_IN_TENS = re.compile(r"(?:dix|vingt|trente|quarante|cinquante|soixante|quatre-vingt)-")
_HAVE = frozenset(("ai", "as", "a", "avons", "avez", "ont", "avais", "avait", "avaient", "aurais", "aurait"))


@lru_cache(maxsize=32)
def read(text: str, names: frozenset[str], *, base: str) -> Read:
    """`text` read whole. `base` is what it must be: "finite" (a clause), "np", "inf", or "any". `names` in small letters."""
    reader = Reader(tokens(text), names, base)
    reader.run()
    return reader.out


class Reader(Verbs):
    """One text, from its first word to its last."""

    def run(self) -> None:
        guard = 0
        while self.i < len(self.t):
            before = self.i
            self.step()
            guard += 1
            if self.i == before:
                self.fault("unread")
                self.i += 1

    def step(self) -> None:
        low, kind = self.low(), self.kind()
        if (
            low in ("au", "du", "tout")
            and self.low(1)
            in ("moins", "plus", "maximum", "minimum", "mieux", "coup", "delà", "dessus", "dessous")
            and not (low == "tout" and self.low(1) in ("plus", "moins"))
        ):
            self.i += 2
            return None
        if (
            low == "le"
            and self.low(1) in ("plus", "moins", "mieux")
            and (self.at_end(2) or self.low(2) in classes.PREPOSITIONS)
            and self.low(2) not in ("de", "d’")
        ):
            self.i += 2
            return None
        if (
            low == "je"
            and self.low(1) in ("pense", "crois")
            and self.low(2) in ("une", "un", "deux", "la", "le", "les", "des")
        ):
            self.fault("thought")
        if (low, self.low(1)) in (("par", "exemple"), ("bien", "sûr"), ("en", "fait"), ("en", "moyenne")):
            self.i += 2
            return None
        if low == "et" and self.low(1) in ("demi", "demie", "quart") and self.prev == "np":
            self.i += 2
            return None
        if (
            low in ("différents", "différentes", "divers", "diverses")
            and self.prev == "np"
            and self.at_end(1)
        ):
            self.i += 1
            return None
        if (
            low == "pas"
            and self.prev == "np"
            and (self.kind(1) == "number" or self.low(1) in ("un", "une", "le", "la", "les"))
        ):
            self.fault("comma")
        if (low, self.low(1), self.low(2)) == ("en", "tant", "que"):
            self.i += 2
            return self.preposition("comme")
        if low in ("tout", "toute", "tous", "toutes") and self.low(1) in ("seul", "seule", "seuls", "seules"):
            self.i += 2
            return None
        if (
            self.prev == "comma"
            and low in ("je", "j’")
            and self.low(1) in ("pense", "crois", "imagine", "suppose")
            and self.kind(2) in ("", "mark")
        ):
            self.i += 2
            self.out.main += 1
            return None
        if low == "ce" and self.low(1) in ("qui", "que", "dont", "qu’"):
            self.i += 1
            return self.set("np")
        if low == "l’" and (
            self.low(1) == "on" or (self.low(1) in ("un", "une", "autre") and not self.noun_at(2))
        ):
            self.i += 1 if self.low(1) == "on" else 2
            return None if self.low(0) == "on" else self.set("np")
        if low in ("quel", "quelle", "quels", "quelles") and not self.at_end(1):
            self.opened += 1
            if self.low(1) in ("est", "sont", "était", "serait", "sera"):
                self.i += 1
                self.subject = {"3s", "3p"}
                return self.set("rel")
        if low == "comme" and self.low(1) in classes.SUBJECTS | {"vous", "nous"}:
            return self.opener("comme")
        if kind == "mark":
            return self.mark(low)
        if kind == "aside":
            self.i += 1
            return None
        if kind == "quote":
            self.i += 1
            return self.set("np")
        if kind == "hour":
            if self.prev not in ("verb", "inf", "prep", "start", "comma", "coord", "aux", "det") and self.low(-1) not in (
                "de", "à", "vers", "dès", "avant", "après", "et", "jusqu’à", "entre", "pendant", "plus", "moins", "que", "fait", "dure", "durait", "durer",
            ):  # fmt: skip
                self.fault("hour")
            self.i += 1
            return self.set("np")
        if kind in ("much", "number"):
            return self.noun_phrase()
        if low in classes.COORDINATORS and low != "si":
            return self.coordinator(low)
        if self.is_subject():
            return self.pronoun_subject()
        if low == "s’" and self.low(1) in ("il", "ils"):
            return self.opener("si")
        if found := _INVERTED.search(low):
            return self.inverted(found[1])
        if (
            low in ("suite", "grâce", "face", "quant", "faute", "jusque")
            and self.low(1) in ("à", "de", "d’", "au", "aux")
            and self.prev != "prep"
        ):
            self.i += 1
            return None
        if (
            self.low(1) in ("par", "à", "après", "sur", "contre")
            and self.low(2) == low
            and low not in classes.DETERMINERS
        ):
            self.i += 3
            return self.set("np")
        if low in classes.RELATIVES or (low in ("à", "de", "pour", "par", "avec", "sur", "dans", "en", "chez", "sans") and self.low(1) in ("qui", "quoi", "lequel", "laquelle", "lesquels", "lesquelles")):  # fmt: skip
            return self.opener(low)
        if low in ("ne", "n’", "me", "m’", "te", "t’", "se", "s’", "y") or (
            low in classes.CLITICS and self.before_verb()
        ):
            self.i += 1
            if self.prev in ("start", "comma", "coord") and not self.out.first:
                self.out.first = "clitic"
            return None
        if infinitive(low):
            return self.infinitive()
        if low in ("est-ce", "parce"):
            self.i += 1
            return None
        if (
            low in ("tout", "tous", "toutes", "rien", "personne")
            and persons(self.low(1))
            and not participle(self.low(1))
            and self.prev != "prep"
        ):
            self.subject = {"3p"} if low in ("tous", "toutes") else {"3s"}
            self.i += 1
            return self.set("np")
        if _IN_TENS.match(low):
            return self.noun_phrase()
        if (
            self.prev in ("verb", "inf")
            and low.endswith("er")
            and not gender_of(low)
            and self.kind() == "word"
        ):
            return self.infinitive()
        if (
            self.prev == "verb"
            and self.last_verb in _HAVE
            and low.endswith(("é", "ée", "és", "ées"))
            and (participle(low) or not classes.known(low))
            and not gender_of(low)
        ):
            return self.describing(low)
        if low in classes.DETERMINERS and not (low in ("tout", "tous", "toutes") and not self.opens_noun(1)):
            return self.noun_phrase()
        if low in classes.PREPOSITIONS and not (
            low in ("près", "loin", "après", "avant", "depuis", "devant", "derrière", "contre")
            and self.at_end(1)
        ):
            return self.preposition(low)
        if self.finite_here(low):
            return self.verb(low)
        if gerund(low) and not classes.quality(low):
            self.i += 1
            return self.set("inf")
        if low in ("sinon", "ensuite", "ainsi", "donc", "alors", "puis") and self.prev == "comma":
            self.joined = True
        if (
            low in ("plus", "moins")
            and self.prev == "start"
            and self.low(1) in classes.SUBJECTS | classes.DETERMINERS
        ):
            self.opened += 1
        if classes.adverb(low):
            self.i += 1
            if not self.out.first:
                self.out.first = "adv"
            return None
        if low in classes.PRONOUNS:
            self.i += 1
            if self.prev == "prep":
                return self.set("np")
            self.subject = (
                {"3p"}
                if low in ("ceux", "celles", "toutes", "tous", "plusieurs", "certains", "beaucoup")
                else {"3s"}
            )
            if low in ("beaucoup", "certains", "plusieurs", "quelques-uns"):
                self.subject = {"3p", "3s"}
            return self.set("np")
        if low in classes.DAYS:
            self.i += 1
            return self.set(self.prev if self.prev in ("np", "verb", "aux", "inf") else "np")
        if self.is_name():
            while self.is_name():
                self.i += 1
            self.subject = {"3s"}
            return self.set("np")
        if participle(low) or classes.quality(low):
            return self.describing(low)
        return self.bare_noun(low)

    def mark(self, low: str) -> None:
        self.i += 1
        if low in STRONG:
            self.fresh()
        elif low == ",":
            self.prev_before, self.prev = self.prev, "comma"
            self.since_comma, self.joined, self.bare = False, False, False
            self.alone = self.alone or (
                self.prev_before == "np"
                and self.out.first == "np"
                and not self.clauses
                and not self.was_span
                and self.subject is not None
                and not self.opened
            )
            self.held = self.held or self.subject
            self.subject = None
            self.led = False
        else:
            self.fault("mark", self.i - 1)

    def coordinator(self, low: str) -> None:
        self.i += 1
        self.joined = True
        self.bare_before = self.bare
        self.set("coord")
        self.subject = None

    def opener(self, low: str) -> None:
        if low not in classes.RELATIVES and low not in ("si", "comme"):
            self.i += 1
        which = "si" if self.low() == "s’" else self.low()
        self.i += 1
        self.opened += 1
        self.led = False
        self.held = self.held or self.subject
        self.bare = False
        self.subject = (
            {"3s", "3p", "1s", "2p", "2s", "1p"} if which in ("qui", "lequel", "laquelle", "lesquels", "lesquelles", "que", "qu’", "où", "comme", "dont", "combien", "comment") else None
        )  # fmt: skip
        self.set("rel")
