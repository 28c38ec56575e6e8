# The screen Clean: table, facets, recipe, settings of steps, proposals, spellings.

# Header and bars
mend-new-month = Nouveau mois…
mend-find = Chercher dans les lignes
mend-replace = Remplacer…
mend-columns = { $shown } colonnes sur { $all }
mend-columns-all = Afficher toutes les colonnes
mend-filtering = Recherche des lignes…
mend-rows-of = { $shown } lignes sur { $all }
mend-before = Avant
mend-both = Les deux
mend-after = Après
mend-side = Côté de l’étape
mend-after-step = Après l’étape { $step }
mend-after-all = Après toutes les étapes
mend-do-to = { $n ->
    [one] Agir sur { $n } ligne…
   *[other] Agir sur { $n } lignes…
}
mend-keep-these = Ne garder que ces lignes
mend-drop-these = Retirer ces lignes
mend-column-menu = Menu de la colonne { $column }
mend-table = Lignes de la source
mend-row = Ligne
mend-not-read = non lu
mend-empty = vide
mend-no-rows = Aucune ligne ne passe les filtres
mend-no-rows-sentence = Effacez-les pour revoir toutes les lignes.

# Facets
mend-source = Source
mend-facets = Facettes
mend-facets-all = toutes les lignes
mend-facets-some = dans les filtres
mend-add-facet = Ajouter une facette
mend-remove-facet = Retirer la facette de { $column }
mend-remove-filter = Retirer le filtre
mend-clear-all = Tout effacer
mend-no-facets = Ajoutez une facette pour voir les valeurs d’une colonne et filtrer par elles.
mend-counting = Comptage…
mend-facet-values = Facette de valeurs
mend-facet-range = Facette d’intervalle
mend-range = intervalle
mend-facet-state = Vide ou non lu
mend-facet-writing = Écriture
mend-state-filled = Rempli
mend-state-empty = Vide
mend-writing-latin = Latine
mend-writing-arabic = Arabe
mend-writing-mixed = Mixte
mend-writing-other = Autre
mend-values = { $n ->
    [one] { $n } valeur
   *[other] { $n } valeurs
}
mend-more = { $n } de plus
mend-fewer = Moins
mend-from = de
mend-to = à
mend-no-range = Aucune cellule ne se lit comme un nombre ou une date.
mend-chip-values = { $more ->
    [0] { $column } { $values }
   *[other] { $column } { $values } et { $more } de plus
}
mend-chip-range = { $column } de { $from } à { $to }
mend-chip-range-unread = { $column } de { $from } à { $to }, ou non lu
mend-chip-other = { $column } : { $what }
mend-chip-find = contient « { $text } »
mend-chip-rows = { $n ->
    [one] seulement 1 ligne
   *[other] seulement ces { $n } lignes
}

# Menus of columns and cells
mend-sort-up = Trier par ordre croissant
mend-sort-down = Trier par ordre décroissant
mend-spellings = Orthographes…
mend-copy = Copier la cellule
mend-only-value = Seulement les lignes avec « { $value } »
mend-only-empty = Seulement les lignes où c’est vide
mend-write-other = Écrire « { $value } » autrement…
mend-means-nothing = « { $value } » ne veut rien dire

# Recipe
mend-recipe = Recette
mend-recipe-note = { $steps ->
    [one] { $steps } étape, { $cells } cellules
   *[other] { $steps } étapes, { $cells } cellules
}
mend-recipe-menu = Menu de la recette
mend-show-all-steps = Montrer toutes les étapes ensemble
mend-take-recipe = Reprendre la recette de { $source }
mend-remove-all = Retirer toutes les étapes
mend-no-steps = Pas encore d’étape
mend-no-steps-sentence = Ajoutez une étape, ou acceptez ce qui est proposé plus bas. Le fichier lui-même ne change jamais.
mend-add-step = Ajouter une étape…
mend-step-runs = L’étape { $step } s’exécute
mend-step-removed = Retiré : { $what }
mend-remove-step = Retirer
mend-column-missing = Colonne absente
mend-cannot-run = Ne peut s’exécuter
mend-cells = { $n ->
    [one] { $n } cellule
   *[other] { $n } cellules
}
mend-rows-out = { $n ->
    [one] { $n } ligne retirée
   *[other] { $n } lignes retirées
}
mend-all-columns = toutes les colonnes
mend-whole-rows = lignes entières
mend-alike = { $n } pareils
mend-unread = { $n ->
    [one] { $n } non lue, gardée telle quelle
   *[other] { $n } non lues, gardées telles quelles
}
mend-aside = { $n ->
    [one] { $n } ligne gardée comme total de contrôle
   *[other] { $n } lignes gardées comme totaux de contrôle
}
mend-use-column = Prendre « { $column } » à l’étape { $step }

# Settings of steps
mend-note = Note
mend-column = Colonne
mend-columns-of = Colonnes
mend-choose-columns = Choisir des colonnes
mend-case = Lettres
mend-case-proper = Comme dans les noms
mend-case-upper = Tout en capitales
mend-case-lower = Minuscules
mend-find-text = Chercher
mend-replace-with = Remplacer par
mend-search = Où
mend-search-anywhere = N’importe où dans la cellule
mend-search-whole = La cellule entière
mend-search-pattern = Comme motif
mend-match-case = Respecter les majuscules
mend-fold-accents = Sans accents
mend-fold-arabic = Lettres arabes sous une seule forme
mend-fold-digits = Chiffres en 0–9
mend-fold-case = Minuscules
mend-empty-values = Ceci ne veut rien dire
mend-within = À l’intérieur de
mend-within-all = toute la table
mend-order = Ordre
mend-day-first = Jour d’abord
mend-month-first = Mois d’abord
mend-year-first = Année d’abord
mend-times = Heure
mend-times-leave = laisser ces cellules telles quelles
mend-times-keep = l’écrire pour chaque date
mend-times-cut = la supprimer
mend-calendar = Calendrier
mend-umm-al-qura = Oumm al-Qoura (calendriers imprimés)
mend-tabular = Tabulaire (par règle)
mend-seconds = Écrire les secondes
mend-hijri-short = Années à deux chiffres
mend-hijri-short-no = seulement avec un mois hégirien ou هـ
mend-hijri-short-1350 = de 1350 à 1449
mend-hijri-short-1400 = de 1400 à 1499
mend-hijri-common = Dates du calendrier courant
mend-hijri-common-no = ne pas les lire
mend-two-digits = Deux chiffres à partir de
mend-decimal = Séparateur décimal
mend-decimal-point = Point : 12.5
mend-decimal-comma = Virgule : 12,5
mend-words-yes = Autres mots pour oui
mend-words-no = Autres mots pour non
mend-words-total = Autres mots pour les totaux
mend-digits = Chiffres
mend-country = Indicatif du pays
mend-notation = Notation
mend-phone-international = Internationale : +213…
mend-phone-national = Nationale : 0461…
mend-new-column = Nouvelle colonne
mend-new-columns = Nouvelles colonnes
mend-new-name = Nouveau nom
mend-as-of = Âges valables en
mend-separator = Séparateur
mend-keep-column = Garder aussi la colonne
mend-keep-columns = Garder aussi les colonnes
mend-place = Place
mend-unpivot-name = Colonne pour les noms
mend-unpivot-value = Colonne pour les valeurs
mend-keep-empty = Aussi les cellules vides
mend-keep-which = Garder parmi plusieurs
mend-keep-first = La première
mend-keep-last = La dernière
mend-combine = Lignes qui remplissent
mend-combine-all = toutes les conditions
mend-combine-any = une des conditions
mend-add-condition = Ajouter une condition
mend-remove-condition = Retirer la condition { $n }
mend-test = Test
mend-test-equals = est l’un de
mend-test-not-equals = n’est aucun de
mend-test-contains = contient
mend-test-not-contains = ne contient pas
mend-test-starts = commence par
mend-test-ends = finit par
mend-test-empty = est vide
mend-test-filled = est rempli
mend-test-at-least = est au moins
mend-test-at-most = est au plus
mend-test-matches = correspond au motif
mend-value = Valeur
mend-value-from = Valeur
mend-value-to = Devient
mend-values-become = Valeurs et ce qu’elles deviennent
mend-add-value = Ajouter une valeur
mend-other-value = Une autre valeur…
mend-remove-value = Retirer la valeur { $value }

# Proposals
mend-proposed = Proposé
mend-looking = Examen des valeurs…
mend-nothing-proposed = Plus rien n’est proposé pour cette source.

# Add a step
mend-add-step-title = Ajouter une étape
mend-add = Ajouter
mend-search-steps = Chercher une étape
mend-no-step-found = Aucune étape ne porte ce nom.
mend-for-column = Pour la colonne
mend-no-column = Pas encore de colonne

# Spellings
mend-spellings-title = Orthographes
mend-spellings-note = { $values } orthographes dans { $rows } lignes ; { $groups } groupes trouvés
mend-how-strict = Rigueur
mend-bolder = plus hardi
mend-stricter = plus strict
mend-treated-same = Considéré comme pareil
mend-groups = groupes
mend-tabs = Quels groupes
mend-tab-open = Ouverts
mend-tab-accepted = Acceptés
mend-tab-refused = Refusés
mend-tab-all = Tous
mend-most-first = Le plus de lignes d’abord
mend-write-as = Écrire
mend-n-spellings = { $n ->
    [one] { $n } orthographe
   *[other] { $n } orthographes
}
mend-accepted = Accepté
mend-refused = Pas pareil
mend-asks-short = À vous de dire
mend-not-same = Pas pareil
mend-take-back = Annuler la réponse
mend-accept-sure = Accepter { $n } sûrs
mend-spellings-count = { $groups } acceptés, { $cells } cellules changeront
mend-add-to-recipe = Ajouter à la recette
mend-key-group = groupe
mend-key-accept = accepter, suivant
mend-key-refuse = pas pareil
mend-key-write = écrire…
mend-looking-sentence = Les valeurs de la colonne sont comparées.
mend-no-groups = Aucune orthographe ne se ressemble
mend-no-groups-sentence = Déplacez le curseur vers plus hardi, ou choisissez une autre colonne.
mend-no-groups-here = Rien ici
mend-no-groups-here-sentence = Les autres groupes se trouvent sous les autres onglets.
mend-keep-facets = Garder
mend-keep-facets-hint = Le projet se souvient de ces facettes et de ce qui y est choisi
mend-step-off = Ne pas exécuter cette étape
mend-step-on = Exécuter cette étape
