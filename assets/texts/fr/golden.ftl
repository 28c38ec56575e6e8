# Fusion : pourquoi une valeur a été gardée, et en quoi les valeurs diffèrent.
golden-because-nothing = aucune valeur
golden-because-only-one = seule source
golden-because-all-agree = toutes d’accord
golden-because-most-frequent = la plus fréquente
golden-because-source-first = sa source passe d’abord
golden-because-most-complete = la plus complète
golden-because-newest = la plus récente
golden-because-left-blank = désaccord, laissée vide
golden-because-by-hand = saisie à la main
golden-differs-one-digit = un signe diffère
golden-differs-day-month = jour et mois inversés
golden-differs-first-of-january = 1er janvier au lieu du jour
golden-differs-shorter = plus courte
golden-differs-spelling = autre orthographe
golden-differs-across-scripts = la même dans une autre écriture
golden-differs-quite = tout à fait différente
golden-finding-disputed = { $count ->
    [one] { $count } valeur est contestée
   *[other] { $count } valeurs sont contestées
} parmi { $entities } entités
golden-finding-overrides-gone = { $count ->
    [one] { $count } valeur saisie à la main concerne une fiche qui n’est plus dans les fichiers
   *[other] { $count } valeurs saisies à la main concernent des fiches qui ne sont plus dans les fichiers
}
golden-finding-merged = { $count ->
    [one] Une entité de la dernière fois appartient maintenant à une autre ; son identifiant est retiré.
   *[other] { $count } entités de la dernière fois appartiennent maintenant à d’autres ; leurs identifiants sont retirés.
}
golden-finding-split = { $count ->
    [one] Des fiches d’une entité de la dernière fois forment maintenant une entité à part.
   *[other] Des fiches ont quitté { $count } entités de la dernière fois et forment maintenant des entités à part.
}
error-ledger = La liste d’identifiants { $file } est inutilisable : { $detail }
