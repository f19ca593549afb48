"""Every finite form of a French verb with the persons it may be said of: what the word list has of a verb decides where the tables do not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from core.domain.person import Language
from core.notes.grammar.french.conjugation import conditional, forms, infinitives, participles
from core.notes.grammar.french.tables import listed
from core.notes.words import knows

_AGAIN = 7
"""Letters of the shortest « re- » before a verb that the list does not have: « recroisent »."""
_ONE, _TWO, _THREE, _WE, _YOU, _THEY = "1s", "2s", "3s", "1p", "2p", "3p"
_ENDINGS = (
    ("e", (_ONE, _THREE)), ("es", (_TWO,)), ("ons", (_WE,)), ("ez", (_YOU,)), ("ent", (_THEY,)),
    ("ais", (_ONE, _TWO)), ("ait", (_THREE,)), ("ions", (_WE,)), ("iez", (_YOU,)), ("aient", (_THEY,)),
    ("ai", (_ONE,)), ("a", (_THREE,)), ("èrent", (_THEY,)),
    ("erai", (_ONE,)), ("eras", (_TWO,)), ("era", (_THREE,)), ("erons", (_WE,)), ("erez", (_YOU,)), ("eront", (_THEY,)),
    ("erais", (_ONE, _TWO)), ("erait", (_THREE,)), ("erions", (_WE,)), ("eriez", (_YOU,)), ("eraient", (_THEY,)),
)  # fmt: skip
"""Of the verbs in -er."""
_IMPERFECT = _ENDINGS[5:10]
_FUTURE = (
    ("ai", (_ONE,)), ("as", (_TWO,)), ("a", (_THREE,)), ("ons", (_WE,)), ("ez", (_YOU,)), ("ont", (_THEY,)),
    ("ais", (_ONE, _TWO)), ("ait", (_THREE,)), ("ions", (_WE,)), ("iez", (_YOU,)), ("aient", (_THEY,)),
)  # fmt: skip
_SUBJUNCTIVE = (("e", (_ONE, _THREE)), ("es", (_TWO,)), ("ent", (_THEY,)))
_IN_IR = (
    ("is", (_ONE, _TWO)), ("it", (_THREE,)), ("issons", (_WE,)), ("issez", (_YOU,)), ("issent", (_THEY,)),
    ("issais", (_ONE, _TWO)), ("issait", (_THREE,)), ("issions", (_WE,)), ("issiez", (_YOU,)), ("issaient", (_THEY,)),
    ("isse", (_ONE, _THREE)), ("isses", (_TWO,)), ("irent", (_THEY,)),
    *((f"ir{end}", who) for end, who in _FUTURE),
)  # fmt: skip
_IRREGULAR = {
    "suis": "1s", "es": "2s", "est": "3s", "sommes": "1p", "êtes": "2p", "sont": "3p", "étais": "1s 2s", "était": "3s", "étions": "1p", "étiez": "2p", "étaient": "3p",
    "sois": "1s 2s", "soit": "3s", "soyons": "1p", "soyez": "2p", "soient": "3p", "fut": "3s", "furent": "3p", "fus": "1s", "fût": "3s",
    "ai": "1s", "as": "2s", "a": "3s", "avons": "1p", "avez": "2p", "ont": "3p", "avais": "1s 2s", "avait": "3s", "avions": "1p", "aviez": "2p", "avaient": "3p",
    "aie": "1s", "ait": "3s", "aient": "3p", "ayez": "2p", "eut": "3s", "eus": "1s", "eurent": "3p",
    "vais": "1s", "vas": "2s", "va": "3s", "allons": "1p", "allez": "2p", "vont": "3p", "aille": "1s 3s", "aillent": "3p",
    "fais": "1s 2s", "fait": "3s", "faisons": "1p", "faites": "2p", "font": "3p", "fasse": "1s 3s", "fassent": "3p", "fassiez": "2p",
    "puisse": "1s 3s", "puissent": "3p", "puissiez": "2p", "sache": "1s 3s", "sachent": "3p", "sachiez": "2p", "veuille": "1s 3s", "veuillez": "2p", "vaille": "3s",
    "faut": "3s", "fallait": "3s", "faudra": "3s", "faudrait": "3s", "faille": "3s", "pleut": "3s", "pleuvait": "3s",
    "disons": "1p", "dîmes": "1p", "fit": "3s", "vit": "3s", "prit": "3s", "mit": "3s", "vint": "3s", "tint": "3s", "dus": "1s", "dut": "3s", "put": "3s", "sut": "3s", "voulut": "3s",
    "puis-je": "1s", "hait": "3s", "naquit": "3s", "vécut": "3s", "reçut": "3s", "crut": "3s", "suffit": "3s",
    "ouvre": "1s 3s", "couvre": "1s 3s", "offre": "1s 3s", "découvre": "1s 3s", "souffre": "1s 3s", "accueille": "1s 3s", "cueille": "1s 3s",
}  # fmt: skip
_MORE = """
souvenir souvient souviennent souvenez souviens souvenu
appartenir appartient appartiennent appartenez appartiens appartenu
asseoir assied asseyent asseyez assieds assis
cuire cuit cuisent cuisez cuis cuit
taire tait taisent taisez tais tu
rompre rompt rompent rompez romps rompu
interrompre interrompt interrompent interrompez interromps interrompu
extraire extrait extraient extrayez extrais extrait
vêtir vêt vêtent vêtez vêts vêtu
dissoudre dissout dissolvent dissolvez dissous dissous
vaincre vainc vainquent vainquez vaincs vaincu
restreindre restreint restreignent restreignez restreins restreint
enfreindre enfreint enfreignent enfreignez enfreins enfreint
feindre feint feignent feignez feins feint
abattre abat abattent abattez abats abattu
combattre combat combattent combattez combats combattu
secourir secourt secourent secourez secours secouru
fuir fuit fuient fuyez fuis fui
falloir faut faut faut faut fallu
pleuvoir pleut pleuvent pleut pleut plu
""".strip().splitlines()
"""Verbs of talk that the tables of `verbs` do without; in its order."""
_IN_ER_AND_NO_VERB = frozenset(
    listed("hiver cher fer mer hier amer enfer dernier premier leader manager super hyper panier papier ")
)


@lru_cache(maxsize=8192)
def persons(word: str) -> frozenset[str]:
    """ "1s" to "3p" that `word`, in small letters, may be said of; empty where it is no finite form."""
    found = frozenset(_regular(word)) | _table().get(word, frozenset())
    if found or not word.startswith("re") or len(word) < _AGAIN:
        return found
    return persons(word[2:])


@lru_cache(maxsize=8192)
def infinitive(word: str) -> bool:
    """Whether `word`, in small letters, is an infinitive, of the tables or by the other forms that the word list has of it."""
    return word in infinitives() or word in _more_done().values() or _in_er(word) or _in_ir(word)


@cache
def _more_done() -> dict[str, str]:
    done = {row[5]: row[0] for row in map(str.split, _MORE) if row[5] != "tu"}
    return {f"{word}{end}": base for word, base in done.items() for end in ("", "e", "s", "es")}


@lru_cache(maxsize=8192)
def participle(word: str) -> str:
    """The infinitive of a past participle in any of its four forms; "" for anything else."""
    if found := participles().get(word) or _more_done().get(word):
        return found
    base = word.removesuffix("s").removesuffix("e") if word.endswith(("és", "ée", "ées")) else word
    if base.endswith("é") and _in_er(f"{base[:-1]}er"):
        return f"{base[:-1]}er"
    base = word.removesuffix("s").removesuffix("e")
    return f"{base}r" if base.endswith("i") and _in_ir(f"{base}r") else ""


def gerund(word: str) -> bool:
    """« rangeant », « finissant »."""
    if not word.endswith("ant") or len(word) < 5:
        return False
    stem = word[:-3]
    if word in ("étant", "ayant", "sachant"):
        return True
    known = any(infinitive(f"{each}er") for each in _stems(stem))
    return known or f"{stem}ons" in _table() or (stem.endswith("iss") and _in_ir(f"{stem[:-2]}r"))


@lru_cache(maxsize=8192)
def _in_er(word: str) -> bool:
    """Whether the list has enough of its forms: « panier » has no « pané » beside it that is its own."""
    if not word.endswith("er") or len(word) < 4 or word in _IN_ER_AND_NO_VERB:
        return False
    if word in infinitives():
        return True
    stem = word[:-2]
    if not knows(word, Language.FR) or not knows(f"{stem}é", Language.FR):
        return False
    soft = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem
    return any(
        knows(each, Language.FR)
        for each in (f"{soft}ait", f"{stem}ez", f"{soft}ant", f"{stem}era", f"{soft}ais")
    )


@lru_cache(maxsize=4096)
def _in_ir(word: str) -> bool:
    if not word.endswith("ir") or len(word) < 5 or word.endswith("oir"):
        return False
    return knows(word, Language.FR) and (
        knows(f"{word[:-1]}ssent", Language.FR) or knows(f"{word[:-1]}ssait", Language.FR)
    )


def _regular(word: str) -> Iterator[str]:
    for ending, who in _ENDINGS:
        if word.endswith(ending) and any(_in_er(f"{stem}er") for stem in _stems(word[: -len(ending)])):
            yield from who
    for ending, persons_of in _IN_IR:
        if word.endswith(ending) and _in_ir(f"{word[: -len(ending)]}ir"):
            yield from persons_of


def _stems(stem: str) -> Iterator[str]:
    """As it may stand before -er: « range » of « rangeait », « commenç », « gèr », « appell », « emploi »."""
    if len(stem) < 2:
        return
    yield stem
    if stem.endswith("ge"):
        yield stem[:-1]
    if stem.endswith("ç"):
        yield f"{stem[:-1]}c"
    if "è" in stem[-4:]:
        at = stem.rindex("è")
        yield f"{stem[:at]}é{stem[at + 1 :]}"
        yield f"{stem[:at]}e{stem[at + 1 :]}"
    if stem[-2:] in ("ll", "tt"):
        yield stem[:-1]
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"


@cache
def _table() -> dict[str, frozenset[str]]:
    """What the tables have beside the verbs in -er."""
    found: dict[str, set[str]] = {word: set(who.split()) for word, who in _IRREGULAR.items()}

    def put(word: str, *who: str) -> None:
        found.setdefault(word, set()).update(who)

    every = dict(forms())
    for she, many, entry in ((row[1], row[2], (row[0], row[3], row[4])) for row in map(str.split, _MORE)):
        every[she] = every[many] = entry
    they = {entry: word for word, entry in every.items() if word.endswith(("ent", "ont"))}
    for word, entry in every.items():
        base, you, thou = entry
        if base in ("être", "avoir") or (
            base.endswith("er") and base not in ("aller", "envoyer", "renvoyer")
        ):
            continue
        put(word, _THEY if word == they.get(entry) else _THREE)
        put(you, _YOU)
        put(thou, _ONE, _TWO)
        stem = (
            f"{base[:-2]}s"
            if base in ("faire", "refaire", "satisfaire", "dire", "redire")
            else you.removesuffix("ez")
        )
        put(f"{stem}ons", _WE)
        for ending, who in _IMPERFECT:
            put(stem + ending, *who)
        many = they.get(entry, "")
        if many.endswith("ent"):
            for ending, who in _SUBJUNCTIVE:
                put(many[:-3] + ending, *who)
    for base in infinitives():
        future = conditional(base).removesuffix("ais") if not base.endswith("er") else ""
        for ending, who in _FUTURE if future else ():
            put(future + ending, *who)
    for base in ("être", "avoir", "aller", "envoyer", "renvoyer", "tenir"):
        future = conditional(base).removesuffix("ais")
        for ending, who in _FUTURE:
            put(future + ending, *who)
    for stem in ("devr", "tiendr", "viendr", "reviendr", "deviendr", "retiendr", "obtiendr", "vaudr", "mour"):
        for ending, who in _FUTURE:
            put(stem + ending, *who)
    return {word: frozenset(who) for word, who in found.items()}
