"""French words that decide what a typed fragment is: determiners, homographs, genders, people, private matters."""

from __future__ import annotations

import re

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

CHAT = {
    "parait": "paraît", "mme": "Mme", "mlle": "Mlle", "mr": "M.", "jetais": "j’étais", "rdv": "rendez-vous", "qqn": "quelqu’un", "qqun": "quelqu’un",
    "qqch": "quelque chose", "bcp": "beaucoup", "pb": "problème", "pbs": "problèmes", "pr": "pour", "ds": "dans", "tjs": "toujours", "tjrs": "toujours",
    "résa": "réservation", "résas": "réservations", "redis": "Redis", "github": "GitHub", "gitlab": "GitLab", "postgres": "Postgres", "airflow": "Airflow",
    "javascript": "JavaScript", "svp": "s’il vous plaît", "qd": "quand", "svt": "souvent", "pdt": "pendant", "rdvs": "rendez-vous", "pcq": "parce que", "psk": "parce que",
    "tps": "temps", "ns": "nous", "dc": "donc", "yavait": "il y avait", "chui": "je suis", "jpeux": "je peux", "jme": "je me", "boite": "boîte",
    "boites": "boîtes", "conso": "consommation", "consos": "consommations", "tt": "tout", "tte": "toute", "ttes": "toutes", "ts": "tous", "pcke": "parce que",
    "qques": "quelques", "qque": "quelque", "cypress": "Cypress", "selenium": "Selenium", "jira": "Jira", "figma": "Figma", "docker": "Docker", "python": "Python",
    "outlook": "Outlook", "avt": "avant", "aprem": "après-midi", "aprèm": "après-midi", "exo": "exercice", "exos": "exercices", "bcps": "beaucoup", "cetais": "c’était",
    "jpense": "je pense", "jsais": "je sais", "vrmt": "vraiment", "cdes": "commandes", "cde": "commande", "devs": "développeurs", "qualif": "qualification",
    "qualifs": "qualifications", "dept": "département", "dépt": "département", "qq": "quelques", "qqs": "quelques",
    "pdv": "point de vente", "nrj": "énergie", "bdd": "base de données", "mdp": "mot de passe", "mdps": "mots de passe", "lgt": "logement", "lgts": "logements", "rh": "RH", "rssi": "RSSI",
    "mvt": "mouvement", "invit": "invitation", "dispo": "disponible", "dispos": "disponibles", "apparts": "appartements", "infos": "informations", "proj": "projet",
    "nb": "nombre", "gpe": "groupe", "dvpt": "développement", "mgmt": "management", "lgtps": "longtemps", "auj": "aujourd’hui", "ajd": "aujourd’hui",
    "aujourdhui": "aujourd’hui", "quelqun": "quelqu’un", "peutetre": "peut-être", "voila": "voilà", "rep": "réponse", "wkd": "week-end", "wk": "week-end",
    "btp": "BTP", "etes": "êtes", "sst": "SST", "fco": "FCO", "adr": "ADR", "pk": "pourquoi", "pq": "pourquoi", "insta": "Instagram", "sms": "SMS", "elec": "électrique", "élec": "électrique", "sentry": "Sentry", "jest": "Jest", "android": "Android", "typescript": "TypeScript", "crm": "CRM", "erp": "ERP", "dsn": "DSN", "sql": "SQL", "html": "HTML", "css": "CSS", "php": "PHP", "api": "API", "tva": "TVA", "sav": "SAV", "irm": "IRM",
    "daf": "DAF", "drh": "DRH", "rgpd": "RGPD", "kpi": "KPI", "ehpad": "Ehpad", "vdr": "vendredi", "jst": "juste", "mnt": "maintenant", "mtn": "maintenant", "mé": "mais",
    "ki": "qui", "keske": "qu’est-ce que", "cmt": "comment", "cmb": "combien", "grd": "grand", "gd": "grand", "gde": "grande", "gds": "grands", "gdes": "grandes",
    "ptit": "petit", "ptite": "petite", "ptits": "petits", "ptites": "petites", "appt": "appartement", "appts": "appartements", "resp": "responsable",
    "sdb": "salle de bains", "chgt": "changement", "chgts": "changements", "chbre": "chambre", "chbres": "chambres", "chbr": "chambre", "rdc": "rez-de-chaussée",
    "tvx": "travaux", "nbre": "nombre", "nbx": "nombreux", "dvlpt": "développement", "dvp": "développement", "fct": "fonction", "fctn": "fonction", "jr": "jour",
    "jrs": "jours", "hrs": "heures", "mns": "minutes", "prbl": "problème", "prblm": "problème", "prob": "problème", "probs": "problèmes", "clts": "clients",
    "clt": "client", "cmde": "commande", "cmdes": "commandes", "cmd": "commande", "cmds": "commandes", "qté": "quantité", "qtés": "quantités", "qte": "quantité",
    "qtes": "quantités", "kms": "km", "qlq": "quelques", "qlqs": "quelques", "qlqn": "quelqu’un", "qlqun": "quelqu’un", "qlqch": "quelque chose", "qqc": "quelque chose",
    "tlm": "tout le monde", "ttlm": "tout le monde", "tlj": "tous les jours", "jms": "jamais", "jamai": "jamais", "tjr": "toujours", "tjour": "toujours",
    "tjours": "toujours", "pck": "parce que", "pcque": "parce que", "parcq": "parce que", "pke": "parce que", "pkoi": "pourquoi", "stt": "surtout", "vmt": "vraiment",
    "vraimt": "vraiment", "vac": "vacances", "interv": "intervention", "intervs": "interventions", "lgne": "ligne", "pdts": "produits", "jvais": "je vais",
    "jfais": "je fais", "jdois": "je dois", "jveux": "je veux", "jlai": "je l’ai", "jles": "je les", "jte": "je te", "jviens": "je viens", "jcrois": "je crois",
    "jdirais": "je dirais", "jregarde": "je regarde", "jpouvais": "je pouvais", "jdemande": "je demande", "jvous": "je vous", "jlui": "je lui", "jprends": "je prends",
    "jmets": "je mets", "jsuis": "je suis", "jfaisais": "je faisais", "jmettais": "je mettais", "kil": "qu’il", "kelle": "qu’elle", "kon": "qu’on", "ke": "que",
    "koi": "quoi", "aprés": "après", "trés": "très", "ya": "il y a", "yen": "il y en", "biensur": "bien sûr", "biensûr": "bien sûr", "cad": "c’est-à-dire",
    "càd": "c’est-à-dire", "stp": "s’il te plaît", "parmis": "parmi", "malgrés": "malgré", "enfaite": "en fait", "aumoins": "au moins",
    "ducoup": "du coup", "desfois": "parfois", "quesque": "qu’est-ce que", "lhopital": "l’hôpital", "jusqua": "jusqu’à", "caces": "CACES", "fimo": "FIMO", "ssiap": "SSIAP", "bafa": "BAFA", "haccp": "HACCP", "jusquà": "jusqu’à",
}  # fmt: skip
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
        bibliothèque médiathèque pharmacie clé clef armoire étagère chambre cour cantine plateforme interface alarme alerte"""
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
        questionnaire sondage podcast blog prototype composant bandeau formulaire menu bouton tunnel panier"""
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
        ("tion", "sion", "aison", "ité", "eté", "ance", "ence", "ette", "logie", "ture", "trice")
    ):
        return "" if single in ("silence", "bastion") or single in NOT_FEMININE_IN_TE else "f"
    if single.endswith(("ment", "isme", "age", "ing")) and single not in NOT_MASCULINE_IN_AGE:
        return "m"
    return ""
