schema-proposal = « { $column } » remplit { $field }
schema-evidence-name = La colonne s’appelle « { $column } ».
schema-evidence-name-alike = Le nom de la colonne, « { $column } », est proche.
schema-evidence-values = { $percent } % de ses valeurs ressemblent à { $field }.
schema-column-missing = La colonne « { $column } » pour { $field } n’existe plus ; le champ reste vide pour cette source
