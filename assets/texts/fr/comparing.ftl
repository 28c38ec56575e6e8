# L’écran Comparer.
comparing-source = Service
comparing-coverage = Qui est connu de quel service
comparing-coverage-note = { comparing-entities } présents dans ces sources exactement
comparing-other-mixes = { $n } autres combinaisons
comparing-alone = { $n ->
    [one] { $n } { comparing-entity } n’est connu que de { $names } : aucun autre service ne l’a.
   *[other] { $n } { comparing-entities } ne sont connus que de { $names } : aucun autre service ne les a.
}
comparing-together = { $n ->
    [one] { $n } { comparing-entity } est connu de { $names }, et d’aucun autre service.
   *[other] { $n } { comparing-entities } sont connus de { $names }, et d’aucun autre service.
}
comparing-and = {" + "}
comparing-agreement = Accord avec
comparing-reference = Source à laquelle les autres sont comparées
comparing-agreement-none = Avec une seule source, il n’y a rien à comparer.
comparing-agreement-note = Connus des deux, avec une valeur dans les deux. Majuscules, accents et écritures ne comptent pas.
comparing-differ = { $n } diffèrent
comparing-all-pairs = toutes
comparing-groups = Par groupe
comparing-measure = Ce qui est mesuré
comparing-by = Groupé par
comparing-by-field = par { $field }
comparing-measure-count = Effectif
comparing-measure-with = Avec { $field }
comparing-measure-value = { $field } : { $value }
comparing-measure-known = Connus de { $source }
comparing-no-value = sans valeur
comparing-counting = Calcul en cours
comparing-not-counted = Calcul impossible : le champ n’est pas dans la table fusionnée.
comparing-city = ville entière { $percent }, en tirets ; le trait dans la barre montre l’intervalle à 95 %
comparing-hidden = masqué
comparing-hidden-note = Les petits groupes sont masqués, avec d’autres pour que les sommes ne les trahissent pas.
comparing-share = Part
comparing-map = Sur la carte
comparing-map-shares = part en %
comparing-no-map = Pas encore de carte
comparing-no-map-sentence = Le projet ne nomme aucun fichier de limites de quartiers, ou ce fichier n’a pas pu être lu.
comparing-of = { $n } { comparing-entities } sur { $all }
comparing-and-more = { $from } et plus
comparing-view = Vue enregistrée
comparing-view-unsaved = Non enregistrée
comparing-remove-view = Retirer cette vue
comparing-save = Enregistrer la vue…
comparing-save-title = Enregistrer cette vue
comparing-save-now = Enregistrer
comparing-save-replace = Remplacer
comparing-name = Nom de la vue
comparing-name-proposed = { $measure } par { $by }
comparing-export = Exporter les tableaux…
comparing-exported = Fichier écrit : { $file }
comparing-export-failed = Non écrit : { $file }
comparing-csv-group = groupe
comparing-csv-code = code
comparing-csv-with = avec la valeur
comparing-csv-low = borne inférieure
comparing-csv-high = borne supérieure
comparing-csv-state = remarque
comparing-entity = { $entity ->
    [resident] habitant
    [establishment] établissement
    [household] ménage
    [place] lieu
    [event] événement
    [indicator] indicateur
   *[other] élément
}
comparing-entities = { $entity ->
    [resident] habitants
    [establishment] établissements
    [household] ménages
    [place] lieux
    [event] événements
    [indicator] indicateurs
   *[other] éléments
}
