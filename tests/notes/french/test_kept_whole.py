"""What a hurried log says is kept whole: whose « son », which reading of a word, the clause a question word calls for, the figure of a long proof."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.person import second_person

BEATRICE = Recipient("p1", "Béatrice Santerre", "interviewers[0]", gender=Gender.FEMININE)
BRIEF = Brief(Language.FR, "Orsennais", datetime(2026, 2, 5, 9, 30, tzinfo=UTC), "Europe/Paris", (BEATRICE,))


def shaped(typed: str, part: Part) -> dict[Shape, str]:
    owner = BEATRICE if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=BEATRICE, brief=BRIEF, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Garder les deux versions et demander au maître de chai.",
            "je garderais les deux versions et demanderais au maître de chai",
        ),
        (
            "poser la question, écouter et le noter",
            "je poserais la question, écouterais et le noterais",
        ),
        (
            "demander au client de patienter et le rappeler",
            "il faudrait demander au client de patienter et le rappeler",
        ),
        (
            "Un message court le soir même, sans reproche.",
            "je dirais : un message court le soir même, sans reproche",
        ),
        ("un artisan à la retraite", "je dirais un artisan à la retraite"),
        ("une semaine", "je dirais une semaine"),
    ],
)
def test_every_verb_of_an_answer_is_what_i_would_do(typed: str, said: str) -> None:
    assert shaped(typed, Part.VIEW)[Shape.S1] == said


@pytest.mark.parametrize("typed", ["envoyer mes dispos ce soir", "envoyer mes disponibles ce soir"])
def test_free_times_are_a_noun_after_a_possessive(typed: str) -> None:
    assert shaped(typed, Part.PROMISE)[Shape.NP] == "mes disponibilités ce soir"


def test_free_is_an_adjective_where_no_article_stands() -> None:
    assert "disponible" in str(shaped("je suis dispo le samedi", Part.PROOF))
    assert "disponibilité" not in str(shaped("je suis dispo le samedi", Part.PROOF))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("je faisais la recherche de fuite complete avt de recharger", "recherche de fuite complète avant"),
        ("j'ai fait une demande concrete au syndic", "une demande concrète au syndic"),
        ("j'ai calmé une famille inquiete en dix minutes", "une famille inquiète en"),
    ],
)
def test_a_quality_after_a_noun_is_its_adjective(typed: str, said: str) -> None:
    assert said in shaped(typed, Part.PROOF)[Shape.S1]


def test_what_the_reader_shows_after_the_story_of_a_third_party_is_not_settled_by_it() -> None:
    made = shaped("elle m'a raconté l'histoire d'un viticulteur et m'a montré son bureau", Part.MOMENT)
    assert "son bureau" not in str(made)


def test_what_a_third_party_has_stays_theirs_behind_a_comma() -> None:
    made = shaped(
        "m'avoir montré l'écran bloqué d'un viticulteur, filmé au téléphone dans son chai", Part.MOMENT
    )
    assert (
        made[Shape.THANKS]
        == "m’avoir montré l’écran bloqué d’un viticulteur, filmé au téléphone dans son chai"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Dans mon projet de fin de formation, un carnet de récolte, j'ai fait une file d'attente locale. 40 saisies en mode avion, aucune de perdue.",
            "dans mon projet de fin de formation, un carnet de récolte, j’ai fait une file d’attente locale : 40 saisies en mode avion, aucune de perdue",
        ),
        (
            "À Yverdon, je répétais la respiration avec le patient avant d'entrer. On refaisait 9 examens par mois, puis 4.",
            "à Yverdon, je répétais la respiration avec le patient avant d’entrer : on refaisait 9 examens par mois, puis 4",
        ),
        (
            "projet bootcamp : script qui croise la liste RH et l'annuaire, 212 comptes fictifs, 31 orphelins trouvés",
            "dans mon projet de bootcamp, j’ai fait un script qui croise la liste RH et l’annuaire : 212 comptes fictifs, 31 orphelins trouvés",
        ),
        (
            "40 clients par jour, 3 plaintes traitées",
            "40 clients par jour : trois plaintes ont été traitées",
        ),
        (
            "j'ai tenu le registre, 40 saisies vérifiées",
            "j’ai tenu le registre et vérifié 40 saisies",
        ),
        (
            "ds mon ancienne boite je faisais la ronde a 6 h",
            "dans mon ancienne entreprise, je faisais la ronde à 6 h",
        ),
        (
            "Chez mon employeur actuel j'ai repris une prévision que personne n'ouvrait, j'ai appelé les six sites chaque lundi, cinq minutes et pas plus, et au bout de huit mois "
            "l'écart entre le prévu et le réalisé est passé de 22 % à 6 %, ce qui nous a aussi permis de fermer une ligne de crédit dont nous ne nous servions plus.",
            "chez mon employeur actuel, j’ai repris une prévision que personne n’ouvrait. J’ai appelé les six sites chaque lundi, et au bout de huit mois l’écart entre le prévu et le "
            "réalisé est passé de 22 % à 6 %",
        ),
    ],
)
def test_a_proof_keeps_its_figure(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


def test_a_long_thanks_is_never_cut_behind_a_question_word() -> None:
    made = shaped(
        "avoir sorti de votre tiroir le cahier de trésorerie de votre prédécesseur, tenu au crayon, et de m'avoir expliqué presque page par page pourquoi, en 2019, la société a failli "
        "ne pas passer le mois d'août alors que le carnet de commandes était plein",
        Part.MOMENT,
    )
    assert (
        made[Shape.THANKS]
        == "avoir sorti de votre tiroir le cahier de trésorerie de votre prédécesseur, tenu au crayon"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "moins d'examens à refaire parce que le patient a bougé",
            "moins d’examens à refaire parce que le patient a bougé",
        ),
        ("moins de retours parce que les gens râlent", "moins de retours"),
    ],
)
def test_a_reason_that_says_which_ones_stays_with_its_need(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEED)[Shape.WISH] == said


def test_a_meeting_then_the_readers_call_is_what_one_waits_for() -> None:
    made = shaped(
        "le comité de direction se réunit, puis Mme Santerre me rappelle avant le 20 février", Part.NEXT_STEP
    )
    assert made[Shape.SENTENCE] == "J’attends votre appel, après le comité de direction, avant le 20 février."


@pytest.mark.parametrize(
    ("verb", "you", "thou"),
    [("dise", "disiez", "dises"), ("fasse", "fassiez", "fasses"), ("tamponne", "tamponnez", "tamponnes")],
)
def test_a_wish_is_turned_to_the_reader_in_its_own_form(verb: str, you: str, thou: str) -> None:
    assert (second_person(verb, tu=False), second_person(verb, tu=True)) == (you, thou)
