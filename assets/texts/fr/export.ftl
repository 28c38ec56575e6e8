# Écriture des fichiers.
export-finding-written = { $files ->
    [one] { $files } fichier écrit
   *[other] { $files } fichiers écrits
}, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
export-finding-limits = Les fichiers pour { $recipient } ont été écrits alors que les limites de la politique ne sont pas tenues
export-error-cancelled = Arrêté sur demande ; aucun fichier n’a été modifié
export-error-write = « { $file } » ne peut pas être écrit : { $detail }
export-error-rows = Une feuille contient au plus { $most } lignes et il y en a { $rows } ; choisissez CSV ou Parquet
export-error-columns = Une feuille ne peut pas contenir { $columns } colonnes ; choisissez CSV ou Parquet
export-error-format = « { $file } » ne finit pas par csv, xlsx, ods ou parquet
export-error-encode = Le fichier n’a pas pu être composé : { $detail }
