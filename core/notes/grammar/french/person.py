"""The second person: verbs and the reader's own name, from the third person to vous or tu."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.domain.brief import Recipient
from core.domain.person import Gender
from core.notes.grammar.french.conjugation import forms
from core.notes.grammar.french.tables import listed

_NOT_IMPERFECT = frozenset(
    ["fait", "lait", "portrait", "souhait", "trait", "retrait", "extrait", "attrait", "parfait", "forfait"]
)
AUXILIARY = {"a": ("avez", "as"), "est": ("êtes", "es"), "ont": ("avez", "as"), "sont": ("êtes", "es")}

WE = {"a": "avons", "est": "sommes", "avait": "avions", "était": "étions", "va": "allons", "fait": "faisons"}
POSSESSIVES = {"son": ("votre", "ton"), "sa": ("votre", "ta"), "ses": ("vos", "tes")}
EACH = re.compile(r"(?:chacune?|chaque|personne|tout le monde|aucune?|on)\b", re.I)
"""« Chacun fait dans son coin »: a « son » after these is theirs."""
OTHERS = {"leur": "votre", "leurs": "vos"}
COORDINATED = frozenset(["et", "puis", "ou", "mais"])

SEVERAL = frozenset(
    listed(
        "ils elles ont avaient auront eurent sont étaient seront les aux des ces deux trois plusieurs tous toutes ceux celles chacun chacune"
    )
)
"""Words that name or follow several others: a « leur » after them may be theirs."""


OF_OURS = frozenset([" ", "n’", "l’", "les", "leur", "lui", "y"])
"""What may stand between « on » and its verb where « on » is the writer and others; « on m’a dit » is somebody else."""
TURNING = frozenset(listed("eux elle il ils elles elle-même lui-même on nous lui leur")) | {
    *POSSESSIVES,
    *OTHERS,
    *COORDINATED,
}
"""Words that may be about the reader."""


_WISHED = {
    "dise": "disiez", "fasse": "fassiez", "puisse": "puissiez", "sache": "sachiez", "vienne": "veniez", "prenne": "preniez",
    "mette": "mettiez", "lise": "lisiez", "écrive": "écriviez", "tienne": "teniez", "comprenne": "compreniez", "connaisse": "connaissiez",
    "reçoive": "receviez", "entende": "entendiez", "réponde": "répondiez", "attende": "attendiez", "parte": "partiez", "sorte": "sortiez",
}  # fmt: skip
"""« qu’elle le dise » to « que vous le disiez »: verbs that are not in -er, whose « vous » is another in a wish."""


def second_person(verb: str, *, tu: bool) -> str | None:
    """« cherche » or « cherchent » to « cherchez » or « cherches »; None for a word that is no third person."""
    if verb in AUXILIARY:
        return AUXILIARY[verb][1 if tu else 0]
    if verb in _WISHED:
        return verb + "s" if tu else _WISHED[verb]
    if (known := forms().get(verb)) is not None:
        return known[2 if tu else 1]
    if verb in _NOT_IMPERFECT:
        return None
    for ending in ("aient", "ait"):
        if verb.endswith(ending) and len(verb) > len(ending) + 1:
            stem = verb.removesuffix(ending)
            if tu:
                return stem + "ais"
            if stem.endswith("ge"):
                stem = stem[:-1]
            return (stem[:-1] + "c" if stem.endswith("ç") else stem) + "iez"
    if re.search(r"[eiuod]?r(?:a|ont)$", verb) and len(verb) > 3:
        return re.sub(r"(?:a|ont)$", "as" if tu else "ez", verb)
    if _FIRST_GROUP.fullmatch(verb) and verb not in _NO_VERB:
        return verb + ("s" if tu else "z")
    return None


def both_did(verb: str, after: Sequence[str]) -> bool:
    """Whether « on » and this auxiliary are the writer and their team: « on a monté », « on est passés »."""
    if verb in ("a", "avait"):
        return True
    if verb not in ("est", "était") or not after or after[0].lower() in ("jamais", "depuis", "plus"):
        return False
    return after[0].lower().endswith(_PLURAL_PAST)


_FIRST_GROUP = re.compile(r"[^\W\d_]*(?:[^\W\d_](?<![èêëû])){3}e")
"""« graisse », « tamponne » : a verb in -er that no table has; one whose stem changes is left to them."""
_NO_VERB = frozenset(
    listed(
        "ensuite encore contre entre outre quatre autre notre votre contre simple double rare même comme presque"
    )
)
"""« d’abord les promenades et ensuite les réunions »."""
_PLURAL_PAST = ("és", "ées", "us", "ues", "is", "ies")


def from_we(verb: str) -> str | None:
    known = {"avons": "avez", "sommes": "êtes", "faisons": "faites", "disons": "dites", "allons": "allez"}
    if verb in known:
        return known[verb]
    if verb.endswith("geons"):
        return verb[:-4] + "ez"
    if verb.endswith("çons"):
        return verb[:-4] + "cez"
    return verb[:-3] + "ez" if verb.endswith("ons") else None


CIVILITIES = frozenset(
    ("Mme", "Mlle", "M.", "Mr", "Madame", "Monsieur", "Dr", "Docteur", "Pr", "Professeur", "Maître", "Me")
)


_CIVIL = {
    "Mme": Gender.FEMININE,
    "Mlle": Gender.FEMININE,
    "Madame": Gender.FEMININE,
    "M.": Gender.MASCULINE,
    "Mr": Gender.MASCULINE,
    "Monsieur": Gender.MASCULINE,
}


def gender_known(person: Recipient) -> Gender | None:
    """As logged, or as the civility typed with the name tells."""
    return person.gender or _CIVIL.get(person.name.partition(" ")[0])


@dataclass(frozen=True, slots=True)
class Named:
    """How one person may be called in a text: their forms, longest first, and the first words of those."""

    here: re.Pattern[str]
    owner: re.Pattern[str]
    openers: frozenset[str]


@lru_cache(maxsize=2048)
def named(full: str) -> Named | None:
    """None for a name too short to be told from a word."""
    first, _, family = full.partition(" ")
    last = family.rpartition(" ")[2]
    if first in CIVILITIES:
        first = ""
    civil = tuple(
        f"{c} {each}" for c in sorted(CIVILITIES) for each in dict.fromkeys((family, last)) if len(each) > 1
    )
    known = [n for n in (full, *civil, first, family, last) if len(n) > 2 or (len(n) == 2 and n == full)]
    if not known:
        return None
    either = "|".join(re.escape(name) for name in sorted(set(known), key=len, reverse=True))
    return Named(
        re.compile(rf"(?:{either})(?![\w’])"),
        re.compile(rf"(la |le |l’|les )([^,;:]{{2,40}}?) (?:de |d’)(?:{either})(?![\w’])"),
        frozenset(re.split(r"[^\w]", name, maxsplit=1)[0] for name in known),
    )


def name_as_owner(text: str, to: Recipient, *, tu: bool) -> str:
    """« l’idée de Karim » said to Karim: « votre idée »."""
    forms = named(to.name)
    found = forms.owner.match(text) if forms else None
    if found is None:
        return text
    if found[1] == "les ":
        owned = "tes " if tu else "vos "
    else:
        owned = ("ta " if found[1] == "la " else "ton ") if tu else "votre "
    return owned + found[2] + text[found.end() :]


GENDER = {"elle": Gender.FEMININE, "il": Gender.MASCULINE}


def other_gender(pronoun: str, owner: Recipient | None) -> bool:
    """Whether « il » cannot be the lady whose moment it is, nor « elle » the gentleman."""
    wanted = GENDER.get(pronoun)
    return wanted is not None and owner is not None and owner.gender not in (None, wanted)
