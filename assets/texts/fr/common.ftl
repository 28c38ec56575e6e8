# Mots employés partout.
count-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
