"""What came of it, typed without its verb: « 14 erreurs corrigées », « tout le monde rappelé », « passé de 22 à 13 % », put as a clause."""

from __future__ import annotations

import re

from core.domain.person import Gender, Language
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE
from core.notes.words import knows

_ALL = re.compile(
    r"(?P<who>tout le monde|chacune?|chaque [^\W\d_]+|personne|aucune? [^\W\d_]+) (?P<done>[^\W\d_]+)(?P<rest>.*)",
    re.I,
)
_PASSED = re.compile(r"(?:est )?(?:passé|tombé|descendu|monté)e?s? (?P<course>de \S.* à .+)", re.I)
_CUT = re.compile(
    r"(?P<what>[^\W\d_]+s(?: [^\W\d_’]+){0,3}?) (?P<done>(?:divisé|doublé|triplé|réduit)e?s) (?P<rest>(?:par|de|en) .+)",
    re.I,
)
"""« pertes divisées par deux »."""
_NEVER = re.compile(
    r"(?P<never>(?:plus )?jamais |rien )(?P<done>[^\W\d_]+(?:é|i|u|it|is|ert))(?P<rest>(?: .+)?)"
)
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
_NUMBERS = frozenset(
    listed("deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent mille")
)
_MINE = frozenset(
    listed(
        """corriger gagner éviter économiser récupérer former traiter livrer poser ranger trier régler résoudre fermer vendre retrouver
        mener conduire réaliser développer automatiser négocier migrer coder déployer concevoir analyser traduire interviewer recruter intégrer produire lancer refondre
        auditer cartographier numériser collecter étudier évaluer photographier filmer supprimer nettoyer accompagner repérer trouver réparer installer créer écrire rédiger monter refaire tester publier servir
        préparer encadrer suivre relire signer ouvrir visiter animer organiser ramener réduire remplacer changer contrôler vérifier relancer saisir planter souder câbler"""
    )
)
"""What the writer did to a number of things, when they told before what they did."""
_THINGS = frozenset(
    listed(
        "remontées sorties entrées montées arrivées tournées plongées journées soirées années matinées prises mises reprises visites traversées percées plus couverts produits écrits reçus acquis faits suivis employés salariés invités blessés résidus tests offerts inscrits"
    )
)
"""Participles that are things or people as well: « 90 couverts »."""
_ONES = frozenset(listed("personne aucun aucune"))


def result(piece: str, *, gender: Gender | None, before: str = "") -> str:
    """`piece` as a clause of its own, or as « et corrigé 14 erreurs » after what I did `before`; "" when it is none of these, or would need a gender that nobody gave."""
    if (found := _CUT.fullmatch(piece)) and words_of(piece)[0].lower() not in DETERMINERS:
        return f"les {piece[: found.start('done')]}ont été {piece[found.start('done') :]}"
    if found := _PASSED.fullmatch(piece):
        agreed = {Gender.FEMININE: "e", Gender.MASCULINE: ""}.get(gender) if gender else None
        return "" if agreed is None else f"je suis passé{agreed} {found['course']}"
    if (found := _ALL.fullmatch(piece)) and (verb := participles().get(found["done"].lower())):
        who = found["who"]
        no = "n’" if words_of(who)[0].lower() in _ONES else ""
        if verb in WITH_ETRE:
            return f"{who} {no or ''}est {found['done']}{found['rest']}"
        return f"{who} {no}a été {found['done']}{found['rest']}"
    if before and (same := _SAME.fullmatch(piece)) and (which := gender_of(same["noun"])):
        return f"avec {'la' if which == 'f' else 'le'} même {same['noun']} pendant {same['span']}"
    if before and piece.split(" ", 1)[0].lower() in ("disponible", "joignable", "mobile", "bilingue"):
        return f"je suis {piece}"
    if (
        before.startswith("j’")
        and (found := _NEVER.fullmatch(piece))
        and (verb := participles().get(found["done"]) or _of_first_group(found["done"]))
        not in WITH_ETRE | {""}
    ):
        if before.startswith("j’ai passé ") and found["never"] != "rien ":
            return f"sans {found['never'].lstrip()}{verb}{found['rest']}"
        return f"je n’ai {found['never']}{found['done']}{found['rest']}"
    if before and (rate := _RATE.fullmatch(piece)):
        return (
            f"et un {rate['what']} de {rate['rate']}"
            if before.startswith("j’ai eu")
            else f"avec un {rate['what']} de {rate['rate']}"
        )
    first = piece.split(" ", 1)[0]
    if first[:1].isdigit() or first.lower() in _NUMBERS:
        for word in _WORD.finditer(piece, len(first)):
            verb = participles().get(word[0].lower())
            if not verb or not word[0].endswith("s") or word[0].lower() in _THINGS:
                continue
            alone = word.start() <= len(first) + 1
            if alone and (after := _WORD.match(piece, word.end() + 1)) and after[0].lower() in participles():
                continue  # « 3 plaintes traitées », « 40 saisies vérifiées »: the first is the thing
            if verb in _MINE and before.startswith("j’ai ") and " et " not in before and not alone:
                return f"et {_BASES[verb]} {piece[: word.start()].rstrip()}{piece[word.end() :]}"
            if before or not alone:
                are = "sont" if verb in WITH_ETRE | EITHER_AUXILIARY else "ont été"
                return f"{piece[: word.start()]}{are} {piece[word.start() :]}"
    return ""


_SAME = re.compile(
    r"m[êe]me (?P<noun>[^\W\d_]+)(?: pendant)? (?P<span>(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:ans|mois|saisons))"
)
"""« même tracteur six ans »."""
_RATE = re.compile(r"(?P<what>[A-ZÀ-Þ]{2,5}|taux de [^\W\d_]+) (?:de |à )?(?P<rate>\d[\d.,]* ?%)")
"""« SAV 1 % »."""
_BASES = {
    verb: form
    for form, verb in reversed(participles().items())
    if verb in _MINE and form.endswith(("é", "i", "u", "t")) and not form.endswith(("és",))
}


def _of_first_group(done: str) -> str:
    """« loupé » is « louper », though our own tables do not have it."""
    verb = f"{done[:-1]}er"
    return verb if done.endswith("é") and knows(verb, Language.FR) else ""


_COURSES = frozenset(listed("passer tomber descendre monter baisser grimper réduire augmenter"))
"""« démarque passée de 9 % à 4 % »: what became of it."""
_NEXT = PREPOSITIONS | {"chaque", "tous", "toutes"}


def counted_deed(piece: str) -> str:
    """« douze apprentis formés en deux ans » as what I did: « j’ai formé douze apprentis en deux ans »."""
    done = result(piece, gender=None, before="j’ai ")
    return f"j’ai {done.removeprefix('et ')}" if done.startswith("et ") else ""


_DONE_AGAIN = re.compile(r"(?<![^\W_])mise? à jour(?![^\W_])")
"""« tableau partagé avec la prod mis à jour chaque soir »: one keeps it, and did not share it once."""


def deed_on(piece: str) -> str:
    """« projet de fin d’études reparcouru avec ma tante » as what I did: « j’ai reparcouru le projet… »; "" when not certain."""
    words = words_of(piece)
    if len(words) < 4:
        return ""
    head, low = words[0], words[0].lower()
    found = next((w for w in _WORD.finditer(piece, len(head)) if w[0].lower() in participles()), None)
    if found is None:
        return ""
    what, done, rest = piece[: found.start()].rstrip(" ,"), found[0].lower(), piece[found.end() :]
    base = next(
        (
            form
            for form in (done, done[:-1], done[:-2])
            if form in participles() and form.endswith(("é", "i", "u", "it", "is", "ert"))
        ),
        "",
    )
    verb = participles()[done]
    if (re.match(r" (?:de|à) \d", rest) and verb in _COURSES) or _DONE_AGAIN.search(rest):
        return ""
    many = low.endswith(("s", "x"))
    which = gender_of(low)
    if (
        not verb
        or not base
        or verb in WITH_ETRE
        or not which
        or low in DETERMINERS
        or low in PREPOSITIONS
        or head[0].isupper()
    ):
        return ""
    agreed = done == base + ("e" if which == "f" else "") + ("s" if many and not base.endswith("s") else "")
    following = words_of(rest)
    if not agreed or not following or following[0].lower() not in _NEXT:
        return ""
    some = " d’un" in what or " à un" in what
    article = (
        "des "
        if many
        else f"un{'e' if which == 'f' else ''} "
        if some
        else "l’"
        if begins_with_vowel(head)
        else "la "
        if which == "f"
        else "le "
    )
    return f"j’ai {base} {article}{what[:1].lower()}{what[1:]}{rest}"
