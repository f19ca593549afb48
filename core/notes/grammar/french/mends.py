"""What the reading of a hurried text names, put right where one way alone is possible: each is tried, and printed only if it then reads whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.fragment import Part
from core.notes.grammar.french.as_written import AS_WRITTEN
from core.notes.grammar.french.chunks import read
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import infinitive, participle, persons
from core.notes.grammar.french.sound import Fault
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE
from core.notes.grammar.french.word_classes import SIGLES, known

_REPAIRS = 8
"""Faults of one text that are put right one after the other; what has more is asked for."""
_PLACED = re.compile(
    r"^(?P<at>(?:chez|à|au|aux|en|dans|a|avec|pendant|pour) [^,;:.]*?[^\W\d_]{2}),? (?P<done>[^\W\d_]+(?:é|i|u|is|it|ert))(?= )",
    re.I,
)

_WRITTEN = {"info": "information", "infos": "informations", "num": "numéro", "nums": "numéros", "certif": "certificat", "pers": "personnes", "resp": "responsable", "fai": "fait", "clim": "climatisation", "doc": "document", "docs": "documents", "nvx": "nouveaux", "nv": "nouveau", "nvelle": "nouvelle", "nvelles": "nouvelles", "tel": "téléphone", "resto": "restaurant", "restau": "restaurant", "compta": "comptabilité"}  # fmt: skip


def mended(text: str, part: Part, why: Sequence[Fault]) -> str:
    """`text` as typed with what the test names put right, where one way alone is possible."""
    for pattern, put in AS_WRITTEN:
        text = pattern.sub(put, text)
    text = _apart(text)
    for reason, word in why[:_REPAIRS]:
        low = word.lower()
        if reason == "sigle" and low in SIGLES:
            text = _put(text, low, low.upper())
        elif reason == "name":
            text = _put(text, low, low.capitalize())
        elif low in _WRITTEN:
            text = _put(text, low, _WRITTEN[low])
        elif reason == "agreement":
            done = word.rpartition(" ")[2]
            text = re.sub(rf"(?<= ){re.escape(done)}(?![^\W_])", f"{done}e", text, count=1)
        elif reason == "unknown" and participle(f"{low}t"):
            text = _put(text, low, f"{low}t")
        elif reason == "hour":
            text = re.sub(rf"(?<=[^\W\d_])(?<! à) (?={re.escape(word)}(?![^\W_]))", " à ", text, count=1)
        elif reason == "many":
            text = _put(text, f"pour {low}", f"pour les {word}")
        elif (
            reason == "unknown" and (said := _GLUED.fullmatch(low)) and (known(said[2]) or said[2] in SIGLES)
        ):
            text = _put(text, low, f"{said[1]}’{said[2].upper() if said[2] in SIGLES else said[2]}")
        elif reason == "bare" and part is Part.PROMISE and low in _PAPERS:
            text = re.sub(
                rf"(?P<lead>et|\+|,|envoyer|donner|apporter|transmettre) {re.escape(low)}(?![^\W_])",
                rf"\g<lead> {_PAPERS[low]} {low}",
                text,
                count=1,
                flags=re.I,
            )
        elif (reason == "bare" and part is Part.NEXT_STEP and _begins(text, word)) or (
            reason == "bare" and _known_to_both(text, word, part)
        ):
            text = _put(text, word, _with_its_article(word))
        elif reason in ("bare", "subjectless") and _led(text, word):
            text = text if _said_of(text, word) else _put(text, word, _with_article(word))
    placed = _PLACED.match(text)
    verb = participle(placed["done"].lower()) if placed else ""
    told = placed and re.search(r"(?<![^\W_])(?:je |j['’]|on |nous )", placed["at"], re.I)
    if placed and not told and verb and verb not in WITH_ETRE and verb not in EITHER_AUXILIARY:
        text = f"{placed['at']} j’ai {text[placed.start('done') :]}"
    return text


_GLUED = re.compile(r"(l|d|j|qu|n|c|m|s)([aeiouyhéèêàâ][^\W\d_]+)")
_PAPERS = {"attestation": "mon", "cv": "mon", "certificat": "mon", "diplôme": "mon", "permis": "mon", "book": "mon", "portfolio": "mon", "rib": "mon", "planning": "mon", "tableau": "mon", "dossier": "mon", "lettre": "ma", "fiche": "ma", "photo": "ma", "photos": "mes", "références": "mes"}  # fmt: skip
"""What a candidate promises is theirs."""
_SUBJECT = re.compile(
    r"(?<=[^\W\d_]{2}) (?=(?:je |j['’]|elle |il |on |elles |ils |nous |personne (?:ne |n['’])))"
)


def _apart(text: str) -> str:
    """Clauses that stand side by side without a mark, as sentences: « on a goûté deux soupes elle voulait savoir… »."""
    for found in reversed(list(_SUBJECT.finditer(text))):
        before, rest = text[: found.start()], text[found.end() :]
        if _LED_ON.search(before) or _TOLD.search(before):
            continue
        here = [
            why
            for why, _ in read(re.split(r"[,;:.]", before)[-1] + " " + rest, frozenset(), base="any").faults
        ]
        whole = read(re.split(r"[.;:] |, ", before)[-1], frozenset(), base="any")
        if "unjoined" in here and whole.main and not whole.faults:
            text = f"{before}. {rest[:1].upper()}{rest[1:]}"
    return text


_LED_ON = re.compile(
    r"(?<![^\W_])(?:que|qu['’]|qui|dont|où|quand|qd|si|comme|et|ou|mais|car|donc|parce|pourquoi|comment|combien|ce|avec|pour|chez|sans|de|à|a|ne|pas)$",
    re.I,
)


_TOLD = re.compile(
    r"(?<![^\W_])(?:dit|disait|dire|répondu|repondu|demandé|demande|expliqué|pense|pensé|crié|annoncé|ajouté|panneau|affiche|pancarte|écrit|phrase|mot)(?![^\W_])(?![^.;]* (?:que|qu['’]|si|s['’]|comment|pourquoi) )[^.;,]*$",
    re.I,
)
"""What stands behind « elle a dit » without a word between is what was said."""


def _led(text: str, word: str) -> bool:
    """Whether a verb or a preposition calls for `word` where it stands: « reprendre portefeuille », « avec sourire »."""
    found = re.search(rf"(?P<before>[^\W\d_]+) {re.escape(word)}(?![\w-])", text, re.IGNORECASE)
    before = found["before"].lower() if found else ""
    if before in ("appelle", "appelait", "appellent", "nomme", "dit", "dite"):
        return False
    return (
        infinitive(before)
        or bool(persons(before) - {"2s"})
        or before in ("pour", "dans", "avec", "sur", "avant", "après")
    )


def _known_to_both(text: str, word: str, part: Part) -> bool:
    """« sur rayon frais », « avant inventaire », « avec fournisseurs »: the reader's own."""
    led = "sur|dans|ds|avant|après|pendant|pdt" + (
        "|avec|pour|pr" if word.lower().endswith("s") and part is not Part.PROOF else ""
    )
    return re.search(rf"(?<![^\W_])(?:{led}) {re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _put(text: str, word: str, put: str) -> str:
    return re.sub(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])", put, text, count=1, flags=re.IGNORECASE)


def _said_of(text: str, word: str) -> bool:
    """« le reporting est manuel »: said of it, and no thing."""
    return (
        re.search(
            rf"(?:est|sont|était|étaient|sera|reste|restent|très|trop|plus|moins) {re.escape(word)}(?![\w-])",
            text,
        )
        is not None
    )


def _with_article(noun: str) -> str:
    which = gender_of(noun.lower())
    if not which:
        return noun
    if noun.lower().endswith(("s", "x")):
        return f"des {noun}"
    return f"{'une' if which == 'f' else 'un'} {noun}"


def _begins(text: str, word: str) -> bool:
    """Whether `word` begins a piece of what comes next: « commission le 18, réponse le 20 »."""
    return re.search(rf"(?:^|[,;] ?){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _with_its_article(noun: str) -> str:
    """What was agreed is known to both: « la réponse »."""
    if noun.lower().endswith(("s", "x")):
        return f"les {noun}"
    which = gender_of(noun.lower())
    if not which:
        return noun
    return f"l’{noun}" if begins_with_vowel(noun) else f"{'la' if which == 'f' else 'le'} {noun}"
