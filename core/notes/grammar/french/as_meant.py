"""What is typed in a plain line and meant otherwise than it reads: « super échange sur… », « lui passer ma grille », « attente du retour »."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.notes.fragment import Part
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.needs import worry
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE

_PRAISED = re.compile(
    r"^(?:une? )?(?:super|très bon(?:ne)?|bon(?:ne)?|bel(?:le)?|excellent(?:e)?|chouette|agréable|joli(?:e)?) (?=(?:échange|discussion|conversation|accueil)(?![^\W_]))",
    re.I,
)
_WELCOME = re.compile(r"^accueil(?![^\W_])", re.I)
_ADVICE = re.compile(
    r"^(?P<whose>s(?:on|a)|votre|t(?:on|a)) (?P<what>conseil|règle|astuce|devise|consigne) ?: (?P<does>[^\W\d_]+)(?P<rest>[^:;.]*)[.]?$",
    re.I,
)
_TOO = re.compile(r"^(?P<who>elle|il) aussi (?P<aux>s['’]est|est|a|avait|s['’]était) ", re.I)
_TALKED = re.compile(
    r"(?P<did>(?:parlé|discuté|causé)) (?P<what>(?!de |d['’]|du |des |avec |à |au |ensemble|longtemps|beaucoup|sans |pendant |en |franchement|vraiment|longuement|aussi)[a-zà-ÿ]{4,}(?: et [a-zà-ÿ]{4,})?)$"
)
_SYMPA = re.compile(r"(?<![^\W_])sympa(?P<s>s?)(?![^\W_])", re.I)
_NONE = re.compile(r"^pas (?P<of>de |d['’])(?P<what>.+)$", re.I)
_PASS_HIM = re.compile(
    r"^(?:lui|leur) (?:passer|partager|filer) (?=(?:mon|ma|mes|les?|la|l['’]|une?|des|notre|nos)(?![^\W_]))",
    re.I,
)
_PUT_IN_TOUCH = re.compile(r"^(?:la|le|l['’]|les) ?mettre en (?=contact|relation)", re.I)
_UNKNOWN = re.compile(
    r"^(?:je (?:ne )?sais pas(?: encore)?|aucune idée|inconnue?|à voir|à définir|pas encore|rien(?: de précis)?|néant|non précisée?|n/?a|\?+)[ .!?]*$",
    re.I,
)
_WAITING = re.compile(r"^(?:en )?attente (?:du |de la |de l['’]|des |d['’]une? |de |d['’])", re.I)
_KNOWING = re.compile(r"^(?:diplômée?|certifiée?|formée?|habilitée?) (?=[A-ZÀ-Þ])")
_NAMED = re.compile(r"^(?P<did>[^\W\d_]+) (?=[A-ZÀ-Þ][^\W_]*)")


def as_meant(text: str, part: Part) -> str:
    """`text` as its field's rules can read it; "" where it says that nothing is known."""
    put = _PUT.get(part)
    return put(text.strip()) if put else text


def _moment(text: str) -> str:
    text = _WELCOME.sub("son accueil", _PRAISED.sub("", text))
    text = _SYMPA.sub(r"agréable\g<s>", text)
    text = _TOO.sub(r"\g<who> \g<aux> aussi ", text)
    text = _TALKED.sub(
        lambda m: f"{m['did']} {'d’' if begins_with_vowel(m['what']) else 'de '}{m['what']}", text
    )
    advice = _ADVICE.match(text)
    if advice and is_infinitive(advice["does"].lower()):
        of = "d’" if begins_with_vowel(advice["does"]) else "de "
        return f"{advice['whose']} {advice['what']} {of}{advice['does'].lower()}{advice['rest']}"
    return text


def _need(text: str) -> str:
    none = _NONE.match(text)
    return f"il n’y a {text[:1].lower()}{text[1:]}" if none and not worry(none["what"]) else text


def _proof(text: str) -> str:
    if _KNOWING.match(text):
        return f"je suis {text[:1].lower()}{text[1:]}"
    did = _NAMED.match(text)
    verb = participles().get(did["did"].lower(), "") if did else ""
    return f"j’ai {text[:1].lower()}{text[1:]}" if verb and verb not in WITH_ETRE | EITHER_AUXILIARY else text


def _promise(text: str) -> str:
    return _PUT_IN_TOUCH.sub("vous mettre en ", _PASS_HIM.sub("lui donner ", text))


def _next_step(text: str) -> str:
    return "" if _UNKNOWN.match(text) else _WAITING.sub("", text)


_PUT: dict[Part, Callable[[str], str]] = {
    Part.MOMENT: _moment,
    Part.NEED: _need,
    Part.PROOF: _proof,
    Part.PROMISE: _promise,
    Part.NEXT_STEP: _next_step,
}
