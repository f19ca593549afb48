"""Turning a sentence towards its reader: elle, ils, son, a name become vous or tu, or nothing is certain."""

from __future__ import annotations

from core.domain.brief import Brief, Recipient
from core.domain.person import Register
from core.notes.grammar.french import antecedents
from core.notes.grammar.french.conjugation import is_infinitive, third_singular
from core.notes.grammar.french.cursor import Cursor, Turned, agreed
from core.notes.grammar.french.lexicon import CLITICS, HUMANS, PERSONAL, PREPOSITIONS
from core.notes.grammar.french.person import (
    COORDINATED,
    GENDER,
    OF_OURS,
    OTHERS,
    POSSESSIVES,
    SEVERAL,
    TURNING,
    WE,
    both_did,
    from_we,
    gender_known,
    name_as_owner,
    named,
    other_gender,
)
from core.notes.grammar.french.phone import unelided
from core.notes.grammar.french.rivals import (
    OF_MINE,
    before_it,
    named_before,
    of_reader,
    of_who_does,
    spoken_to,
    theirs,
)


def turn(
    text: str, *, to: Recipient, owner: Recipient | None, brief: Brief, of_company: bool = False, stays: bool = False, later: bool = False,
    reader_did: bool = False,
) -> Turned:  # fmt: skip
    """`text` as said to `to`. `owner`: whose moment or need it is. `of_company`: « on » is the employer (a need). `stays`: the writer
    speaks of others (a proof, an opinion, a question), and only the reader's own name is theirs. `later`: something was said before. `reader_did`: its infinitive is theirs.
    """
    walk = _Walk(text, to, owner, brief, of_company=of_company, stays=stays, later=later)
    return walk.go("reader" if reader_did else "")


_OURS = ("reader", "we", "me")
_HEEDED = frozenset((*TURNING, "«"))  # every other word stays, unless it is the reader's name


class _Walk(Cursor):
    def __init__(
        self,
        text: str,
        to: Recipient,
        owner: Recipient | None,
        brief: Brief,
        *,
        of_company: bool,
        stays: bool,
        later: bool,
    ) -> None:
        self.stays, self.later = stays or spoken_to(text), later
        self.to, self.owner, self.brief = to, owner, brief
        self.of_company = of_company
        tu = brief.register is Register.TU
        super().__init__(name_as_owner(text, to, tu=tu), tu=tu, names=named(to.name))
        self.reader = "".join(self.tokens) != text

    def go(self, subject: str) -> Turned:
        self.subject = self.done = subject  # of the last verb: reader, team, other, ""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            heeded = not token.isspace() and (token.lower() in _HEEDED or self._opens_name(token))
            (self._step if heeded else self._plain)()
        return Turned(agreed(unelided(self._so_far)), self.reader, self.failed)

    def _step(self) -> None:
        low = self.tokens[self.at].lower()
        if low == "«":
            return self._quoted()
        if named := self._named():
            return self._put_name(named, self._before())
        if low not in TURNING or (self.stays and low not in ("on", "nous")):
            return self._plain()
        before = self._before()
        plural = low.endswith("s") and antecedents.several(self._so_far)
        if low in ("elle", "il", "ils", "elles") and not plural:
            self._pronoun(low, before)
        elif low == "eux" and before in PREPOSITIONS and not self._several_named():
            self._swap("vous", "")
        elif low in ("elle-même", "lui-même") and self.subject == "reader":
            self._swap("vous-même", "toi-même")
        elif (low == "on" and not self.done and self._verb_after(self.at + 1) is not None) or (
            low == "nous" and self.of_company and self._verb_after(self.at + 1, endings=("ons",)) is not None
        ):
            self._everyone(low)
        elif low in POSSESSIVES and self._owned(before) and not antecedents.looked_for(self._so_far):
            self._possessive(low)
        elif (
            low in OTHERS
            and self._word(self.at + 1)
            and before not in CLITICS
            and before != "on"
            and not self._is_verb(self.at + 1)
        ):
            self._their(low)
        elif (
            low in ("lui", "leur")
            and self.subject != "reader"
            and (self._is_verb(self.at + 1) or before in PREPOSITIONS)
        ):
            self._object(low, before)
        elif low == "lui" and self.subject == "reader" and of_reader(self._so_far):
            self._swap("vous", "te" if before in ("de", "pas") else "toi")
        elif low in COORDINATED and self.subject == "reader" and self._coordinated():
            pass
        else:
            self._plain()
        return None

    def _who(self, pronoun: str) -> str:
        """reader, other or "" (unknown) for a singular pronoun or possessive."""
        if self.owner is not None:
            if other_gender(pronoun, self.owner):
                return ""
            return "reader" if self.owner.id == self.to.id else "other"
        wanted = GENDER.get(pronoun)
        met = [p for p in self.brief.people if wanted is None or gender_known(p) in (None, wanted)]
        if len(met) == 1:
            return "reader" if met[0].id == self.to.id else "other"
        return ""

    def _pronoun(self, low: str, before: str) -> None:
        if low == "il" and self._impersonal():
            return self._plain()
        if (other_gender(low, self.owner) and self._so_far.strip()) or before_it(
            self._so_far, self.tokens[self.at + 2 : self.at + 3]
        ):
            return self._thing()
        if before in PREPOSITIONS or (
            before in ("que", "qu’") and not self._is_finite(self._after_clitics(self.at + 1))
        ):
            return self._stressed(low)
        if self._rival(low):
            return self._thing()
        if low in ("ils", "elles"):
            return self._team() if self.tu else self._subject()
        who = self._who(low)
        if who == "reader":
            return self._subject()
        if not who and self.owner is not None and self.later:
            return self._thing()
        if who == "other" and self.owner is not None and self.owner.name and not self.out:
            self.subject = "other"
            self.out.append(self.owner.name)
            self.at += 1
            return None
        return self._fail()

    def _thing(self) -> None:
        """Not of the owner's gender: something named before."""
        self.subject = "other"
        self._plain()

    def _rival(self, low: str) -> bool:
        """Whether somebody or something named before may be meant."""
        verb = self._after_clitics(self.at + 1)
        around = {t.lower() for t in self.tokens[self.at + 1 : verb + 1]}
        after = self._after_clitics(verb + 1)
        around |= {t.lower() for t in self.tokens[after : after + 1]}
        around |= OF_MINE.intersection(self.tokens[verb + 1 : verb + 6])
        return named_before(low, self._so_far, around)

    def _stressed(self, low: str) -> None:
        who = "team" if low in ("elles", "eux") else self._who("elle" if low.startswith("elle") else low)
        who = "" if low in ("il", "ils") else who  # never stressed: the verb behind it is not known
        if low.startswith("elle") and ((not who and self.owner is not None) or of_who_does(self._so_far)):
            self._plain()
        elif who == "reader" or (who == "team" and not self.tu):
            self.reader = True
            self.out.append(("toi" if self.tu else "vous") + low.removeprefix("elle").removeprefix("s"))
            self.at += 1
        else:
            self._fail()

    def _subject(self) -> None:
        """The subject pronoun, its clitics and its verb, in the second person."""
        verb = self._after_clitics(self.at + 1)
        turned = self._second(verb)
        if turned is None:
            return self._fail()
        self.subject, self.reader = "reader", True
        self._unelided()
        self._put_pronoun(capital=bool(self.out) and self.tokens[self.at][0].isupper())
        self._clitics(self.at + 1, verb)
        self.out.append(turned)
        self.at = verb + 1
        return None

    def _team(self) -> None:
        """« ils perdent » in a tu note: « l’équipe perd », since « tu » is one person."""
        verb = self._after_clitics(self.at + 1)
        turned = third_singular().get(self.tokens[verb].lower()) if verb < len(self.tokens) else None
        if turned is None or verb != self.at + 2:
            return self._fail()
        self.subject = "team"
        self.out += ["l’équipe", " ", turned]
        self.at = verb + 1
        return None

    def _everyone(self, low: str) -> None:
        """« on » of a need is the employer; elsewhere it is both of us."""
        verb = self._after_clitics(self.at + 1)
        token = self.tokens[verb].lower()
        reflexive = {"s’", "se"} & {each.lower() for each in self.tokens[verb + 1 :]}
        if reflexive or (self.of_company and antecedents.of_a_wish(self._so_far)):
            return self._plain()
        if self.stays and (low == "nous" or not both_did(token, self.tokens[verb + 2 : verb + 3])):
            return self._plain()
        if self.of_company:
            if self.tu:
                return self._fail()
            turned = self._second(verb) if low == "on" else from_we(token)
            if turned is None:
                return self._fail()
            self.subject, self.reader = "reader", True
            self._unarticled()
            self.out.append("vous")
            self._clitics(self.at + 1, verb)
            self.out.append(turned)
            self.at = verb + 1
            return None
        we = WE.get(token)
        self.subject = "we"
        if we is None or not OF_OURS.issuperset(map(str.lower, self.tokens[self.at + 1 : verb])):
            return self._plain()
        self._unarticled()
        self.out += ["nous", *self.tokens[self.at + 1 : verb], we]
        self.at = verb + 1
        return None

    def _possessive(self, low: str) -> None:
        so_far = self._so_far
        aim = self.of_company and is_infinitive(so_far.partition(" ")[0])
        alone = aim or not so_far or self.subject in _OURS or antecedents.WE_OR_YOU.match(so_far)
        if theirs(so_far) or self.subject == "other" or of_who_does(so_far, self.tokens[self.at + 2]):
            return self._plain()
        personal = self.tokens[self.at + 2].lower() in PERSONAL
        if antecedents.ITS_OWN.fullmatch(so_far) and not personal:
            return self._plain()
        if not alone and not personal and not antecedents.A_THING_OF.match(so_far):
            return self._fail()
        if HUMANS.search(so_far) or self._who("") != "reader":
            return self._fail()
        self.reader = True
        self._swap(*POSSESSIVES[low])
        return None

    def _their(self, low: str) -> None:
        if any(t.lower() in SEVERAL or t.isdecimal() for t in self.tokens[: self.at]):
            return self._plain()  # « onze jeunes sur douze ont eu leur CAP »: theirs, not the reader's
        if self.tu:
            return self._fail()
        self.reader = True
        self.out.append(OTHERS[low])
        self.at += 1
        return None

    def _object(self, low: str, before: str) -> None:
        if low == "leur" and named_before("ils", self._so_far, set()):
            return self._plain()
        if (self._impersonal_before() and low in ("leur", "lui")) or (
            low == "lui" and self._who("il" if before in PREPOSITIONS else "") == "reader"
        ):
            if self.tu and low == "leur":
                return self._fail()
            self.reader = True
            stressed = before in PREPOSITIONS
            self.out.append(("toi" if stressed else "te") if self.tu else "vous")
            self.at += 1
            return None
        return self._fail()

    def _put_name(self, size: int, before: str) -> None:
        verb = self._after_clitics(self.at + size + 1)
        if before in PREPOSITIONS and before not in ("de", "d’"):
            self.reader = True
            self.out.append("toi" if self.tu else "vous")
            self.at += size
            return
        if before not in PREPOSITIONS and self._is_finite(verb):
            self.tokens[self.at : self.at + size] = ["elle"]
            self._subject()
            return
        self._fail(size)
