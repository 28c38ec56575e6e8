codes-no-list = La nomenclature « { $list } » de { $field } est inutilisable ; ses valeurs restent telles qu’écrites
codes-list-broken = Une nomenclature du projet est illisible : { $detail }
codes-unmapped = { $values ->
    [one] { $values } valeur de { $field } n’a pas encore de code
   *[other] { $values } valeurs de { $field } n’ont pas encore de code
} ({ $rows } lignes) : { $examples }
