# L’écran Exporter.
sharing-entity = { $entity ->
    [resident] Numéro d’habitant
    [establishment] Numéro d’établissement
    [household] Numéro de ménage
    [place] Numéro de lieu
    [event] Numéro d’événement
    [indicator] Numéro d’indicateur
   *[other] Numéro d’élément
}
sharing-empty = Aucun destinataire
sharing-empty-sentence = Indiquez qui reçoit des données et pour quoi. Diwan propose une table prudente et montre, avant tout envoi, à quel point elle est sûre.
sharing-new = Nouveau destinataire…
sharing-new-title = Nouveau destinataire
sharing-new-sentence = Diwan propose le traitement de chaque champ. Tout peut être modifié.
sharing-recipient = Destinataire
sharing-purpose = Finalité
sharing-create = Proposer
sharing-cancel = Annuler
sharing-nameless = Sans nom
sharing-remove = Retirer ce destinataire…
sharing-remove-ask = Retirer { $name } et ses fichiers de la liste ? Rien n’est effacé du disque.
sharing-remove-yes = Retirer
sharing-key-note = La clé des pseudonymes vaut pour un destinataire et une finalité. Elle reste sur cet ordinateur, jamais dans le projet ni dans l’export.
sharing-state-safe = Sûr
sharing-state-unsafe = Pas encore
sharing-state-open = Ouvert
sharing-shape = Forme
sharing-shape-entity = { $entity ->
    [resident] Une ligne par habitant
    [establishment] Une ligne par établissement
    [household] Une ligne par ménage
    [place] Une ligne par lieu
    [event] Une ligne par événement
    [indicator] Une ligne par indicateur
   *[other] Une ligne par élément
}
sharing-shape-record = Une par fiche
sharing-shape-counts = Table d’effectifs
sharing-counts-by = Effectifs par
sharing-rows = Lignes
sharing-rows-all = Toutes les lignes
sharing-rows-some = { $field } : { $n } valeurs
sharing-rows-field = Choisir les lignes par
sharing-rows-none = Aucun champ n’a un petit nombre de valeurs.
sharing-k = Pareils (k)
sharing-l = Variés (l)
sharing-limit = Limite, %
sharing-safe = Peut être transmis
sharing-unsafe = Pas encore sûr
sharing-verdict-alike = { $n ->
    [one] Chaque ligne ressemble à au moins { $n } autre.
   *[other] Chaque ligne ressemble à au moins { $n } autres.
}
sharing-verdict-alone = Des lignes ne ressemblent à aucune autre.
sharing-verdict-leak = Un champ transmis contient des noms ou des numéros.
sharing-verdict-nothing = Il ne reste aucune ligne à transmettre.
sharing-figures = k = { $k }, l = { $l }
sharing-neighbour = Connaît un voisin
sharing-neighbour-what = trouve une personne ; limite { $limit }
sharing-story = Cherche une histoire
sharing-story-what = trouve n’importe qui ; limite { $limit }
sharing-lists = Croise des listes
sharing-lists-what = joint un autre registre ; part trouvée en moyenne
sharing-now = maintenant
sharing-protected = protégé
sharing-low = Faible
sharing-raised = Accru
sharing-high = Élevé
sharing-alike = Combien de lignes se ressemblent
sharing-alone = seule
sharing-twenty = 20 et plus
sharing-counts-hidden = { $n ->
    [0] Aucun effectif n’a dû être masqué
    [one] { $n } effectif est masqué
   *[other] { $n } effectifs sont masqués
} dans une table de { $rows } groupes ; les effectifs inférieurs à { $min } ne sortent pas.
sharing-no-key = La clé des pseudonymes pour { $name } n’est pas sur cet ordinateur
sharing-no-key-sentence = Sans elle, les codes stables ne peuvent être produits. Créez une clé une fois, ou remettez le fichier de clé d’un export antérieur.
sharing-make-key = Créer la clé
sharing-key-made = La clé est sur cet ordinateur
sharing-key-failed = La clé n’a pas pu être créée
sharing-failed = La protection n’a pas pu être calculée
sharing-computing = La protection est en cours de calcul
sharing-not-computed = Pas encore calculé
sharing-fields = Traitement de chaque champ
sharing-tab-fields = Champs
sharing-tab-before = Lignes avant
sharing-tab-after = Lignes après
sharing-col-field = Champ
sharing-col-role = Rôle
sharing-col-done = Traitement
sharing-col-before = Avant
sharing-col-after = Après
sharing-col-lost = Détail perdu
sharing-col-lost-short = Perdu
sharing-lost-all = tout
sharing-role-direct = Identifie
sharing-role-quasi = Peut identifier
sharing-role-sensitive = Sensible
sharing-role-other = Anodin
sharing-do-keep = Tel quel
sharing-do-drop = Omis
sharing-do-pseudonym = Pseudonyme, clé propre
sharing-do-bands = Tranches d’âge
sharing-do-year = Année seule
sharing-do-month = Année et mois
sharing-do-parent = Zone ou groupe plus grand
sharing-do-rare-parent = Rares : groupe plus grand
sharing-do-rare-other = Rares : « autre »
sharing-do-round = Arrondi
sharing-do-prefix = Premiers caractères
sharing-par-width = Années par tranche
sharing-par-top = Une seule tranche à partir de cet âge
sharing-par-levels = Niveaux au-dessus
sharing-par-min = Rare au-dessous de ce nombre de lignes
sharing-par-base = Arrondi à un multiple de
sharing-par-chars = Caractères gardés
sharing-cell-empty = vide
sharing-row = Ligne
sharing-leaves = Ce qui sort
sharing-csv = CSV, UTF-8
sharing-csv-what = pour tout programme
sharing-csv-semicolon = Points-virgules entre les cellules
sharing-csv-bom = Marqué pour Excel
sharing-csv-guard = Formules désarmées
sharing-xlsx = Classeur Excel
sharing-xlsx-what = typé, dictionnaire en feuille
sharing-ods = Classeur OpenDocument
sharing-ods-what = typé, dictionnaire en feuille
sharing-parquet = Parquet
sharing-parquet-what = pour les programmes d’analyse
sharing-always = Toujours joint
sharing-always-dictionary = Dictionnaire en anglais, français et arabe
sharing-always-codes = Sens de tous les codes utilisés
sharing-always-package = Paquet de données avec sources et règles
sharing-always-manifest = Manifeste avec effectifs et empreintes
sharing-know = À savoir avant de signer
sharing-no-leak = Aucun nom, téléphone ou numéro omis n’a été trouvé dans le texte qui sort.
sharing-key = Clé des pseudonymes
sharing-key-here = Sur cet ordinateur, { $fingerprint }
sharing-key-missing = Pas sur cet ordinateur
sharing-read = J’ai lu ce rapport
sharing-export-later = Exporter
sharing-export = Exporter { $rows } lignes sur { $all }
sharing-why-old = Le résultat affiché est en cours de recalcul.
sharing-why-unsafe = Les limites ne tiennent pas encore : simplifiez un champ, ou omettez-en un.
sharing-why-no-files = Choisissez au moins un format ci-dessus.
sharing-why-unread = Lisez le rapport, puis cochez la case.
sharing-to = { $n ->
    [one] { $n } format
   *[other] { $n } formats
} pour { $name }
sharing-writing = Les fichiers sont en cours d’écriture
sharing-pick-folder = Exporter dans ce dossier
sharing-sent = { $files ->
    [one] { $files } fichier écrit
   *[other] { $files } fichiers écrits
}, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
sharing-sent-where = Dans { $folder }
sharing-send-failed = Rien n’a été exporté
sharing-written = Fichiers écrits
sharing-copy-list = Copier les empreintes
sharing-left-out = Sans { $sources } : illisible, absent de cet export
sharing-sent-without = Écrit sans { $sources }, qui ne peut pas être lu
sharing-register = Registre
sharing-register-all = tout ce qui est sorti
sharing-register-none = Rien n’est encore sorti. Chaque export est inscrit ici : quand, pour qui, quelle protection, quels fichiers.
sharing-register-counted = { $rows } lignes sur { $all }, { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}
sharing-register-safe = Chaque ligne ressemble à d’autres : k = { $k }, l = { $l } ; toutes les limites tenues
sharing-register-unsafe = k = { $k }, l = { $l } ; limites non toutes tenues
sharing-register-counts = Un tableau d’effectifs ; masqués au-dessous de { $least }
sharing-register-by = par { $name }
sharing-register-failed = L’export n’est pas inscrit au registre
sharing-copy-folder = Copier le chemin du dossier
sharing-state-sent = Envoyé
sharing-state-sent-on = Envoyé le { $on }
sharing-col-both = Avant et après
error-register = Le registre des exports { $file } est inutilisable : { $detail }. Les fichiers écrits restent ; réparez le registre ou déplacez-le.
