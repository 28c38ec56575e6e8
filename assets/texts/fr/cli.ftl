cli-unknown-stage = L’étape « { $stage } » n’existe pas. Étapes : import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = { $records } fiches forment { $entities } entités : { $links } liens, { $review } paires à examiner
cli-written = { $path } : { $rows } lignes
cli-project-exists = { $file } existe déjà et n’est pas remplacé. Choisissez un autre nom.
cli-nothing-common = Aucune colonne de ces fichiers n’a été reconnue comme champ commun. Ouvrez-les dans la fenêtre et reliez-les là.
cli-new-source = { $source } : { $steps } étapes de nettoyage, { $fields } champs communs
cli-new-written = Projet écrit : { $file }
cli-no-display = Il n’y a pas d’écran ici, la fenêtre ne peut pas s’ouvrir. La ligne de commande fait le même travail : diwan-cli run { $project } --out out
cli-no-secret = La clé de pseudonymes de « { $policy } » n’est pas sur cet ordinateur. Apportez le fichier { $file }, ou choisissez une autre protection pour le numéro d’entité.
cli-unknown-list = La liste de codes « { $list } » n’existe pas. Listes : { $lists }.
cli-cannot-read = Impossible de lire { $file } : { $detail }
cli-link-reading = Lecture
cli-link-linking = Rapprochement
cli-link-threshold = Le seuil { $value } n’est pas une probabilité entre 0 et 1.
cli-link-no-id = { $file } n’a pas de colonne « { $column } ». Donnez le nom d’une colonne présente dans tous les fichiers.
cli-link-model = Le modèle { $file } est inutilisable : { $why }
cli-link-model-unread = Il est illisible ({ $why }).
cli-link-model-unfit = Le modèle ne convient pas à ces fichiers : { $why }
cli-link-engine = « { $name } » n’est pas un moteur pour lequel un modèle peut être écrit. Indiquez duckdb ou spark.
cli-link-done = { $records } fiches, { $links } liens, { $review } paires à vérifier, { $entities } entités. Écrit dans { $folder }.
cli-convert-format = La fin du nom { $file } n’indique aucun format. Donnez un nom qui finit par .csv, .xlsx, .ods ou .parquet.
cli-convert-same = { $file } est le fichier à lire. Choisissez un autre nom pour le fichier à écrire.
cli-convert-done = { $file } : { $rows } lignes, { $columns } colonnes, dont { $typed } avec un type
cli-unknown-schema = Il n’y a pas de schéma commun « { $schema } ». Dites l’un de { $schemas }, un fichier de schéma (.json, .csv) ou un projet (.diwan).
cli-unknown-field = Le projet n’a pas de champ « { $field } ». Champs : { $fields }.
cli-schema-written = { $file } : { $fields } champs
cli-schema-taken = { $file } : { $new } champs ajoutés, { $changed } modifiés
cli-schema-same = C’est noté pour { $field }.
cli-crosswalk-out = { $decisions ->
    [one] { $decisions } décision écrite dans { $file }
   *[other] { $decisions } décisions écrites dans { $file }
}
cli-crosswalk-in = { $new ->
    [one] { $new } décision reprise
   *[other] { $new } décisions reprises
} ; { $known } déjà connues, { $against } contraires à celles du projet et laissées de côté, { $elsewhere } pour des champs que le projet n’a pas
cli-crosswalk-against = Contraire au projet : « { $value } » de { $field } vaut { $code } dans le fichier
cli-crosswalk-unknown = Codes du fichier absents des listes du projet, laissés de côté : { $codes }
cli-crosswalk-project-open = Le projet est en cours de modification dans un autre programme. Fermez-le d’abord.
cli-codes-unknown-field = Le projet n’a pas de champ codé « { $field } ». Champs codés : { $fields }.
cli-codes-level = La liste { $list } a { $levels } niveaux ; demandez un niveau de 1 à { $levels }.
cli-codes-written = { $codes } codes écrits dans { $file }
cli-codes-taken = { $codes } codes repris dans le projet comme nomenclature { $list }
cli-codes-would-take = { $codes } codes seraient repris comme nomenclature { $list } ; rien n’a été modifié
cli-codes-language = « { $text } » doit s’écrire LANGUE=TEXTE, par exemple fr=Libellé
cli-codes-no-day = « { $text } » n’est pas un jour ; écrivez 2026-12-31
cli-codes-unknown-code = La nomenclature { $list } n’a pas de code « { $code } »
cli-codes-no-edition = Le projet ne garde aucune édition de la nomenclature { $list } à comparer. Importez-en une d’abord : codes import
cli-codes-edition-builtin = La nomenclature { $list } est fournie avec Diwan et le projet n’en garde pas de copie : il n’y a pas d’édition antérieure à suivre. Prenez-la d’abord dans le projet, puis une nouvelle édition : codes export { $list } { $list }.csv, ensuite codes import PROJET { $list }.csv --id { $list }
cli-codes-edition-same = Le code { $code } de { $list } garde son sens ; plus rien n’est demandé à son sujet
cli-codes-used = Le champ { $field } est codé dans la nomenclature { $list }
cli-codes-not-used = Le champ { $field } n’est pas codé ; ses valeurs restent comme elles sont écrites
cli-codes-still-there = La nomenclature { $list } a encore le code { $code } ; seul un code d’une édition antérieure peut avoir un successeur
cli-codes-not-own = « { $list } » n’est pas une nomenclature propre au projet. Nomenclatures propres : { $lists }.
cli-unknown-column = Il n’y a pas de colonne « { $column } ». Colonnes : { $columns }.
cli-fill-how = Dites comment remplir le champ : --column, --join (au moins deux fois), --day avec --month et --year, --given-of, --family-of, --value ou --nothing.
cli-unknown-source = Le projet n’a pas de source « { $source } ». Sources : { $sources }.
cli-crosswalk-translated = { $done } décisions ramenées aux nouveaux codes, { $open } à décider de nouveau
cli-export-entry = { $at }  { $recipient }, { $purpose } : { $rows } lignes sur { $all }, { $columns } colonnes
