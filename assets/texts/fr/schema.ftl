schema-proposal = « { $column } » remplit { $field }
schema-evidence-name = La colonne s’appelle « { $column } ».
schema-evidence-name-alike = Le nom de la colonne, « { $column } », est proche.
schema-evidence-values = { $percent } % de ses valeurs ressemblent à { $field }.
schema-column-missing = La colonne « { $column } » pour { $field } n’existe plus ; le champ reste vide pour cette source
schema-file-io = Impossible de lire ou d’écrire { $file } : { $detail }
schema-file-ending = { $file } n’est pas un fichier de schéma. Un schéma se garde dans un fichier terminé par .json ou .csv.
schema-file-syntax = { $file } n’est pas un fichier de schéma, ligne { $line } : { $detail }. Prenez un fichier écrit par « schema export ».
schema-file-name = { $file }, champ { $at } : « { $name } » ne peut pas nommer un champ, ou s’y trouve deux fois. Donnez à chaque champ son propre nom.
schema-file-empty = { $file } ne contient aucun champ. Écrivez une ligne par champ, avec au moins son nom.
schema-proposal-constant = Chaque ligne vaut « { $value } » pour { $field }
schema-evidence-word = Le nom de la colonne est un mot { $language ->
    [fr] français
    [ar] arabe
    [es] espagnol
    [tr] turc
    [de] allemand
   *[en] anglais
} qui le désigne.
schema-evidence-kind = Ses cellules sont { $kind ->
    [code] des codes
    [number] des nombres
    [date] des dates
    [time] des heures
    [yes-no] des oui ou non
   *[text] des mots
}.
schema-evidence-list = { $percent } % de ses lignes ont une valeur de la liste { $list }.
schema-evidence-told = « { $text } » le dit ; aucune ligne ne le confirme.
schema-evidence-date-parts = Le jour, le mois et l’année sont dans { $columns }.
schema-evidence-name-parts = Les deux parties du nom sont dans { $columns }.
schema-evidence-given-first = « { $column } » contient le nom entier, le prénom d’abord.
schema-evidence-family-first = « { $column } » contient le nom entier, le nom de famille d’abord.
schema-conflict-columns = { $field } peut venir de « { $column } » ou de « { $other } » ; « { $column } » est retenue, « { $other } » reste dehors
schema-conflict-fields = « { $column } » peut être { $field } ou { $other } ; elle est prise pour { $field }
schema-conflict-unlike = « { $column } » porte le nom de { $field }, mais ses valeurs n’y ressemblent pas ; elle reste dehors
schema-constant = Chaque ligne de cette source vaut « { $value } » pour { $field }, à cause de « { $text } ». Vérifiez-le à l’écran Harmoniser.
schema-differs = { $field } : « { $column } » ({ $source }) et « { $other } » ({ $where }) ne semblent pas dire la même chose : { $why }. Donnez à l’une son propre champ, ou dites qu’elles ont le même sens.
schema-differs-reading = l’une contient { $first ->
    [numbers] des nombres
    [groups] des tranches
    [dates] des dates
    [codes] des codes
   *[words] des mots
}, l’autre { $second ->
    [numbers] des nombres
    [groups] des tranches
    [dates] des dates
    [codes] des codes
   *[words] des mots
}
schema-differs-unit = l’une est donnée { $first ->
    [month] par mois
    [year] par an
    [week] par semaine
    [day] par jour
    [m2] en mètres carrés
    [ha] en hectares
    [km2] en kilomètres carrés
    [thousand] en milliers
   *[million] en millions
}, l’autre { $second ->
    [month] par mois
    [year] par an
    [week] par semaine
    [day] par jour
    [m2] en mètres carrés
    [ha] en hectares
    [km2] en kilomètres carrés
    [thousand] en milliers
   *[million] en millions
}
schema-differs-size = les valeurs habituelles de l’une sont environ { $times } fois celles de l’autre
schema-differs-codes = elles n’ont aucun code en commun
schema-required-empty = { $rows ->
    [one] { $rows } ligne n’a
   *[other] { $rows } lignes n’ont
} pas de valeur pour { $field }, que chaque ligne devrait avoir
schema-list-lacking = La liste de codes { $list } de { $field } n’est pas dans ce projet. Apportez la liste, ou choisissez-en une autre pour le champ.
schema-unsure = « { $column } » a été prise pour { $field } ; ce n’est pas sûr. Vérifiez-le à l’écran Harmoniser.
schema-left-nothing = Ni son nom ni ses valeurs ne ressemblent à un champ.
schema-left-weak = Le plus proche est { $field }, mais à { $percent } % seulement.
schema-left-taken = Pourrait être { $field }, que { $column } remplit mieux.
schema-left-unlike = S’appelle comme { $field }, mais ses valeurs n’y ressemblent pas.
schema-left-open = Pourrait être { $field }.
