# The screen Map: columns and fields, questions, crosswalk, unmapped values, code lists.

# Header and map
mapping-code-lists = Listes de codes…
mapping-add-field = Ajouter un champ…
mapping-coverage = { $share } des valeurs codées
mapping-source = Source
mapping-n-columns = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
}
mapping-asks = À vous de dire
mapping-left-out = Laissée de côté
mapping-not-mapped = Non reliée
mapping-fills-field = Remplit le champ
mapping-new-field = Nouveau champ de cette colonne…
mapping-unmap = Retirer le lien
mapping-leave-out = Laisser de côté
mapping-drag = Tirer vers un champ :
mapping-common-field = Champ commun
mapping-kind-or-list = Type ou liste
mapping-filled = Rempli
mapping-column-gone = « { $column } » n’est plus dans ce fichier. Choisissez ce qui remplit le champ maintenant.
mapping-filled-from = Rempli dans { $source } par
mapping-instead = à la place
mapping-join = Joindre « { $first } » et « { $second } »
mapping-edit-field = Modifier le champ…
mapping-move-up = Monter
mapping-move-down = Descendre
mapping-remove-field = Retirer le champ

# Question
mapping-question = « { $column } » est-elle le champ commun { $field } ?
mapping-accept = Accepter
mapping-other-field = Autre champ…

# Crosswalk
mapping-crosswalk = Correspondances
mapping-coded-field = Champ codé
mapping-crosswalk-side = Ordre des correspondances
mapping-by-code = Par code
mapping-by-value = Par valeur
mapping-rows-coded = { $coded } lignes codées sur { $all }
mapping-code = Code
mapping-value = Valeur
mapping-label = Libellé
mapping-rows = Lignes
mapping-by = Codé par
mapping-by-person = une personne
mapping-by-list = la liste
mapping-by-nobody = personne encore
mapping-no-codes = Les valeurs ne sont pas encore codées
mapping-no-codes-sentence = Reliez d’abord quelques colonnes ; leurs valeurs reçoivent ensuite des codes communs.
mapping-no-coded-field = Aucun champ n’a de liste de codes
mapping-no-coded-field-sentence = Choisissez un champ ci-dessus et donnez-lui une liste sous « Modifier le champ… ».

# Unmapped values
mapping-unmapped = Sans code
mapping-unmapped-count = { $values ->
    [one] { $values } valeur, { $rows } lignes
   *[other] { $values } valeurs, { $rows } lignes
}
mapping-nth = { $n } sur { $all }
mapping-asked-for = { $field } dans { $sources }
mapping-no-candidate = Rien dans la liste ne lui ressemble. Cherchez dans la liste, ou dites qu’elle est inconnue.
mapping-search-list = Chercher dans la liste
mapping-unknown = Inconnu
mapping-later = Plus tard
mapping-all-coded = Chaque valeur a son code
mapping-all-coded-sentence = Les nouvelles valeurs du mois prochain attendront ici.
mapping-why-exact = est le code
mapping-why-label = est le libellé
mapping-why-synonym = autre nom
mapping-why-normalised = même mot écrit autrement
mapping-why-fuzzy = à quelques lettres près
mapping-why-transliterated = autre écriture

# Code lists
mapping-code-lists-title = Listes de codes
mapping-add-list = Ajouter votre propre liste…
mapping-remove-list = Retirer cette liste
mapping-n-codes = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
mapping-none-found = Aucun code ne porte ce nom.

# Fields
mapping-new-field-title = Nouveau champ commun
mapping-edit-field-title = Champ commun
mapping-save-field = Enregistrer le champ
mapping-label-en = Libellé en anglais
mapping-label-fr = Libellé en français
mapping-label-ar = Libellé en arabe
mapping-kind = Type
mapping-list = Liste de codes
mapping-no-list = Pas de liste
mapping-meaning = Ce qu’il dit
mapping-role = À la publication
mapping-definition = Définition (ce qui est exactement visé)
mapping-unit = Unité
mapping-period = Période de référence
mapping-concept = Nom dans la norme (par exemple REF_AREA)
mapping-required = Chaque fiche devrait l’avoir
mapping-note = Note
mapping-kind-text = Texte
mapping-kind-code = Code
mapping-kind-whole = Nombre entier
mapping-kind-decimal = Nombre décimal
mapping-kind-date = Date
mapping-kind-datetime = Date et heure
mapping-kind-time = Heure
mapping-kind-yes-no = Oui ou non
mapping-meaning-other = Autre chose
mapping-meaning-record-id = Numéro de dossier
mapping-meaning-shared-id = Numéro partagé
mapping-meaning-given-name = Prénom
mapping-meaning-family-name = Nom de famille
mapping-meaning-full-name = Nom complet
mapping-meaning-parent-name = Nom d’un parent
mapping-meaning-organisation = Organisation
mapping-meaning-birth-date = Date de naissance
mapping-meaning-birth-year = Année de naissance
mapping-meaning-age = Âge
mapping-meaning-sex = Sexe
mapping-meaning-nationality = Nationalité
mapping-meaning-marital = État civil
mapping-meaning-phone = Téléphone
mapping-meaning-email = Courriel
mapping-meaning-street = Rue
mapping-meaning-house-number = Numéro de maison
mapping-meaning-postcode = Code postal
mapping-meaning-locality = Quartier ou ville
mapping-meaning-category = Catégorie
mapping-meaning-date = Date
mapping-meaning-amount = Montant
mapping-meaning-number = Nombre
mapping-meaning-latitude = Latitude
mapping-meaning-longitude = Longitude
mapping-meaning-free-text = Texte libre
mapping-role-by-meaning = Selon son sens
mapping-role-direct = Désigne une personne
mapping-role-quasi = Peut désigner une personne
mapping-role-sensitive = Sensible
mapping-role-other = Sans risque
mapping-decisions-save = Enregistrer les décisions pour les transmettre
mapping-decisions-open = Reprendre les décisions d’un fichier
mapping-decisions-name = decisions
mapping-list-save = Enregistrer cette liste
mapping-schemas = Schémas…
mapping-schemas-known = Les champs qui manquent au projet sont ajoutés
mapping-schemas-missing = { $n ->
    [0] tout y est
    [one] 1 champ en plus
   *[other] { $n } champs en plus
}
mapping-schemas-open = Reprendre les champs d’un fichier…
mapping-schemas-save = Enregistrer les champs dans un fichier…
mapping-schemas-name = champs communs
mapping-schema-taken = { $new ->
    [0] { $name } : aucun nouveau champ
    [one] { $name } : un champ ajouté
   *[other] { $name } : { $new } champs ajoutés
}
mapping-saved = Enregistré sous { $file }
mapping-file-failed = { $file } n’a pas pu être utilisé
mapping-decisions-taken = { $new ->
    [0] { $file } n’apporte rien de nouveau
    [one] { $new } décision reprise de { $file }
   *[other] { $new } décisions reprises de { $file }
}
mapping-decisions-left-out = Laissées de côté : { $against } contraires aux décisions prises ici, { $unknown } codes absents des listes, { $elsewhere } pour des champs absents d’ici
mapping-level-name = Finesse des codes
mapping-level-fine = Détail d’origine
mapping-level = Niveau { $level }
mapping-level-list = Selon { $list }
mapping-coverage-source = { $source } : { $rows } lignes sur { $all-rows }, { $values } valeurs sur { $all-values }

# Ce qui peut avoir deux sens
mapping-ask-columns = { $field } : « { $column } » ou « { $other } » ?
mapping-ask-columns-why = Les deux colonnes portent le nom du champ. « { $column } » le remplit en ce moment.
mapping-ask-fields = « { $column } », est-ce { $field } ou { $other } ?
mapping-ask-fields-why = Le nom convient aux deux champs. La colonne remplit { $field } en ce moment.
mapping-ask-unlike = « { $column } », est-ce vraiment { $field } ?
mapping-ask-unlike-why = La colonne porte le nom du champ, mais ses valeurs n’y ressemblent pas. Pour l’instant, elle ne remplit rien.
mapping-ask-differs = { $field } : « { $column } » ({ $source }) et « { $other } » ({ $where }) disent-elles la même chose ?
mapping-ask-differs-why = Il ne semble pas : { $why }.
mapping-keep = Garder { $name }
mapping-take-instead = Prendre { $name }
mapping-fill-anyway = En remplir { $name }
mapping-mean-the-same = C’est la même chose
mapping-leave-out-name = Laisser « { $name } » de côté

# Comment un champ est rempli, à la main
mapping-fill-otherwise = Remplir autrement…
mapping-filling-title = { $field } dans { $source }
mapping-fill = Remplir ainsi
mapping-way = Le champ est rempli
mapping-way-column = à partir d’une colonne
mapping-way-joined = à partir de colonnes réunies en un texte
mapping-way-date = à partir du jour, du mois et de l’année
mapping-way-name = à partir d’une partie d’un nom complet
mapping-way-fixed = par la même valeur sur toutes les lignes
mapping-column = Colonne
mapping-no-column = Aucune
mapping-join-1 = Première colonne
mapping-join-2 = Deuxième colonne
mapping-join-3 = Troisième colonne
mapping-join-4 = Quatrième colonne
mapping-between = Entre elles
mapping-day = Jour
mapping-month = Mois
mapping-year = Année
mapping-whole-name = Colonne du nom complet
mapping-part = Partie
mapping-part-given = Prénom
mapping-part-family = Nom de famille
mapping-order = Ce qui vient en premier
mapping-order-given = Le prénom
mapping-order-family = Le nom de famille
mapping-fixed-value = Valeur
mapping-fixed-hint = Toutes les lignes de cette source reçoivent cette valeur, par exemple le quartier dont parle le fichier.
# Nomenclatures propres
mapping-incoming-title = { $file } comme nomenclature
mapping-incoming-take = Reprendre la nomenclature
mapping-incoming-reading = Lecture du fichier…
mapping-incoming-id = Nom court de la nomenclature
mapping-incoming-sheet = Feuille du classeur
mapping-incoming-edition = Nouvelle édition de { $list } : les décisions restent, et les codes qui ont changé sont demandés.
mapping-incoming-like = La plupart de ses noms sont dans la liste { $list }.
mapping-incoming-as-edition = En faire une nouvelle édition
mapping-incoming-skip = Non utilisée
mapping-incoming-parent = Code supérieur
mapping-incoming-label = Libellé, { $language }
mapping-incoming-synonyms = Autres noms, { $language }
mapping-incoming-gives = Cela donne { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
} sur { $levels ->
    [one] { $levels } niveau
   *[other] { $levels } niveaux
}.
mapping-valid-from = Valide à partir du
mapping-valid-to = Valide jusqu’au
mapping-valid-between = valide du { $from } au { $to }
mapping-no-day = Ce n’est pas un jour.
mapping-edition = Édition
mapping-list-source = D’où elle vient
mapping-edition-title = Édition de la nomenclature
mapping-save-edition = Enregistrer l’édition
mapping-list-edition = Édition…
mapping-valid-on = Les codes doivent être valides le
mapping-valid-on-hint = Vaut pour toutes les nomenclatures du projet. Laissez vide pour juger les codes au jour du calcul ; écrivez un jour pour des données plus anciennes.
mapping-entry-add = Ajouter un code…
mapping-entry-title = Code de la nomenclature
mapping-entry-new-title = Nouveau code
mapping-entry-save = Enregistrer le code
mapping-entry-remove = Retirer le code
mapping-entry-taken = Ce code est déjà dans la nomenclature.
mapping-entry-lost = Ce code n’est pas dans la nomenclature.
mapping-entry-names-hint = Les autres noms sont séparés par un point-virgule. Ils sont reconnus comme le libellé.
mapping-entry-copy = Cette nomenclature n’est pas gardée dans le projet. L’enregistrement en prend une copie dans le projet, qui compte désormais.

# Autre nomenclature ou version
mapping-level-other = Autre nomenclature ou version…
mapping-over-title = Passage des codes par { $file }
mapping-over-list = Vers la nomenclature
mapping-over-use = Utiliser la table
mapping-over-unknown = { $codes ->
    [one] { $codes } code auquel mène la table n’est pas dans cette nomenclature
   *[other] { $codes } codes auxquels mène la table ne sont pas dans cette nomenclature
} : { $examples }
mapping-over-weights = Répartir les lignes selon les poids
mapping-over-weights-hint = Quand un code se divise, ses lignes reçoivent les nouveaux codes en proportion des poids. Les comptes sont justes ; d’une ligne seule, on ne sait rien. Sinon les lignes restent sans code.
mapping-by-weights = les poids
# Pourquoi, et depuis quand
mapping-why-proposed = Proposé, sûr à { $sure }.
mapping-why-by-hand = Rempli à la main.
mapping-why-could = Pourrait être { $field } ; personne ne l’a encore accepté.
mapping-why-left-by-hand = Laissée de côté à la main ; ce pourrait être { $field }.
mapping-why-left-out = Laissée de côté à la main.
mapping-since-new = { $n ->
    [one] { $n } nouvelle valeur depuis le { $on }
   *[other] { $n } nouvelles valeurs depuis le { $on }
}
mapping-since-values = { $n ->
    [one] Nouvelle sans code
   *[other] Nouvelles sans code ({ $n })
} : { $examples }
mapping-coverage-before = (avant : { $share })
mapping-was-gone = C’était { $code }, que la nomenclature n’a plus. Quel est le code à présent ?
mapping-edition-all = Toutes sont { $code }
mapping-value-new = Nouveau
mapping-incoming-column = Colonne
mapping-incoming-sample = Exemples
mapping-incoming-means = Signification
mapping-valid-example = ainsi : 2026-12-31
mapping-again = Choisir un autre code…
mapping-undecide = Reprendre la décision
mapping-again-so-far = Jusqu’ici : { $code }. Un autre choix le remplace partout.
