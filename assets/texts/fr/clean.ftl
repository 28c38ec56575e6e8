# Nettoyage : étapes, leur aide et leurs phrases, propositions, graphies, comparaison avec le mois dernier, erreurs.

# Titres du menu des étapes
clean-group-text = Mots et lettres
clean-group-values = Valeurs
clean-group-reading = Dates, nombres, codes
clean-group-columns = Colonnes
clean-group-rows = Lignes

# Natures de colonne
clean-kind-text = des mots
clean-kind-code = des codes
clean-kind-whole = des nombres entiers
clean-kind-decimal = des nombres à décimales
clean-kind-date = des dates
clean-kind-datetime = des dates avec l’heure
clean-kind-time = des heures
clean-kind-yes-no = des oui ou non

# Noms des étapes, une ligne d’aide, et la phrase de l’étape faite
step-trim = Retirer les espaces
step-trim-help = Retire les espaces inutiles et les signes que personne ne voit.
step-trim-done = Retirer les espaces dans { $count ->
    [0] toutes les colonnes
   *[other] { $columns }
}
step-case = Changer la casse
step-case-help = Écrit les noms comme on les écrit, ou tout en capitales ou en minuscules.
step-case-done-proper = Casse des noms dans { $columns }
step-case-done-upper = Capitales dans { $columns }
step-case-done-lower = Minuscules dans { $columns }
step-replace = Rechercher et remplacer
step-replace-help = Trouve un texte et en écrit un autre à sa place.
step-replace-done = Remplacer « { $find } » par « { $with } » dans { $count ->
    [0] toutes les colonnes
   *[other] { $columns }
}
step-fold-text = Lettres simples
step-fold-text-help = Écrit les lettres sans accents, les lettres arabes sous une seule forme et les chiffres de 0 à 9.
step-fold-text-done = Lettres simples dans { $columns }
step-map-values = Convertir des valeurs
step-map-values-help = Écrit une autre valeur à la place de chaque valeur de la liste.
step-map-values-done = Convertir { $count ->
    [one] une valeur
   *[other] { $count } valeurs
} dans { $column }
step-merge-spellings = Fusionner les graphies
step-merge-spellings-help = Écrit d’une seule façon les graphies d’une même chose.
step-merge-spellings-done = Ramener { $count ->
    [one] une graphie
   *[other] { $count } graphies
} de { $column } à { $targets }
step-empty-values = Vider des valeurs
step-empty-values-help = Vide les cellules qui disent « rien » en mots ou en signes.
step-empty-values-done = Vider « { $values } » dans { $count ->
    [0] toutes les colonnes
   *[other] { $columns }
}
step-fill-down = Recopier vers le bas
step-fill-down-help = Donne aux cellules vides la valeur du dessus.
step-fill-down-done = Recopier { $columns } vers le bas
step-parse-date = Lire les dates
step-parse-date-help = Lit les dates comme elles sont écrites et les écrit en année-mois-jour.
step-parse-date-done-day = Lire les dates de { $columns }, jour d’abord{ $times ->
    [keep] , avec l’heure
    [cut] , sans l’heure
   *[leave] {""}
}
step-parse-date-done-month = Lire les dates de { $columns }, mois d’abord{ $times ->
    [keep] , avec l’heure
    [cut] , sans l’heure
   *[leave] {""}
}
step-parse-date-done-year = Lire les dates de { $columns }, année d’abord{ $times ->
    [keep] , avec l’heure
    [cut] , sans l’heure
   *[leave] {""}
}
step-parse-time = Lire les heures
step-parse-time-help = Lit les heures du jour comme elles sont écrites et les écrit en heures:minutes.
step-parse-time-done = Lire les heures du jour de { $columns }
step-parse-number = Lire les nombres
step-parse-number-help = Lit les nombres comme ils sont écrits et les écrit avec un point décimal, chiffre pour chiffre.
step-parse-number-done-comma = Lire la virgule décimale dans { $columns }
step-parse-number-done-point = Lire les nombres de { $columns }
step-parse-yes-no = Lire oui ou non
step-parse-yes-no-help = Lit oui et non dans six langues.
step-parse-yes-no-done = Lire oui ou non dans { $columns }
step-pad-code = Compléter les codes
step-pad-code-help = Remet les zéros qu’un tableur a ôtés aux codes.
step-pad-code-done = Compléter { $columns } à { $width } chiffres
step-phones = Unifier les téléphones
step-phones-help = Écrit les numéros de téléphone d’une seule façon.
step-phones-done-international = Unifier les téléphones de { $columns }, avec +{ $country }
step-phones-done-national = Unifier les téléphones de { $columns }
step-hijri-date = Jour d’une date hégirienne
step-hijri-date-help = Ajoute le jour du calendrier courant à côté d’une date hégirienne.
step-hijri-date-done = Ajouter { $name } : le jour des dates hégiriennes de { $column } selon { $calendar ->
    [tabular] le calendrier tabulaire
   *[umm-al-qura] le calendrier d’Oumm al-Qoura
}{ $short ->
    [yes] , années à deux chiffres comprises
   *[no] {""}
}{ $common ->
    [yes] ; les dates du calendrier courant sont reprises
   *[no] {""}
}
step-birth-year = Année de naissance d’après l’âge
step-birth-year-help = Ajoute l’année de naissance, calculée d’après l’âge en une année donnée.
step-birth-year-done = Ajouter { $name } d’après { $column } en { $year }
step-split-column = Diviser une colonne
step-split-column-help = Fait plusieurs colonnes d’une seule, à un séparateur.
step-split-column-done = Diviser { $column } à « { $separator } » en { $count } colonnes
step-join-columns = Réunir des colonnes
step-join-columns-help = Fait une colonne de plusieurs, avec un séparateur entre les parties.
step-join-columns-done = Réunir { $columns } en { $name }
step-rename-column = Renommer une colonne
step-rename-column-help = Donne un autre nom à une colonne.
step-rename-column-done = Renommer { $column } en { $name }
step-drop-columns = Retirer des colonnes
step-drop-columns-help = Enlève des colonnes.
step-drop-columns-done = Retirer { $columns }
step-move-column = Déplacer une colonne
step-move-column-help = Met une colonne à une autre place.
step-move-column-done = Déplacer { $column } à la place { $place }
step-unpivot = Colonnes en lignes
step-unpivot-help = Change en lignes des colonnes qui sont des valeurs, comme les mois.
step-unpivot-done = { $count } colonnes en lignes, dans { $name } et { $value }
step-keep-rows = Garder des lignes
step-keep-rows-help = Garde les lignes qui remplissent des conditions.
step-keep-rows-done = Garder des lignes selon { $columns }
step-drop-rows = Retirer des lignes
step-drop-rows-help = Enlève les lignes qui remplissent des conditions.
step-drop-rows-done = Retirer des lignes selon { $columns }
step-set-aside-totals = Mettre les totaux de côté
step-set-aside-totals-help = Enlève les lignes de totaux et les garde comme sommes de contrôle.
step-set-aside-totals-done = Mettre les totaux de côté
step-drop-duplicates = Retirer les doublons
step-drop-duplicates-help = Enlève les lignes qui en répètent une autre à l’identique.
step-drop-duplicates-done = Retirer les doublons selon { $count ->
    [0] toutes les colonnes
   *[other] { $columns }
}

# Indices des propositions
clean-suggest-totals = { $count ->
    [one] La ligne { $rows } additionne d’autres lignes.
   *[other] { $count } lignes en additionnent d’autres, par exemple { $rows }.
}
clean-suggest-spaces = { $count ->
    [one] Une cellule a des espaces inutiles.
   *[other] { $count } cellules ont des espaces inutiles.
}
clean-suggest-invisible = { $count ->
    [one] Une cellule contient un signe que personne ne voit.
   *[other] { $count } cellules contiennent des signes que personne ne voit.
}
clean-suggest-empty = { $count ->
    [one] Une cellule dit « rien » : { $values }.
   *[other] { $count } cellules disent « rien » : { $values }.
}
clean-suggest-doubtful-empty = « { $value } » figure dans { $count ->
    [one] une cellule
   *[other] { $count } cellules
} de { $column } ; cela veut-il dire « inconnu » ?
clean-suggest-capitals = { $count } cellules de { $columns } sont tout en capitales.
clean-suggest-date-day = { $count ->
    [one] Une date a une première partie supérieure à 12 ; aucune n’a de deuxième partie supérieure à 12.
   *[other] { $count } dates ont une première partie supérieure à 12 ; aucune n’a de deuxième partie supérieure à 12.
}
clean-suggest-date-month = { $count ->
    [one] Une date a une deuxième partie supérieure à 12 ; aucune n’a de première partie supérieure à 12.
   *[other] { $count } dates ont une deuxième partie supérieure à 12 ; aucune n’a de première partie supérieure à 12.
}
clean-suggest-date-times = { $count ->
    [one] L’une d’elles indique aussi une heure.
   *[other] { $count } d’entre elles indiquent aussi une heure.
}
clean-suggest-hijri = { $count ->
    [one] Une cellule contient une date du calendrier islamique.
   *[other] { $count } cellules contiennent une date du calendrier islamique.
} Quel calcul le service suit-il ? Les dates écrites sont conservées.
clean-suggest-hijri-mixed = { $count ->
    [one] Une cellule contient une date du calendrier courant ; elle est reprise telle quelle.
   *[other] { $count } cellules contiennent une date du calendrier courant ; elles sont reprises telles quelles.
}
clean-suggest-hijri-short = { $count ->
    [one] Une date a une année à deux chiffres ; rien ne parle pour le calendrier courant, elle est donc lue entre 1350 et 1449.
   *[other] { $count } dates ont une année à deux chiffres ; rien ne parle pour le calendrier courant, elles sont donc lues entre 1350 et 1449.
}
clean-suggest-hijri-doubt = { $count ->
    [one] Une date a une année à deux chiffres et peut être de l’un ou l’autre calendrier ; elle n’est pas lue tant que vous n’avez pas choisi.
   *[other] { $count } dates ont une année à deux chiffres et peuvent être de l’un ou l’autre calendrier ; elles ne sont pas lues tant que vous n’avez pas choisi.
}
clean-suggest-times = { $count ->
    [one] Une cellule est sûrement une heure ; la colonne écrit les heures de plusieurs façons.
   *[other] { $count } cellules sont sûrement des heures ; la colonne les écrit de plusieurs façons.
}
clean-suggest-times-loose = { $count ->
    [one] Une cellule comme 14.30, 1430 ou 14h est lue en heures et minutes.
   *[other] { $count } cellules comme 14.30, 1430 ou 14h sont lues en heures et minutes.
}
clean-suggest-times-header = { $count ->
    [one] L’en-tête parle d’une heure, et la seule cellule se lit en heures et minutes. Ou est-ce un nombre ?
   *[other] L’en-tête parle d’une heure, et les { $count } cellules se lisent toutes en heures et minutes. Ou sont-ce des nombres ?
}
clean-suggest-date-mixed = { $day } dates ne peuvent avoir que le jour d’abord, { $month } que le mois d’abord : la colonne mélange deux notations.
clean-suggest-date-either = Aucune partie ne dépasse 12 dans { $count ->
    [one] la seule date
   *[other] { $count } dates
} : est-ce le jour d’abord, ou le mois ?
clean-suggest-date-plain = { $count ->
    [one] Une date se lit de même dans tous les ordres.
   *[other] { $count } dates se lisent de même dans tous les ordres.
}
clean-suggest-number-comma = { $count ->
    [one] Un nombre a une virgule décimale ; aucun ne demande de point décimal.
   *[other] { $count } nombres ont une virgule décimale ; aucun ne demande de point décimal.
}
clean-suggest-number-mixed = { $comma } nombres demandent une virgule décimale et { $point } un point décimal.
clean-suggest-number-either = { $count ->
    [one] Un nombre peut se lire de deux façons
   *[other] { $count } nombres peuvent se lire de deux façons
} : 1,234 est-il plus de mille, ou un peu plus de un ?
clean-suggest-number-percent = { $count ->
    [one] Un nombre porte un signe % : 65,2 % devient 65.2, alors qu’un classeur peut enregistrer 0.652.
   *[other] { $count } nombres portent un signe % : 65,2 % devient 65.2, alors qu’un classeur peut enregistrer 0.652.
}
clean-suggest-number-tens = { $count ->
    [one] Un nombre est écrit comme 1,23E+05 : le programme qui a écrit le fichier a pu perdre ses derniers chiffres.
   *[other] { $count } nombres sont écrits comme 1,23E+05 : le programme qui a écrit le fichier a pu perdre leurs derniers chiffres.
}
clean-suggest-number-notation = { $count ->
    [one] Un nombre est écrit avec des espaces, des signes ou d’autres chiffres.
   *[other] { $count } nombres sont écrits avec des espaces, des signes ou d’autres chiffres.
}
clean-suggest-unread = { $count ->
    [one] Une cellule ne se lit pas et reste comme elle est écrite.
   *[other] { $count } cellules ne se lisent pas et restent comme elles sont écrites.
}
clean-suggest-yes-no = Les seules valeurs sont { $values }.
clean-suggest-pad = { $full } codes ont { $width } chiffres ; { $count ->
    [one] un seul est plus court.
   *[other] { $count } sont plus courts.
}
clean-suggest-phones = { $notations ->
    [one] Une notation
   *[other] { $notations } notations
} ; { $percent } % sont écrits « { $pattern } ».
clean-suggest-spellings = { $groups ->
    [one] Un groupe de graphies dans { $column }
   *[other] { $groups } groupes de graphies dans { $column }
}, par exemple { $values }.
clean-suggest-sum-column = « { $column } » contient la somme des mois dans { $count } des { $rows } lignes regardées.
clean-suggest-months = { $count } colonnes sont des mois : { $columns }.

# Graphies
clean-rule-letters = Capitales et accents
clean-rule-order = Espaces, signes, ordre des mots
clean-rule-articles = Articles et petits mots
clean-rule-hamza = Formes de hamza أ إ آ = ا
clean-rule-ta-marbuta = Ta marbouta ة = ه
clean-rule-alef-maqsura = Alif maqsoura ى = ي
clean-rule-vowel-signs = Voyelles brèves et tatouil
clean-rule-persian = Lettres persanes ک ی, chiffres ٠–٩
clean-rule-turkish-i = İ ı turcs
clean-rule-scripts = Noms arabes et latins
clean-spelling-by-rules = Même chose, écrite autrement
clean-spelling-by-script = Nom arabe et latin
clean-spelling-by-likeness = Lettres semblables à { $likeness }

# Ce qui diffère du mois dernier
clean-drift-renamed = La colonne « { $from } » s’appelle maintenant « { $to } ».
clean-drift-missing = La colonne « { $column } » manque.
clean-drift-new = La colonne « { $column } » est nouvelle.
clean-drift-new-sheet = Le classeur a une nouvelle feuille, « { $sheet } ».
clean-drift-gone-sheet = La feuille « { $sheet } » n’est plus dans le classeur.
clean-drift-rows = { $now } lignes, contre { $before } le mois dernier.
clean-drift-notation = Les dates de { $column } sont surtout écrites { $now } ; le mois dernier { $before }.
clean-drift-kind = { $column } contient maintenant { $now } ; le mois dernier { $before }.
clean-drift-blank = { $now } % de { $column } sont vides ; le mois dernier { $before } %.
clean-drift-scale = La valeur médiane de { $column } est { $now } ; le mois dernier elle était de { $before }.
clean-drift-new-values = { $count ->
    [one] Une valeur nouvelle dans { $column } : { $values }.
   *[other] { $count } valeurs nouvelles dans { $column }, par exemple { $values }.
}
clean-drift-gone-values = { $count ->
    [one] Une valeur n’apparaît plus dans { $column } : { $values }.
   *[other] { $count } valeurs n’apparaissent plus dans { $column }, par exemple { $values }.
}

# Pourquoi une étape ne peut pas s’exécuter
clean-error-stopped = Arrêté.
clean-error-no-columns = { $count ->
    [one] La colonne « { $columns } » manque.
   *[other] { $count } colonnes manquent : { $columns }.
}
clean-error-duplicate = Il y a déjà une colonne « { $column } ».
clean-error-nothing-chosen = Aucune colonne n’est choisie.
clean-error-pattern = Le motif « { $pattern } » ne se lit pas : { $reason }
clean-error-setting = À compléter : { $setting }.
clean-error-table = Le tableau ne permet pas cette étape : { $reason }
clean-setting-columns = colonnes
clean-setting-country = indicatif du pays
clean-setting-find = texte à trouver
clean-setting-name = nom de la nouvelle colonne
clean-setting-names = noms des nouvelles colonnes
clean-setting-place = place
clean-setting-separator = séparateur
clean-setting-two-digits = années à deux chiffres
clean-setting-values = valeurs
clean-setting-width = nombre de chiffres
clean-setting-year = année
