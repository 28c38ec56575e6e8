# Les modifications telles que l’historique les liste, et les erreurs d’un traitement.
edit-title = Appeler le jeu de données « { $title } »
edit-add-source = Ajouter la source { $source }
edit-remove-source = Retirer la source { $source }
edit-label-source = Appeler { $source } « { $label } »
edit-move-source = Déplacer { $source } dans la liste
edit-refuse = Refuser une proposition pour { $source }
edit-source-path = Indiquer un autre fichier pour { $source }
edit-source-key = Choisir la clé des fiches de { $source }
edit-source-seen = Prendre acte du nouveau fichier de { $source }
edit-source-reading = Lire { $source } comme proposé
edit-source-sheet = Lire une autre feuille de { $source }
edit-source-header = Choisir les lignes d’en-tête de { $source }
edit-source-row = Changer la nature d’une ligne de { $source }
edit-source-region = Choisir la zone de { $source }
edit-source-delimiter = Changer le séparateur de { $source }
edit-source-encoding = Changer l’encodage de { $source }
edit-source-rulers = Changer le début des colonnes de { $source }
edit-source-section = Faire des titres de partie de { $source } la colonne « { $column } »
edit-source-section-not = Ne pas faire de colonne des titres de partie de { $source }
edit-source-repair = Réparer les lettres mal lues dans { $source }
edit-source-repair-not = Laisser telles quelles les lettres mal lues dans { $source }
edit-step-add = { $what } ({ $source })
edit-step-change = Modifier : { $what } ({ $source })
edit-step-remove = Supprimer l’étape { $step } de { $source }
edit-step-move = Déplacer l’étape { $step } de { $source }
edit-step-on = Activer l’étape { $step } de { $source }
edit-step-off = Désactiver l’étape { $step } de { $source }
edit-step-note = Noter quelque chose à l’étape { $step } de { $source }
edit-recipe-replace = Remplacer la recette de { $source }
edit-schema-put = Définir le champ commun { $field }
edit-schema-remove = Supprimer le champ commun { $field }
edit-schema-move = Déplacer le champ commun { $field }
edit-schema-entity = Dire sur quoi porte le jeu de données
edit-mapping-put = Relier { $field } pour { $source }
edit-mapping-remove = Délier { $field } pour { $source }
edit-mapping-leave-out = Laisser de côté { $column } de { $source }
edit-codes-decide = « { $value } » signifie { $code }
edit-codes-undecide = Revenir sur le sens de « { $value } »
edit-codes-list = Utiliser la nomenclature { $list }
edit-codes-list-remove = Ne plus utiliser la nomenclature { $list }
edit-linkage-comparisons = Changer ce qui est comparé
edit-linkage-blocking = Changer les paires comparées
edit-linkage-model = Changer les nombres appris
edit-linkage-thresholds = Déplacer les seuils
edit-linkage-unique = Dire quelles sources ne contiennent chacun qu’une fois
edit-linkage-seed = Changer la graine
edit-linkage-splink = Utiliser un modèle de Splink, ou ne plus en utiliser
edit-verdict-same = Identiques : deux fiches
edit-verdict-different = Différentes : deux fiches
edit-verdict-unsure = Doute sur deux fiches
edit-verdict-forget = Retirer un verdict
edit-golden-rule = Choisir la valeur retenue de { $field }
edit-golden-clear = Laisser { $field } suivre de nouveau sa règle
edit-golden-override = Fixer { $field } à la main
edit-golden-sources = Changer le poids des services
edit-disclosure-field = Changer le traitement de { $field } à l’export
edit-disclosure = Changer la protection d’un export
edit-export = Changer les fichiers à transmettre
edit-compare = Changer une comparaison
edit-many = { $first } et { $n ->
    [one] rien d’autre
   *[other] d’autres, { $n } modifications en tout
}
edit-nothing = Aucune modification

stage-import = Lecture des fichiers
stage-clean = Nettoyage
stage-schema = Mise en commun des colonnes
stage-codes = Codage des valeurs
stage-linkage = Rapprochement des fiches
stage-golden = Fusion des fiches
stage-compare = Comparaison
stage-disclosure = Protection des personnes
stage-export = Écriture des fichiers

error-cancelled = Arrêté. Ce qui était déjà calculé est conservé.
error-source = { $source } : { $why }
error-no-sources = Le projet n’a pas encore de source. Ajoutez d’abord les fichiers des services.
error-no-fields = Aucun champ commun n’est défini. Acceptez les liens proposés, ou ajoutez des champs dans l’écran Relier.
error-panicked = Un incident imprévu s’est produit dans Diwan. Vos décisions sont sauves ; ce qui était calculé reste valable. Merci de signaler votre dernière action.
error-stage = { $detail }
error-file-io = Impossible d’ouvrir ou d’écrire { $file } : { $detail }
error-file-syntax = { $file }, ligne { $line } : { $detail }. Corrigez la ligne dans un éditeur de texte, ou ouvrez une copie antérieure du projet.
error-file-newer = { $file } a été créé par un Diwan plus récent (format { $found }). L’ouvrir ici ferait perdre des décisions : installez la version récente.
error-file-not-a-project = { $file } n’est pas un projet Diwan : sa première ligne devrait être « format = 1 ».

finding-file-changed = Le fichier a changé depuis la création du projet : ses fiches ont été retrouvées aux lignes { $first } à { $last }
finding-file-changed-lost = Le fichier a changé depuis la création du projet et son tableau n’a pas été retrouvé ; il a été lu à son ancienne place. Vérifiez-le dans l’écran Sources.
finding-step-broken = L’étape { $step } ne peut pas s’exécuter : { $why }
finding-verdicts-gone = { $n ->
    [one] { $n } verdict concerne des fiches absentes des fichiers ; il est conservé
   *[other] { $n } verdicts concernent des fiches absentes des fichiers ; ils sont conservés
}
check-no-sources = Le projet n’a aucune source
check-changed-file = Le fichier { $file } a changé depuis la création du projet ; la prochaine exécution retrouvera son tableau et dira ce qui diffère
check-missing-file = Le fichier { $file } est introuvable
check-unknown-source = Un élément renvoie à une source « { $id } » qui n’existe pas
check-unknown-field = Un élément renvoie à un champ commun « { $field } » qui n’existe pas
check-duplicate-field = Deux champs communs s’appellent « { $field } »
check-duplicate-source = Deux sources s’appellent « { $id } »
check-policy-undecided = Rien n’est décidé pour { $field } dans { $policy } ; il ne sera pas transmis
check-target-policy = Un fichier à écrire renvoie à une protection « { $policy } » qui n’existe pas
check-list-missing = La nomenclature « { $list } » de { $field } n’est ni intégrée ni parmi celles du projet
error-no-secret = La clé de pseudonymes de « { $policy } » n’est pas sur cet ordinateur. Apportez son fichier, créez une nouvelle clé dans l’écran Exporter, ou laissez de côté le numéro d’entité.
compare-not-possible = La comparaison « { $name } » est impossible : { $why }
compare-no-areas = Les limites { $file } sont illisibles : { $why }

# A file or folder that is another one than when it was accepted
finding-file-other-columns = Le fichier a changé et n’a presque plus aucune de ses colonnes : vérifiez que c’est le bon fichier
finding-sheet-renamed = La feuille « { $from } » n’existe plus ; le tableau a été retrouvé sur « { $to } »
finding-encoding-changed = Le texte est maintenant codé en { $to } ; avant, c’était { $from }
finding-delimiter-changed = Les cellules sont maintenant séparées par « { $to } » ; avant, par « { $from } »
finding-rows-by-hand-kept = { $n ->
    [one] Une ligne dont le rôle avait été fixé à la main a été reconnue dans le fichier modifié
   *[other] { $n } lignes dont le rôle avait été fixé à la main ont été reconnues dans le fichier modifié
}
finding-row-by-hand-lost = La ligne { $row } avait été fixée à la main comme « { $role } » ; aucune ligne du fichier modifié n’est la même à coup sûr
finding-folder-new = Nouveau dans le dossier : { $file }, { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}
finding-folder-gone = { $file } n’est plus dans le dossier ; ses lignes ont disparu
finding-folder-other = { $file } n’a pas les colonnes des fichiers de ce dossier et a été laissé de côté
finding-folder-unread = { $file } n’a pas pu être lu et a été laissé de côté. { $why }
finding-file-left-out = { $file } ne peut pas être lu et reste à l’écart : le projet se fait sans lui. { $why }
finding-source-left-out = { $source } ne peut pas être lu et reste à l’écart de tout ce qui suit : rapprochement, comparaisons et exports se font sans lui. { $why }
role-data = données
role-header = en-tête
role-title = titre
role-total = total
role-note = note
role-blank = vide
role-repeated = en-tête répété
role-section = titre de partie
edit-source-arrived = Prendre le fichier modifié de { $source } tel qu’il est
edit-source-follow = Dans { $source }, suivre la colonne « { $from } » sous le nom « { $to } »
edit-source-facets = Garder les facettes de { $source }
edit-schema-take = Reprendre { $n } champs de « { $from } »
edit-mapping-alike = Dire que les colonnes de { $field } ont le même sens
edit-mapping-alike-not = Redemander si les colonnes de { $field } ont le même sens
check-required-unfilled = Chaque ligne devrait avoir { $field }, mais aucune colonne de cette source ne le remplit. Reliez une colonne, ou une constante.
edit-codes-bring = { $decisions ->
    [one] { $decisions } décision reprise de { $file }
   *[other] { $decisions } décisions reprises de { $file }
}
edit-codes-roll-up = Codes de { $field } ramenés au niveau { $level }
edit-codes-roll-over = Codes de { $field } ramenés à la liste { $list }
edit-codes-keep-fine = Codes de { $field } laissés dans leur détail
edit-codes-describe = Édition de la nomenclature { $list }
edit-codes-succeed = Le code { $code } d’une édition antérieure de { $list } est maintenant { $became }
edit-codes-entry = Code { $code } de la nomenclature { $list }
edit-codes-entry-remove = Code { $code } retiré de la nomenclature { $list }
edit-codes-valid-today = Les codes doivent être valides le jour du calcul
edit-codes-valid-on = Les codes doivent être valides le { $day }
