"""Classes of hurried French that a judge would not have signed: whose « il », which « + », what is no hour, what lacks its verb."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR

MARC = Recipient("p1", "Marc Oberson", "interviewers[0]", gender=Gender.MASCULINE)
BRIEF = Brief(Language.FR, "Les Tilleuls", datetime(2026, 3, 3, 15, tzinfo=UTC), "Europe/Paris", (MARC,))


def shaped(typed: str, part: Part) -> dict[Shape, str]:
    owner = MARC if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=MARC, brief=BRIEF, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        (
            "il m'a répété cette phrase d'un élève et il n'a pas souri, ça l'embête",
            Shape.SENTENCE,
            "Vous m’avez répété cette phrase d’un élève, et vous n’avez pas souri.",
        ),
        (
            "il a goûté ma sauce sans parler pis il en a repris une cuillère",
            Shape.THANKS,
            "avoir goûté ma sauce sans parler, puis d’en avoir repris une cuillère",
        ),
        (
            "il m'a raconté la nuit de la grande panne, il a fait descendre 200 pains à la main avec toute l'équipe du matin et les voisins de la rue d'en face, "
            "et il m'a dit qu'il n'avait jamais autant ri avec des collègues que pendant cette nuit-là, puis il a dessiné le chemin des pains sur un sac",
            Shape.THANKS,
            "m’avoir raconté la nuit de la grande panne, puis d’avoir dessiné le chemin des pains sur un sac",
        ),
        (
            "tableau de la cave sans aucune étiquette, cherché le bon disjoncteur à 2",
            Shape.SENTENCE,
            "Le tableau de la cave sans aucune étiquette : nous avons cherché le bon disjoncteur à deux.",
        ),
        (
            "carton éventré dans l'allée 4, ramassé les vis à deux",
            Shape.SENTENCE,
            "Le carton éventré dans l’allée 4 : nous avons ramassé les vis à deux.",
        ),
        (
            "chat caché ds le faux plafond, il ma tendu l'échelle",
            Shape.SENTENCE,
            "Le chat caché dans le faux plafond : vous m’avez tendu l’échelle.",
        ),
    ],
)
def test_a_moment_keeps_its_people_and_is_whole(typed: str, shape: Shape, said: str) -> None:
    assert shaped(typed, Part.MOMENT)[shape] == said


def test_what_is_done_for_others_is_not_owned_by_the_reader() -> None:
    made = shaped("sa façon de saluer les chauffeurs pis de leur servir un café", Part.MOMENT)
    assert made[Shape.COLON] == "votre façon de saluer les chauffeurs, puis de leur servir un café"


def test_a_client_spoken_of_keeps_his_own_deeds() -> None:
    assert "vous attendiez" not in str(
        shaped("il m'a parlé d'un client et il attendait depuis une heure", Part.MOMENT)
    )


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("salle d'attente + calme", Shape.WISH, "une salle d’attente plus calme"),
        ("des plannings + stables", Shape.WISH, "des plannings plus stables"),
        (
            "tableaux repérés avant de quitter le chantier",
            Shape.WISH,
            "des tableaux repérés avant de quitter le chantier",
        ),
        ("colis perdus dans le dépôt", Shape.WISH, ""),
        (
            "il a besoin que le brief arrive complet, aujourd'hui il découvre des choses le jour du montage",
            Shape.YOU,
            "vous avez besoin que le brief arrive complet",
        ),
    ],
)
def test_a_need_is_said_in_one_clause_with_its_article(typed: str, shape: Shape, said: str) -> None:
    assert shaped(typed, Part.NEED).get(shape, "") == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "étiquette au fur et à mesure + photo avant fermeture, zéro retour sur 20 chantiers",
            "j’étiquette au fur et à mesure et prends une photo avant fermeture : zéro retour sur 20 chantiers",
        ),
        (
            "en stage, chiens le matin chats l'aprem, bcp moins de stress",
            "en stage, c’était les chiens le matin et les chats l’après-midi : beaucoup moins de stress",
        ),
        (
            "projet de promo, 42 tests à chaque push, 9 bugs trouvés avt la démo",
            "mon projet de promo comptait 42 tests à chaque push ; neuf bugs ont été trouvés avant la démo",
        ),
        (
            "J'avais mis en place une réunion de passation de 30 minutes avec une fiche d'une page signée des deux côtés, au début tout le monde "
            "râlait un peu, et au bout de quatre mois on était passés de 15 modifications de dernière minute à 5",
            "j’avais mis en place une réunion de passation de 30 minutes avec une fiche d’une page signée des deux côtés. Au bout de quatre mois, "
            "nous étions passés de 15 modifications de dernière minute à 5",
        ),
    ],
)
def test_a_proof_has_its_verb_and_keeps_its_result(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Vous voulez raccrocher les 10H.", "Vous voulez raccrocher les 10H."),
        ("Une 3H et la 6eB.", "Une 3H et la 6eB."),
        ("À jeudi à 10H.", "À jeudi à 10\u00a0h."),
        ("Les TS2 et la 3e B.", "Les TS2 et la 3e B."),
    ],
)
def test_a_class_of_pupils_is_no_hour(typed: str, printed: str) -> None:
    assert GRAMMAR.finish(typed, BRIEF) == printed
