"""A sentence as tokens with a place in it: what stands before, which word is the verb, what has been written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.notes.grammar.french.conjugation import forms, is_infinitive, second_persons
from core.notes.grammar.french.lexicon import CLITICS, DETERMINERS, IMPERSONAL
from core.notes.grammar.french.person import AUXILIARY, EACH, Named, second_person
from core.notes.grammar.french.rivals import named_before

_AFTER_A_VERB = DETERMINERS | {"que", "qu’", "«", ":", "comment", "pourquoi"}
_NOUNS_TOO = frozenset(
    ["devoir", "pouvoir", "savoir", "avoir", "être", "rire", "sourire", "souvenir", "plaisir"]
)
"""Infinitives that somebody may own: « leur savoir »."""
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*’?|\s+|[^\w\s]")


def tokens_of(text: str) -> list[str]:
    return _TOKEN.findall(text)


_AND_ME = re.compile(
    r"(?<![^\W_])(?P<have>[Tt]u as|[Vv]ous avez) (?P<done>[^;:.«]*? et (?:m’|me l’|m’en |m’y ))a(?= [^\W\d_]+(?:é|i|is|it|u|ert)(?![^\W_]))"
)


def agreed(text: str) -> str:
    """« tu as ouvert le ticket pendant qu’on parlait et m’as mis en rapporteur » : the reader did both."""
    return _AND_ME.sub(
        lambda m: f"{m['have']} {m['done']}{'as' if m['have'].lower() == 'tu as' else 'avez'}", text
    )


@dataclass(frozen=True, slots=True)
class Turned:
    text: str
    reader: bool = False  # somebody in it became « vous »
    failed: bool = False  # somebody in it could not be tied to anyone


class Cursor:
    """Reads `tokens` from `at`, writes to `out`."""

    def __init__(self, text: str, *, tu: bool, names: Named | None = None) -> None:
        self.tokens = tokens_of(text)
        self.names = names
        self.at = 0
        self.out: list[str] = []
        self.tu = tu
        self.failed = False

    @property
    def _so_far(self) -> str:
        return "".join(self.out)

    def _opens_name(self, token: str) -> bool:
        return self.names is not None and token.rstrip("’").partition("-")[0] in self.names.openers

    def _named(self) -> int:
        """How many tokens of the reader's own name stand here."""
        if self.names is None or not self._opens_name(self.tokens[self.at]):
            return 0
        found = self.names.here.match("".join(self.tokens[self.at : self.at + 12]))
        return len(tokens_of(found[0])) if found else 0

    def _several_named(self) -> bool:
        return self.tu or named_before("ils", self._so_far, set())

    def _before(self) -> str:
        for token in reversed(self.out):
            if word := token.strip():
                return word.lower()
        return ""

    def _word(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at].isspace() and self.tokens[at + 1][0].isalnum()

    def _owned(self, before: str) -> bool:
        """Whether a possessive here may be the reader's: « chacun fait dans son coin » is not."""
        theirs = EACH.match(self._so_far) is not None
        return self._word(self.at + 1) and before not in DETERMINERS and not theirs

    def _after_clitics(self, at: int) -> int:
        while at < len(self.tokens) and (self.tokens[at].isspace() or self.tokens[at].lower() in CLITICS):
            at += 1
        return at

    def _verb_after(self, at: int, endings: tuple[str, ...] = ()) -> int | None:
        verb = self._after_clitics(at)
        if verb >= len(self.tokens):
            return None
        good = self.tokens[verb].lower().endswith(endings) if endings else self._is_finite(verb)
        return verb if good else None

    def _is_finite(self, at: int) -> bool:
        return at < len(self.tokens) and self._second(at) is not None

    def _is_verb(self, at: int) -> bool:
        at = self._after_clitics(at)
        if at >= len(self.tokens):
            return False
        low = self.tokens[at].lower()
        return (
            low in ("ai", "avais", "aurais", "ont", "a", "faut", "fallait", "avons")
            or low.endswith(("ais", "rai"))
            or (low.endswith("er") and not low.endswith("ier"))  # « leur courrier »
            or (is_infinitive(low) and low not in _NOUNS_TOO)
            or low in forms()
            or low in second_persons()  # « je lui transmets » is spelled as « tu transmets »
        )

    def _second(self, at: int) -> str | None:
        """The verb at `at` in the second person; None when the word is no third person for certain."""
        if at >= len(self.tokens):
            return None
        return second_person(self.tokens[at].lower(), tu=self.tu)

    def _clitics(self, start: int, verb: int) -> None:
        for token in self.tokens[start:verb]:
            low = token.lower()
            self.out.append(
                {"se": "te", "s’": "t’"}.get(low, token)
                if self.tu
                else {"se": "vous", "s’": "vous "}.get(low, token)
            )

    def _plain(self) -> None:
        self.out.append(self.tokens[self.at])
        self.at += 1

    def _fail(self, size: int = 1) -> None:
        self.failed = True
        self.out += self.tokens[self.at : self.at + size]
        self.at += size

    def _impersonal(self) -> bool:
        rest = "".join(self.tokens[self.at : self.at + 8]).lower()
        return bool(
            re.match(r"il (?:n’)?y (?:a|avait|aura|en a)\b", rest)
            or any(
                t.lower() in IMPERSONAL
                for t in self.tokens[self.at + 1 : self._after_clitics(self.at + 1) + 1]
            )
            or re.match(
                r"il (?:n’|ne )?(?:l’|m’|nous |vous |lui |leur )?(?:(?:en )?a|avait|aura|aurait|ait) (?:bien |encore |toujours |même )?(?:fallu|suffi|paru|semblé|été (?:question|possible|nécessaire|prévu|convenu|décidé))\b",
                rest,
            )
            or re.match(
                r"il (?:paraît|paraissait|convient|convenait|importe|faille|fallût|se peut|se trouve|semblait|vaudrait|faudrait|vaille)\b",
                rest,
            )
            or re.match(r"il (?:s’agi|pleu[tv]|neige|(?:a|avait) (?:plu|neigé|gelé|grêlé)\b)", rest)
            or re.match(
                r"il (?:est|était|serait) (?:important|temps|question|possible|difficile|prévu|rare)\b", rest
            )
        )

    def _impersonal_before(self) -> bool:
        return bool(re.search(r"(?:^|\W)il (?:ne )?$", self._so_far))

    def _quoted(self) -> None:
        """Words that were said stay as they were said."""
        while self.at < len(self.tokens):
            self._plain()
            if self.out[-1] == "»":
                return

    def _coordinated(self) -> bool:
        """« et m’a expliqué » after « elle a dessiné »: the second verb follows the first."""
        start = self.at + 2
        verb = self._after_clitics(start)
        if verb >= len(self.tokens) or not self._is_finite(verb):
            return False
        clitic = verb > start
        known = self.tokens[verb].lower() in (*AUXILIARY, "avait", "était")
        following = next((t.lower() for t in self.tokens[verb + 1 : verb + 3] if not t.isspace()), "")
        if not clitic and not known and following not in _AFTER_A_VERB:
            return False
        turned = self._second(verb)
        if turned is None:
            self._fail()
            return True
        self.out += self.tokens[self.at : self.at + 2]
        if self.tokens[start].lower() in ("s’", "se"):
            self.out += ["tu" if self.tu else "vous", " "]
        self._clitics(start, verb)
        self.out.append(turned)
        self.at = verb + 1
        return True

    def _unelided(self) -> None:
        """« qu’ » before a « vous » that was « il »."""
        if self.out and self.out[-1].lower().endswith("qu’"):
            self.out[-1] = f"{self.out[-1][:-1]}e "

    def _unarticled(self) -> None:
        """« que l’on » before a « vous » or a « nous » that was « on »."""
        if self.out and self.out[-1].lower() == "l’":
            self.out.pop()

    def _put_pronoun(self, *, capital: bool) -> None:
        pronoun = "tu" if self.tu else "vous"
        self.out.append(pronoun.capitalize() if capital else pronoun)

    def _swap(self, vous: str, tu: str) -> None:
        self.out.append(tu if self.tu else vous)
        self.at += 1
