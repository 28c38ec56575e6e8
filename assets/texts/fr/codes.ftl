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
codes-roll-shared = { $codes ->
    [one] { $codes } code de { $field } s’est divisé et ses lignes ont été réparties selon les poids ; les comptes sont justes, une ligne seule peut être fausse
   *[other] { $codes } codes de { $field } se sont divisés et leurs lignes ont été réparties selon les poids ; les comptes sont justes, une ligne seule peut être fausse
} ({ $rows } lignes) : { $examples }
codes-list-outside = La nomenclature { $list } { $version } de { $field } n’est pas en vigueur le { $day }
codes-outside-validity = { $codes ->
    [one] { $codes } code de { $field } n’est pas valide le { $day }
   *[other] { $codes } codes de { $field } ne sont pas valides le { $day }
} ({ $rows } lignes) : { $examples }
codes-decision-lost = { $codes ->
    [one] Des décisions sur { $field } nomment un code absent de la nomenclature { $list }
   *[other] Des décisions sur { $field } nomment { $codes } codes absents de la nomenclature { $list }
}. Leurs valeurs attendent de nouveau : { $examples }
codes-incoming-no-code = Aucune colonne n’est le code. Dites laquelle. Colonnes : { $columns }.
codes-incoming-twice = Deux colonnes sont la même chose. Chaque langue a une colonne de libellé, et il y a un code et un code supérieur. Colonnes : { $columns }.
codes-incoming-empty = Le fichier n’a aucune ligne avec un code.
codes-incoming-left = Tout n’a pas pu servir : { $rows } lignes sans code laissées de côté, { $repeated } codes figurent sur plusieurs lignes (les noms suivants sont devenus d’autres noms), { $parents } codes supérieurs ne sont pas dans la liste, { $days } cellules ne sont pas un jour.
codes-table-fits = { $one } codes ont une seule réponse, { $weighted } se divisent avec des poids, { $open } se divisent sans poids, { $missing } ne sont pas dans la table.
codes-since = Codes depuis le { $on } : { $new ->
    [0] aucune nouvelle valeur sans code
    [one] { $new } nouvelle valeur sans code
   *[other] { $new } nouvelles valeurs sans code
}, { $settled } de celles qui attendaient alors sont réglées
error-coverage-log = La couverture des calculs précédents dans { $file } est inutilisable : { $detail }

# Noms des nomenclatures fournies, par leur identifiant.
list-iso3166-1 = Pays, ISO 3166-1
list-sex = Sexe, ISO 5218
list-marital-status = État civil
list-age-5y = Âge par cinq ans
list-isced = Éducation, CITE
list-isco = Professions (CITP-08)
list-isic = Activités, CITI
list-languages = Langues, ISO 639
list-m49 = Régions du monde, M49
list-admin-jo = Lieux : Jordanie, ISO 3166-2
list-admin-ps = Lieux : Palestine, P-codes
list-admin-ma = Lieux : Maroc, HCP 2024
list-admin-ma-pcode = Lieux : Maroc, P-codes
list-admin-tn = Lieux : Tunisie, P-codes
list-admin-lb = Lieux : Liban, P-codes
list-admin-tr = Lieux : Turquie, P-codes
list-admin-dz = Lieux : Algérie, P-codes
list-admin-eg = Lieux : Égypte, P-codes
list-admin-sy = Lieux : Syrie, P-codes
list-admin-iq = Lieux : Irak, P-codes
list-admin-cm = Lieux : Cameroun, P-codes
list-admin-es = Lieux : Espagne, INE
list-admin-ly = Lieux : Libye, P-codes
codes-edition-split = { $rows ->
    [0] Le code { $code } est devenu { $became }. Choisissez-en un pour toutes ses valeurs, ou laissez la question posée
    [one] Le code { $code } est devenu { $became } : une ligne attend. Choisissez-en un pour toutes ses valeurs, ou laissez la question posée
   *[other] Le code { $code } est devenu { $became } : { $rows } lignes attendent. Choisissez-en un pour toutes ses valeurs, ou laissez la question posée
}
codes-edition-gone = { $rows ->
    [0] Le code { $code } n’est plus dans la nouvelle édition. Dites quel code ont maintenant ses valeurs
    [one] Le code { $code } n’est plus dans la nouvelle édition : une ligne attend. Dites quel code elle a maintenant
   *[other] Le code { $code } n’est plus dans la nouvelle édition : { $rows } lignes attendent. Dites quel code elles ont maintenant
}
codes-edition-reused = { $rows ->
    [0] Le code { $code } désigne « { $now } » dans la nouvelle édition. Ce qui est écrit avec lui est demandé
    [one] Le code { $code } désigne « { $now } » dans la nouvelle édition : une ligne attend. Dites lequel des deux est voulu
   *[other] Le code { $code } désigne « { $now } » dans la nouvelle édition : { $rows } lignes attendent. Dites lequel des deux est voulu
}
codes-edition-renamed = Le code { $code } est maintenant { $became }
codes-edition-followed = { $rows ->
    [one] Une ligne de { $field } suit un code de { $list } renommé ou fusionné
   *[other] { $rows } lignes de { $field } suivent des codes de { $list } renommés ou fusionnés
}
