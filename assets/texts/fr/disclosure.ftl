# Confidentialité : ce qui a été fait d’un champ, et ce qu’il faut savoir avant de signer.
disclosure-did-keep = tel quel
disclosure-did-drop = retiré
disclosure-did-pseudonymise = pseudonyme, clé propre
disclosure-did-age-bands = âge par { $width } ans, { $top ->
    [0] sans tranche finale
   *[other] dernière tranche { $top }+
}
disclosure-did-year = année seule
disclosure-did-month = année et mois
disclosure-did-parent = { $levels ->
    [one] le code supérieur
   *[other] { $levels } niveaux plus haut
}
disclosure-did-rare-to-parent = valeurs de moins de { $min } lignes : le code supérieur
disclosure-did-rare-to-other = valeurs de moins de { $min } lignes : « other »
disclosure-did-round = arrondi à { $base }
disclosure-did-prefix = { $chars } premiers caractères
disclosure-finding-direct-left-out = { $field } désigne directement des personnes et a été retiré ; seul un pseudonyme peut sortir
disclosure-finding-left-out = { $count ->
    [one] { $count } ligne est retirée : elle resterait seule même après regroupement
   *[other] { $count } lignes sont retirées : elles resteraient seules même après regroupement
}
disclosure-finding-blanked = { $count ->
    [one] { $count } cellule a été vidée pour que personne ne reste seul
   *[other] { $count } cellules ont été vidées pour que personne ne reste seul
}
disclosure-finding-sensitive-hidden = { $count ->
    [one] { $count } valeur sensible a été masquée, car tout son groupe a la même
   *[other] { $count } valeurs sensibles ont été masquées, car leurs groupes en montrent trop peu de différentes
}
disclosure-finding-leak = { $field } contient un nom ou un numéro retiré ailleurs, dans { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} ; retirez ce champ
disclosure-finding-risk = { $percent } % des lignes pourraient encore être reconnues, plus que la politique ne le permet
disclosure-error-cancelled = Arrêté sur demande
disclosure-error-table = La politique ne convient pas au tableau : { $detail }
disclosure-error-no-secret = La clé de pseudonymes de « { $policy } » manque ; créez-en une ou remettez son fichier
disclosure-error-other-secret = Cette clé de pseudonymes n’est pas celle de « { $policy } »
disclosure-error-policy = La politique « { $policy } » n’a pas de valeur utilisable pour { $what }
disclosure-error-no-column = Il n’y a pas de colonne « { $column } » ; le fichier a { $has }
disclosure-cli-summary = Lignes exposées : { $before } % avant, { $after } % après ; { $rows } lignes peuvent sortir
