# L’écran Sources : ce qui est proposé sur la disposition d’un fichier
step-accept-other = Accepter les { $n } autres
sources-table-sheet = La feuille « { $sheet } » est lue
sources-table-first = Le premier tableau du fichier est lu
sources-tables-others = { $n ->
    [0] Aucune autre feuille ne contient de tableau.
    [one] Un autre tableau a été trouvé.
   *[other] { $n } autres tableaux ont été trouvés.
}
sources-sheets-left = Laissé de côté : { $names }.
sources-left-out = { $why ->
    [chart] seulement un graphique
    [form] un formulaire à remplir
    [prose] des explications
    [pivot] un tableau croisé, calculé d’autres lignes
    [contents] une liste des autres feuilles
   *[empty] vide
}
sources-table-box = { $sheet } lignes { $first } à { $last }, colonnes { $from } à { $to }
sources-table-add = Ajouter { $sheet } lignes { $first } à { $last }, colonnes { $from } à { $to }
sources-table-too = Le lire aussi, comme source à part
sources-begins-by-hand = Le tableau commence à la ligne { $row }, selon votre choix
sources-begins-other = Diwan commencerait le tableau à la ligne { $row }
sources-begins-box = Noms et fiches dans les lignes { $first } à { $last }, colonnes { $from } à { $to }.
sources-begins-why = Noms { $rows ->
    [one] à la ligne { $names }
   *[other] aux lignes { $names }
} ; dessous, { $n } lignes de même forme, { $columns } colonnes à partir de la colonne { $from }.
sources-begins-no-names = Aucune ligne ne nomme les colonnes ; { $n } lignes, { $columns } colonnes à partir de la colonne { $from }.
sources-begins-no-records = Noms à la ligne { $names } pour { $columns } colonnes à partir de la colonne { $from } ; aucun enregistrement dessous.
sources-no-data = Aucun enregistrement
sources-change-header = Choisir les lignes d’en-tête…
sources-change-data = Choisir les lignes de données…
sources-aside-total = { $n ->
    [one] La ligne { $row } est un total
   *[other] { $n } lignes sont des totaux, dès la ligne { $row }
}
sources-aside-note = { $n ->
    [one] La ligne { $row } est une note
   *[other] { $n } lignes sont des notes, dès la ligne { $row }
}
sources-aside-repeated = { $n ->
    [one] La ligne { $row } répète l’en-tête
   *[other] { $n } lignes répètent l’en-tête, dès la ligne { $row }
}
sources-aside-title = { $n ->
    [one] La ligne { $row } est un titre
   *[other] { $n } lignes sont des titres, dès la ligne { $row }
}
sources-aside-section = { $n ->
    [one] La ligne { $row } intitule une partie du tableau
   *[other] { $n } lignes intitulent des parties du tableau, dès la ligne { $row }
}
sources-section-column = La colonne « { $column } » dit la partie
sources-section-make = Faire des titres de partie la colonne « { $column } » ?
sources-section-why = { $n ->
    [one] Un titre
   *[other] { $n } titres
} : { $titles }{ $more ->
    [0] {""}
   *[other] {" …"}
}
sources-section-name = Nom de la colonne
sources-aside-written = On y lit « { $text } ».
sources-aside-sums = { $agree } sur { $n } sommes concordent avec les lignes.

# Les fichiers d’un dossier, les fichiers en lecture
sources-file-other = Autres colonnes
sources-file-missing = Colonnes qui n’y sont pas : { $names }.
sources-file-extra = Colonnes que lui seul a : { $names }.
sources-file-of = fichier { $n } sur { $total }
sources-reading = Lecture de { $source }
sources-read-sheet = Lire cette feuille

# La carte d’une colonne
column-good = { $n ->
    [one] { $n } cellule se lit selon son type
   *[other] { $n } cellules se lisent selon leur type
}
column-unread = { $n ->
    [one] { $n } cellule ne se lit pas
   *[other] { $n } cellules ne se lisent pas
}
column-blank = { $n ->
    [one] { $n } cellule est vide
   *[other] { $n } cellules sont vides
}
column-untrimmed = { $n ->
    [one] { $n } cellule avec des espaces en trop
   *[other] { $n } cellules avec des espaces en trop
}
column-invisible = { $n ->
    [one] { $n } cellule avec des signes invisibles
   *[other] { $n } cellules avec des signes invisibles
}
column-fake-nulls = Signifie peut-être « vide » : { $values }
column-values = Valeurs les plus fréquentes
column-patterns = Formes (9 : un chiffre ; a, A : une lettre)
