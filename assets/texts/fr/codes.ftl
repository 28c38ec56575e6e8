codes-no-list = La nomenclature « { $list } » de { $field } est inutilisable ; ses valeurs restent telles qu’écrites
codes-list-broken = Une nomenclature du projet est illisible : { $detail }
codes-unmapped = { $values ->
    [one] { $values } valeur de { $field } n’a pas encore de code
   *[other] { $values } valeurs de { $field } n’ont pas encore de code
} ({ $rows } lignes) : { $examples }
codes-roll-coarser = { $codes ->
    [one] { $codes } code de { $field } est plus large que le niveau demandé et reste tel quel
   *[other] { $codes } codes de { $field } sont plus larges que le niveau demandé et restent tels quels
} ({ $rows } lignes) : { $examples }
codes-roll-open = { $codes ->
    [one] { $codes } code de { $field } n’a pas de réponse unique dans la table de correspondance ; ses lignes restent sans code
   *[other] { $codes } codes de { $field } n’ont pas de réponse unique dans la table de correspondance ; leurs lignes restent sans code
} ({ $rows } lignes) : { $examples }
