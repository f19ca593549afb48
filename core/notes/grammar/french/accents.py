"""Small words typed without their accent or their apostrophe: « ma montré », « le quai ou les palettes penchent », « a 60 km/h », « des le matin »."""

from __future__ import annotations

import re

from core.domain.person import Language
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.conjugation import NOUN_TOO, is_infinitive, participles
from core.notes.grammar.french.lexicon import CLITICS, DETERMINERS, gender_of
from core.notes.grammar.french.tables import listed
from core.notes.signs import Rule, ruled
from core.notes.words import knows

_ME = re.compile(r"(?:(?<=^)|(?<=[,;.] )|(?<= et ))(?P<me>m|l|n)a (?P<verb>[^\W\d_]+)", re.I)
_OU = re.compile(
    r"(?<=[^\W_] )ou (?=(?P<rest>(?:les?|la|l’|on|il|ils|elles?|tout|chaque|j’|je|nous|vous) ?[^,;:.]+))"
)
_A = re.compile(r"(?:(?<=^)|(?<=[\s(]))a (?=[^\s])")
_FROM_TO = re.compile(
    r"(?P<from>(?<![^\W_])\d[\d.,]* ?(?:%|kg|g|km|m|min|s|sec|h|jours?|heures?|minutes?|€|k€)?(?: par [^\W\d_]+)?) a (?=\d)"
)
"""« 40 kg a 22 kg »."""
_PART = re.compile(r"[,;:.!?«»()] ?")
_SUBJECTS = frozenset(
    listed("il elle on qui ça cela personne y chacun rien n’ l’ m’ t’ nous vous leur lui en tout")
)
_BEFORE_A_VERB = _SUBJECTS | CLITICS
_OPENS = frozenset(listed("que qu’ dont où quand si lorsque lorsqu’ parce puisque"))
"""What begins a clause whose verb is still to come: « dont la cour a la charge »."""
_WHERE = frozenset(
    listed(
        """quai salle bureau atelier jour nuit moment endroit lieu page point étage magasin cuisine couloir réserve cour rue ligne poste zone rayon hangar cave serre chantier site classe
        année mois semaine matin soir heure fois maison appartement chambre dépôt garage camion café école ville village pays place case fichier tableau document coin table mur écran service
        équipe réunion scène étape partie parcelle champ cuve labo laboratoire local vitrine entrepôt plan carnet cahier"""
    )
)
_BETWEEN = frozenset(
    listed("bien tout pas jamais toujours déjà aussi beaucoup vite même enfin vraiment plus")
)
_PLACED = frozenset(
    listed(
        "la l’ mon ma mes notre nos votre vos ton ta tes son sa ses chaque cause force partir propos peu part temps pied vélo domicile distance jour moins"
    )
)
"""What follows « à » more often than the verb, when nobody is named who has it."""
_ONE_OF_THEM = frozenset(listed("le la l’ un une ce cet cette mon ma notre votre son sa chaque"))
"""« le chef a la clé »: perhaps he has it."""
_RULES: tuple[Rule, ...] = (
    (("des ",), re.compile(r"(?<![^\W_])des (?=(?:les?|la|mon|ma|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|que|qu’|l’|\d{1,2} ?h)(?![^\W_])|l’|qu’)", re.I), "dès "),
    (("bonjour a ", "merci a ", "bonsoir a ", "au revoir a "), re.compile(r"(?<![^\W_])(bonjour|merci|bonsoir|au revoir) a (?=[^\W\d_])", re.I), r"\1 à "),
    (("bien sur",), re.compile(r"(?<![^\W_])bien sur(?=$|[,.;:!?]| que| qu’)", re.I), "bien sûr"),
    ((" du ",), re.compile(r"(?<![^\W_])(j’ai|aurais|aurait|avons|avais|aviez|avait) du (?=[^\W\d_]+(?:er|ir|re|oir)(?![^\W_]))", re.I), r"\1 dû "),
    (("grâce a ", "jusqu’a ", "face a ", "rapport a ", "quant a ", "suite a "), re.compile(r"(?<![^\W_])(grâce |jusqu’|face |rapport |quant |suite )a (?!été|eu|fait)", re.I), r"\1à "),
    (("a côté", "a coté", "a peu"), re.compile(r"(?<![^\W_])a (?=c[ôo]té|peu près)", re.I), "à "),
    (("à coté", "du coté", "de coté"), re.compile(r"(?<=[àue] )coté(?![^\W_])"), "côté"),
)  # fmt: skip


_AN_ARTICLE = re.compile(r"(?:la|mon|ma|mes|notre|nos|votre|vos|chaque|cette|ce|cet|un|une) |l['’]", re.I)


def accented(text: str) -> str:
    """`text` with « m’a », « où », « dès », « dû » and « à » where nothing else can be meant."""
    if text[:2] == "A ":
        text = f"{'à' if text[2:3].isupper() or _AN_ARTICLE.match(text, 2) else 'a'} {text[2:]}"
    if "ma " in text[:3].lower() or " ma " in text or ", la " in text:
        text = _ME.sub(_has, text)
    if " ou " in text:
        text = _OU.sub(_where, text)
    text = ruled(text, _RULES)
    if " a " in text:
        text = _FROM_TO.sub(r"\g<from> à ", text)
    if "à" not in text and (" a " in text or text[:2] == "a "):
        text = _A.sub(lambda m: "à " if _is_place(text[: m.start()], text[m.end() :]) else m[0], text)
    return text


def _has(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    if (verb in participles() and not verb.endswith(("s", "e"))) or (verb.endswith("e") and _told_her(found)):
        return f"{found['me']}’a {found['verb']}"
    return found[0]


def _told_her(found: re.Match[str]) -> bool:
    """« ma expliquée », but not « ma tenue », « la donnée »: what is a thing too stays one."""
    verb = found["verb"].lower()
    return found["me"].lower() == "m" and verb in participles() and not gender_of(verb)


def _where(found: re.Match[str]) -> str:
    """« le quai ou les palettes penchent » : « ou » before a clause, after a place or a time."""
    before = words_of(found.string[: found.start()])
    place = [word for word in before if not word.isdigit()][-1:]
    if not place or place[0].lower() not in _WHERE:
        return found[0]
    rest = words_of(found["rest"])
    told = has_finite(before) or any(w.lower() in participles() for w in before)
    return "où " if told and (has_finite(rest) or any(map(_acts, rest[2:4]))) else found[0]


def _acts(word: str) -> bool:
    """« raccroche », « passe »: a form of a verb in -er, behind a noun."""
    low = word.lower()
    verb = f"{low}r" if low.endswith("e") else f"{low[:-2]}r" if low.endswith("ent") else ""
    return bool(verb) and knows(verb, Language.FR)


def _is_place(before: str, after: str) -> bool:
    """Whether « a » between them can be no verb: nobody has it, and something has been done already or follows that is not done."""
    words = [w.lower() for w in words_of(_PART.split(before)[-1])]
    rest = [w.lower() for w in words_of(after)[:3]] or [""]
    last = words[-1] if words else ""
    if last in _BEFORE_A_VERB and last not in ("le", "la", "les"):
        return (
            last in ("rien", "tout", "lui", "vous", "nous", "leur")
            and is_infinitive(rest[0])
            and rest[0] not in NOUN_TOO
        )
    if last in ("et", "mais", "puis") or any(
        w in _OPENS and not has_finite(words[at + 1 :]) for at, w in enumerate(words)
    ):
        return is_infinitive(rest[0]) and rest[0] not in NOUN_TOO
    following = next((w for w in rest if w not in _BETWEEN), "")
    if following in participles() or following in ("eu", "été"):
        return False
    if is_infinitive(rest[0]) and rest[0] not in NOUN_TOO:
        return True
    if not words:
        return rest[0] in _PLACED or rest[0][0:1].isdigit() or rest[0] in DETERMINERS or after[:1].isupper()
    if any(w in participles() or is_infinitive(w) for w in words[1:]) and rest[0][0:1].isdigit():
        return True
    done = last in participles() or is_infinitive(last) or has_finite(words) or words[0] in ("j’", "je")
    if (
        done
        or words[0] in participles()
        or (words[0] == "de" and rest[0][0:1].isdigit())
        or ("de" in words[:-1] and words[-1].isdigit())
    ):
        return True
    if words[0] not in DETERMINERS and rest[0].isalpha() and not knows(rest[0], Language.FR):
        return True
    if after[:1].isupper() and words[0] not in DETERMINERS and before[:1].islower():
        return True
    return rest[0] in _PLACED and words[0] not in _ONE_OF_THEM
