"""The French verbs of work and of talk, by the way they conjugate: data only."""

from __future__ import annotations

from core.notes.grammar.french.tables import listed

FIRST_GROUP = listed("""
    abandonner aborder absorber accélérer accepter accompagner accrocher acheter acheminer activer adapter
    additionner adopter adorer adresser affecter afficher affiner agencer aider ajouter ajuster alerter aligner
    alimenter allier alléger améliorer aménager amener amorcer analyser ancrer animer annoncer anticiper apaiser appeler
    appliquer apporter apprécier approcher approvisionner appuyer archiver argumenter arrêter arriver articuler aspirer
    assembler assister associer assumer assurer attacher attaquer attester attirer attribuer auditer augmenter
    automatiser avancer avouer baisser baliser basculer bâcler bloquer bosser boucler bouger bricoler briefer budgéter
    cadrer calculer caler calmer capter centraliser cesser changer charger chasser chercher chiffrer cibler circuler citer clarifier
    classer clôturer coacher coder collaborer collecter coller combiner commander commencer commenter communiquer
    comparer compenser compléter composer compter concentrer concerner concilier confier configurer confirmer conjuguer
    conseiller conserver consigner consolider constater consulter contacter continuer contourner contrôler converser
    coopérer coordonner copier corriger couper coûter créer creuser croiser cuisiner cultiver cumuler     débarquer débloquer déboguer décaler décharger décider déclarer déclencher décliner décoller décompter décorer
    découper décrocher dédier dégager déjeuner déléguer délivrer demander démarrer déménager demeurer démontrer dénouer
    dépanner dépasser déplacer déployer déposer dérouler désamorcer désigner dessiner détacher détailler
    détecter déterminer développer dévoiler diagnostiquer dialoguer dicter diffuser digitaliser diminuer diriger discuter
    dispenser distribuer diversifier diviser documenter dompter donner doubler douter dresser durer échanger échapper éclairer écarter
    économiser écouler écouter éditer éduquer effectuer égaler élaborer élever éliminer emballer embaucher
    embarquer emmener emporter employer emprunter encadrer encaisser encourager endosser engager enlever enregistrer
    enseigner entamer entasser entourer entraîner entreposer épauler épargner éplucher épuiser équilibrer équiper espérer
    esquisser essayer estimer étaler étiqueter étudier évaluer éveiller éviter évoluer évoquer exagérer examiner
    exécuter exercer exiger expédier expérimenter expliquer exploiter explorer exporter exposer exprimer externaliser fabriquer
    façonner faciliter facturer favoriser fédérer fermer fêter fiabiliser fidéliser filmer filtrer finaliser financer fixer
    fluidifier focaliser former formaliser formuler forcer fouiller fréquenter gagner garder garer gérer glisser gommer
    goûter grouper guetter guider habiller habiter harmoniser hésiter héberger heurter honorer identifier illustrer
    imaginer implanter implémenter impliquer importer imposer imprimer improviser inaugurer inciter incorporer indiquer
    individualiser industrialiser informatiser informer initier innover insister inspecter inspirer installer insuffler
    intégrer intéresser intercaler internaliser interpeller interpréter interroger interviewer intriguer inventer
    inverser inviter isoler jalonner jeter jouer jongler juger justifier laisser lancer laver lever libérer lier limiter lisser
    lister livrer localiser lutter maîtriser manager manipuler manger manier manquer marcher marquer marier masquer mécaniser
    mélanger mener mentionner mesurer miser mixer mobiliser modeler modéliser modérer moderniser modifier monter montrer
    motiver multiplier négocier nettoyer nommer noter nouer numériser obliger observer occuper opérer opposer optimiser
    ordonner organiser orienter oser oublier outiller pallier paramétrer parler partager participer
    passer patienter payer peaufiner pédaler peiner penser percer perfectionner permuter persister personnaliser peser
    photographier piloter placer plaisanter planifier planter plier pointer poser positionner posséder postuler
    pousser pratiquer préciser préconiser préférer prélever préparer présenter préserver prêter primer prioriser
    privilégier procéder proclamer procurer programmer progresser prolonger promener proposer protéger prouver publier
    purger qualifier questionner quitter raccompagner raconter rallier ramasser ramener ranger rappeler rapporter rapprocher rassembler
    rassurer rater rationaliser rattraper ravitailler réaliser réactiver réagencer recadrer recaler recenser
    rechercher réclamer récolter recommander recontacter recommencer réconcilier reconditionner récupérer recruter
    rectifier recycler rédiger redouter redresser refermer refuser regarder régler regretter regrouper rejouer relancer relever
    relier relocaliser remarquer rembourser remercier remonter remplacer remporter rencontrer renforcer renommer
    renouveler rénover renseigner rentrer renverser renvoyer réorganiser réorienter réparer repasser repérer repenser
    répéter replacer reporter reposer représenter reprogrammer requalifier résilier résister respecter ressembler
    rester restaurer restituer restructurer résumer retaper retarder retirer retoucher retourner retracer retravailler
    retrouver réviser réveiller révéler revaloriser rigoler risquer ritualiser roder rouler soupirer murmurer chuchoter hausser râler blaguer taquiner hocher tapoter cliquer zoomer tousser siffler chanter
    acquiescer avaler renifler cogner secouer agiter sursauter saluer sauver sauvegarder
    scanner sécuriser segmenter sélectionner sembler sensibiliser séparer serrer signaler signer
    simplifier simuler situer soigner solder solliciter sonder sonner souder souhaiter souligner soulever souligner
    sourcer spécialiser stabiliser stimuler stocker structurer suggérer superviser supporter supprimer surmonter
    surveiller susciter synchroniser synthétiser tâcher tailler taper tarder tenter tester tirer tomber toucher tourner
    tracer traiter trancher transférer transformer transporter travailler traverser trier tripler tromper trouver
    tutorer uniformiser urbaniser user utiliser valider valoriser varier veiller vendanger vérifier verser verrouiller
    vider viser visiter visser visualiser voter voyager vulgariser
    """)

SECOND_GROUP = listed(
    "abolir aboutir accomplir adoucir affranchir agir agrandir alourdir amortir anéantir applaudir approfondir "
    "assainir assortir assouplir atterrir avertir bâtir blanchir choisir convertir définir démolir désobéir durcir "
    "éclaircir élargir enrichir envahir épaissir établir étourdir faiblir finir fleurir fournir franchir garantir "
    "garnir grandir guérir investir jaillir maigrir mûrir munir nourrir obéir pâlir périr polir punir raccourcir "
    "rafraîchir rajeunir ralentir rebondir réagir réfléchir refroidir réjouir remplir répartir ressaisir rétablir "
    "rétrécir réunir réussir rougir saisir salir subir surgir trahir unir vernir vieillir"
)

THIRD_GROUP = listed(
    "attendre correspondre confondre défendre dépendre descendre détendre entendre étendre fendre fondre mordre pendre "
    "perdre prétendre rendre répandre répondre suspendre tendre tondre tordre vendre revendre"
)

IRREGULAR = """
être est sont êtes es été
avoir a ont avez as eu
aller va vont allez vas allé
faire fait font faites fais fait
refaire refait refont refaites refais refait
satisfaire satisfait satisfont satisfaites satisfais satisfait
dire dit disent dites dis dit
redire redit redisent redites redis redit
contredire contredit contredisent contredisez contredis contredit
pouvoir peut peuvent pouvez peux pu
vouloir veut veulent voulez veux voulu
devoir doit doivent devez dois dû
savoir sait savent savez sais su
voir voit voient voyez vois vu
revoir revoit revoient revoyez revois revu
prévoir prévoit prévoient prévoyez prévois prévu
prendre prend prennent prenez prends pris
apprendre apprend apprennent apprenez apprends appris
comprendre comprend comprennent comprenez comprends compris
reprendre reprend reprennent reprenez reprends repris
entreprendre entreprend entreprennent entreprenez entreprends entrepris
surprendre surprend surprennent surprenez surprends surpris
venir vient viennent venez viens venu
revenir revient reviennent revenez reviens revenu
devenir devient deviennent devenez deviens devenu
convenir convient conviennent convenez conviens convenu
intervenir intervient interviennent intervenez interviens intervenu
parvenir parvient parviennent parvenez parviens parvenu
prévenir prévient préviennent prévenez préviens prévenu
tenir tient tiennent tenez tiens tenu
maintenir maintient maintiennent maintenez maintiens maintenu
obtenir obtient obtiennent obtenez obtiens obtenu
retenir retient retiennent retenez retiens retenu
contenir contient contiennent contenez contiens contenu
soutenir soutient soutiennent soutenez soutiens soutenu
entretenir entretient entretiennent entretenez entretiens entretenu
mettre met mettent mettez mets mis
remettre remet remettent remettez remets remis
permettre permet permettent permettez permets permis
promettre promet promettent promettez promets promis
transmettre transmet transmettent transmettez transmets transmis
soumettre soumet soumettent soumettez soumets soumis
admettre admet admettent admettez admets admis
partir part partent partez pars parti
repartir repart repartent repartez repars reparti
sortir sort sortent sortez sors sorti
sentir sent sentent sentez sens senti
ressentir ressent ressentent ressentez ressens ressenti
servir sert servent servez sers servi
desservir dessert desservent desservez dessers desservi
dormir dort dorment dormez dors dormi
courir court courent courez cours couru
parcourir parcourt parcourent parcourez parcours parcouru
recourir recourt recourent recourez recours recouru
ouvrir ouvre ouvrent ouvrez ouvres ouvert
rouvrir rouvre rouvrent rouvrez rouvres rouvert
couvrir couvre couvrent couvrez couvres couvert
découvrir découvre découvrent découvrez découvres découvert
offrir offre offrent offrez offres offert
souffrir souffre souffrent souffrez souffres souffert
cueillir cueille cueillent cueillez cueilles cueilli
accueillir accueille accueillent accueillez accueilles accueilli
lire lit lisent lisez lis lu
relire relit relisent relisez relis relu
élire élit élisent élisez élis élu
écrire écrit écrivent écrivez écris écrit
réécrire réécrit réécrivent réécrivez réécris réécrit
décrire décrit décrivent décrivez décris décrit
inscrire inscrit inscrivent inscrivez inscris inscrit
conduire conduit conduisent conduisez conduis conduit
produire produit produisent produisez produis produit
réduire réduit réduisent réduisez réduis réduit
construire construit construisent construisez construis construit
reconstruire reconstruit reconstruisent reconstruisez reconstruis reconstruit
traduire traduit traduisent traduisez traduis traduit
introduire introduit introduisent introduisez introduis introduit
instruire instruit instruisent instruisez instruis instruit
séduire séduit séduisent séduisez séduis séduit
connaître connaît connaissent connaissez connais connu
reconnaître reconnaît reconnaissent reconnaissez reconnais reconnu
apparaître apparaît apparaissent apparaissez apparais apparu
disparaître disparaît disparaissent disparaissez disparais disparu
paraître paraît paraissent paraissez parais paru
suivre suit suivent suivez suis suivi
poursuivre poursuit poursuivent poursuivez poursuis poursuivi
vivre vit vivent vivez vis vécu
recevoir reçoit reçoivent recevez reçois reçu
apercevoir aperçoit aperçoivent apercevez aperçois aperçu
concevoir conçoit conçoivent concevez conçois conçu
croire croit croient croyez crois cru
boire boit boivent buvez bois bu
rire rit rient riez ris ri
sourire sourit sourient souriez souris souri
plaire plaît plaisent plaisez plais plu
naître naît naissent naissez nais né
craindre craint craignent craignez crains craint
contraindre contraint contraignent contraignez contrains contraint
plaindre plaint plaignent plaignez plains plaint
joindre joint joignent joignez joins joint
rejoindre rejoint rejoignent rejoignez rejoins rejoint
atteindre atteint atteignent atteignez atteins atteint
éteindre éteint éteignent éteignez éteins éteint
peindre peint peignent peignez peins peint
repeindre repeint repeignent repeignez repeins repeint
résoudre résout résolvent résolvez résous résolu
valoir vaut valent valez vaux valu
suffire suffit suffisent suffisez suffis suffi
convaincre convainc convainquent convainquez convaincs convaincu
battre bat battent battez bats battu
débattre débat débattent débattez débats débattu
fuir fuit fuient fuyez fuis fui
acquérir acquiert acquièrent acquérez acquiers acquis
conquérir conquiert conquièrent conquérez conquiers conquis
mourir meurt meurent mourez meurs mort
coudre coud cousent cousez couds cousu
moudre moud moulent moulez mouds moulu
envoyer envoie envoient envoyez envoies envoyé
renvoyer renvoie renvoient renvoyez renvoies renvoyé
"""
"""Infinitive, elle, elles, vous, tu, past participle."""

WITH_ETRE = frozenset(
    listed(
        "aller venir revenir devenir intervenir parvenir partir repartir arriver rester naître mourir tomber entrer décéder"
    )
)
"""Compound past with « être » whatever follows."""

EITHER_AUXILIARY = frozenset(listed("monter descendre sortir passer rentrer retourner"))
"""« être » without a direct object, « avoir » with one."""

TO_ME = frozenset(
    listed(
        """montré expliqué présenté raconté dessiné offert emmené prêté laissé donné confié proposé rappelé demandé conseillé
        détaillé"""
    )
)
"""Participles that say what was done to the writer: « montré le dépôt »."""
