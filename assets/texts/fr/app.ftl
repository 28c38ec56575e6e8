# La fenêtre autour des écrans : commandes, rail, barres, palette, historique, dialogues, avis, écran d’accueil, écran Sources.
action-new-from-files = Nouveau à partir de fichiers…
action-open-project = Ouvrir un projet…
action-open-sample = Ouvrir la ville d’exemple, habitants
action-open-sample-establishments = Ouvrir la ville d’exemple, établissements
action-add-files = Ajouter des fichiers…
action-add-folder = Ajouter un dossier…
action-save = Enregistrer
action-save-as = Enregistrer sous…
action-close = Fermer le projet
action-undo = Annuler
action-redo = Rétablir
action-run-all = Tout calculer
action-keep-ids = Garder les numéros de mois en mois
action-stop = Arrêter
action-go-sources = Aller à Sources
action-go-clean = Aller à Nettoyer
action-go-map = Aller à Harmoniser
action-go-match = Aller à Rapprocher
action-go-review = Aller à Décider
action-go-export = Aller à Exporter
action-go-compare = Aller à Comparer
action-accept-proposal = Accepter la proposition
action-change-proposal = Modifier la proposition…
action-refuse-proposal = Refuser la proposition
action-add-step = Ajouter une étape…
action-spellings = Réunir des graphies…
action-step-up = Monter l’étape
action-step-down = Descendre l’étape
action-step-switch = Activer ou désactiver l’étape
action-search-candidates = Chercher dans la liste de codes
action-candidate-1 = Choisir le candidat 1
action-candidate-2 = Choisir le candidat 2
action-candidate-3 = Choisir le candidat 3
action-candidate-4 = Choisir le candidat 4
action-candidate-5 = Choisir le candidat 5
action-candidate-unknown = La valeur veut dire « inconnu »
action-verdict-same = Même habitant
action-verdict-different = Habitants différents
action-verdict-unsure = Incertain
action-skip-pair = Passer la paire
action-note-pair = Écrire une note…
action-transliteration = Montrer ou cacher la lecture latine
action-as-written = Montrer ou cacher ce que dit le fichier
action-find = Chercher sur cet écran
action-inspector = Montrer ou cacher l’inspecteur
action-next-panel = Aller au panneau suivant
action-finish-dialog = Terminer le dialogue
action-export = Aller à l’export
action-history = Historique des décisions
action-findings = Constats
action-palette = Chercher ou lancer une commande
action-switch-theme = Passer du clair au sombre
action-speak-english = Parler anglais (English)
action-speak-french = Parler français
action-speak-arabic = Parler arabe (العربية)
action-settings = Réglages…
action-help = Aide sur les touches
action-quit = Quitter

app-project-menu = Menu du projet
app-command-field = Chercher ou lancer…
app-language = Langue
app-works-offline-long = Fonctionne hors ligne. Rien ne quitte cet ordinateur
app-close-notice = Fermer l’avis
app-close = Fermer
app-cancel = Annuler
app-done = Terminé
app-details = Détails
app-show = Voir
app-draft = Brouillon, pas encore enregistré
app-saved = Enregistré
app-saved-at = Enregistré à { $time }
app-unsaved = { $n ->
    [one] { $n } changement non enregistré
   *[other] { $n } changements non enregistrés
}
app-yesterday = Hier { $time }
app-pick-files = Choisir des feuilles de calcul
app-pick-folder = Choisir un dossier de feuilles de calcul
app-pick-project = Ouvrir un projet
app-pick-save = Enregistrer le projet
app-new-project = Nouveau projet
app-detail = { $detail }
app-edit-failed = Ce changement ne convient plus au projet
app-journal-failed = Le journal n’a pas pu être écrit
app-journal-failed-sentence = Enregistrez le projet maintenant pour qu’une panne ne fasse rien perdre. Le système dit : { $detail }
app-undone = Annulé : { $what }
app-redone = Refait : { $what }
app-open-failed = { $name } n’a pas pu être ouvert
app-save-failed = { $name } n’a pas pu être enregistré
app-new-failed = Aucun nouveau projet n’a pu être créé
app-saved-as = Enregistré sous { $name }
app-recovered = { $n ->
    [one] { $n } décision retrouvée
   *[other] { $n } décisions retrouvées
}
app-recovered-sentence = La dernière fois, Diwan s’est arrêté sans enregistrer. Tout est revenu grâce au journal ; enregistrez pour le garder.
app-set-aside = Le fichier du projet a été changé ailleurs
app-set-aside-sentence = Des décisions non enregistrées allaient avec une autre version du fichier. Elles sont gardées dans { $file }.
app-no-sample = La ville d’exemple est introuvable
app-no-sample-sentence = Le dossier « sample-data » devrait se trouver à côté du programme. Réinstallez Diwan, ou commencez avec vos propres fichiers.
app-files-added = { $n ->
    [one] { $n } fichier ajouté
   *[other] { $n } fichiers ajoutés
}
app-file-not-read = { $name } n’a pas pu être lu
app-choose-another = Choisir un autre fichier…
app-job-failed = Quelque chose a échoué en arrière-plan
app-job-failed-sentence = Vos décisions sont en sûreté. Réessayez ; si cela se répète, signalez ce que vous avez fait.
app-keep-ids-done = Les numéros sont gardés désormais
app-keep-ids-failed = Les numéros n’ont pas pu être gardés
app-keep-ids-draft = Enregistrez d’abord le projet : les numéros sont à côté de lui
app-no-engine = Le moteur n’a pas pu démarrer
app-settings-failed = Les réglages n’ont pas pu être enregistrés

file-error-io = Le système dit : { $detail }. Vérifiez que le fichier est encore là et qu’il peut être ouvert.
file-error-syntax = Ligne { $line } : { $detail }. Corrigez la ligne dans un éditeur de texte, ou ouvrez une copie plus ancienne.
file-error-newer = Il a été fait par un Diwan plus récent (format { $found }). L’ouvrir ici ferait perdre des décisions : installez la version récente.
file-error-not-a-project = Sa première ligne devrait être « format = 1 ». Est-ce bien un projet de Diwan ?

screen-sources = Sources
screen-clean = Nettoyer
screen-map = Harmoniser
screen-match = Rapprocher
screen-review = Décider
screen-export = Exporter
screen-compare = Comparer
screen-sources-sentence = Ce que les services ont envoyé, lu tel quel. Les fichiers ne sont jamais modifiés.
screen-clean-sentence = Corriger une fois, voir ce qui a bougé, recommencer le mois prochain.
screen-map-sentence = Les colonnes et les mots des services deviennent une seule langue.
screen-match-sentence = Les fiches qui désignent la même chose, avec des raisons lisibles.
screen-review-sentence = Vous décidez ; Diwan retient, et vos verdicts reviennent le mois prochain.
screen-export-sentence = Des tableaux protégés avec dictionnaire, pour un destinataire et un usage.
screen-compare-sentence = Services, quartiers et groupes côte à côte.
screen-empty = Pas encore de fichier
screen-empty-sentence = Ajoutez les feuilles de calcul des services, ou déposez-les n’importe où dans cette fenêtre. Diwan les lit et propose tout le reste.
screen-failed = Ceci n’a pas pu être calculé
screen-waiting = En cours
screen-not-run = Pas encore calculé
screen-not-run-sentence = Le travail a été arrêté, ou il manque quelque chose avant cette étape.

mark-asks = vous attend
mark-running = en cours
mark-failed = en échec
rail-history = Historique
rail-help = Aide
rail-settings = Réglages
rail-no-files = pas de fichier
rail-files = { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}
rail-steps = { $n ->
    [0] aucune étape
    [one] 1 étape
   *[other] { $n } étapes
}
rail-coded = { $percent } % codé
rail-links = { $n ->
    [one] { $n } lien
   *[other] { $n } liens
}
rail-to-decide = { $n } à décider
rail-decided = tout est décidé
rail-targets = { $n ->
    [0] aucun fichier prévu
    [one] 1 fichier prévu
   *[other] { $n } fichiers prévus
}
rail-views = { $n ->
    [0] aucune vue gardée
    [one] 1 vue gardée
   *[other] { $n } vues gardées
}

status-up-to-date = À jour
status-not-computed = Pas calculé
status-empty = Pas encore de fichier
status-failed = { $stage } : échec
status-records = { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
} de { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
status-findings = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
busy-stage = { $stage }
busy-source = { $stage } : { $source }
busy-left = , encore { $n } s environ
busy-left-minutes = , encore { $n } min environ

history-count = { $n ->
    [one] { $n } décision
   *[other] { $n } décisions
}
history-beginning = Tel que le fichier a été ouvert
history-here = Vous êtes ici
history-undone = annulé
findings-count = { $n ->
    [one] { $n } constat
   *[other] { $n } constats
}
findings-none = Rien à signaler
findings-none-sentence = Tous les fichiers ont été lus et toutes les étapes se sont faites sans remarque.
place-row = ligne { $row }
place-rows = { $n } lignes à partir de la ligne { $first }

palette-esc = Échap ferme
palette-nothing = Rien ne convient
palette-looking = Recherche d’habitants…
palette-here = Sur cet écran
palette-everywhere = Partout
palette-choose = choisir
palette-run = lancer
palette-commands = commandes
palette-columns = colonnes
palette-residents = habitants
palette-kind-command = commande
palette-kind-source = source
palette-kind-column = colonne
palette-kind-field = champ commun
palette-kind-resident = habitant

unsaved-title = Enregistrer les changements dans { $name } ?
unsaved-sentence = { $n ->
    [one] { $n } décision depuis le dernier enregistrement. Elle est dans le journal et reviendrait après une panne, mais pas après « Ne pas enregistrer ».
   *[other] { $n } décisions depuis le dernier enregistrement. Elles sont dans le journal et reviendraient après une panne, mais pas après « Ne pas enregistrer ».
}
unsaved-discard = Ne pas enregistrer
changed-title = { $name } a été changé ailleurs
changed-sentence = Quelqu’un a enregistré une autre version de ce projet depuis que vous l’avez ouvert. Enregistrez la vôtre sous un autre nom pour garder les deux.
changed-keep = Enregistrer sous…
changed-overwrite = Remplacer l’autre version
changed-reload = Charger l’autre version
settings-as-desktop = Comme le bureau
settings-theme = Thème
settings-light = Clair
settings-dark = Sombre
settings-zoom = Taille
settings-name = Votre nom
settings-name-hint = Figure à côté de vos décisions
settings-reduce-motion = Réduire les mouvements
settings-where = Les réglages et les brouillons sont gardés dans { $folder }
help-title = Touches
help-everywhere = Partout
help-proposals = Propositions

drop-add = { $n ->
    [one] Lâchez pour ajouter 1 fichier
   *[other] Lâchez pour ajouter { $n } fichiers
}
drop-new = { $n ->
    [one] Lâchez pour commencer avec 1 fichier
   *[other] Lâchez pour commencer avec { $n } fichiers
}
drop-sentence = Les fichiers sont lus où ils sont et jamais modifiés.

start-title = Accueil
start-commands = Commandes
start-promise = Un seul tableau fiable à partir des feuilles de calcul de tous les services.
start-what = Lisez les fichiers comme ils viennent, corrigez-les une fois, trouvez les fiches de la même personne, décidez des cas douteux et partagez un résultat protégé.
start-sample = Ouvrir la ville d’exemple
start-sample-sentence = Qasr Bahr قصر بحر, une ville portuaire inventée : des fichiers de services avec tous les défauts des vrais.
start-sample-residents = Habitants, 5 fichiers
start-sample-establishments = Établissements, 2 fichiers
start-drop = Déposez ici des feuilles de calcul ou un dossier
start-drop-sentence = Diwan les lit, dit ce qu’il a vu et propose tout jusqu’au tableau réuni.
start-task-month = Nettoyer le fichier du mois
start-task-month-sentence = Appliquez la recette du mois passé au nouvel export et lisez ce qui a changé
start-task-review = Décider des cas douteux
start-task-review-sentence = Regardez les fiches deux à deux, avec les raisons
start-task-review-recent = { $n } paires vous attendent dans { $name }
start-task-export = Exporter et comparer
start-task-export-sentence = Des tableaux protégés avec dictionnaire, pour un destinataire et un usage
start-recent = Projets récents
start-filter = Filtrer par nom ou dossier
start-no-recent = Les projets que vous ouvrez se trouveront ici.
start-none-found = Aucun projet récent n’a cela dans son nom ou son dossier.
start-version = Diwan { $version }
start-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
start-entities = { $n ->
    [one] , 1 entité
   *[other] , { $n } entités
}
start-moved = Déplacé ou renommé : le retrouver
start-not-found = Introuvable
start-files-changed = { $n ->
    [one] { $n } fichier changé
   *[other] { $n } fichiers changés
}
start-forget = Retirer de cette liste

sources-filter = { $n ->
    [one] Filtrer 1 source
   *[other] Filtrer { $n } sources
}
sources-none-found = Aucune source n’a cela dans son nom ou son chemin.
sources-other-file = Choisir un autre fichier…
sources-move-up = Monter
sources-move-down = Descendre
sources-remove = Retirer la source
sources-read-again = Relire
sources-waiting = Pas encore lu
sources-unread = Non lu
sources-files-unread = { $n ->
    [one] Un fichier non lu
   *[other] { $n } fichiers non lus
}
sources-read = Lu
sources-warnings = { $n ->
    [one] { $n } avertissement
   *[other] { $n } avertissements
}
sources-drop = Déposez d’autres fichiers ici
sources-view = Comment le fichier est montré
sources-as-in-file = Comme dans le fichier
sources-as-read = Comme lu
sources-profile = Profil
sources-row = Ligne
sources-role-title = Titre
sources-role-header = En-tête
sources-role-data = Données
sources-role-total = Total
sources-role-note = Note
sources-role-repeated = En-tête répété
sources-role-section = Titre de partie
sources-row-is = La ligne { $row } est
sources-folded = { $n ->
    [one] { $n } autre ligne de données
   *[other] { $n } autres lignes de données
}
sources-fold = Montrer moins de lignes
sources-unfold = Montrer plus de lignes
sources-sheet-hidden = masquée
sources-report = Rapport de lecture
sources-report-note = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} et { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
} lues en { $seconds ->
    [0] moins de 0,1
   *[other] { $seconds }
} s
sources-report-clean = Rien à remarquer : chaque ligne a été lue telle quelle.
sources-repair-letters = Réparer les lettres
sources-leave-letters = Laisser tel quel
sources-section-on = En faire une colonne
sources-section-off = Sans cette colonne
sources-sum-average = { $column } : la moyenne indiquée, { $stated }, est bien celle des lignes
sources-sum-agrees = { $column } : le compte est bon, le total du fichier dit { $stated }, Diwan tient { $held }
sources-sum-differs = { $column } : le compte n’y est pas, le total du fichier dit { $stated }, la somme des lignes donne { $held }
sources-proposes = Ce que Diwan propose
step-accept-all = Accepter les { $n }
sources-accepted = Accepté
step-asks = Votre réponse est attendue
step-accept = Accepter
step-change = Modifier…
step-refuse = Refuser
sources-look-again = Revoir
sources-looking = Les colonnes sont examinées…
sources-no-proposals = Rien d’autre à proposer pour cette source.
sources-begins = Le tableau commence à la ligne { $row }
sources-how-read = Comment le fichier est lu
sources-fact-name = Nom
sources-fact-format = Format
sources-fact-sheet = Feuille
sources-fact-encoding = Encodage
sources-fact-delimiter = Séparateur
sources-fact-header = En-têtes
sources-fact-data = Données
sources-fact-key = Clé des fiches
sources-no-key = Aucune
sources-format-csv = Texte délimité
sources-format-xlsx = Classeur Excel (xlsx)
sources-format-xls = Classeur Excel (xls)
sources-format-xlsb = Classeur Excel (xlsb)
sources-format-ods = OpenDocument (ods)
sources-format-html = Page web avec tableaux (html)
sources-format-xml = Classeur Excel 2003 (xml)
sources-format-parquet = Parquet
sources-kinds = { $n ->
    [one] Type de la colonne
   *[other] Types des { $n } colonnes
}
sources-kind-text = Texte
sources-kind-code = Code
sources-kind-date = Date
sources-kind-whole = Entier
sources-kind-decimal = Décimal
sources-kind-yes-no = Oui/non
sources-kind-datetime = Date et heure
sources-kind-time = Heure
profile-range = { $min } à { $max }
profile-distinct = { $n } distinctes
status-looking = Les fichiers sont examinés
app-files-added-sentence = Tout ce dont Diwan était sûr est accepté : lecture, étapes, correspondances. Parcourez-le, ou annulez tout d’un coup.

# Ce qui diffère dans un fichier modifié
drift-differs = Ce fichier n’est pas tout à fait comme le précédent.
drift-same = Le fichier n’est plus le même, mais il a la même forme.
drift-differs-folder = Ce dossier n’est pas tout à fait comme la dernière fois.
drift-same-folder = Le dossier contient d’autres fichiers que la dernière fois, de même forme.
drift-report = { $n ->
    [one] Une différence
   *[other] { $n } différences
}
drift-take = Le prendre tel quel
drift-take-hint = Le prochain fichier sera comparé à celui-ci. « Annuler » rétablit l’état précédent.
drift-follow = Suivre le nouveau nom
drift-now-called = Nouveau nom…

# Menus sur le fichier tel qu’il est
sources-row-names = Les noms sont dans cette ligne
sources-row-more-names = En-tête, une ligne de plus
sources-box = Lignes { $first } à { $last }, colonnes { $from } à { $to }
sources-box-names-to-end = Noms dans sa première ligne, fiches jusqu’à la fin
sources-box-names = Noms dans sa première ligne, fiches dans le cadre
sources-box-records = Seulement des fiches dans le cadre
sources-letters = Dans quel codage ce texte est-il écrit ?
sources-letters-sentence = Plusieurs codages conviennent. Choisissez la ligne dont les mots sont bien écrits.
sources-files = { $n ->
    [one] Un fichier
   *[other] { $n } fichiers
}
sources-differs = { $n ->
    [one] { $n } différence
   *[other] { $n } différences
}
sources-another = Nouveau fichier
sources-format-folder = Dossier : { $format }
sources-fact-files = Fichiers
sources-box-hint = Cliquez une marque pour changer le rôle d’une ligne. Tracez un cadre pour choisir la zone.
sources-both = Côte à côte

path-no-dialog = Cet ordinateur n’ouvre pas de fenêtre pour choisir des fichiers. Tapez ou collez le chemin, ou choisissez parmi les noms ci-dessous.
path-field = Chemin
path-up = Dossier supérieur
path-choose = Choisir
path-choose-files = { $n ->
    [one] Choisir 1 fichier
   *[other] Choisir { $n } fichiers
}
path-save = Enregistrer
path-missing = Il n’y a rien à ce chemin.
path-no-folder = Ce dossier n’existe pas ou ne peut être lu.
path-new-folder = Ce dossier n’existe pas encore. Il sera créé.
path-replaces = Un fichier de ce nom existe. L’enregistrement le remplace.
path-empty = Rien ici qui puisse être choisi.
