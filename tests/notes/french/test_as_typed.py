"""French as a hurried hand types it, and the subject line that is taken from it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR

MONIQUE = Recipient("p1", "Monique Delorme", "interviewers[0]", gender=Gender.FEMININE)
BRIEF = Brief(Language.FR, "Les Tilleuls", datetime(2026, 3, 3, 15, tzinfo=UTC), "Europe/Paris", (MONIQUE,))


def shaped(typed: str, part: Part) -> dict[Shape, str]:
    owner = MONIQUE if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=MONIQUE, brief=BRIEF, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "elle partage son écran et dit : on a 300 tests et personne sait ce qu'ils testent",
            "vous partagez votre écran et dites « on a 300 tests et personne ne sait ce qu’ils testent »",
        ),
        ("elle a posé sa tasse et elle dit : ici on n'éteint jamais", "« Ici on n’éteint jamais »"),
    ],
)
def test_what_was_said_after_a_colon_is_quoted(typed: str, said: str) -> None:
    assert any(said in each for each in shaped(typed, Part.MOMENT).values()), shaped(typed, Part.MOMENT)


def test_a_civility_and_a_verb_typed_small_are_the_reader_s() -> None:
    clause = shaped("mme Delorme connait le prénom de chaque enfant", Part.MOMENT)[Shape.CLAUSE]
    assert clause == "vous connaissez le prénom de chaque enfant"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("elle voit avec son chef et me dit lundi", "vous voyez avec votre chef et me répondez"),
        ("elle en parle au siège et me redit demain", "vous en parlez au siège et me répondez"),
    ],
)
def test_who_says_something_by_a_day_answers_by_then(typed: str, said: str) -> None:
    assert said in shaped(typed, Part.NEXT_STEP).values()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("lui donner la recette de la sauce", "vous donner la recette de la sauce"),
        ("donner deux références à Agathe", "donner deux références à Agathe"),
        ("envoyer la fiche vierge", "vous envoyer la fiche vierge"),
    ],
)
def test_what_was_promised_is_given_to_its_reader_unless_it_is_for_another(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROMISE)[Shape.INF] == said


@pytest.mark.parametrize(
    ("typed", "what", "when", "loose"),
    [
        (
            "deuxième entretien avec la direction d'ici la fin du mois",
            "le deuxième entretien avec la direction",
            "d’ici la fin du mois",
            True,
        ),
        (
            "un échange avec la directrice la semaine prochaine",
            "l’échange avec la directrice",
            "la semaine prochaine",
            True,
        ),
        (
            "une rencontre avec l'équipe dans deux semaines",
            "la rencontre avec l’équipe",
            "dans deux semaines",
            True,
        ),
        ("un essai mardi à 9h", "l’essai", "mardi à 9h", False),
    ],
)
def test_a_deadline_is_no_appointment(typed: str, what: str, when: str, *, loose: bool) -> None:
    found = GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=MONIQUE, brief=BRIEF)
    assert (found.shapes[Shape.NP], found.shapes[Shape.ADV], found.loose) == (what, when, loose)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("personne répond au téléphone", "personne ne répond au téléphone"),
        ("une personne répond au téléphone", "une personne répond au téléphone"),
        ("chacun fait dans son coin", "chacun fait dans son coin"),
        ("y a plus personne le soir", "il n’y a plus personne le soir"),
        ("un écart au dessus de 3%", "un écart au-dessus de 3%"),
    ],
)
def test_what_speech_leaves_out_is_put_back(typed: str, said: str) -> None:
    assert said in shaped(typed, Part.NEED).values()


@pytest.mark.parametrize(
    "typed",
    [
        "personne ne sait où est le stock",
        "rien n'est noté",
        "ça déborde le lundi",
        "l'équipe s'épuise",
        "recruter c'est long",
    ],
)
def test_a_trouble_that_is_told_is_a_clause(typed: str) -> None:
    assert set(shaped(typed, Part.NEED)) == {Shape.CLAUSE, Shape.COLON}


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (
            "elle a déplié devant la caméra le formulaire de remboursement",
            "le formulaire de remboursement",
        ),
        ("elle a dit que la clôture de décembre s'est faite sur 3 logiciels", "la clôture de décembre"),
        ("elle m'a prévenue que le directeur coupe la parole", "le directeur coupe la parole"),
        ("nous sommes montés sur le toit", "le toit"),
        ("elle m'a montré le tableau des sorties", "le tableau des sorties"),
    ],
)
def test_a_moment_s_subject_line_is_whole(typed: str, line: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.MOMENT, to=MONIQUE, brief=BRIEF, owner=MONIQUE)
    assert found.key == line


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        (Part.MOMENT, "elle dit 'je me bats depuis deux ans'", "« je me bats depuis deux ans »"),
        (
            Part.NEED,
            "reprendre les tickets qui traînent dps 1 an",
            "reprendre les tickets qui traînent depuis un an",
        ),
        (Part.PROOF, "mon préavis finit le 7 nov", "mon préavis finit le 7 novembre"),
        (Part.NEXT_STEP, "elle envoie l'invitation sem pro", "la semaine prochaine"),
        (Part.NEXT_STEP, "elle envoie l'invitation sem pro", "l’invitation"),
    ],
)
def test_what_a_thumb_left_out_is_put_back(part: Part, typed: str, said: str) -> None:
    assert any(said in each for each in shaped(typed, part).values()), shaped(typed, part)


def test_a_verb_behind_auxquels_makes_no_clause_of_a_wish() -> None:
    wish = "des tests auxquels l’équipe se fie assez pour livrer un vendredi"
    shapes = shaped(wish, Part.NEED)
    assert Shape.CLAUSE not in shapes
    assert wish in shapes.values()
