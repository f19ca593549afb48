"""What nobody looks forward to: a test is prepared for, a medical visit is gone to."""

from __future__ import annotations

import re

_JOY = re.compile(
    r"Je me réjouis (?:d’avance )?(?P<of>des |du |de la |de l’|de |d’)(?P<much>(?:votre |vos |ton |ta |tes |un |une |deux |trois |premi(?:er|ère)s? |petite?s? )*)"
    r"(?P<what>(?:tests?|examens?|épreuves?|évaluations?|concours|contrôles?|psychotechniques?|visites? médicales?|prises? de sang|enquêtes?|dépistages?)(?![^\W_]))"
)
_THE = {"des ": "les ", "du ": "le ", "de la ": "la ", "de l’": "l’", "de ": "", "d’": ""}


def without_joy(text: str) -> str:
    """« Je me réjouis des tests » as « Je me prépare pour les tests »; « … de la visite médicale » as « Je serai là pour… »."""
    return _JOY.sub(_faced, text) if "réjouis" in text else text


def _faced(found: re.Match[str]) -> str:
    there = found["what"].startswith(("visite", "prise", "enquête", "dépistage"))
    return (
        f"Je {'serai là' if there else 'me prépare'} pour {_THE[found['of']]}{found['much']}{found['what']}"
    )
