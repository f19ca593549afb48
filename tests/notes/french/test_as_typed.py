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
        ("elle a déplié à l'écran le formulaire de remboursement", "le formulaire de remboursement"),
        ("elle a dit que la clôture de décembre s'est faite sur 3 logiciels", "la clôture de décembre"),
        ("elle m'a prévenue que le directeur coupe la parole", "le directeur coupe la parole"),
        ("nous sommes montés sur le toit", ""),
        ("elle m'a montré le tableau des sorties", "le tableau des sorties"),
        (
            "le vieux bus du fond 800 000 km, on en a fait le tour et il a démarré",
            "le vieux bus",
        ),
        ("café renversé sur mon cv, elle a épongé et on a rigolé", "le café renversé sur mon CV"),
        (
            "elle a arrêté le camion pour me montrer la haie qu'elle a taillée",
            "la haie que vous avez taillée",
        ),
        ("Le chariot 7 : elle m'a montré la roue changée huit fois", "le chariot 7"),
        ("on m'a offert une part de tarte aux pommes de la cantine", "une part de tarte aux pommes"),
        (
            "elle a raconté la résidente qui range sa valise le soir",
            "la résidente qui range sa valise le soir",
        ),
        (
            "on s'est arrêtés devant un pré que tout le monde croyait perdu",
            "un pré que tout le monde croyait perdu",
        ),
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


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "monique ma fait passer longle sur une piece poreuse",
            "m’avoir fait passer l’ongle sur une pièce poreuse",
        ),
        ("delorme m'a raconté l'incendie de 2009", "m’avoir raconté l’incendie de 2009"),
        (
            "monique et moi on a poussé la remorque sous la pluie",
            "nous avons poussé la remorque sous la pluie",
        ),
        ("Monique qui connaît le prénom de chaque enfant", "vous connaissez le prénom de chaque enfant"),
        (
            "les clés qu'elle m'a tendu pour que j'essaie",
            "les clés que vous m’avez tendues pour que j’essaie",
        ),
        ("la première année qu'elle a ouvert la crèche", "la première année que vous avez ouvert la crèche"),
        (
            "avoir compté ensemble, en traversant le rayon, les albums abîmés",
            "en traversant le rayon, nous avons compté ensemble les albums abîmés",
        ),
        (
            "en relisant ma lettre, m'avoir rappelé que j'avais déjà postulé",
            "m’avoir rappelé, en relisant ma lettre, que j’avais déjà postulé",
        ),
        ("on a fait l'entretien assises par terre", "cet entretien assises par terre"),
        (
            "elle m'a montré le tiroir des doudous, y en a 4 et chacun a un nom",
            "m’avoir montré le tiroir des doudous. Il y en a quatre, et chacun a un nom",
        ),
        (
            "en traversant l'atelier, elle a ramassé une vis et l'a rangée dans le bon bac",
            "en traversant l’atelier, vous avez ramassé une vis et l’avez rangée dans le bon bac",
        ),
        (
            "la machine à café, le planning au mur, les gars qui me serrent la main",
            "la machine à café, le planning au mur et les gars qui me serrent la main",
        ),
        (
            "quand j'ai dit non elle a souri et sorti les clés",
            "quand j’ai dit non, vous avez souri et sorti les clés",
        ),
        (
            "elle m'a demandé mon plus gros raté jai raconté la palette",
            "m’avoir demandé mon plus gros raté. J’ai raconté la palette",
        ),
        ("pris un café debout dans le camion", "nous avons pris un café debout dans le camion"),
        ("visite rayon frais, elle connait les dates", "la visite du rayon frais. Vous connaissez les dates"),
        ("parlé 10 min de son premier jour", "nous avons parlé dix minutes de votre premier jour"),
        ("elle a 62 ans et elle monte encore sur le toit", "vous montez encore sur le toit"),
        ("45 min sur la paie de décembre", "les 45 minutes sur la paie de décembre"),
    ],
)
def test_a_moment_typed_in_a_breath_is_told_with_care(typed: str, said: str) -> None:
    made = [each[:1].lower() + each[1:].removesuffix(".") for each in shaped(typed, Part.MOMENT).values()]
    assert said in made, made


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tu le laisses tailler tout seul qd", "quand le laisses-tu tailler tout seul ?"),
        ("le samedi c'est qui qui ferme", "qui ferme le samedi ?"),
        ("ya t il un planning fixe", "y a-t-il un planning fixe ?"),
        (
            "le stock est compté combien de fois par an ?",
            "combien de fois par an est-ce que le stock est compté ?",
        ),
        ("les outils sont à qui", "à qui sont les outils ?"),
        ("le matin on commence par quoi", "par quoi commence-t-on le matin ?"),
        ("comment elle choisit ses fournisseurs", "comment choisissez-vous vos fournisseurs ?"),
        ("qu'est-ce qu'elle ferait à ma place", "qu’est-ce que vous feriez à ma place ?"),
        ("J'ai demandé si la nuit est payée double", "est-ce que la nuit est payée double ?"),
        ("savoir si on tourne le week-end", "est-ce qu’on tourne le week-end ?"),
        ("vous formez ici ou vous envoyez au centre", "formez-vous ici, ou envoyez-vous au centre ?"),
        ("et si un client refuse la livraison ?", "et si un client refuse la livraison ?"),
    ],
)
def test_a_question_as_it_is_spoken_is_asked_as_it_is_written(typed: str, said: str) -> None:
    assert shaped(typed, Part.QUESTION)[Shape.Q] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("les 2, sur une coulée", "je dirais les deux, sur une coulée"),
        (
            "En leur laissant choisir un dixième du budget, on verrait vite ce qui sort.",
            "en leur laissant choisir un dixième du budget, on verrait vite ce qui sort",
        ),
        ("en faisant tourner les postes", "je dirais : en faisant tourner les postes"),
        ("personne, et c'est le problème", "je dirais : personne, et c’est le problème"),
        ("pas le chef", "je dirais : pas le chef"),
        ("faudrait demander aux anciens", "il faudrait demander aux anciens"),
        ("selon moi le tutorat marche mieux à deux", "à mon avis, le tutorat marche mieux à deux"),
        (
            "l'équipe du matin car elle voit les pannes",
            "je dirais l’équipe du matin, car elle voit les pannes",
        ),
        ("entre 2 et 3 semaines", "je dirais entre deux et trois semaines"),
        ("3 par mois max", "je dirais trois par mois maximum"),
        ("dès la 2e semaine mais sur une haie", "je dirais dès la deuxième semaine, mais sur une haie"),
    ],
)
def test_an_own_answer_is_a_sentence(typed: str, said: str) -> None:
    assert shaped(typed, Part.VIEW)[Shape.S1] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("réduire la casse en caisse", "la façon de réduire la casse en caisse"),
        ("comment garder les apprentis", "la façon de garder les apprentis"),
    ],
)
def test_a_theme_of_something_to_do_is_the_way_it_is_done(typed: str, said: str) -> None:
    assert shaped(typed, Part.THEME)[Shape.NP] == said
