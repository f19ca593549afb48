"""French words that decide what a typed fragment is: determiners, homographs, genders, people, private matters."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from core.notes.alternation import by_first_letter
from core.notes.grammar.french.tables import listed

DETERMINERS = frozenset(
    listed(
        """le la les l’ un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
        chaque plusieurs quelques aucun aucune tout toute tous toutes deux trois quatre cinq six sept huit neuf dix onze
        douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille moins plus trop beaucoup
        assez davantage tant quelqu’un quelqu’une quelqu’ quelque ceux celles celui celle"""
    )
)
PLURAL_DETERMINERS = frozenset(
    listed(
        "les des ces mes tes ses nos vos leurs plusieurs quelques tous toutes deux trois quatre cinq six sept huit dix"
    )
)
PREPOSITIONS = frozenset(
    listed(
        """à au aux de d’ du des en dans sur sous chez avec sans pour par contre vers entre pendant depuis lors dès avant
        après jusque jusqu’à selon malgré parmi hors comme"""
    )
)
ONLY_WITH_DE = frozenset(listed("moins plus trop beaucoup assez davantage tant"))
"""Determiners only before « de »."""
SUBORDINATORS = frozenset(
    listed("qui que qu’ où dont quand lorsque lorsqu’ comment si pourquoi parce puisque puisqu’")
)
CLITICS = frozenset(listed("ne n’ me m’ te t’ se s’ nous vous y en le la les l’ lui leur"))

HOMOGRAPHS = frozenset(
    listed(
        """aide annonce analyse attaque baisse bloque cadre calcul calme centre charge code commande compte conduite
        conseille contrôle copie coupe couvre crée crise cuisine date demande dose double doute échange équipe erreur
        essaie étude excuse ferme filtre forme fête garde gagne goûte groupe habite hausse honore image impose juge lance
        lave lie limite liste livre livres loue manque marche marque masse mesure mise mode monte montre note offre ordre ouvre
        paie paye part passe pause pense peine perce perte pèse piste place plante pompe porte pose poste presse prime
        pratique projet propose prouve rate recherche récolte règle relance rencontre rentre reprise réserve reste retard
        retouche retour revue risque roule sonde sort sorte souche suit suite surveille tache tâche taille tente tire touche tour
        tourne trace traite transport travail tri trie trouble tourne use veille vente vide vise visite vise voit vote
        voyage lit bois court sens fait dit mis met cours est-ce dessert saisit produit réduit conduit suffit joint point
        aligne amorce appuie arrête barre bloc boucle casse caisse cause change chasse colle combine complète comptes
        coûte critique débute décharge délègue dépense devis dîne doublent durcit durent écarte économise emploie
        encadre enquête entame entraîne entretien envoie épargne équilibre étape fabrique facture fixe fouille gare gère glisse goutte
        grille griffe intrigue installe jauge jette lecture lève ligne loge lutte manie mélange menace mène mine mixe
        modèle monnaie multiple nomme nuit nourrit obstacle occupe oriente paire partage patiente pause paume pèche
        peigne pioche plie pointe pousse prêche précise prise programme promène protège quitte râpe rame range rase
        réclame remarque rempli renonce répare repère répète réplique reproche retraite ride rime ruse saute sauve scie
        sèche semence semble signe soigne solde somme soude soutient souffle sourit stocke surprise table tape tarde
        teste tombe trempe trompe truque vague verse virgule zone"""
    )
)
"""Finite verbs that are also nouns or adjectives: verbs only where no determiner or preposition stands before."""

IMPERSONAL = frozenset(
    listed(
        "faut fallait faudra faudrait manque manquait reste restait existe existait suffit suffisait vaut semble s’agit"
    )
)

PERSONAL = frozenset(
    listed(
        """bureau carnet cahier équipe tableau téléphone écran ordinateur stylo café mug tasse jardin potager vélo parcours
        atelier classe expérience métier début débuts stage voiture moto chien chat blouse gilet casque badge agenda
        histoire exemple idée phrase question conseil remarque anecdote astuce méthode habitude façon manière premier
        première dernier dernière ancien ancienne"""
    )
)
"""What somebody, not something, has: « sur son bureau » is said of a person."""

HUMANS = re.compile(
    r"\b(?:petite?(?= m’)|gamine?|dame|monsieur|utilisateur|chauffeur|coll[èe]gue|client|patient|r[ée]sident|[ée]quipe|chef|cheffe|fils|fille|m[èe]re|p[èe]re|mari|femme|ami|"
    r"apprenti|stagiaire|directeur|directrice|manager|patron|patronne|[ée]l[èe]ve|vendeur|vendeuse|technicien|assistant|"
    r"assistante|m[ée]decin|infirmi[èe]re?|boss|coll[èe]gues|enfant|fournisseur|op[ée]rateur|conducteur|livreur|gardien)\w*\b",
    re.IGNORECASE,
)
"""Somebody else a « son » may belong to."""

SOMEBODY = re.compile(
    rf"(?<!\w)(?:une?|les|des|deux|trois|l’) ?(?:petite? |jeune |vieille? |vieux )?{HUMANS.pattern}[^,;:.]*$",
    re.I,
)
"""A text that is first about somebody else: what follows may be theirs."""

_UNSAID = "".join(
    f"(?<!{verb} {{0}})"
    for verb in (
        "dit",
        "dire",
        "parlé",
        "répondu",
        "expliqué",
        "reconnu",
        "détaillé",
        "raconté",
        "montré",
        "avoué",
        "demandé",
        "très",
        "présenté",
        "décrit",
    )
)
"""« il m’a répondu franchement » is praise."""
_PRIVATE = (
    *(f"{word[0]}{_UNSAID.format(word[0])}{word[1:]}" for word in ("honn[êe]tement", "franchement")), "galère", "piège", "piégée?", "d[ée]go[ûu]t[ée]e?", "d[ée]go[ûu]tant", r"p(?<!pas p)(?<!y sont p)(?<!y suis p)(?<!y est p)(?<!y était p)(?<!jamais p)(?<!plus p)(?<!courir p)our rien", r"nulle?s?(?! part)",
    "naze", r"chiant\w*", "merde", "putain", "con", "connard", "connasse", "d[ée]teste", "hais", "haine",
    "(?:j[’']ai|j[’']avais|ai eu|m[’']a fait|fait) (?:très |si |trop )?peur", r"s(?<!moins de s)tress[ée]?\w*", r"angoiss\w*",
    r"(?:a|ai|avait|avais|failli|envie de|mise? à|fait|presque|je|elle|il) pleur\w*", "en pleurs", "d[ée]pression", "burn[- ]?out",
    "arr[êe]t maladie", "(?:suis|étais|était|être|tombée?|est|été|rendue?) (?:très |gravement |souvent )?malade", "(?:ma|sa|longue) maladie",
    "(?:mon|son|un) cancer", "enceinte", "grossesse", "handicap[ée]e?", r"divorc\w*", "ch[ôo]mage", r"licenci\w*", "pr[ée]tentions?", "salaires?",
    r"s(?<!masse s)(?<!masses s)alarial\w*", "r[ée]mun[ée]ration", r"(?:mon|une) augmentation(?! d)", "augmentation (?:de salaire|salariale)", "titre de s[ée]jour", "visa",
    "autre offre", "autres offres", "autre entretien", "autre piste", "concurrent direct", "perdu mon temps", "temps perdu", "mal [àa] l’aise",
    r"b(?<!plus b)(?<!bug b)(?<!ticket b)izarre", "ridicule", r"prétentieu\w*", r"arrogant\w*", "antipathique", "moche", "vieux con", "il est nul", "elle est nulle",
    "en retard [àa] l’entretien",
)  # fmt: skip
PRIVATE = re.compile(rf"\b{by_first_letter(_PRIVATE)}\b")
"""A sentence with one of these, on small letters, is never sent: spite, fear, money, health, other offers."""

_SHORTHAND: dict[str, dict[str, str]] = tomllib.loads(
    files("core.notes.grammar.french").joinpath("shorthand.toml").read_text("utf-8")
)
CHAT = {**_SHORTHAND["words"], **_SHORTHAND["names"]}
"""What a thumb makes of a word, where it can be no other; names and signs of tools as they are written."""

DAYS = listed("lundi mardi mercredi jeudi vendredi samedi dimanche")
MONTHS = listed("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")

PROPER = frozenset(
    listed(
        """Excel Python Java JavaScript TypeScript React Word Outlook Teams Slack Sage Silae Cegid Salesforce Power Notion
        Jira Figma Photoshop Illustrator InDesign Canva Trello Git GitHub GitLab Docker Kubernetes Linux Windows Android
        Google Microsoft Amazon Paris Lyon Marseille Lille Nantes Rennes Bordeaux Toulouse Strasbourg Nice Montréal Québec
        Bruxelles Genève France Noël Caces Wordpress WordPress Shopify Prestashop PrestaShop Zendesk Hubspot HubSpot
        Tableau Looker Airflow Snowflake Postgres PostgreSQL Django Odoo Revit AutoCAD Tally Make Zapier Pennylane"""
    )
)

FEMININE = frozenset(
    listed(
        """paie casse marge caisse équipe qualité caisse livraison vente gestion formation relation communication production
        maintenance logistique pédagogie sécurité hygiène donnée boutique cuisine salle plonge réserve charge relance facture
        réception commande panne perte démarque rotation absence fatigue attente file tournée pause relève nuit toilette
        écoute confiance autonomie rigueur ponctualité patience méthode rédaction veille paye saisie trésorerie clôture
        comptabilité fiscalité conformité traçabilité polyvalence propreté météo vitesse cadence performance image marque
        stratégie prospection fidélisation satisfaction réclamation erreur dette migration documentation machine ligne
        supply chaîne entrée sortie reprise promesse enquête visite remise transmission continuité bientraitance langue
        voix lecture classe rentrée réponse décision orientation insertion alternance absence plainte durée série recette
        fréquentation attente part moyenne température quantité annulation démission signature adhésion visite commande
        journée facture copie casse fuite dépense tournée rupture chute consigne fiche liste note partie règle scène
        salle table porte pièce photo phrase question réunion semaine caméra page ligne cuve étiquette planche
        procédure rencontre journée matinée soirée visio démo étude épreuve période carte grille méthode boîte caisse maquette base
        requête fenêtre facture feuille machine palette ronde tournée vitrine recette route rue école classe crèche mairie
        banque cliente patiente stagiaire équipe application appli routine démarche charte trame newsletter affiche brochure
        bibliothèque médiathèque pharmacie clé clef armoire étagère chambre cour cantine blague anecdote histoire odeur découverte balade remarque rampe remorque trousse plateforme interface alarme alerte
        checklist photocopie poubelle vaisselle blouse benne échelle bâche chaudière cave serre parcelle haie pelouse vigne vendange tombola kermesse fête sieste
        vidange courroie roue enveloppe adresse vidéo assurance tutelle famille dose chute douche bricole vanne cloison toiture prod compta sono permanence astreinte
        consultation ordonnance maquette écurie prairie ferme récolte cueillette buvette cagnotte lessive présence clientèle copie attestation habilitation certification
        voiture palette benne caution carrière coupe culture façade feuille ficelle figure fourchette goutte graine grange guitare haie lampe laverie lettre mallette médaille moto olive
        parole peinture pelle pièce pile pince piscine plaque plume poignée preuve prime robe roulotte selle serviette souris station tasse toile tonne veste vidange zone visio cheffe
        urgence ambulance chorale cabine cargaison cartouche casserole cuillère couverture étoile épicerie expérience garde gamme grève hausse baisse image fille femme mère sœur intervention moyenne niche ombre"""
    )
)
MASCULINE = frozenset(
    listed(
        """chat chien cheval carton colis camion placard tiroir planning stock stocks retard turnover management recrutement budget reporting accueil service suivi contrôle
        délai litige rebut rangement tri quai chargement inventaire absentéisme bruit contrat dossier tableau logiciel code
        matériel nettoyage linge soin repas transport client site web réseau projet contenu design calendrier rythme
        climat stress travail métier télétravail sourcing onboarding mentorat tutorat bilan référencement déploiement
        monitoring back-office merchandising marketing devis courrier standard agenda devoir décrochage numérique
        collectif dialogue entretien dépôt rendez-vous échange appel essai test retour atelier terrain chantier gaspillage carnet réassort réapprovisionnement picking
        départ taux temps parcours score chiffre panier nombre coût effectif abandon invendu refus arrêt accident défaut
        déchet volume prix bug ticket incident impayé oubli écart devoir délai stock camion quai colis formulaire module
        bureau couloir écran poste plan jeu silence rapport sac four rayon tour
        call live pair-programming brief débrief exercice stage oral cas point mail message lien coup café portail guide manuel tutoriel outil script pipeline cahier
        classeur protocole livret kit support fichier registre système processus catalogue magasin entrepôt hangar jardin potager
        mur toit escalier véhicule camion fourgon tracteur robot capteur compteur moteur circuit câble serveur routeur pare-feu
        bus regard sourire geste rire dépôt questionnaire sondage podcast blog prototype composant bandeau formulaire menu bouton tunnel panier
        certificat siège labo pilulier bordereau plateau fourneau rideau panneau niveau bateau achat résultat candidat comptoir trottoir billet sachet lot
        savon fournil pain levain dessert bar bistrot hall parking garage véhicule pneu frein vélo scooter train tram champ verger troupeau tuyau robinet radiateur
        disjoncteur club gymnase stade tournoi comité syndic loyer bail chèque virement brevet croquis béton ciment parquet volet store compost concert spectacle
        décor projecteur micro festival film roman album catalogue drain filtre feu tricolore lave-vaisselle congélateur frigo étal stand sac-poubelle doudou biberon
        bassin wagon chariot transpalette badge casier vestiaire agenda trousseau pupitre portefeuille binôme relevé emoji téléphone casque ordre sommeil poids numéro métro vol
        acier arbre argent bilan bois bord bras cadenas calcul casque chêne clavier compte coffre conseil courant cours cuir diagnostic drap échafaudage engrais entrepôt essieu étage examen
        fauteuil fer fond gant gâteau gilet goût grain groupe hélicoptère hôpital lavage levier linge lit livre maïs marteau métal mètre micro mot ongle outil papier parapluie plafond plâtre
        poisson pont pot pouce procès quart rang repas rideau riz rouleau ruban sable sable seau sel sirop sol sport stylo sucre tapis tambour temps thé tonneau tournevis train vent verre vin
        bouchon brancard bulletin camping centre chiffon crayon creneau créneau défilé dîner doigt essai fil filet four fumier genou lavabo manche masque échec homme accent surbooking stage permis menu mur museau nid œuf orchestre ordi"""
    )
)
NOT_FEMININE_IN_TE = frozenset(
    listed("côté été comité traité pâté arrêté député comté karaté décolleté velouté")
)
NOT_MASCULINE_IN_AGE = frozenset(listed("page image cage plage rage nage"))


def gender_of(noun: str) -> str:
    """ "f", "m", or "" when neither the table nor a safe ending decides. A plural answers for its singular."""
    low = noun.lower()
    for each in (low, low[:-1] if low.endswith(("s", "x")) else low):
        if each in FEMININE:
            return "f"
        if each in MASCULINE:
            return "m"
    single = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    if single.endswith(
        ("tion", "sion", "aison", "ité", "eté", "ance", "ence", "ette", "logie", "ture", "trice", "erie")
    ):
        return "" if single in ("silence", "bastion") or single in NOT_FEMININE_IN_TE else "f"
    if single.endswith(("ment", "isme", "age", "ing")) and single not in NOT_MASCULINE_IN_AGE:
        return "m"
    return ""
